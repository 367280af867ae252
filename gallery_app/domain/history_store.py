"""The edits of a catalog as services see them."""

from typing import Protocol

from gallery_app.domain.changes import Act, Changes, HistoryEntry

__all__ = ["HistoryStore"]


class HistoryStore(Protocol):
    """Edits, newest last; kept in the catalog, so they outlive a restart."""

    def undo(self) -> Changes:
        """Take the newest edit back; empty changes when there is none."""

    def redo(self) -> Changes:
        """Do the edit again that was taken back last; empty changes when there is none."""

    def next_acts(self) -> tuple[Act | None, Act | None]:
        """Return what undo would take back and what redo would do again."""

    def next_size(self, most: int, *, redo: bool = False) -> int:
        """Return about how many records undo or redo would touch, counted no further than `most`."""

    def entries(self, photo: int | None = None, limit: int = 100) -> tuple[HistoryEntry, ...]:
        """Return edits, newest first; only those that touched `photo` if given, each with what it changed in it."""
