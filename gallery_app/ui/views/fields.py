"""Fields of the inspector: a name with a meter above, an editor that saves when it is left."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.meters import meter

__all__ = ["FieldHead", "LineField", "TextField", "set_tone"]

_LEAST_LINES = 3
_MOST_LINES = 14
_PASSING = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


def set_tone(label: QLabel, tone: str) -> None:
    """Give a label the colour of a tone of the style sheet: ``second``, ``third`` or ``warning``."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)


class FieldHead(QWidget):
    """The name of a field, and at its right a note such as a meter."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.name, self.note = QLabel(), QLabel()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for label, tone in ((self.name, "second"), (self.note, "third")):
            label.setFont(look.font(Size.SMALL))
            set_tone(label, tone)
        line.addWidget(self.name)
        line.addStretch()
        line.addWidget(self.note)


class _Field(QWidget):
    """What a line and a text have in common.

    Signals:
        edited: The editor was left with another text; carries it.
    """

    edited = Signal(str)

    def __init__(self, look: Look, editor: QLineEdit | QPlainTextEdit, most: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._most = most
        self._shown = ""
        self._mixed = False
        self._words, self._several = "{used} / {limit}", ""
        self.head = FieldHead(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addWidget(self.head)
        column.addWidget(editor)
        self.setFocusProxy(editor)
        editor.setFont(look.font())
        editor.installEventFilter(self)
        editor.textChanged.connect(self._measure)

    def text(self) -> str:
        """Return what stands in the editor."""
        return self._editor.text() if isinstance(self._editor, QLineEdit) else self._editor.toPlainText()

    def set_words(self, name: str, meter_words: str, several: str) -> None:
        """Set the field's name, the meter's words and what stands there when several photos differ."""
        self.head.name.setText(name)
        self._words, self._several = meter_words, several
        self._editor.setAccessibleName(name)
        self._measure()
        self._editor.setPlaceholderText(several if self._mixed else "")

    def show_value(self, value: str | None) -> None:
        """Show a text, or that several differ (None); what is being typed stays."""
        typing = self._editor.hasFocus() and self.text() != self._shown
        self._mixed = value is None
        self._shown = value or ""
        self._editor.setPlaceholderText(self._several if self._mixed else "")
        if not typing and self.text() != self._shown:
            self._set_text(self._shown)
        self._measure()

    def commit(self) -> None:
        """Tell of the text if it is another than was shown."""
        text = self.text().strip()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def restore(self) -> None:
        """Take back what was typed."""
        self._set_text(self._shown)

    def _set_text(self, text: str) -> None:
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(text)
            self._editor.setCursorPosition(0)
        else:
            self._editor.setPlainText(text)

    def _measure(self) -> None:
        fill = meter(self.text(), self._most)
        self.head.note.setText("" if self._mixed else self._words.format(used=fill.used, limit=fill.limit))
        set_tone(self.head.note, "warning" if fill.over else "third")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on leaving and on Enter, take back on Esc."""
        if watched is not self._editor:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc is the field's own while there is something to take back, not a shortcut of the window's.
            event.setAccepted(event.key() == Qt.Key.Key_Escape and self.text() != self._shown)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and (control or isinstance(self._editor, QLineEdit)):
            self.commit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
            return True
        return False


class LineField(_Field):
    """A field of one line; Enter saves."""

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        """Take the tokens and the most bytes IIM holds."""
        super().__init__(look, QLineEdit(), most, parent)


class TextField(_Field):
    """A field of several lines that grows with its text; Ctrl+Enter saves."""

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        """Take the tokens and the most bytes IIM holds."""
        self._area = QPlainTextEdit()
        super().__init__(look, self._area, most, parent)
        self._area.setTabChangesFocus(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        document = self._area.document()
        lines = min(max(int(document.size().height()), _LEAST_LINES), _MOST_LINES)
        frame = self._area.contentsMargins().top() * 2 + round(document.documentMargin()) * 2
        self._area.setFixedHeight(lines * self._area.fontMetrics().lineSpacing() + frame)
        over = document.size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(policy)
