"""Files of every readable kind to a manuscript: lines with what the format says of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from gallery_app.errors import FileError
from gallery_app.reports.readers import docx, html, markdown, pdf, text
from gallery_app.reports.source import Line, Manuscript

__all__ = ["READABLE", "read_manuscript"]

_READERS: dict[str, Callable[[Path], Sequence[Line]]] = {
    ".txt": text.read_lines,
    ".text": text.read_lines,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".docx": docx.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".pdf": pdf.read,
}

READABLE = tuple(_READERS)
"""Suffixes of the files that `read_manuscript` takes, lower case with their dot."""
_OLD_WORD = frozenset({".doc", ".wps", ".rtf", ".odt", ".dot"})


def read_manuscript(path: Path) -> Manuscript:
    """Return the manuscript of a report file, read as its suffix says.

    Raises:
        FileError: The kind of file is not readable, or this file is not: damaged, encrypted, empty, too large.
    """
    suffix = path.suffix.lower()
    reader = _READERS.get(suffix)
    if reader is None and suffix in _OLD_WORD:
        raise FileError("{path} is of an older kind. Save it as DOCX and take in that file.", path=path)
    if reader is None:
        readable = ", ".join(READABLE)
        raise FileError("{path} cannot be read as a report. Readable are {suffixes}.", path=path, suffixes=readable)
    lines = tuple(reader(path))
    if not any(line.text for line in lines):
        raise FileError("{path} is empty.", path=path)
    return Manuscript(lines, str(path.resolve()))
