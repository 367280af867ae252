"""Every format that can be exported: a new one is a module in `render` and a line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Task
from gallery_app.files import Writer
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.caption_table import export_csv
from gallery_app.render.docx import export_docx
from gallery_app.render.html_gallery import export_html
from gallery_app.render.idml import export_idml
from gallery_app.render.inscribed import Inscribe
from gallery_app.render.options import Options
from gallery_app.render.outcome import Exported
from gallery_app.render.package import export_package
from gallery_app.render.page_images import export_jpeg, export_png, export_tiff
from gallery_app.render.pdf import export_pdf, export_pdf_x4
from gallery_app.render.pptx import export_pptx
from gallery_app.render.pptx_pages import export_pptx_pages
from gallery_app.render.sla import export_sla
from gallery_app.render.svg import export_svg
from gallery_app.render.xlsx import export_xlsx

__all__ = ["FORMATS", "Format"]

PageWriter = Callable[[Scene, Path, Options, Writer], Task[Exported]]
ContentWriter = Callable[[Content, Path, Options, Writer], Task[Exported]]
WholeWriter = Callable[[Scene, Content, Path, Options, Writer, Inscribe], Task[Exported]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file; one of the three writers is given, or both of the first two.

    A format with both writes pages for a saved layout or once a template is named, and else the content.

    Attributes:
        name: What the command line calls it.
        suffixes: How such files end, the usual one first.
        pages: Writes composed pages.
        content: Writes texts and pictures in reading order.
        whole: Writes pages together with their content, and captions into photos.
        options: Names of the fields of `Options` that it heeds; another one that is wished is refused, but for
            `strip_gps`, which every format keeps.
        folder: It is written as a folder unless a file is named.
        needs: Names of the options without which it cannot be written.
    """

    name: str
    suffixes: tuple[str, ...]
    pages: PageWriter | None = None
    content: ContentWriter | None = None
    whole: WholeWriter | None = None
    options: frozenset[str] = frozenset()
    folder: bool = False
    needs: frozenset[str] = frozenset()

    @property
    def paged(self) -> bool:
        """It needs a template and a paper."""
        return self.content is None


_PPI = frozenset({"ppi"})
_INKS = _PPI | {"icc", "intent"}
_PRINT = _INKS | {"bleed", "marks"}
_TABLE = (
    Format("pdf", (".pdf",), pages=export_pdf, options=_PRINT),
    Format("pdf-x4", (".pdf",), pages=export_pdf_x4, options=_PRINT, needs=frozenset({"icc"})),
    Format("png", (".png",), pages=export_png, options=_PPI),
    Format("tiff", (".tif", ".tiff"), pages=export_tiff, options=_INKS),
    Format("jpeg", (".jpg", ".jpeg"), pages=export_jpeg, options=_PPI),
    Format("svg", (".svg",), pages=export_svg, options=_PPI),
    Format("idml", (".idml",), pages=export_idml, options=frozenset({"bleed"})),
    Format("sla", (".sla",), pages=export_sla, options=frozenset({"bleed"})),
    Format("docx", (".docx",), content=export_docx),
    Format("pptx", (".pptx",), pages=export_pptx_pages, content=export_pptx, options=_PPI),
    Format("html", (".html", ".htm"), content=export_html, folder=True),
    Format("xlsx", (".xlsx",), content=export_xlsx),
    Format("csv", (".csv",), content=export_csv),
    Format("package", (".zip",), whole=export_package, options=_PPI | {"originals"}, folder=True),
)

FORMATS: Mapping[str, Format] = {format_.name: format_ for format_ in _TABLE}
"""Formats by name, in the order they are offered."""
