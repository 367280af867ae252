"""A scene as pictures, one a page."""

import tempfile
from pathlib import Path

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Scene
from gallery_app.render.glyphs import font_warnings
from gallery_app.render.image import prepare
from gallery_app.render.outcome import Exported
from gallery_app.render.typst import typeset_png
from gallery_app.wording import Message

__all__ = ["SCREEN_PPI", "export_png"]

SCREEN_PPI = 144.0
"""Resolution of pages that are looked at on a screen, pixels an inch."""


def export_png(scene: Scene, out: Path, ppi: float = SCREEN_PPI, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, or, with several pages, to ``out-1``, ``out-2`` … beside it.

    Args:
        scene: The pages.
        out: A file whose name ends in .png.
        ppi: Pixels an inch.
        write: What writes the files.

    Raises:
        FileError: A file cannot be written.
        UserError: No Chinese font is installed.
    """
    total = len(scene.images)
    with tempfile.TemporaryDirectory(prefix="tushuo-") as folder:
        pictures = yield from prepare(scene, Path(folder), ppi)
        yield Progress(total, total, Message.of("Setting {pages} pages", pages=len(scene.pages)))
        pages = typeset_png(scene, pictures, ppi)
    names = [out] if len(pages) == 1 else [out.with_stem(f"{out.stem}-{number}") for number in range(1, len(pages) + 1)]
    files = tuple(write(name, data).absolute() for name, data in zip(names, pages, strict=True))
    return Exported(files, (*pictures.warnings, *font_warnings(scene)))
