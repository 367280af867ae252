"""The window itself: on the screen at once as an empty frame, then filled where it stands."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMainWindow, QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.settings import SettingsFile

__all__ = ["MainWindow"]

_LEAST = (1024, 640)
_PATIENCE_MS = 300
"""A window that starts minimised is never painted; it is filled all the same after this long."""


class MainWindow(QMainWindow):
    """The one window of the program. Until it has a content it paints the surfaces the content will have.

    Signals:
        standing: The frame is on the screen; emitted once.
        closing: The window is about to close.
    """

    standing = Signal()
    closing = Signal()

    def __init__(self, look: Look, settings: SettingsFile) -> None:
        """Take the size that the last session left."""
        super().__init__()
        self._look, self._settings = look, settings
        self._content: QWidget | None = None
        self._told = False
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.standing)
        self.setMinimumSize(*_LEAST)
        self.resize(settings.values.width, settings.values.height)
        if settings.values.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.name()

    def start(self) -> None:
        """Show the frame; `standing` follows."""
        self.show()
        if not self._told:
            self._later.start(_PATIENCE_MS)

    def fill(self, content: QWidget) -> None:
        """Show a content in place of the frame, or of what was shown before."""
        self._content = content
        self.setCentralWidget(content)
        # Shown and laid out at once, not in a later turn: the next paint is the content's, whole.
        content.show()
        for widget in (self, content):
            if layout := widget.layout():
                layout.activate()

    def name(self) -> None:
        """Take the title in the language in force."""
        self.setWindowTitle(self.tr("Tushuo"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame while there is nothing else, and have the rest made once it is on the screen."""
        if self._content is not None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        for room, token in self._surfaces():
            # PySide makes every enum of Qt for `fillRect`, whose overloads name some; this one names none.
            colour = QPixmap(1, 1)
            colour.fill(self._look.colour(token))
            painter.drawPixmap(room, colour)
        if not self._told:
            self._told = True
            self._later.start(0)

    def _surfaces(self) -> list[tuple[QRect, str]]:
        """Return the rectangles the content will cover and the names of their colours, each over those before it."""
        px, width, height = self._look.px, self.width(), self.height()
        top, foot = px("topbar"), height - px("status")
        narrow = self._settings.values.width < px("wide")
        side = px("sidebar_narrow" if narrow else "sidebar") if self._settings.values.sidebar else 0
        surfaces = [
            (self.rect(), "surface"),
            (QRect(0, top - 1, width, 1), "line"),
            (QRect(0, foot, width, px("status")), "ground"),
            (QRect(0, foot, width, 1), "line"),
        ]
        if side:
            surfaces += [(QRect(0, top, side, foot - top), "ground"), (QRect(side, top, 1, foot - top), "line")]
        return surfaces

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what runs stop, and keep the settings."""
        self.closing.emit()
        room = self.normalGeometry()
        self._settings.change(width=room.width(), height=room.height(), maximised=self.isMaximized())
        self._settings.save()
        super().closeEvent(event)
