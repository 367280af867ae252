"""The rows of a spreadsheet (XLSX) as text."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from gallery_app.errors import FileError, InputError
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["sheet_rows"]

_MOST_BYTES = 500_000_000
"""Bytes of an unpacked workbook; a hundred thousand captions take a tenth of it."""


def sheet_rows(path: Path) -> Iterator[tuple[int, list[str] | Message]]:
    """Yield the rows of a workbook's first sheet with their numbers, dates as ISO 8601, whole numbers without a point.

    Raises:
        FileError: The file cannot be opened.
        InputError: It is no workbook.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and most tables are CSV

    try:
        with ZipFile(path) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
        if size > _MOST_BYTES:
            raise InputError("{path} is too large for a spreadsheet; save it as CSV.", path=path)
        book = load_workbook(path, read_only=True, data_only=True)
    except OSError as error:
        reason = reason_of(error)
        raise FileError("{path} cannot be read: {reason}.", path=path, reason=reason) from error
    except (BadZipFile, KeyError, ValueError, TypeError) as error:
        raise InputError("{path} is no spreadsheet that can be read; save it as CSV.", path=path) from error
    try:
        for line, row in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            yield line, [_text(value) for value in row]
    finally:
        book.close()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        whole_day = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if whole_day else value.replace(microsecond=0).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
