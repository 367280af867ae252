"""A length in millimetres to read and to type."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

__all__ = ["MmField"]

_MOST = 2000.0
_STEP, _LARGE_STEP = 0.5, 5.0


class MmField(QLineEdit):
    """A number with one decimal; the arrows up and down step by half a millimetre, with Shift by five.

    Signals:
        typed: Carries the length an editor entered, in mm.
    """

    typed = Signal(float)

    def __init__(self, parent: QWidget, *, least: float = -_MOST) -> None:
        """Start at nothing."""
        super().__init__(parent)
        self._least, self._shown = least, 0.0
        self.setProperty("kind", "plain")
        self.editingFinished.connect(self._end)

    def show_length(self, value: float) -> None:
        """Show a length; one that is being typed is not disturbed."""
        if self.isModified() and self.hasFocus():
            return
        self._shown = round(value, 1)
        self.setText(f"{self._shown:.1f}")

    def _end(self) -> None:
        try:
            value = float(self.text().strip().removesuffix("mm").replace(",", ".").replace("，", "."))
        except ValueError:
            value = self._shown
        self.setModified(False)
        self._tell(value)

    def _tell(self, value: float) -> None:
        value = round(min(max(value, self._least), _MOST), 2)
        before = self._shown
        self.show_length(value)
        if abs(value - before) > 1e-6:  # noqa: PLR2004 no mm
            self.typed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, give the old length back with Esc."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._tell(self._shown + step * (_LARGE_STEP if large else _STEP))
        elif event.key() == Qt.Key.Key_Escape:
            self.setModified(False)
            self.show_length(self._shown)
        else:
            super().keyPressEvent(event)
