"""The second pass over images, going on beside whatever else is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.task import Failure, Task
from gallery_app.errors import UserError
from gallery_app.log import logger
from gallery_app.ui.context import Context
from gallery_app.ui.tasks import TaskRunner

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.desk import Desk
    from gallery_app.services.preparing import Prepared

__all__ = ["Preparation"]

_WAIT_MS = 1500
"""Neither the first sight of a catalog nor that of new photos is to wait for it."""
_ACTS = frozenset((Act.IMPORT, Act.ADD_REPORT))


class Preparation(QObject):
    """Starts it when photos may have come, and once the window stands: another run may have been cut short.

    Attributes:
        tasks: What runs it; it has a thread of its own, because it may take hours and writes little.
    """

    def __init__(
        self, context: Context, tell_unshown: "Callable[[tuple[Failure, ...]], None]", parent: QObject
    ) -> None:
        """Listen for changes; `tell_unshown` hears of images that cannot be shown, of each once."""
        super().__init__(parent)
        self._context, self._tell_unshown = context, tell_unshown
        self._told: set[str] = set()
        self._rests = self._ended = False
        self.tasks = TaskRunner(self)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._begin)
        context.changes.changed.connect(self._hear)

    def begin_later(self) -> None:
        """Begin when the window has had time for what is in sight."""
        self._rests = False
        if not self._ended:
            self._timer.start()

    def stop(self) -> None:
        """Cancel what is going on, wait for its end, and begin no more: the window closes."""
        self._ended = True
        self._timer.stop()
        self.tasks.stop()

    def rest(self, _nothing: object = None) -> None:
        """Begin no more by itself until photos come: somebody has stopped it."""
        self._rests = True

    def _hear(self, changes: Changes) -> None:
        # An import that was stopped cannot say what it has stored.
        if changes.act in _ACTS or not changes:
            self.begin_later()

    def _begin(self) -> None:
        if self.tasks.busy:  # what has come meanwhile is done afterwards
            self._timer.start()
        elif not self._rests:
            job = self.tasks.run(_prepared(self._context.desk), self._tell, _failed)
            job.cancelled.connect(self.rest)

    def _tell(self, prepared: "Prepared") -> None:
        # What could not be read this time is tried again in every run.
        failed = tuple(failure for failure in prepared.failed if failure.path not in self._told)
        self._told.update(failure.path for failure in failed)
        if failed:
            self._tell_unshown(failed)


def _prepared(desk: "Desk") -> "Task[Prepared]":
    """Load what decodes pictures on the task's thread too."""
    yield from desk.finding.get_ready()
    prepared = yield from desk.preparing.run()
    # What searches need comes after what is looked at; an import leaves much of it to do.
    if desk.finding.needs_tending():
        yield from desk.finding.tend()
    return prepared


def _failed(error: Exception) -> None:
    # A catalog that is only read here cannot be added to; previews are then made as they are looked at.
    if isinstance(error, UserError):
        logger(__name__).info("photos are not prepared: %s", error)
