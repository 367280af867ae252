"""The one way views hear of edits: they listen here, never to each other."""

from PySide6.QtCore import QObject, Signal

from gallery_app.domain.changes import Changes

__all__ = ["ChangeBus"]


class ChangeBus(QObject):
    """Tells every view what an edit touched.

    Signals:
        changed: Carries the `Changes` of one edit, undo or redo.
    """

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Announce changes; empty ones are not worth a word."""
        if changes:
            self.changed.emit(changes)
