"""Files and texts dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer

from gallery_app.ui.commands import Commands
from gallery_app.ui.models.mime import PHOTO_MIME

__all__ = ["is_welcome", "take_dropped"]


def is_welcome(data: QMimeData) -> bool:
    """Whether what is dragged can be taken in; photos of this window are in the library already."""
    return not data.hasFormat(PHOTO_MIME) and (data.hasUrls() or data.hasText())


def take_dropped(data: QMimeData, commands: Commands, report: int | None) -> None:
    """Take in what was dropped: files, with a report's captions if one is in hand, or else a text."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        commands.take_in(paths, report)
    elif data.hasText():
        text = data.text()
        # The program the text comes from waits until the drop is done with.
        QTimer.singleShot(0, commands, lambda: commands.show_reading(text))
