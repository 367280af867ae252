"""Pages as SVG, one a page: letters as outlines, so that no font is needed, photos inside, nothing from elsewhere."""

import tempfile
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Page, Scene, TextBox
from gallery_app.render.image import Wanted, prepare
from gallery_app.render.naming import numbered
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported, counted
from gallery_app.render.typst import typeset_svg
from gallery_app.wording import Message

__all__ = ["export_svg"]

_PPI = 200.0
"""Of photos: SVG is looked at, enlarged now and then."""


def export_svg(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, or, with several pages, to ``out-1``, ``out-2`` … beside it.

    The words of a page stand in its description, for readers who cannot see it and for search.

    Raises:
        FileError: A file cannot be written.
        UserError: No Chinese font is installed.
    """
    wanted = Wanted(options.ppi or _PPI, upright=True)
    total, done, files, warnings = len(scene.images), 0, list[Path](), list[Failure]()
    for number, (name, page) in enumerate(zip(numbered(out, len(scene.pages)), scene.pages, strict=True), 1):
        part = replace(scene, pages=(page,), bleed=0.0)
        with tempfile.TemporaryDirectory(prefix="tushuo-") as folder:
            prepared = yield from counted(prepare(part, Path(folder), wanted), done, total)
            done += len(part.images)
            yield Progress(done, total, Message.of("Drawing page {page}", page=number))
            drawn = typeset_svg(part, prepared)[0]
        files.append(write(name, _described(drawn, scene.title, page)).absolute())
        warnings += prepared.warnings
    return Exported(tuple(files), tuple(warnings))


def _described(svg: bytes, title: str, page: Page) -> bytes:
    """Put title and words behind the opening tag, as SVG 2, 5.7 wants them."""
    words = "\n".join(box.text for box in page.items if isinstance(box, TextBox))
    told = f"<title>{_xml(title)}</title><desc>{_xml(words)}</desc>"
    head, end, rest = svg.partition(b">")
    return head + end + told.encode() + rest


def _xml(text: str) -> str:
    return escape("".join(character for character in text if character >= " " or character == "\n"))
