"""The pictures that a report's document shows with its captions, told so that their files can be recognised."""

from collections.abc import Mapping
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from gallery_app.domain.document import DocumentPicture, ShownPicture
from gallery_app.domain.reading import ReportReading
from gallery_app.errors import FileError
from gallery_app.ingest.fingerprint import fingerprint, fingerprint_of
from gallery_app.reports.readers.package import Package, opened

__all__ = ["shown_pictures"]

_PACKAGES = frozenset({".docx"})


def shown_pictures(reading: ReportReading) -> Mapping[int, ShownPicture]:
    """Return for each caption of a reading that has one, by its place among all from 0, the picture beside it.

    Bytes that cannot be read leave a picture without a fingerprint; the names and the order remain.
    """
    source = Path(reading.source) if reading.source else None
    with ExitStack() as stack:
        package = _package(source, stack)
        return {
            picture.caption: ShownPicture(number, _name(picture), _fingerprint(picture, source, package))
            for number, picture in enumerate(reading.pictures, 1)
            if picture.caption is not None
        }


def _package(source: Path | None, stack: ExitStack) -> Package | None:
    if source is None or source.suffix.lower() not in _PACKAGES:
        return None
    try:
        return stack.enter_context(opened(source))
    except FileError:
        return None


def _name(picture: DocumentPicture) -> str:
    return PurePosixPath(_path(picture)).name


def _path(picture: DocumentPicture) -> str:
    """Return where a picture lies, without what an address appends and without its quoting."""
    return unquote(picture.name.split("?", 1)[0].split("#", 1)[0]).replace("\\", "/")


def _fingerprint(picture: DocumentPicture, source: Path | None, package: Package | None) -> str:
    try:
        if package is not None:
            return fingerprint_of(BytesIO(package.part(picture.name)))
        if source is not None and "://" not in picture.name:
            return fingerprint(source.parent / _path(picture))
    except (FileError, OSError, ValueError):
        return ""
    return ""
