"""What stands with each photo in documents that flow: its caption, its picture, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure
from gallery_app.errors import FileError
from gallery_app.layout.content import ContentItem
from gallery_app.layout.scene import Run
from gallery_app.layout.setting import caption_runs
from gallery_app.render.clean_text import clean, closed
from gallery_app.render.upright import Upright, upright
from gallery_app.render.words import words_for

__all__ = ["Shown", "caption", "fonts_of", "show", "title_of"]

_SERIF = {"zh-TW": "PMingLiU", "zh-HK": "PMingLiU", "zh-Hant": "PMingLiU"}
_SANS = dict.fromkeys(_SERIF, "Microsoft JhengHei")


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo's picture, or what its place says.

    Attributes:
        picture: The picture, or None.
        note: Why there is none.
    """

    picture: Upright | None = None
    note: str = ""


def show(item: ContentItem, pixels: tuple[int, int], language: str, warn: Callable[[Failure], None]) -> Shown:
    """Return the picture of a photo for a place of so many pixels; one that cannot be read is warned of."""
    words = words_for(language)
    if item.path is None:
        return Shown(note=words["missing"])
    scale = min(1.0, pixels[0] / max(item.width, 1), pixels[1] / max(item.height, 1)) if item.width else 1.0
    size = (item.width * scale, item.height * scale) if item.width and item.height else pixels
    try:
        return Shown(upright(Path(item.path), *(max(1, round(side)) for side in size)))
    except FileError as error:
        warn(Failure(item.path, error.message))
        return Shown(note=words["unreadable"])


def caption(item: ContentItem) -> tuple[Run, ...]:
    """Return the printed caption in runs named title, caption and credit, fit for XML."""
    return tuple(Run(closed(clean(run.text)), run.style) for run in caption_runs(item))


def fonts_of(language: str) -> tuple[str, str]:
    """Return a text face (宋体) and a display face (黑体) that office programs have for the script of a language."""
    return _SERIF.get(language, "SimSun"), _SANS.get(language, "Microsoft YaHei")


def title_of(headline: str, count: int, language: str) -> str:
    """Return what a document is called: its headline, else how many photos it has."""
    return clean(headline).strip() or words_for(language)["photos"].format(count=count)
