"""Pictures of a scene, put beside the page source as Typst may embed them."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.errors import FileError
from gallery_app.files import safe_write
from gallery_app.layout.scene import ImageBox, Scene
from gallery_app.render.colour import SCREEN, Colours
from gallery_app.render.jpeg import as_jpeg, is_of_unsaid_inks
from gallery_app.wording import Message

__all__ = ["FOR_SCREEN", "PRINT_PPI", "Picture", "Prepared", "Wanted", "prepare"]

PRINT_PPI = 300.0
"""Resolution that pictures are brought down to for print, pixels an inch."""
_UNSAID = "{path} is in CMYK without a profile, so nobody knows for which press; check its colours."
_MOST_AT_ONCE = 4
"""Pictures decoded at one time: each may take a hundred megabytes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How pictures are wanted.

    Attributes:
        ppi: Pixels an inch that they are brought down to; a picture of fewer stays as it is.
        colours: What becomes of their colours.
        notes: Files that are passed through keep every byte, also where and with what they were taken.
        upright: Pixels stand upright, for readers that do not heed EXIF.
    """

    ppi: float = PRINT_PPI
    colours: Colours = SCREEN
    notes: bool = False
    upright: bool = False


FOR_SCREEN = Wanted()
"""As anyone may have them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands in a box.

    Attributes:
        file: Name of the file in the folder, or None for a box without a picture.
        note: What an empty frame says.
        cropped: The file holds just what the frame shows; otherwise it is cut as the frame says.
    """

    file: str | None = None
    note: str = ""
    cropped: bool = False


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


def prepare(scene: Scene, folder: Path, wanted: Wanted = FOR_SCREEN) -> Task[Prepared]:
    """Put every picture of a scene into `folder`, as JPEG of what its frame shows.

    A picture that cannot be decoded is warned of and leaves an empty frame; the rest goes on.
    """
    total, warnings, ready = len(scene.images), list[Failure](), list[Picture]()
    # Pillow lets go of the interpreter while it decodes, so threads use every core.
    pool = ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, _MOST_AT_ONCE))
    try:
        jobs = [pool.submit(_picture, box, folder / f"{n:05d}.jpg", wanted) for n, box in enumerate(scene.images)]
        for number, job in enumerate(jobs, 1):
            yield Progress(number - 1, total, Message.of("Preparing photos"))
            picture, failure = job.result()
            ready.append(picture)
            warnings += [failure] if failure else []
    finally:
        pool.shutdown(cancel_futures=True)
    pictures = iter(ready)
    pages = [[next(pictures) if isinstance(box, ImageBox) else Picture() for box in page.items] for page in scene.pages]
    return Prepared(folder, tuple(map(tuple, pages)), tuple(warnings))


def _picture(box: ImageBox, copy: Path, wanted: Wanted) -> tuple[Picture, Failure | None]:
    if box.path is None:
        return Picture(note=box.note), None
    wide, high = (max(1, round(mm / MM_PER_INCH * wanted.ppi)) for mm in (box.w, box.h))
    try:
        data = as_jpeg(
            Path(box.path),
            wide,
            high,
            crop=box.crop,
            colours=wanted.colours,
            notes=wanted.notes,
            upright=wanted.upright,
        )
        safe_write(copy, data)
    except FileError as error:
        return Picture(note=box.note), Failure(box.path, error.message)
    doubt = Failure(box.path, Message.of(_UNSAID, path=box.path)) if is_of_unsaid_inks(Path(box.path)) else None
    return Picture(copy.name, cropped=True), doubt
