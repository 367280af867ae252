"""What a page editor looks at first, in figures: crops, white, sizes, edges, order and captions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from statistics import fmean, pstdev

from gallery_app.layout.area import Area
from gallery_app.layout.content import Content
from gallery_app.layout.scene import ImageBox, Page, Role, Scene, TextBox

__all__ = ["Score", "likeness", "score_of"]

_SAME = 0.3
"""Millimetres within which two edges are on one line."""
_GUTTER = 0.14
"""White on each side of a box that is no hole, in margins."""
_SEEN = 0.005
"""Least share of a page that counts as a hole."""


@dataclass(frozen=True, slots=True)
class Score:
    """How good an arrangement is; shares are 0 to 1.

    Attributes:
        crop: Share of the photos that is cut off, on the average.
        worst: Share that is cut off the photo that loses most.
        used: Share of the type area that texts, pictures and the gutters around them take.
        pictures: Share of the type area that pictures take.
        white: Share of the type area that the largest hole takes.
        sizes: How well the frames' areas follow the photos' weights: 1 is in proportion.
        lead: Area of the main picture over the mean of the others; 1 where there is only one.
        variety: Standard deviation of the frames' areas over their mean.
        edges: Share of the frames' edges that stand on a line with another frame's, or with the type area.
        order: Share of neighbours in the content that a reader meets in that order, row by row.
        captions: How many captions had to be cut.
    """

    crop: float
    worst: float
    used: float
    pictures: float
    white: float
    sizes: float
    lead: float
    variety: float
    edges: float
    order: float
    captions: int

    @property
    def total(self) -> float:
        """All of it in one figure: 0 is ideal, more is worse."""
        beyond = max(0.0, self.worst - 0.12)
        lost = 2 * self.crop + 6 * beyond + 1.5 * (1 - self.used) + 2 * self.white + 0.5 * self.captions
        return lost + 0.8 * (1 - self.sizes) + 0.3 * (1 - self.edges) + 0.4 * (1 - self.order)


def score_of(scene: Scene, content: Content, margin: float, weights: Mapping[int, float], lead: int) -> Score:
    """Return the figures of a scene.

    Args:
        scene: Its pages.
        content: What was put on them.
        margin: White on all four sides of a page, mm.
        weights: For each photo's id, how large it should be beside the others.
        lead: Id of the main picture.
    """
    frames = scene.images
    cut = [1 - frame.crop.w * frame.crop.h for frame in frames] or [0.0]
    areas = {frame.photo: frame.w * frame.h for frame in frames}
    total = sum((page.width - 2 * margin) * (page.height - 2 * margin) for page in scene.pages)
    holes = [_free(page, margin) for page in scene.pages]
    others = [area for photo, area in areas.items() if photo != lead]
    deviations = [log(area / weights.get(photo, 1.0)) for photo, area in areas.items()]
    return Score(
        crop=fmean(cut),
        worst=max(cut),
        used=1 - sum(free for free, _ in holes) / total,
        pictures=sum(areas.values()) / total,
        white=max((hole for _, hole in holes), default=0.0) / total * len(scene.pages),
        sizes=1 / (1 + pstdev(deviations)) if deviations else 1.0,
        lead=areas[lead] / fmean(others) if others and lead in areas else 1.0,
        variety=pstdev(areas.values()) / fmean(areas.values()) if areas else 0.0,
        edges=_edges(scene.pages, margin),
        order=_order(scene.pages),
        captions=_shortened(scene, content),
    )


def _boxes(page: Page) -> list[Area]:
    return [Area(box.x, box.y, box.w, box.h) for box in page.items]


def _free(page: Page, margin: float) -> tuple[float, float]:
    """Return the area of all holes of a page, and of the largest, mm²; white that gutters need is no hole."""
    gutter = margin * _GUTTER
    taken = [Area(b.x - gutter, b.y - gutter, b.w + 2 * gutter, b.h + 2 * gutter) for b in _boxes(page)]
    whole = Area(margin, margin, page.width - 2 * margin, page.height - 2 * margin)
    xs = sorted({whole.x, whole.right, *(x for b in taken for x in (b.x, b.right) if whole.x < x < whole.right)})
    ys = sorted({whole.y, whole.bottom, *(y for b in taken for y in (b.y, b.bottom) if whole.y < y < whole.bottom)})
    free, largest = 0.0, 0.0
    widths = [right - left for left, right in pairwise(xs)]
    heights = [0.0] * len(widths)
    across = [(b, bisect_left(xs, b.x - 1e-6), max(0, bisect_right(xs, b.right + 1e-6) - 1)) for b in taken]
    for top, bottom in pairwise(ys):
        covered = [False] * len(widths)
        for box, first, stop in across:
            if box.y < bottom - _SAME / 100 and box.bottom > top + _SAME / 100:
                covered[first:stop] = [True] * len(covered[first:stop])
        free += sum(w for w, over in zip(widths, covered, strict=True) if not over) * (bottom - top)
        heights = [0.0 if over else h + bottom - top for h, over in zip(heights, covered, strict=True)]
        largest = max(largest, _largest(heights, widths))
    return free, largest if largest > whole.size * _SEEN else 0.0


def _largest(heights: Sequence[float], widths: Sequence[float]) -> float:
    """Return the largest rectangle under a sky line of bars."""
    best, open_ = 0.0, list[tuple[float, float]]()
    for height, width in [*zip(heights, widths, strict=True), (0.0, 0.0)]:
        reach = 0.0
        while open_ and open_[-1][0] >= height:
            tall, wide = open_.pop()
            reach += wide
            best = max(best, tall * reach)
        open_.append((height, reach + width))
    return best


def _edges(pages: Iterable[Page], margin: float) -> float:
    level, count = 0, 0
    for page in pages:
        frames = [box for box in page.items if isinstance(box, ImageBox)]
        sides = (
            ([box.x for box in frames], margin),
            ([box.x + box.w for box in frames], page.width - margin),
            ([box.y for box in frames], margin),
            ([box.y + box.h for box in frames], page.height - margin),
        )
        for places, limit in sides:
            count += len(places)
            for number, place in enumerate(places):
                rest = [limit, *places[:number], *places[number + 1 :]]
                level += any(abs(place - other) < _SAME for other in rest)
    return level / count if count else 1.0


def _order(pages: Iterable[Page]) -> float:
    kept = list[bool]()
    for page in pages:
        frames = [box for box in page.items if isinstance(box, ImageBox)]
        kept += [_after(one, other) for one, other in pairwise(frames)]
    return fmean(kept) if kept else 1.0


def _after(one: ImageBox, other: ImageBox) -> bool:
    """Return whether a reader meets `other` after `one`: to the right of it, or below it."""
    return other.x >= one.x + one.w - _SAME or other.y >= one.y + one.h - _SAME


def _shortened(scene: Scene, content: Content) -> int:
    whole = {item.photo: item.words + item.description + item.credit for item in content.items}
    texts = (
        box
        for page in scene.pages
        for box in page.items
        if isinstance(box, TextBox) and box.role is Role.CAPTION and box.photo is not None
    )
    return sum("…" in box.text and "…" not in whole.get(box.photo or 0, "…") for box in texts)


def likeness(one: Scene, other: Scene) -> float:
    """Return how much two arrangements of the same photos cover each other, 0 to 1."""
    first, second = _located(one), _located(other)
    shared = [_overlap(first[photo], second[photo]) for photo in first.keys() & second.keys()]
    return fmean(shared) if shared else 1.0


def _located(scene: Scene) -> dict[int, tuple[int, ImageBox]]:
    pages = enumerate(scene.pages)
    return {box.photo: (number, box) for number, page in pages for box in page.items if isinstance(box, ImageBox)}


def _overlap(one: tuple[int, ImageBox], other: tuple[int, ImageBox]) -> float:
    """Return the area two frames share over the area they cover together."""
    (page, a), (place, b) = one, other
    wide = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    high = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    if page != place or wide <= 0 or high <= 0:
        return 0.0
    return wide * high / (a.w * a.h + b.w * b.h - wide * high)
