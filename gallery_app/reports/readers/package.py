"""The members of a ZIP package such as DOCX, opened only where they are harmless."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers import expat

from gallery_app.errors import FileError
from gallery_app.reasons import reason_of

__all__ = ["Package", "opened", "parse"]

_LARGEST_FILE = 500 * 1024 * 1024
_MOST_MEMBERS = 5_000
_LARGEST_PART = 40 * 1024 * 1024
"""Bytes of one XML part, unpacked."""
_STEEPEST = 200
"""Times that a part may grow when unpacked; text in XML grows 5 to 30 times."""
_SMALL_PART = 1024 * 1024
"""Bytes up to which the ratio does not matter."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """An open ZIP package whose XML parts can be read."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        """Take the file's path, for sentences, and the open archive."""
        self._path = path
        self._archive = archive

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        return name in self._archive.NameToInfo

    def part(self, name: str) -> bytes:
        """Return one part, unpacked.

        Raises:
            FileError: It is missing, damaged, encrypted, or would unpack to far more than a document holds.
        """
        info = self._archive.NameToInfo.get(name)
        if info is None:
            raise FileError("{path} is damaged: its part {part} is missing.", path=self._path, part=name)
        if info.flag_bits & 1:
            raise _encrypted(self._path)
        if info.file_size > _LARGEST_PART or info.file_size > max(_SMALL_PART, _STEEPEST * info.compress_size):
            raise _bomb(self._path)
        try:
            with self._archive.open(info) as part:
                # The size that the directory states may lie; what is unpacked is counted.
                data = part.read(_LARGEST_PART + 1)
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise _damaged(self._path) from error
        except Exception as error:
            # zlib.error, lzma.LZMAError and the like share no other parent.
            raise _damaged(self._path) from error
        if len(data) > _LARGEST_PART:
            raise _bomb(self._path)
        return data


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open a package.

    Raises:
        FileError: It cannot be read, is no ZIP, is encrypted, or has far too many members.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _bomb(path)
        with path.open("rb") as file:
            if file.read(len(_OLE)) == _OLE:
                raise _encrypted(path)
            with zipfile.ZipFile(file) as archive:
                if len(archive.infolist()) > _MOST_MEMBERS:
                    raise _bomb(path)
                yield Package(path, archive)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise _damaged(path) from error
    except OSError as error:
        raise FileError("Cannot read {path}: {reason}.", path=path, reason=reason_of(error)) from error


def parse(data: bytes, parser: expat.XMLParserType, path: Path) -> None:
    """Run a parser over one XML part; a document type is refused, since only attacks bring one.

    Raises:
        FileError: The part is no well-formed XML, or brings a document type.
    """
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, _DoctypeError, ValueError, LookupError) as error:
        raise _damaged(path) from error


class _DoctypeError(Exception):
    """The part declares a document type."""


def _refuse(*_declaration: object) -> None:
    raise _DoctypeError


def _damaged(path: Path) -> FileError:
    return FileError("{path} is damaged and cannot be read.", path=path)


def _bomb(path: Path) -> FileError:
    return FileError("{path} would unpack to far more than a report holds and was not read.", path=path)


def _encrypted(path: Path) -> FileError:
    return FileError(
        "{path} is protected by a password or is an old Word file. Save it as DOCX without a password.", path=path
    )
