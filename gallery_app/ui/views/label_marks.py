"""The editor's colour, as a row of dots of which at most one is ringed."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from gallery_app.domain.label import Label
from gallery_app.ui.look import Look
from gallery_app.ui.models.labels import LABEL_KEYS, label_words

__all__ = ["LabelMarks"]

_WIDE, _HIGH = 17, 24
_DOT, _RING = 5.0, 7.5


class LabelMarks(QWidget):
    """The colour of one photo or several.

    Signals:
        chosen: Carries the `Label` to set; a click on the one in force takes it away.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with none ringed."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons = {label: _Dot(look, label) for label in Label if label}
        for label, button in self.buttons.items():
            button.clicked.connect(lambda on, label=label: self.chosen.emit(label if on else Label.NONE))
            row.addWidget(button)
        self._translate()

    def show_label(self, label: Label | None) -> None:
        """Show a colour; None stands for several different ones."""
        for each, button in self.buttons.items():
            button.setChecked(each is label)

    def _translate(self) -> None:
        keys = {label: key for key, label in LABEL_KEYS.items()}
        for label, button in self.buttons.items():
            button.setAccessibleName(label_words(label))
            button.setToolTip(f"{label_words(label)}  {keys.get(label, '')}".strip())

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Dot(QAbstractButton):
    """One colour, ringed while it is in force."""

    def __init__(self, look: Look, label: Label) -> None:
        super().__init__()
        self._look, self._label = look, label
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.rect().toRectF().center())
        if self.isChecked() or self.hasFocus() or self.underMouse():
            ring = "text" if self.isChecked() else "accent" if self.hasFocus() else "line"
            painter.setPen(QPen(look.colour(ring), 1.5))
            painter.drawEllipse(middle, _RING, _RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"label_{self._label}"))
        painter.drawEllipse(middle, _DOT, _DOT)
