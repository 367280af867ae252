"""Pictures of a scene, put beside the page source as Typst may embed them."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.errors import FileError
from gallery_app.files import safe_write
from gallery_app.layout.scene import ImageBox, Scene
from gallery_app.render.jpeg import as_jpeg
from gallery_app.wording import Message

__all__ = ["PRINT_PPI", "Picture", "Prepared", "prepare"]

PRINT_PPI = 300.0
"""Resolution that pictures are brought down to for print, pixels an inch."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands in a box.

    Attributes:
        file: Name of the file in the folder, or None for a box without a picture.
        note: What an empty frame says.
    """

    file: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pictures of a scene, ready to be placed.

    Attributes:
        folder: Where they lie.
        pages: For each page, one entry for each of its boxes.
        warnings: Pictures that could not be read.
    """

    folder: Path
    pages: tuple[tuple[Picture, ...], ...]
    warnings: tuple[Failure, ...] = ()


def prepare(scene: Scene, folder: Path, target: float = PRINT_PPI) -> Task[Prepared]:
    """Put every picture of a scene into `folder`, as JPEG of about `target` pixels an inch.

    A picture that cannot be decoded is warned of and leaves an empty frame; the rest goes on.
    """
    total, warnings, pages = len(scene.images), list[Failure](), list[tuple[Picture, ...]]()
    done = 0
    for page in scene.pages:
        pictures = list[Picture]()
        for box in page.items:
            if isinstance(box, ImageBox):
                yield Progress(done, total, Message.of("Preparing photo {n} of {total}", n=done + 1, total=total))
                pictures.append(_picture(box, folder / f"{done:05d}.jpg", target, warnings))
                done += 1
            else:
                pictures.append(Picture())
        pages.append(tuple(pictures))
    return Prepared(folder, tuple(pages), tuple(warnings))


def _picture(box: ImageBox, copy: Path, target: float, warnings: list[Failure]) -> Picture:
    if box.path is None:
        return Picture(note=box.note)
    # A cropped picture is printed larger than its frame.
    wide, high = (max(1, round(mm / MM_PER_INCH * target)) for mm in (box.w / box.crop.w, box.h / box.crop.h))
    try:
        safe_write(copy, as_jpeg(Path(box.path), wide, high))
    except FileError as error:
        warnings.append(Failure(box.path, error.message))
        return Picture(note=box.note)
    return Picture(copy.name)
