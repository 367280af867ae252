"""The caption list as a workbook (ECMA-376): one row a photo, with a small picture, ready to be sorted and printed."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.render.caption_table import COLUMNS, caption_heads, caption_rows
from gallery_app.render.captions import title_of
from gallery_app.render.clean_text import clean, shortened
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.spreadsheet import cell_text, cell_time
from gallery_app.render.upright import upright
from gallery_app.render.words import words_for
from gallery_app.wording import Message

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["export_xlsx", "workbook"]

_WIDTHS = (6, 16, 14, 26, 34, 14, 16, 12, 14, 6, 24, 16, 13)
"""Widths of `COLUMNS`, in characters of Latin text."""
_FURTHER = 26
"""Width of a column in another language, likewise."""
_THUMBNAIL = (108, 80)
"""Most pixels of a small picture as it is shown; it holds twice as many for sharp screens."""
_ROW, _TALL = 18.0, 66.0
"""Heights of rows without and with pictures, points."""
_GROUND, _LINE = "EFEFF1", "D0D0D4"
_PROPERTY = 255
"""Characters that a document property may have (ECMA-376, part 2)."""


def export_xlsx(
    content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write the captions to the file `out`, each with a small picture without private notes.

    Numbers and times are such; a text is never a formula, whatever it begins with.

    Raises:
        FileError: The file cannot be written.
    """
    pictures, warnings = list[bytes | None](), list[Failure]()
    for number, item in enumerate(content.items):
        yield Progress(number, len(content.items), Message.of("Preparing photos"))
        pictures.append(_thumbnail(item, warnings))
    yield Progress(len(pictures), len(pictures), Message.of("Writing {name}", name=out.name))
    return Exported((write(out, workbook(content, pictures)).absolute(),), tuple(warnings))


def _thumbnail(item: ContentItem, warnings: list[Failure]) -> bytes | None:
    if item.path is None:
        return None
    scale = min(_THUMBNAIL[0] / max(item.width, 1), _THUMBNAIL[1] / max(item.height, 1))
    try:
        return upright(Path(item.path), *(max(1, round(side * scale * 2)) for side in (item.width, item.height))).data
    except FileError as error:
        warnings.append(Failure(item.path, error.message))
        return None


def workbook(content: Content, pictures: list[bytes | None] | None = None) -> bytes:
    """Return the caption list as a workbook.

    Args:
        content: The photos.
        pictures: A small JPEG for each, or None for one that has none; without the list there is no such column.
    """
    from openpyxl import Workbook

    book, words = Workbook(), words_for(content.language)
    sheet = book.active or book.create_sheet()
    sheet.title = words["contents"]
    book.properties.title = shortened(title_of(content.headline, len(content.items), content.language), _PROPERTY)
    book.properties.creator = shortened(clean("; ".join(content.bylines)), _PROPERTY)
    shown = pictures is not None
    heads, *rows = _rows(content, words["picture"], shown=shown)
    for at, cells in enumerate([heads, *rows], 1):
        for column, value in enumerate(cells, 1):
            _fill(sheet.cell(at, column), value, head=at == 1)
        sheet.row_dimensions[at].height = _TALL if shown and at > 1 else _ROW if at == 1 else None
    for at, picture in enumerate(pictures or (), 2):
        if picture:
            _place(sheet, picture, f"B{at}")
    _print(sheet, len(rows) + 1, len(heads), shown=shown)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _rows(content: Content, picture: str, *, shown: bool) -> Iterator[list[object]]:
    gap = [""] if shown else []
    number, *heads = caption_heads(content)
    yield [number, *([picture] if shown else []), *heads]
    taken = COLUMNS.index("taken") - 1
    for at, cells in enumerate(caption_rows(content), 1):
        values: list[object] = [cell_text(cell) if isinstance(cell, str) else cell for cell in cells]
        values[taken] = cell_time(str(values[taken]))
        yield [at, *gap, *values]


def _fill(cell: Any, value: object, *, head: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.alignment = Alignment(vertical="center" if head else "top", wrap_text=not head)
    cell.border = Border(bottom=Side(style="thin", color=_LINE))
    if head:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_GROUND)
    if isinstance(value, int):
        cell.alignment = Alignment(horizontal="center", vertical="center" if head else "top")
    if value == "":
        return
    cell.value = value
    if isinstance(value, str):
        # The library takes what begins with = for a formula; the mark keeps it a text when it is edited.
        cell.data_type, cell.quotePrefix = "s", True
    elif not isinstance(value, int):
        cell.number_format = "yyyy-mm-dd hh:mm"


def _place(sheet: "Worksheet", picture: bytes, cell: str) -> None:
    from openpyxl.drawing.image import Image

    image = Image(io.BytesIO(picture))
    scale = min(_THUMBNAIL[0] / image.width, _THUMBNAIL[1] / image.height)
    image.width, image.height = round(image.width * scale), round(image.height * scale)
    sheet.add_image(image, cell)


def _print(sheet: "Worksheet", rows: int, columns: int, *, shown: bool) -> None:
    from openpyxl.utils import get_column_letter

    widths = [_WIDTHS[0], *((16,) if shown else ()), *_WIDTHS[1:]]
    widths += [_FURTHER] * (columns - len(widths))
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{rows}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
