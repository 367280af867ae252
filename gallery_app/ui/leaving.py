"""What a window does when it closes: everything it runs ends, and nothing begins by itself any more."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gallery_app.ui.models.loading import Loader
from gallery_app.ui.models.sync import SyncStates
from gallery_app.ui.preparation import Preparation
from gallery_app.ui.tasks import TaskRunner
from gallery_app.ui.watch import Watch

__all__ = ["end_work"]


def end_work(window: QWidget) -> None:
    """Cancel what a window and its dialogs run, and wait until it has ended; the catalog may then be closed."""
    # First what begins work, then what does it.
    begin: list[Preparation | Watch] = [*window.findChildren(Preparation), *window.findChildren(Watch)]
    do: list[TaskRunner | SyncStates | Loader[Any]] = [
        *window.findChildren(TaskRunner),
        *window.findChildren(SyncStates),
        *window.findChildren(Loader),
    ]
    for each in (*begin, *do):
        each.stop()
