"""How large each photo should be beside the others, and what makes one lead."""

from collections.abc import Sequence
from dataclasses import dataclass

from gallery_app.layout.content import Content
from gallery_app.layout.frames import section_starts

__all__ = ["Emphasis", "lead_of", "weights_of"]

_STAR = 1.07
"""Factor of the area for each star."""
_TO_COME = 0.6
"""Factor for a photo that has no picture yet, while others have theirs."""
_USUAL = 1.5
"""Shape of a camera's frame, or of one on its side."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What a page stresses.

    Attributes:
        lead: How many times larger than others the main picture should be, as an area.
        opening: The same for the first photo of each section.
        stars: Whether better photos become larger.
    """

    lead: float
    opening: float = 1.0
    stars: bool = True


def lead_of(content: Content) -> int:
    """Return the number of the main picture: the one the editor marked, else the first that has a file.

    An editor who marked several has the first of them; without any file the first photo leads.
    """
    items = content.items
    marked = [number for number, item in enumerate(items) if item.lead]
    filed = [number for number, item in enumerate(items) if item.path]
    return (marked or filed or [0])[0]


def weights_of(content: Content, shapes: Sequence[float], emphasis: Emphasis) -> list[float]:
    """Return the areas of the photos in proportion to each other; `shapes` are their widths over heights."""
    items, lead = content.items, lead_of(content)
    openings = {start for start in section_starts(content) if start}
    some = any(item.path for item in items)
    weights = list[float]()
    for number, (item, shape) in enumerate(zip(items, shapes, strict=True)):
        # A long strip of the area of others would be too low to see anything in it.
        weight = max(1.0, max(shape, 1 / shape) / _USUAL) ** 0.5
        weight *= emphasis.lead if number == lead else emphasis.opening if number in openings else 1.0
        weight *= _STAR**item.rating if emphasis.stars else 1.0
        weights.append(weight * (_TO_COME if some and not item.path else 1.0))
    return weights
