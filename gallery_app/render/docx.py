"""A report as a Word document (ECMA-376): texts in their sections, photos with captions beneath, a list at the end."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.setting import printed_date
from gallery_app.render.captions import Shown, caption, show, title_of
from gallery_app.render.clean_text import clean, shortened
from gallery_app.render.docx_styles import BYLINE, CREDIT, dress
from gallery_app.render.docx_tables import add_page_number, side_by_side, table
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.words import words_for
from gallery_app.wording import Message

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# ruff: noqa: PLC0415 - the library is heavy, so it loads late

__all__ = ["export_docx"]

_WIDTH, _HEIGHT, _GAP = 166.0, 112.0, 4.0
"""Most width and height of a picture and what stands between two, mm."""
_PPI = 220
"""Resolution that pictures are brought down to: sharp on paper, small enough to send."""
_PROPERTY = 255
"""Characters that a document property may have (ECMA-376, part 2)."""
_COLUMNS = (12.0, 52.0, 34.0, 68.0)


@dataclass(frozen=True, slots=True)
class _Figure:
    item: ContentItem
    shown: Shown

    @property
    def shape(self) -> float:
        """Width over height, kept within what a row can hold."""
        picture = self.shown.picture
        return min(max(picture.width / picture.height, 0.4), 3.0) if picture else 1.5


def export_docx(
    content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write the report to the file `out`.

    Pictures are copies without private notes, described for readers who cannot see them. One that cannot be read is
    warned of and has a note in its place.

    Raises:
        FileError: The file cannot be written.
    """
    from docx import Document

    document, warnings = Document(), list[Failure]()
    dress(document, content.language)
    _properties(document, content)
    _head(document, content)
    done, total = 0, len(content.items)
    pixels = (round(_WIDTH / MM_PER_INCH * _PPI), round(_HEIGHT / MM_PER_INCH * _PPI))
    for section in content.sections:
        if section.heading:
            document.add_heading("　".join(map(clean, section.heading)), 1)
        for text in section.paragraphs:
            document.add_paragraph(clean(text), "Body Text")
        figures = list[_Figure]()
        for item in section.items:
            yield Progress(done, total, Message.of("Preparing photos"))
            done += 1
            figures.append(_Figure(item, show(item, pixels, content.language, warnings.append)))
        _figures(document, figures)
    _list(document, content)
    data = io.BytesIO()
    document.save(data)
    return Exported((write(out, data.getvalue()).absolute(),), tuple(warnings))


def _properties(document: "Document", content: Content) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    relations = document.part.package.rels
    # The library's own template brings a picture of its empty page, which file managers would show.
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]
    known = document.core_properties
    known.title = shortened(title_of(content.headline, len(content.items), content.language), _PROPERTY)
    known.author = shortened(clean("; ".join(content.bylines)), _PROPERTY)
    known.language = content.language
    known.comments, known.keywords = "", ""


def _head(document: "Document", content: Content) -> None:
    issue = filter(None, [content.publication, printed_date(content.date, content.language)])
    furniture = document.sections[0].header.paragraphs[0]
    furniture.text = clean("　".join(issue))
    add_page_number(document, words_for(content.language)["page"])
    document.add_paragraph(title_of(content.headline, len(content.items), content.language), "Title")
    if content.subtitle:
        dash = "——" if content.language.startswith("zh") else ""
        document.add_paragraph(dash + clean(content.subtitle), "Subtitle")
    if content.bylines:
        document.add_paragraph(clean("　".join(content.bylines)), BYLINE)


def _figures(document: "Document", figures: list[_Figure]) -> None:
    """Set photos in pairs as high as fills the width; the first of an odd number has the width for itself."""
    odd = len(figures) % 2
    if odd:
        figure = figures[0]
        high = min(_WIDTH / figure.shape, _HEIGHT)
        _figure(document.add_paragraph(), document.add_paragraph(), figure, (figure.shape * high, high))
    for pair in (figures[at : at + 2] for at in range(odd, len(figures), 2)):
        high = min((_WIDTH - _GAP) / sum(figure.shape for figure in pair), _HEIGHT)
        sizes = [(figure.shape * high, high) for figure in pair]
        cells = side_by_side(document, [width + _GAP for width, _ in sizes])
        for cell, figure, size in zip(cells, pair, sizes, strict=True):
            _figure(cell.paragraphs[0], cell.add_paragraph(), figure, size)


def _figure(place: "Paragraph", beneath: "Paragraph", figure: _Figure, size: tuple[float, float]) -> None:
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


def _list(document: "Document", content: Content) -> None:
    if not content.items:
        return
    words = words_for(content.language)
    document.add_heading(words["contents"], 1)
    heads = tuple(words[column] for column in ("number", "caption", "credit", "description"))
    table(document, (heads, *_cells(content)), _COLUMNS)


def _cells(content: Content) -> Iterator[tuple[str, ...]]:
    for number, item in enumerate(content.items, 1):
        yield str(number), clean(item.words), clean(item.credit), clean(item.description)
