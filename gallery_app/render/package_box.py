"""What a package is put into: a folder, or one ZIP file; both remember the checksum of every file."""

import hashlib
import io
import shutil
import zipfile
from abc import ABC, abstractmethod
from pathlib import Path
from typing import BinaryIO

from gallery_app.errors import FileError
from gallery_app.files import Writer
from gallery_app.reasons import reason_of
from gallery_app.render.package_lists import Packed

__all__ = ["Archive", "Box", "Folder", "opened"]

_CHUNK = 1 << 20
_COMPRESSED = frozenset({"photo", "pages"})
"""Roles of files that are compressed in themselves."""


class Box(ABC):
    """Takes files and remembers their checksums."""

    def __init__(self) -> None:
        """Begin empty."""
        self.packed = list[Packed]()

    def put(self, name: str, role: str, data: bytes | Path) -> None:
        """Put a file in.

        Raises:
            FileError: It cannot be read or written.
        """
        packed = Packed(name, role, *_measured(data))
        self._store(packed, data)
        self.packed.append(packed)

    @abstractmethod
    def _store(self, packed: Packed, data: bytes | Path) -> None:
        """Keep the bytes."""

    @abstractmethod
    def close(self) -> tuple[Path, ...]:
        """Finish; return what was written."""


class Folder(Box):
    """A folder."""

    def __init__(self, folder: Path, write: Writer) -> None:
        """Take the folder and what writes files."""
        super().__init__()
        self._folder, self._write = folder, write
        self._files = list[Path]()

    def _store(self, packed: Packed, data: bytes | Path) -> None:
        self._files.append(self._write(self._folder / packed.path, data).absolute())

    def close(self) -> tuple[Path, ...]:
        """Return the files."""
        return tuple(self._files)


class Archive(Box):
    """A ZIP file, gathered in a file of its own and written in one step."""

    def __init__(self, file: Path, out: Path, write: Writer) -> None:
        """Take a path to gather in, the file that is to be, and what writes it."""
        super().__init__()
        self._file, self._out, self._write = file, out, write
        self._zip = zipfile.ZipFile(file, "w")

    def _store(self, packed: Packed, data: bytes | Path) -> None:
        entry = zipfile.ZipInfo(packed.path)
        entry.compress_type = zipfile.ZIP_STORED if packed.role in _COMPRESSED else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        try:
            with self._zip.open(entry, "w", force_zip64=True) as target, opened(data) as source:
                shutil.copyfileobj(source, target, _CHUNK)
        except OSError as error:
            reason = reason_of(error)
            raise FileError("Cannot write {path}: {reason}.", path=self._out, reason=reason) from error

    def close(self) -> tuple[Path, ...]:
        """Write the archive."""
        self._zip.close()
        return (self._write(self._out, self._file).absolute(),)


def opened(data: bytes | Path) -> BinaryIO:
    """Open bytes, or the file that holds them."""
    return io.BytesIO(data) if isinstance(data, bytes) else data.open("rb")


def _measured(data: bytes | Path) -> tuple[int, str]:
    with opened(data) as file:
        digest = hashlib.sha256()
        while piece := file.read(_CHUNK):
            digest.update(piece)
        return file.tell(), digest.hexdigest()
