"""Photos from a card into a tree of dated folders: copied, read back, and only then safe to erase from the card."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import content_hash, write_new
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.ingest.pipeline import find_files
from gallery_app.reasons import reason_of
from gallery_app.services.copy_names import CopyNames
from gallery_app.services.importing import Importing, ImportResult
from gallery_app.wording import Message

__all__ = ["COPY_NAME", "Copied", "Copying"]

COPY_NAME = "{year}/{year}-{month}-{day}/{name}"
"""Where a copy goes if nothing else is said."""

_SIDECARS = (".xmp", ".XMP")


@dataclass(frozen=True, slots=True)
class Copied:
    """What copying did.

    Attributes:
        result: What taking the copies into the catalog did.
        copied: Original and copy of each file that was copied and read back the same.
        known: Originals that lie in the tree already, with the same bytes.
        failed: Originals that were not copied, each with the reason.
    """

    result: ImportResult
    copied: tuple[tuple[str, str], ...]
    known: tuple[str, ...]
    failed: tuple[Failure, ...]

    @property
    def safe_to_erase(self) -> bool:
        """Whether there were photos, and every one lies in the tree now, byte for byte."""
        return not self.failed and bool(self.copied or self.known)


class Copying:
    """Copies photos before they are taken in; the originals are only read."""

    def __init__(self, catalog: Catalog, importing: Importing, decoder: Callable[[], Decoder]) -> None:
        """Take the catalog, what takes the copies in, and what reads the time of a shot."""
        self._catalog = catalog
        self._importing = importing
        self._decoder = decoder

    def run(self, paths: Sequence[Path], folder: Path, name: str = COPY_NAME) -> Task[Copied]:
        """Copy the photos at `paths` into a tree of folders and take the copies into the catalog.

        No file is ever written over: one with the same bytes is left, for one with others a number is added to the
        name. A sidecar goes with its photo.

        Args:
            paths: Files and folders, such as a memory card.
            folder: Top of the tree.
            name: Path under it, with variables as in captions and those of `copy_names`; the suffix is the file's own.

        Raises:
            InputError: The name has a variable that is not known, or leads out of the folder.
        """
        names = CopyNames(name)
        started = perf_counter()
        found = yield from find_files([path for path in paths if not _is_within(folder, path)])
        failed, copied, known = list(found.failures), list[tuple[str, str]](), list[str]()
        kept: list[Path] = []
        for number, path in enumerate(found.files, 1):
            yield Progress(number - 1, len(found.files), Message.of("Copying {name}", name=path.name))
            try:
                if self._is_kept(path, folder):
                    known.append(str(path))
                    continue
                copy, is_new = _copied(path, folder / self._name(path, names, number))
            except FileError as error:
                failed.append(Failure(str(path), error.message))
                continue
            except OSError as error:
                reason = Message.of("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
                failed.append(Failure(str(path), reason))
                continue
            kept.append(copy)
            if is_new:
                copied.append((str(path), str(copy)))
            else:
                known.append(str(path))
        result = yield from self._importing.run(kept)
        return Copied(_timed(result, started), tuple(copied), tuple(known), (*failed, *result.failed))

    def _is_kept(self, path: Path, folder: Path) -> bool:
        """Whether the catalog has a file in the tree, under whatever name, with all the bytes of this one."""
        for photo in self._catalog.photos.by_fingerprint(fingerprint(path)):
            # What the catalog knows from elsewhere may lie on the very card that is to be erased.
            other = Path(photo.file.path) if photo.file else path
            if other.is_relative_to(folder) and other.is_file() and content_hash(other) == content_hash(path):
                return True
        return False

    def _name(self, path: Path, names: CopyNames, number: int) -> Path:
        try:
            return names.of(path, number, self._decoder().facts(path))
        except FileError:
            # What cannot be shown is still worth copying; the import says why it is no photo.
            return names.of(path, number)


def _is_within(folder: Path, path: Path) -> bool:
    """Whether copying a path into the folder would copy the folder into itself."""
    return path.resolve() == folder.resolve()


def _copied(path: Path, wanted: Path) -> tuple[Path, bool]:
    """Copy a file with its sidecar; return the copy, and whether it was made now.

    Raises:
        FileError: It cannot be written, or did not read back the same.
        OSError: The original cannot be read.
    """
    content, target, number = content_hash(path), wanted, 2
    while not write_new(target, path):
        if target.is_file() and content_hash(target) == content:
            return target, False
        target = wanted.with_stem(f"{wanted.stem}-{number}")
        number += 1
    if content_hash(target) != content:
        raise FileError("The disk gave back other bytes than were written to {path}.", path=target)
    status = path.stat()
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    for suffix in _SIDECARS:
        for sidecar in (path.with_suffix(suffix), path.with_name(path.name + suffix)):
            if os.path.isfile(sidecar):  # noqa: PTH113 - is_file() fails where the photo's own name is as long as may be
                own = target.name if sidecar.stem == path.name else target.stem
                write_new(target.with_name(own + suffix), sidecar)
    return target, True


def _timed(result: ImportResult, started: float) -> ImportResult:
    return replace(result, seconds=perf_counter() - started)
