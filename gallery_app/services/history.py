"""Undo and redo, kept in the catalog: they outlive a restart and work from the command line."""

from collections.abc import Callable
from functools import reduce

from gallery_app.domain.changes import Changes, HistoryEntry
from gallery_app.domain.stores import Catalog

__all__ = ["History", "merged"]


class History:
    """Steps back and forth."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog whose edits are meant."""
        self._catalog = catalog

    def undo(self, steps: int = 1) -> tuple[Changes, ...]:
        """Take the newest edits back; fewer come back when there are fewer."""
        return self._steps(self._catalog.history.undo, steps)

    def redo(self, steps: int = 1) -> tuple[Changes, ...]:
        """Do edits again that were taken back; fewer come back when there are fewer."""
        return self._steps(self._catalog.history.redo, steps)

    def entries(self, photo: int | None = None, limit: int = 100) -> tuple[HistoryEntry, ...]:
        """Return edits, newest first; only those that touched `photo` if given, each with what it changed in it."""
        return self._catalog.history.entries(photo, limit)

    @staticmethod
    def _steps(step: Callable[[], Changes], steps: int) -> tuple[Changes, ...]:
        done = []
        for _ in range(steps):
            changes = step()
            if changes.act is None:
                break
            done.append(changes)
        return tuple(done)


def merged(changes: tuple[Changes, ...]) -> Changes:
    """Return several steps as one, for views that refresh once; the act is the last one's."""
    return reduce(_both, changes, Changes())


def _both(first: Changes, second: Changes) -> Changes:
    kinds = first.ids.keys() | second.ids.keys()
    return Changes({k: first.of(k) | second.of(k) for k in kinds}, second.act, second.undone)
