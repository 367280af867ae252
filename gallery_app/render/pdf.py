"""A scene as one PDF: fonts embedded, text selectable, pictures described."""

import tempfile
from pathlib import Path

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Scene
from gallery_app.render.glyphs import font_warnings
from gallery_app.render.image import PRINT_PPI, prepare
from gallery_app.render.outcome import Exported
from gallery_app.render.typst import typeset_pdf
from gallery_app.wording import Message

__all__ = ["export_pdf"]


def export_pdf(scene: Scene, out: Path, target: float = PRINT_PPI, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, its pictures at about `target` pixels an inch.

    Raises:
        FileError: The file cannot be written.
        UserError: No Chinese font is installed.
    """
    total = len(scene.images)
    with tempfile.TemporaryDirectory(prefix="tushuo-") as folder:
        pictures = yield from prepare(scene, Path(folder), target)
        yield Progress(total, total, Message.of("Setting {pages} pages", pages=len(scene.pages)))
        write(out, typeset_pdf(scene, pictures))
    return Exported((out.absolute(),), (*pictures.warnings, *font_warnings(scene)))
