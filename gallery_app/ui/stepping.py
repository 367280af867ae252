"""Undo and redo: a small step at once, a large one in the background, so that the window goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.messages import Messages
from gallery_app.ui.words import act_words

__all__ = ["Stepping"]

_Step = Callable[[], tuple[Changes, ...]]


class Stepping(QObject):
    """Steps back and forth, and says what was taken back or done again."""

    def __init__(self, context: Context, messages: Messages, parent: QObject) -> None:
        """Take what it works with."""
        super().__init__(parent)
        self._context, self._messages = context, messages
        self._waiting = 0

    def undo(self) -> None:
        """Take the newest edit back."""
        history = self._context.desk.history
        self._go(history.undo, redo=False)

    def redo(self) -> None:
        """Do again what was taken back last."""
        history = self._context.desk.history
        self._go(history.redo, redo=True)

    def _go(self, step: _Step, *, redo: bool) -> None:
        # While a large step is under way, a small one comes after it.
        if self._waiting or self._context.desk.history.is_long(redo=redo):
            self._waiting += 1
            job = self._context.tasks.run(once(step), self._tell, self._messages.show_error)
            job.cancelled.connect(self._cancelled)
            job.finished.connect(self._finished)
            return
        try:
            self._tell(step())
        except UserError as error:
            self._messages.show_error(error)

    def _finished(self, _job: object) -> None:
        self._waiting -= 1

    def _cancelled(self, _nothing: object) -> None:
        # It may have been done all the same.
        self._context.changes.changed.emit(Changes())

    def _tell(self, stepped: tuple[Changes, ...]) -> None:
        for changes in stepped:
            self._context.changes.tell(changes)
            if changes.act:
                words = self.tr("Undone: {act}") if changes.undone else self.tr("Done again: {act}")
                self._messages.show_message(words.format(act=act_words(changes.act)))
