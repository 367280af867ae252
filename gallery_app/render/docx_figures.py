"""Photos in a Word document: in pairs of one height, each with its caption beneath."""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.layout.content import ContentItem
from gallery_app.render.captions import Shown, caption
from gallery_app.render.clean_text import clean
from gallery_app.render.docx_styles import CREDIT
from gallery_app.render.docx_tables import side_by_side

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# ruff: noqa: PLC0415 - the library is heavy, so it loads late

__all__ = ["LARGEST", "Figure", "add_figures"]

LARGEST = (166.0, 112.0)
"""Most width and height of a picture, mm: the type area is as wide."""
_GAP = 4.0
"""White between two pictures, mm."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo with its picture.

    Attributes:
        item: The photo.
        shown: Its picture, or why there is none.
    """

    item: ContentItem
    shown: Shown

    @property
    def shape(self) -> float:
        """Width over height, kept within what a row can hold."""
        picture = self.shown.picture
        return min(max(picture.width / picture.height, 0.4), 3.0) if picture else 1.5


def add_figures(document: "Document", figures: list[Figure]) -> None:
    """Set photos in pairs as high as fills the width; the first of an odd number has the width for itself."""
    odd = len(figures) % 2
    if odd:
        figure = figures[0]
        high = min(LARGEST[0] / figure.shape, LARGEST[1])
        _figure(document.add_paragraph(), document.add_paragraph(), figure, (figure.shape * high, high))
    for pair in (figures[at : at + 2] for at in range(odd, len(figures), 2)):
        high = min((LARGEST[0] - _GAP) / sum(figure.shape for figure in pair), LARGEST[1])
        sizes = [(figure.shape * high, high) for figure in pair]
        cells = side_by_side(document, [width + _GAP for width, _ in sizes])
        for cell, figure, size in zip(cells, pair, sizes, strict=True):
            _figure(cell.paragraphs[0], cell.add_paragraph(), figure, size)


def _figure(place: "Paragraph", beneath: "Paragraph", figure: Figure, size: tuple[float, float]) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm

    picture = figure.shown.picture
    place.style, beneath.style = "Figure", "Caption"
    if picture is None:
        place.add_run(f"〔{figure.shown.note}〕")
    else:
        run = place.add_run()
        run.add_picture(io.BytesIO(picture.data), *map(Mm, size))
        for inline in run.element.iter(qn("wp:inline")):
            # Left out, these are an eighth of an inch for some programs.
            for side in "TBLR":
                inline.set(f"dist{side}", "0")
        for properties in run.element.iter(qn("wp:docPr")):
            properties.set("descr", clean(figure.item.spoken))
    _caption(beneath, figure.item)


def _caption(paragraph: "Paragraph", item: ContentItem) -> None:
    for run in caption(item):
        paragraph.add_run(run.text, CREDIT if run.style == "credit" else None).bold = run.style == "title" or None
