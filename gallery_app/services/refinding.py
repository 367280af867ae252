"""Files that live on: what is missing is shown, never removed; what came back, moved or changed is noticed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import content_hash
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.ingest.pipeline import find_files
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

if TYPE_CHECKING:
    from gallery_app.services.importing import Importing

__all__ = ["Looked", "MissingFile", "Refinding", "Relinked", "Twins"]

_BATCH = 500

Known = tuple[int, PhotoFile]
"""Id of a photo, and its image."""


@dataclass(frozen=True, slots=True)
class MissingFile:
    """An image that is not where it was.

    Attributes:
        photo: Id of the photo; its record, its text and its previews stay.
        path: Where the image was.
        offline: Its folder is not there either, as when a disk is not plugged in.
    """

    photo: int
    path: str
    offline: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at every file found.

    Attributes:
        files: How many were looked at.
        missing: Those that are not there.
        back: Ids of photos whose image is there again.
        changed: Ids of photos whose image was changed by another program and has been read again.
        failed: Changed images that cannot be read; their records are as they were.
    """

    files: int
    missing: tuple[MissingFile, ...]
    back: tuple[int, ...]
    changed: tuple[int, ...]
    failed: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Relinked:
    """What looking for missing images in a folder gave.

    Attributes:
        found: Ids of photos whose image was found, each with its new path.
        missing: How many images are still missing.
        failed: Files and folders that could not be read.
    """

    found: tuple[tuple[int, str], ...]
    missing: int
    failed: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Twins:
    """Files with the same bytes.

    Attributes:
        content: Hash of all their bytes.
        size: Bytes of each.
        files: Id of the photo and path of each file.
    """

    content: str
    size: int
    files: tuple[tuple[int, str], ...]


class Refinding:
    """Looks after the images of a catalog on disk; it changes none of them."""

    def __init__(self, catalog: Catalog, importing: "Callable[[], Importing]") -> None:
        """Take the catalog, and what reads changed images again."""
        self._catalog = catalog
        self._importing = importing

    def look(self) -> Task[Looked]:
        """Look whether every image is where it was and as it was; note what is missing and what is back.

        That a file is missing or back is a fact and no step of undo.
        """
        files = self._catalog.photos.files()
        missing: list[MissingFile] = []
        back: list[int] = []
        changed: list[Known] = []
        done = 0
        while batch := list(islice(files, _BATCH)):
            done += len(batch)
            yield Progress(done, 0, Message.of("Looking for files"))
            noted: list[PhotoFile] = []
            for photo, file in batch:
                found = _status(file)
                if found is None:
                    missing.append(MissingFile(photo, file.path, not Path(file.path).parent.is_dir()))
                elif found != (file.size, file.modified):
                    changed.append((photo, file))
                if file.missing is not (found is None):
                    noted.append(replace(file, missing=found is None))
                    back += [photo] if found else []
            if noted:
                self._catalog.photos.saw_files(noted)
        if not changed:
            return Looked(done, tuple(missing), tuple(back), (), ())
        result = yield from self._importing().run([Path(file.path) for _, file in changed])
        return Looked(done, tuple(missing), tuple(back), result.updated, result.failed)

    def relink(self, folder: Path) -> Task[Relinked]:
        """Look in a folder, to the bottom, for images that are missing; what is found is one step of undo.

        An image is known by its fingerprint, whatever its name is now; where several files or records would do, an
        equal name decides.

        Raises:
            FileError: There is no such folder.
        """
        if not folder.is_dir():
            raise FileError("There is no folder {folder}.", folder=folder)
        lost: dict[str, list[Known]] = defaultdict(list)
        for photo, file in self._catalog.photos.files():
            if _status(file) is None:
                lost[file.fingerprint].append((photo, file))
        sizes = {file.size for known in lost.values() for _, file in known}
        found = yield from find_files([folder])
        failed = list(found.failures)
        at: dict[str, list[Path]] = defaultdict(list)
        for number, path in enumerate(found.files):
            yield Progress(number, len(found.files), Message.of("Reading {name}", name=path.name))
            try:
                if path.stat().st_size in sizes and self._catalog.photos.by_path(str(path)) is None:
                    at[fingerprint(path)].append(path)
            except OSError as error:
                reason = Message.of("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
                failed.append(Failure(str(path), reason))
        pairs = [pair for print_, known in lost.items() for pair in _paired(known, at.get(print_, ()))]
        self._move(pairs)
        total = sum(len(known) for known in lost.values())
        return Relinked(tuple((known[0], str(path)) for known, path in pairs), total - len(pairs), tuple(failed))

    def _move(self, pairs: Sequence[tuple[Known, Path]]) -> None:
        if not pairs:
            return
        with self._catalog.edit(Act.IMPORT):
            for (_, file), path in pairs:
                self._catalog.photos.update_file(
                    replace(file, path=str(path), modified=path.stat().st_mtime_ns, missing=False)
                )

    def duplicates(self) -> Task[tuple[Twins, ...]]:
        """Return the files of the catalog that have the same bytes, compared to the last one.

        A file that is as it was when an import read it to its end is not read again.
        """
        twins: list[Twins] = []
        groups = self._catalog.photos.same_fingerprint()
        for number, group in enumerate(groups):
            yield Progress(number, len(groups), Message.of("Comparing files"))
            twins += _compared(group, self._catalog.contents.known([photo for photo, _ in group]))
        return tuple(twins)


def _status(file: PhotoFile) -> tuple[int, int] | None:
    try:
        status = Path(file.path).stat()
    except (OSError, ValueError):  # the folder may be gone, or not allowed to be looked into
        return None
    return status.st_size, status.st_mtime_ns


def _paired(known: Sequence[Known], paths: Sequence[Path]) -> list[tuple[Known, Path]]:
    free, pairs = list(paths), []
    # Equal names first, so that two records of the same picture keep their own files.
    for one in sorted(known, key=lambda one: Path(one[1].path).name not in {path.name for path in paths}):
        if free:
            name = Path(one[1].path).name
            best = min(free, key=lambda path: path.name != name)
            free.remove(best)
            pairs.append((one, best))
    return pairs


def _compared(group: Iterable[tuple[int, str]], known: Mapping[str, tuple[PhotoFile, str]]) -> list[Twins]:
    alike: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for photo, path in group:
        try:
            status = Path(path).stat()
            file, content = known.get(path, (None, ""))
            if file is None or (file.size, file.modified) != (status.st_size, status.st_mtime_ns):
                content = content_hash(Path(path))
            alike[content, status.st_size].append((photo, path))
        except OSError:
            continue  # what is not there is told by `look`
    return [Twins(content, size, tuple(files)) for (content, size), files in alike.items() if len(files) > 1]
