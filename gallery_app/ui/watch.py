"""Watched folders in the window: looked into now and then, and chosen in a dialog."""

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.task import Progress
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.ui.context import Context
from gallery_app.ui.messages import Messages, Severity

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.desk import Desk
    from gallery_app.services.watching import Noticed

__all__ = ["Watch"]

_EVERY_MS = 30_000
_FIRST_MS = 3_000
"""The first sight of a catalog comes before a look into folders."""


class Watch(QObject):
    """Takes in what comes into the watched folders, and says so."""

    def __init__(self, context: Context, messages: Messages, window: QWidget) -> None:
        """Begin to watch once the window stands."""
        super().__init__(window)
        self._context, self._messages, self._window = context, messages, window
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look into the folders, unless other work is going on."""
        self._timer.setInterval(_EVERY_MS)
        if not self._context.tasks.busy:
            self._context.tasks.run(_noticed(self._context.desk), self._tell, _failed, quiet=True)

    def stop(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()

    def ask(self) -> None:
        """Let the folders be chosen, then look into them."""
        from gallery_app.ui.dialogs.watched import WatchedDialog  # noqa: PLC0415 - not for the first painted window

        dialog = WatchedDialog(self._context, self._window)
        dialog.refused.connect(self._messages.show_error)
        dialog.finished.connect(self.look)
        dialog.open()

    def _tell(self, noticed: "Noticed") -> None:
        if not noticed:
            return
        touched = frozenset((*noticed.added, *noticed.updated))
        self._context.changes.tell(Changes({Kind.PHOTO: touched}, Act.IMPORT))
        words = [self.tr("%n new photo(s) from watched folders.", "", len(noticed.added))] if noticed.added else []
        if noticed.updated:
            words.append(self.tr("%n photo(s) read again.", "", len(noticed.updated)))
        if noticed.gone:
            words.append(self.tr("%n file(s) are gone; their records stay.", "", noticed.gone))
        words += [self._context.say(failure.message) for failure in noticed.failed[:1]]
        doubtful = noticed.gone or noticed.failed
        self._messages.show_message(" ".join(words), Severity.WARNING if doubtful else Severity.INFO)


def _noticed(desk: "Desk") -> "Generator[Progress, None, Noticed]":
    """Load what takes photos in on the task's thread."""
    return (yield from desk.watching.look())


def _failed(error: Exception) -> None:
    # Nobody has asked for it, so nobody is to be disturbed; a catalog that is only read here takes nothing in.
    if isinstance(error, UserError):
        logger(__name__).info("watched folders: %s", error)
