"""Tables as spreadsheets read them."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from gallery_app.files import Writer, safe_write

__all__ = ["write_csv"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[Sequence[object]], out: Path, write: Writer = safe_write) -> Path:
    """Write rows to the file `out`, in UTF-8 with the mark that Excel looks for; return its absolute path.

    A text that a spreadsheet would run as a formula begins with an apostrophe.

    Raises:
        FileError: The file cannot be written.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_inert(cell) for cell in row] for row in rows)
    return write(out, text.getvalue().encode("utf-8-sig")).absolute()


def _inert(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell
