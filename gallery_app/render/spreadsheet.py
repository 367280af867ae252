"""Tables as spreadsheets read them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from gallery_app.files import Writer, safe_write
from gallery_app.render.clean_text import clean, shortened

__all__ = ["cell_text", "cell_time", "csv_bytes", "write_csv"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How texts begin that some spreadsheet runs; those for Chinese and Japanese take the full-width signs too."""
_MOST = 32_767
"""Characters of a cell (Excel specifications and limits)."""
# ECMA-376, part 1, 22.9.2.19: _xHHHH_ stands for a character, so that such a text of its own has to be marked.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_YEAR = 1900
"""A workbook knows no earlier day."""


def write_csv(rows: Iterable[Sequence[object]], out: Path, write: Writer = safe_write) -> Path:
    """Write rows to the file `out`, as `csv_bytes` gives them; return its absolute path.

    Raises:
        FileError: The file cannot be written.
    """
    return write(out, csv_bytes(rows)).absolute()


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Return rows as CSV (RFC 4180) in UTF-8, with the mark that Excel looks for.

    A text that a spreadsheet would run as a formula begins with an apostrophe; one that is longer than a cell is cut
    with an ellipsis; what no text file can hold is replaced by �.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = shortened(clean(cell), _MOST - 1)
    return f"'{text}" if text.lstrip(" \u3000").startswith(_FORMULA) else text


def cell_text(text: str) -> str:
    """Return a text as a cell of a workbook holds it."""
    return shortened(_ESCAPE.sub("_x005F_", clean(text)), _MOST)


def cell_time(text: str) -> datetime | str:
    """Return an ISO 8601 day or time as a workbook reckons with it, in local time; other texts as they are."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return text
    return time.replace(tzinfo=None) if time.year >= _FIRST_YEAR else text
