"""Stretches of photos that stand under one heading, parted as pages need them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gallery_app.layout.setting import Setting

__all__ = ["Group", "groups_of", "split", "without"]


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that stand under one heading.

    Attributes:
        heading: Heading lines, or none.
        numbers: Numbers of the photos among all of the content.
    """

    heading: tuple[str, ...]
    numbers: tuple[int, ...]


def without(groups: Sequence[Group], count: int) -> Iterator[Group]:
    """Yield the groups without their first `count` photos; a heading stays with the first photo of its section."""
    for group in groups:
        left = group.numbers[count:]
        if left:
            yield Group(group.heading if count <= 0 else (), left)
        count = max(0, count - len(group.numbers))


def split(groups: Sequence[Group], count: int) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Return the groups of the first `count` photos, and those of the others."""
    rest = tuple(without(groups, count))
    first = list[Group]()
    for group in groups:
        if count > 0:
            first.append(replace(group, numbers=group.numbers[:count]))
        count -= len(group.numbers)
    return tuple(first), rest


def groups_of(setting: Setting) -> tuple[Group, ...]:
    """Return the sections that have photos."""
    sections = setting.content.sections
    starts = [0]
    for section in sections:
        starts.append(starts[-1] + len(section.items))
    spans = zip(sections, pairwise(starts), strict=True)
    return tuple(Group(section.heading, tuple(range(a, b))) for section, (a, b) in spans if b > a)
