"""Under the fields of several photos: the button that gives what is ticked to all, and the one that does not."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gallery_app.ui.look import Look

__all__ = ["GiveBar"]


class GiveBar(QWidget):
    """In sight only while something waits.

    Signals:
        given: What is ticked shall be given to all chosen photos.
        dropped: It shall not.
    """

    given = Signal()
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing waiting."""
        super().__init__(parent)
        self._photos, self._fields = 0, 0
        self.setProperty("part", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.drop, self.give = QPushButton(), QPushButton()
        self.drop.setProperty("kind", "quiet")
        self.give.setProperty("kind", "main narrow")
        self.give.clicked.connect(self.given)
        self.drop.clicked.connect(self.dropped)
        grid = look.px("grid")
        row = QHBoxLayout(self)
        row.setContentsMargins(grid * 2, grid, grid * 2, grid)
        row.addStretch(1)
        row.addWidget(self.drop)
        row.addWidget(self.give)
        self.hide()

    def show_photos(self, photos: int) -> None:
        """Say how many photos are chosen."""
        self._photos = photos
        self._follow()

    def show_waiting(self, fields: int) -> None:
        """Show how many fields wait to be given."""
        self._fields = fields
        self._follow()

    def _follow(self) -> None:
        self.drop.setText(self.tr("Take back"))
        self.give.setText(self.tr("Give to %n photo(s)", "", self._photos))
        self.setVisible(self._fields > 0 and self._photos > 1)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._follow()
