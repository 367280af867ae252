"""Files in folders that were refused before: told once, passed over until they or the program change."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gallery_app.domain.refused import Refused, RefusedStore
from gallery_app.domain.task import Failure
from gallery_app.ingest.ability import ability
from gallery_app.ingest.unread import Unread

__all__ = ["Passing"]


class Passing:
    """Knows what was refused before, in one run of an import."""

    def __init__(self, store: RefusedStore, named: Iterable[Path]) -> None:
        """Take where it is kept, and the paths that were named: of a file that somebody names, the reason is told."""
        self._store = store
        self._named = {os.path.abspath(path) for path in named}  # noqa: PTH100 - as `scan` makes them: links stay

    def passed(self, paths: Sequence[str]) -> frozenset[str]:
        """Return those of the paths that are as they were when they were refused."""
        known = self._store.known([path for path in paths if path not in self._named])
        return frozenset(path for path, file in known.items() if file == _as_it_is(path))

    def note(self, failures: Iterable[Failure]) -> None:
        """Keep what was refused for what is in it; a file that could not be read just now is tried again."""
        files = list(_refused(failures))
        if files:
            self._store.note(files)


def _refused(failures: Iterable[Failure]) -> Iterator[Refused]:
    for failure in failures:
        if not isinstance(failure, Unread) and (file := _as_it_is(failure.path)):
            yield file


def _as_it_is(path: str) -> Refused | None:
    try:
        status = Path(path).stat() if Path(path).is_file() else None
    except (OSError, ValueError):
        return None
    return Refused(path, status.st_size, status.st_mtime_ns, ability()) if status else None
