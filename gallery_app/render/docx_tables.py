"""Parts of a Word document that its library has no words for: quiet tables, frames side by side, page numbers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["add_page_number", "side_by_side", "table"]

_LINE, _GROUND = "D0D0D4", "EFEFF1"


def side_by_side(document: "Document", widths: Sequence[float]) -> "Sequence[_Cell]":
    """Add cells without lines that stay on one page, and return them.

    Args:
        document: The document.
        widths: Their widths, mm.
    """
    made = _made(document, widths)
    _child(made, "w:tblBorders")
    _margins(made)
    row = made.add_row()
    _child(row, "w:cantSplit")
    # Two tables without a paragraph between them are one for some programs, and lose their widths.
    document.add_paragraph(style="Between")
    return _cells(row, widths)


def table(document: "Document", rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
    """Add a table; its first row is its head, which stands on every page.

    Args:
        document: The document.
        rows: Texts of the cells.
        widths: Widths of the columns, mm.
    """
    made = _made(document, widths)
    borders = _child(made, "w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        _added(borders, f"w:{side}", val="single", sz="4", space="0", color=_LINE)
    for number, texts in enumerate(rows):
        row = made.add_row()
        _child(row, "w:cantSplit")
        if number == 0:
            _child(row, "w:tblHeader")
        for cell, text in zip(_cells(row, widths), texts, strict=True):
            cell.paragraphs[0].style = "Table Text"
            cell.paragraphs[0].add_run(text).bold = number == 0 or None
            if number == 0:
                _added(_properties(cell), "w:shd", val="clear", color="auto", fill=_GROUND)


def add_page_number(document: "Document", words: str) -> None:
    """Put the number into the foot of every page.

    Args:
        document: The document.
        words: What stands around it, with the place {number}.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, _, after = words.partition("{number}")
    foot.add_run(before)
    number = foot.add_run("1").element
    field = _added(foot.paragraph_format.element, "w:fldSimple", instr="PAGE")
    field.append(number)
    foot.add_run(after)


def _made(document: "Document", widths: Sequence[float]) -> Any:
    from docx.shared import Mm

    made: Any = document.add_table(rows=0, cols=len(widths))
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    return made


def _cells(row: Any, widths: Sequence[float]) -> "Sequence[_Cell]":
    from docx.shared import Mm

    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Mm(width)
    cells: Sequence[_Cell] = row.cells
    return cells


def _properties(part: Any) -> Any:
    """Return the properties of a table, a row or a cell, for which the library has no public way."""
    if hasattr(part, "_tbl"):
        return part._tbl.tblPr  # noqa: SLF001 the same
    if hasattr(part, "_tr"):
        return part._tr.get_or_add_trPr()  # noqa: SLF001 the same
    return part._tc.get_or_add_tcPr()  # noqa: SLF001 the same


def _child(part: Any, tag: str) -> Any:
    return _added(_properties(part), tag)


def _added(parent: Any, tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def _margins(made: Any) -> None:
    margins = _child(made, "w:tblCellMar")
    for side in ("left", "right"):
        _added(margins, f"w:{side}", w="0", type="dxa")
