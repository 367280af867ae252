"""The words of a caption while they are typed: as high as they need, with the keys that end the typing."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gallery_app.ui.look import Look

__all__ = ["CaptionText"]

_MOST_LINES = 6


class CaptionText(QPlainTextEdit):
    """A field that grows with its words.

    Signals:
        ended: Carries where the hand goes on: 0 here, 1 to the next photo, -1 to the one before.
        given_up: What was typed shall not count.
    """

    ended = Signal(int)
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._around = parent
        self.setFont(look.font(bold=True))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("part", "caption")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the words need."""
        lines = min(max(round(self.document().size().height()), 1), _MOST_LINES)
        edges = round(2 * self.document().documentMargin()) + 2 * self.frameWidth() + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + edges)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Enter, go on with Tab, give up with Esc."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.ended.emit(0)
            case Qt.Key.Key_Tab:
                self.ended.emit(1)
            case Qt.Key.Key_Backtab:
                self.ended.emit(-1)
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of text for the text, whatever the window does with them elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End when the hand goes elsewhere; a menu or another window is no elsewhere."""
        super().focusOutEvent(event)
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        beside = self.window().focusWidget()
        if event.reason() not in stays and not (beside and self._around.isAncestorOf(beside)):
            self.ended.emit(0)
