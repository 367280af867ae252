"""Undo and redo, kept in the catalog: they outlive a restart and work from the command line."""

from collections.abc import Callable
from functools import reduce

from gallery_app.domain.changes import Act, Changes, HistoryEntry
from gallery_app.domain.stores import Catalog

__all__ = ["History", "merged"]

_MANY = 1000
"""Records that are brought back within a few hundredths of a second."""


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

    def next_acts(self) -> tuple[Act | None, Act | None]:
        """Return what undo would take back and what redo would do again; None where there is nothing."""
        return self._catalog.history.next_acts()

    def is_long(self, *, redo: bool = False) -> bool:
        """Return whether undo, or redo, touches so much that it takes longer than a few frames."""
        return self._catalog.history.next_size(_MANY, redo=redo) >= _MANY

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
