"""What documents for layout programs share: lengths in points, names of swatches, frames that follow each other."""

from collections.abc import Iterator

from gallery_app.domain.units import MM_PER_INCH, PT_PER_INCH
from gallery_app.layout.scene import RuleBox, Scene
from gallery_app.render.stories import Spot, Stories

__all__ = ["Colour", "Thread", "colour_name", "colours", "points", "threads"]

Colour = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each 0 to 100."""
Thread = tuple[int, Spot | None, Spot | None]
"""Of a text frame: the number of its story, the frame before it and the one behind it."""
_BLACK, _PAPER = (0.0, 0.0, 0.0, 100.0), (0.0, 0.0, 0.0, 0.0)


def points(mm: float) -> float:
    """Convert mm to points, to a ten-thousandth: a thirtieth of a micrometre."""
    return round(mm * PT_PER_INCH / MM_PER_INCH, 4)


def colours(scene: Scene) -> tuple[Colour, ...]:
    """Return black, paper and every colour that a scene uses, each once."""
    rules = (box.colour for page in scene.pages for box in page.items if isinstance(box, RuleBox))
    used = [_BLACK, _PAPER, *(style.colour for style in scene.styles.values()), *rules]
    return tuple({colour_name(colour): colour for colour in used}.values())


def colour_name(colour: Colour) -> str:
    """Return the name of a swatch, as layout programs name their own."""
    if tuple(colour) == _BLACK:
        return "Black"
    if tuple(colour) == _PAPER:
        return "Paper"
    return " ".join(f"{ink}={value:g}" for ink, value in zip("CMYK", colour, strict=True))


def threads(stories: Stories) -> Iterator[tuple[Spot, Thread]]:
    """Yield every text frame with its story and its neighbours."""
    for number, story in enumerate(stories.all):
        chain = [None, *story.spots, None]
        for before, spot, behind in zip(chain, story.spots, chain[2:], strict=False):
            yield spot, (number, before, behind)
