"""One clear sentence over the foot of the window: never a dialog for what an editor can go on from."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gallery_app.errors import UserError
from gallery_app.ui.icons import icon
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look
from gallery_app.ui.style import mark

__all__ = ["Messages", "Severity"]

_STAYS_MS = 8000
_GAP = 16
_WIDEST = 640
_MOST_WAYS = 2


class Severity(StrEnum):
    """How much a message matters; each has its icon and its word, so colour is never alone."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_COLOURS = {Severity.INFO: "second", Severity.WARNING: "warning", Severity.ERROR: "accent"}


class Messages(QFrame):
    """Shows the newest message; good news goes by itself, the rest waits to be closed."""

    def __init__(self, look: Look, language: Language, parent: QWidget) -> None:
        """Lie over the foot of `parent`."""
        super().__init__(parent)
        self._host, self._look, self._language = parent, look, language
        self._severity = Severity.INFO
        self._acts: list[Callable[[], object]] = []
        self.setProperty("part", "toast")
        self._sign = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = [QPushButton(self) for _ in range(_MOST_WAYS)]
        for number, button in enumerate(self._buttons):
            button.setProperty("kind", "quiet")
            button.clicked.connect(lambda _checked, number=number: self._go_on(number))
        self._close = QToolButton(self, autoRaise=True)
        self._close.setIcon(icon(look, "close"))
        self._close.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        look.changed.connect(self._recolour)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence that is shown, or "" when there is none."""
        return self._sentence.text() if self.isVisible() else ""

    def show_message(
        self,
        sentence: str,
        severity: Severity = Severity.INFO,
        *ways: tuple[str, Callable[[], object]],
    ) -> None:
        """Show a sentence.

        Args:
            sentence: In the language in force.
            severity: How much it matters.
            ways: The ways on, at most two: words of a button and what it does.
        """
        self._severity, self._acts = severity, [act for _, act in ways]
        self._sentence.setText(sentence)
        for number, button in enumerate(self._buttons):
            button.setText(ways[number][0] if number < len(ways) else "")
            button.setVisible(number < len(ways))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the message"))
        words = {Severity.INFO: self.tr("Note"), Severity.WARNING: self.tr("Warning"), Severity.ERROR: self.tr("Error")}
        self.setAccessibleName(f"{words[severity]}: {sentence}")
        self._sign.setToolTip(words[severity])
        mark(self, severity=severity)
        self._recolour()
        self.show()
        self._place()
        self.raise_()
        if severity is Severity.INFO:
            self._timer.start()
        else:
            self._timer.stop()

    def show_error(self, error: Exception) -> None:
        """Show what went wrong: the sentence of a `UserError`, or that the fault is the program's."""
        if isinstance(error, UserError):
            self.show_message(self._language.say(error.message), Severity.ERROR)
        else:
            self.show_message(
                self.tr("Something in the program went wrong; nothing you did. Your catalog is as it was."),
                Severity.ERROR,
            )

    def _go_on(self, number: int) -> None:
        act = self._acts[number]
        self.hide()
        act()

    def _recolour(self) -> None:
        picture = icon(self._look, self._severity, _COLOURS[self._severity])
        self._sign.setPixmap(picture.pixmap(QSize(18, 18)))

    def _place(self) -> None:
        room = self._host.rect()
        self.setFixedWidth(min(_WIDEST, room.width() - 2 * _GAP))
        height = self._row.heightForWidth(self.width()) if self._row.hasHeightForWidth() else self.sizeHint().height()
        self.resize(self.width(), height)
        self.move((room.width() - self.width()) // 2, room.height() - height - _GAP - self._look.px("status"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
