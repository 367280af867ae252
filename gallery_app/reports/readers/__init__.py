"""Files of every readable kind to the plain text of a report."""

from pathlib import Path

from gallery_app.errors import FileError
from gallery_app.reports.readers import text

__all__ = ["READABLE", "read_text"]

_READERS = dict.fromkeys((".txt", ".md", ".markdown", ".text"), text.read)

READABLE = tuple(_READERS)
"""Suffixes of the files that `read_text` takes, lower case with their dot."""


def read_text(path: Path) -> str:
    """Return the text of a report file, chosen by its suffix.

    Raises:
        FileError: The kind of file is not readable, or the file cannot be read.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        readable = ", ".join(READABLE)
        raise FileError("{path} cannot be read as a report. Readable are {suffixes}.", path=path, suffixes=readable)
    return reader(path)
