"""A report as a Word document (ECMA-376): texts in their sections, photos with captions beneath, a list at the end."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content
from gallery_app.layout.setting import printed_date
from gallery_app.render.caption_table import caption_heads, translated
from gallery_app.render.captions import show, title_of
from gallery_app.render.clean_text import clean, shortened
from gallery_app.render.docx_figures import LARGEST, Figure, add_figures
from gallery_app.render.docx_styles import BYLINE, dress
from gallery_app.render.docx_tables import add_page_number, table
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.words import words_for
from gallery_app.wording import Message

if TYPE_CHECKING:
    from docx.document import Document

# ruff: noqa: PLC0415 - the library is heavy, so it loads late

__all__ = ["export_docx"]

_PPI = 220
"""Resolution that pictures are brought down to: sharp on paper, small enough to send."""
_PROPERTY = 255
"""Characters that a document property may have (ECMA-376, part 2)."""
_COLUMNS = (12.0, 52.0, 34.0, 68.0)
"""Widths of the columns of the list, mm."""
_NARROWER, _FURTHER = 0.7, 93.8
"""Factor of title and credit where texts in another language stand beside them, and what is then left for texts, mm."""


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
    pixels = (round(LARGEST[0] / MM_PER_INCH * _PPI), round(LARGEST[1] / MM_PER_INCH * _PPI))
    for section in content.sections:
        if section.heading:
            document.add_heading("　".join(map(clean, section.heading)), 1)
        for text in section.paragraphs:
            document.add_paragraph(clean(text), "Body Text")
        figures = list[Figure]()
        for item in section.items:
            yield Progress(done, total, Message.of("Preparing photos"))
            done += 1
            figures.append(Figure(item, show(item, pixels, content.language, warnings.append)))
        add_figures(document, figures)
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


def _list(document: "Document", content: Content) -> None:
    if not content.items:
        return
    words = words_for(content.language)
    document.add_heading(words["contents"], 1)
    heads = [words[column] for column in ("number", "caption", "credit", "description")]
    widths, further = list(_COLUMNS), translated(content)
    if further:
        heads += caption_heads(content)[-len(further) :]
        each = _FURTHER / (len(further) + 1)
        widths = [*_COLUMNS[:1], *(width * _NARROWER for width in _COLUMNS[1:3]), each, *[each] * len(further)]
    table(document, (heads, *_cells(content, further)), widths)


def _cells(content: Content, further: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for number, item in enumerate(content.items, 1):
        said = dict(item.translations)
        texts = item.words, item.credit, item.description, *(said.get(name, "") for name in further)
        yield str(number), *map(clean, texts)
