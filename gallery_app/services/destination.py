"""Where an export is to be written: what keeps it from there, and what lies there already."""

import errno
import os
from pathlib import Path

from gallery_app.domain.stores import Catalog
from gallery_app.errors import FileError
from gallery_app.reasons import reason_of
from gallery_app.render.naming import numbered
from gallery_app.services.formats import Format
from gallery_app.services.sparing import spare

__all__ = ["replaced"]

_PAGE_BY_PAGE = frozenset({"png", "tiff", "jpeg", "svg"})
"""Formats with a file for each page."""


def replaced(catalog: Catalog, format_: Format, out: Path, pages: int) -> tuple[Path, ...]:
    """Return what an export of so many pages would write over: files, or a folder that holds something.

    Raises:
        FileError: Nothing can be written there, or what lies there belongs to the catalog.
    """
    if out.is_dir():
        _must_take_files(out)
        return (out,) if format_.folder and any(out.iterdir()) else ()
    named = numbered(out, pages) if format_.name in _PAGE_BY_PAGE else [out]
    for path in named:
        spare(catalog, path)
        if path.exists() and not os.access(path, os.W_OK):
            raise FileError("{path} is write-protected and is not written over.", path=path)
    _must_take_files(out.parent)
    return tuple(path for path in named if path.exists())


def _must_take_files(folder: Path) -> None:
    """Refuse a folder that cannot be written, or that cannot be made because of what lies above it."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        wrong = errno.ENOTDIR
    elif not os.access(folder, os.W_OK | os.X_OK):
        wrong = errno.EACCES
    else:
        return
    raise FileError("Cannot write {path}: {reason}.", path=folder, reason=reason_of(OSError(wrong, os.strerror(wrong))))
