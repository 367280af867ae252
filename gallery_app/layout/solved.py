"""Slicing trees in millimetres: frames at the photos' own shapes, with their captions between them.

Pictures that stand side by side begin and end on the same lines; captions hang below. At a given width every tree has
one height, because widths and heights depend on each other linearly: no search is needed here.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gallery_app.layout.trees import Cut, Tree

__all__ = ["Node", "Place", "places", "snapped", "solved"]

_LEVEL = 0.1
"""Cuts of neighbouring stacks that differ less, as a share of their height, are brought to one line."""

Foot = Callable[[int, float], float]
"""The height of a photo's caption with the white above it, mm, for its number and the frame's width."""


class Node(NamedTuple):
    """A tree of frames with its measures.

    Attributes:
        cut: What it is.
        photo: Number of the photo, or -1.
        w: Width, mm.
        h: Height from the upper edge of its pictures to the lower edge of the lowest, mm.
        foot: Height of the captions below that, mm.
        parts: From left to right or from top to bottom.
    """

    cut: Cut
    photo: int
    w: float
    h: float
    foot: float
    parts: tuple["Node", ...] = ()


class Place(NamedTuple):
    """Where a photo's frame lies in its block.

    Attributes:
        photo: Number of the photo.
        x: Left edge from the block's left edge, mm.
        y: Upper edge from the upper edge of the block's pictures, mm.
        w: Width, mm.
        h: Height, mm.
    """

    photo: int
    x: float
    y: float
    w: float
    h: float


class _Slope(NamedTuple):
    """A tree whose height is `rise` times its width and `fixed` mm."""

    tree: Tree
    rise: float
    fixed: float
    foot: float
    parts: tuple["_Slope", ...] = ()


def solved(tree: Tree, width: float, gap: float, foot: Foot, shapes: Sequence[float]) -> Node | None:
    """Return the tree at a width in mm with every photo uncropped, or None where a frame has no room left.

    Args:
        tree: How the photos are arranged.
        width: Of all of it, mm.
        gap: Between frames, and between a caption and the frame below it, mm.
        foot: Heights of captions.
        shapes: Width over height of every photo.
    """
    # Captions depend on widths and widths on captions: the second round knows the widths well enough.
    guess = width / (tree.stop - tree.first)
    feet = {number: foot(number, guess) for number in range(tree.first, tree.stop)}
    node = _at_width(tree, width, gap, feet, shapes)
    found = {number: foot(number, wide) for number, wide in _widths(node)} if node else feet
    return node if found == feet else _at_width(tree, width, gap, found, shapes)


def _at_width(tree: Tree, width: float, gap: float, feet: dict[int, float], shapes: Sequence[float]) -> Node | None:
    slope = _slope(tree, gap, feet, shapes)
    return _sized(slope, width, gap, slope.rise * width + slope.fixed)


def _slope(tree: Tree, gap: float, feet: dict[int, float], shapes: Sequence[float]) -> _Slope:
    if tree.cut is Cut.PHOTO:
        return _Slope(tree, 1 / shapes[tree.first], 0.0, feet[tree.first])
    parts = tuple(_slope(part, gap, feet, shapes) for part in tree.parts)
    between = gap * (len(parts) - 1)
    if tree.cut is Cut.STACK:
        fixed = sum(part.fixed for part in parts) + sum(part.foot for part in parts[:-1]) + between
        return _Slope(tree, sum(part.rise for part in parts), fixed, parts[-1].foot, parts)
    rise = 1 / sum(1 / part.rise for part in parts)
    fixed = rise * (sum(part.fixed / part.rise for part in parts) - between)
    return _Slope(tree, rise, fixed, max(part.foot for part in parts), parts)


def _sized(slope: _Slope, width: float, gap: float, height: float) -> Node | None:
    if width <= 0 or height <= 0:
        return None
    parts = list[Node | None]()
    for part in slope.parts:
        if slope.tree.cut is Cut.STACK:
            parts.append(_sized(part, width, gap, part.rise * width + part.fixed))
        else:
            parts.append(_sized(part, (height - part.fixed) / part.rise, gap, height))
    sized = tuple(part for part in parts if part is not None)
    if len(sized) < len(parts):
        return None
    return Node(slope.tree.cut, -1 if parts else slope.tree.first, width, height, slope.foot, sized)


def _widths(node: Node) -> Iterator[tuple[int, float]]:
    if node.cut is Cut.PHOTO:
        yield node.photo, node.w
    for part in node.parts:
        yield from _widths(part)


def snapped(node: Node, pitch: float, gap: float) -> Node | None:
    """Return a row with its inner edges moved to a column grid, or None where that is no arrangement.

    Args:
        node: A row.
        pitch: Distance from one column's left edge to the next one's, mm.
        gap: Between columns, mm.
    """
    edges, x = [0], 0.0
    for part in node.parts[:-1]:
        x += part.w + gap
        edges.append(round(x / pitch))
    edges.append(round((node.w + gap) / pitch))
    widths = [(right - left) * pitch - gap for left, right in pairwise(edges)]
    if min(widths) <= 0:
        return None
    heights = [part.h * width / part.w for part, width in zip(node.parts, widths, strict=True)]
    # The height half way between what the lowest and the highest part would like crops the worst one least.
    height = (min(heights) * max(heights)) ** 0.5
    parts = tuple(part._replace(w=width, h=height) for part, width in zip(node.parts, widths, strict=True))
    return node._replace(h=height, parts=parts)


def places(node: Node, height: float, gap: float, feet: Foot) -> list[Place]:
    """Return the frames of a block whose pictures are `height` mm high; captions keep their height."""
    return list(_placed(node, (0.0, 0.0, node.w, height), gap, feet))


def _placed(node: Node, at: tuple[float, float, float, float], gap: float, feet: Foot) -> Iterator[Place]:
    x, y, width, height = at
    if node.cut is Cut.PHOTO:
        yield Place(node.photo, x, y, width, height)
    elif node.cut is Cut.ROW:
        share = (width - gap * (len(node.parts) - 1)) / sum(part.w for part in node.parts)
        parts = _levelled(node.parts)
        for part in parts:
            yield from _placed(part, (x, y, part.w * share, height), gap, feet)
            x += part.w * share + gap
    else:
        fixed = [_foot(part, width, feet) + gap for part in node.parts[:-1]]
        share = (height - sum(fixed)) / sum(part.h for part in node.parts)
        for part, below in zip(node.parts, [*fixed, 0.0], strict=True):
            yield from _placed(part, (x, y, width, part.h * share), gap, feet)
            y += part.h * share + below


def _foot(node: Node, width: float, feet: Foot) -> float:
    """Return the height of the captions below a node's pictures at a width, mm."""
    if node.cut is Cut.PHOTO:
        return feet(node.photo, width)
    if node.cut is Cut.STACK:
        return _foot(node.parts[-1], width, feet)
    return max(_foot(part, width * part.w / node.w, feet) for part in node.parts)


def _levelled(parts: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return a row's parts with the cuts of neighbouring stacks on one line, where they nearly are."""
    done = list(parts[:1])
    for part in parts[1:]:
        last = done[-1]
        done.append(part)
        if last.cut is not Cut.STACK or part.cut is not Cut.STACK or len(last.parts) != len(part.parts):
            continue
        shares = [(one.h / last.h, two.h / part.h) for one, two in zip(last.parts, part.parts, strict=True)]
        if all(abs(one - two) < _LEVEL for one, two in shares):
            means = [(one + two) / 2 for one, two in shares]
            done[-2:] = [_divided(last, means), _divided(part, means)]
    return tuple(done)


def _divided(stack: Node, shares: Sequence[float]) -> Node:
    parts = tuple(part._replace(h=share * stack.h) for part, share in zip(stack.parts, shares, strict=True))
    return stack._replace(parts=parts)
