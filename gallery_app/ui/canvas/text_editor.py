"""A text of the page typed over where it stands."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gallery_app.services.designing import Align, Styles, TextBox
from gallery_app.ui.canvas.page_painter import rgb
from gallery_app.ui.look import Look

__all__ = ["TextEditor"]

_PT_TO_MM = 25.4 / 72
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_LEAST = 13
"""Pixels below which type cannot be read while it is typed."""


class TextEditor(QTextEdit):
    """Lies over a text box while it is typed over. Enter ends it, Shift+Enter begins a paragraph, Esc gives it up.

    Signals:
        done: Carries the text that was typed.
        given_up: The text stays as it was.
    """

    done = Signal(str)
    given_up = Signal()

    def __init__(self, look: Look, host: QWidget, parent: QWidget) -> None:
        """Stay hidden until there is something to type over; `host` has the keyboard afterwards."""
        super().__init__(parent)
        self._look, self._host = look, host
        self.key = 0
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("part", "paper")
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text on the page"))
        self.hide()

    def begin(self, box: TextBox, styles: Styles, frame: QRectF, scale: float) -> None:
        """Type over a box.

        Args:
            box: The text.
            styles: The styles its runs name.
            frame: Where it is shown, pixels.
            scale: Pixels a millimetre.
        """
        run = next(run for line in box.lines for run in line.runs)
        style = styles[run.style]
        self.key = box.key
        size = max(style.size * _PT_TO_MM * scale, _LEAST)
        font = self._look.font(serif=style.face.value == "serif")
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight(style.weight))
        self.setFont(font)
        self.setStyleSheet(f"color: {rgb(style.colour).name()};")
        self.setPlainText(box.text)
        self._set_lines(box.align, round(size * style.pitch))
        wide, high = max(frame.width(), 10 * size), max(frame.height(), size * style.pitch)
        self.setGeometry(round(frame.left()), round(frame.top()), round(wide) + 2, round(high) + 2)
        self._grow()
        self.document().contentsChanged.connect(self._grow)
        self.show()
        self.selectAll()
        self.setFocus()

    def _set_lines(self, align: Align, pitch: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setAlignment(_ALIGN[align])
        form.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(form)

    def _grow(self) -> None:
        needed = round(self.document().size().height()) + 4
        if needed > self.height():
            self.resize(self.width(), needed)

    def finish(self) -> None:
        """Take what was typed."""
        if self.key:
            self._end()
            self.done.emit(self.toPlainText())

    def give_up(self) -> None:
        """Leave the text as it was."""
        if self.key:
            self._end()
            self.given_up.emit()

    def _end(self) -> None:
        self.key = 0
        self.document().contentsChanged.disconnect(self._grow)
        if self.hasFocus():
            self._host.setFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Enter, give up with Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finish()
        elif enter:
            self.textCursor().insertBlock()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of text for the text, whatever the window does with them elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the hand goes elsewhere; a menu of its own is no elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.finish()
