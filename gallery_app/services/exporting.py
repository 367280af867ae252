"""Exporting: a report, a saved layout or a search, as pages or as a list."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Task
from gallery_app.errors import InputError
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.caption_table import export_csv
from gallery_app.render.html_gallery import export_html
from gallery_app.render.outcome import Exported
from gallery_app.render.pdf import export_pdf
from gallery_app.render.png import export_png
from gallery_app.services.arranging import Arranging
from gallery_app.services.sparing import sparing_writer

__all__ = ["FORMATS", "Exported", "Exporting", "Source"]

FORMATS = ("pdf", "png", "html", "csv")
"""Formats by the name the command line gives them."""

_PAGES = ("pdf", "png")
_SUFFIXES = {"pdf": (".pdf",), "png": (".png",), "html": (".html", ".htm"), "csv": (".csv",)}


@dataclass(frozen=True, slots=True)
class Source:
    """What is exported; exactly one of the four is given, `headline` beside photos.

    Attributes:
        report: Id of a report.
        layout: Id of a saved layout.
        query: A search as typed.
        photos: Ids of photos, in the order they are to stand.
        headline: Title above `photos`.
    """

    report: int | None = None
    layout: int | None = None
    query: str | None = None
    photos: tuple[int, ...] | None = None
    headline: str = ""


class Exporting:
    """Files for others to read."""

    def __init__(self, catalog: Catalog, arranging: Arranging) -> None:
        """Take the catalog and what composes pages."""
        self._catalog = catalog
        self._arranging = arranging
        self._write = sparing_writer(catalog)

    def run(
        self, source: Source, format_: str, out: Path, *, template: str | None = None, page: str | None = None
    ) -> Task[Exported]:
        """Export to a file, or for several files to a folder.

        Args:
            source: What to export.
            format_: One of `FORMATS`.
            out: A file with the format's suffix, or a folder.
            template: For pages: name of the template, unless a saved layout is exported.
            page: For pages: paper, such as A3.

        Raises:
            InputError: The source, format, template or paper is not known, or there is nothing to export.
            FileError: A file cannot be written.
        """
        if format_ not in FORMATS:
            known = ", ".join(FORMATS)
            raise InputError("There is no format {format}; formats are {formats}.", format=format_, formats=known)
        if out.suffix and out.suffix.lower() not in _SUFFIXES[format_]:
            raise InputError("{path} does not end in .{format}, as such a file does.", path=out, format=format_)
        if format_ in _PAGES:
            scene = self._scene(source, template, page)
            export = export_pdf if format_ == "pdf" else export_png
            return (yield from export(scene, out, write=self._write))
        content = self._content(source)
        if format_ == "html":
            return (yield from export_html(content, out, self._write))
        return export_csv(content, out, self._write)

    def _scene(self, source: Source, template: str | None, page: str | None) -> Scene:
        if source.layout is not None:
            return self._arranging.scene(source.layout)
        return self._arranging.compose(self._content(source), template or self._arranging.templates()[0].name, page)

    def _content(self, source: Source) -> Content:
        if source.report is not None:
            return self._arranging.report_content(source.report)
        if source.layout is not None:
            return self._of_layout(source.layout)
        if source.photos is not None:
            return self._arranging.photos_content(source.photos, source.headline)
        return self._arranging.query_content(source.query or "")

    def _of_layout(self, layout: int) -> Content:
        stored = self._catalog.layouts.get(layout)
        if stored is None:
            raise InputError("There is no layout {layout} in this catalog.", layout=layout)
        if stored.report is not None:
            return self._arranging.report_content(stored.report)
        return self._arranging.query_content(stored.query)
