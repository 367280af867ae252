"""One photo and nothing else, on the whole screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews
from gallery_app.ui.views.loupe import Loupe

__all__ = ["FullScreen"]


class FullScreen(QWidget):
    """A window of its own that a loupe fills; Esc, Space or F closes it.

    Attributes:
        loupe: What shows the photo.
    """

    def __init__(self, context: Context, photos: Photos, strip_previews: Previews, parent: QWidget) -> None:
        """Take what knows photos, and what loads the small pictures."""
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.loupe = Loupe(context, photos, strip_previews, self, bare=True)
        self.loupe.left.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.loupe)
        # The window's own shortcuts do not reach this one.
        QShortcut(QKeySequence("F"), self).activated.connect(self.close)
        self._translate()

    def show_photo(self, ids: Sequence[int], index: int | None) -> None:
        """Show one of some photos on the screen that the program is on."""
        self.loupe.show_photo(ids, index)
        if not self.isVisible():
            self.showFullScreen()
            self.loupe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("Full screen"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
