"""Folders whose photos are taken in as they come: the inbox of a wire service, what a camera sends by itself."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Task
from gallery_app.errors import FileError
from gallery_app.ingest.pipeline import find_files
from gallery_app.services.passing import Passing

if TYPE_CHECKING:
    from gallery_app.services.importing import Importing

__all__ = ["Noticed", "Watching"]

_SETTLED = 2.0
"""Seconds in which a file must not have changed: it may still be coming in."""

Stamp = tuple[int, int]
"""Bytes and modification time in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a look into the watched folders found.

    Attributes:
        added: Ids of photos that came.
        updated: Ids of photos whose file was changed, moved or is there again.
        gone: How many files are there no more; their records stay.
        failed: Files that cannot be taken in; they are not tried again until they change.
    """

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    gone: int = 0
    failed: tuple[Failure, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is anything to tell."""
        return bool(self.added or self.updated or self.gone or self.failed)


class Watching:
    """Watches folders by looking into them now and then, which works on every disk and share."""

    def __init__(self, catalog: Catalog, importing: "Callable[[], Importing]") -> None:
        """Take the catalog, and what takes photos in."""
        self._catalog = catalog
        self._importing = importing
        self._tried: dict[Path, Stamp] = {}

    def folders(self) -> tuple[Path, ...]:
        """Return the folders that are watched."""
        return tuple(map(Path, self._catalog.watched.folders()))

    def watch(self, folder: Path) -> None:
        """Watch a folder and all below it.

        Raises:
            FileError: There is no such folder.
        """
        if not folder.is_dir():
            raise FileError("There is no folder {folder}.", folder=folder)
        self._catalog.watched.add(str(folder.absolute()))

    def forget(self, folder: Path) -> None:
        """Watch a folder no more; what was taken in stays."""
        self._catalog.watched.remove(str(folder))

    def look(self) -> Task[Noticed]:
        """Take in what is new or was changed, and note what is gone; what is taken in is one step of undo.

        Nothing is tried twice as long as the program runs: what an editor takes back stays away.
        """
        fresh: dict[Path, Stamp] = {}
        gone: list[PhotoFile] = []
        for folder in self.folders():
            known = self._catalog.watched.files_below(str(folder))
            found = (yield from find_files([folder])).files if folder.is_dir() else ()
            fresh |= {path: stamp for path, stamp in _settled(found) if self._is_news(path, stamp, known)}
            there = set(map(str, found))
            gone += [
                file for path, file in known.items() if path not in there and not (file.missing or Path(path).exists())
            ]
        if gone:
            self._catalog.photos.saw_files([replace(file, missing=True) for file in gone])
        self._tried |= fresh
        for path in Passing(self._catalog.refused, ()).passed(list(map(str, fresh))):
            del fresh[Path(path)]
        if not fresh:
            return Noticed(gone=len(gone))
        result = yield from self._importing().run(list(fresh))
        return Noticed(result.added, (*result.updated, *result.moved), len(gone), result.failed)

    def _is_news(self, path: Path, stamp: Stamp, known: Mapping[str, PhotoFile]) -> bool:
        file = known.get(str(path))
        same = file is not None and not file.missing and (file.size, file.modified) == stamp
        return not same and (self._tried.get(path) != stamp or (file is not None and file.missing))


def _settled(paths: tuple[Path, ...]) -> Iterator[tuple[Path, Stamp]]:
    now = time.time()
    for path in paths:
        try:
            status = path.stat()
        except OSError:  # gone between two looks
            continue
        # A camera's clock may be ahead of ours.
        if not any(0 <= now - at < _SETTLED for at in (status.st_mtime, status.st_ctime)):
            yield path, (status.st_size, status.st_mtime_ns)
