"""A heading that shows and hides what is under it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look, Size

__all__ = ["Fold"]


class Fold(QAbstractButton):
    """Down while what is under it is shown."""

    def __init__(self, look: Look, *, down: bool = True) -> None:
        """Start down, or not."""
        super().__init__()
        self._look = look
        self.setFont(look.font(Size.SMALL))
        self.setCheckable(True)
        self.setChecked(down)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, self._look.px("grid") * 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, and an arrow at the right."""
        look, unit = self._look, self._look.px("inside")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = look.colour("text" if self.underMouse() else "second")
        painter.setPen(colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(QPen(colour, 1.3))
        painter.translate(self.width() - unit * 2.5, self.height() / 2)
        painter.rotate(90 if self.isChecked() else 0)
        painter.drawPolyline([QPointF(-unit / 2, -unit), QPointF(unit / 2, 0), QPointF(-unit / 2, unit)])
        if self.hasFocus():
            painter.resetTransform()
            shapes.frame(painter, self.rect().toRectF(), look.colour("accent"), 1.0, float(unit))
