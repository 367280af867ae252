"""A tick box drawn with the icon family, in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look

__all__ = ["EDGE", "Tick", "paint_tick"]

EDGE = 14
"""Edge of the box, in pixels."""


def paint_tick(painter: QPainter, look: Look, box: QRectF, *, on: bool, focus: bool = False) -> None:
    """Paint a box of `EDGE` pixels, ticked or not."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = look.colour("accent" if on or focus else "third")
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(look.colour("accent" if on else "field"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0)
    if on:
        paint_icon(painter, "tick", box.adjusted(1.5, 1.5, -1.5, -1.5), look.colour("accent_text"))
    if focus:
        painter.setPen(QPen(look.colour("accent_soft"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1.0, -1.0, 1.0, 1.0), 4.0, 4.0)
    painter.restore()


class Tick(QCheckBox):
    """Words with a box before them."""

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        """Take the words."""
        super().__init__(words, parent)
        self._look = look

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        metrics, gap = self.fontMetrics(), self._look.px("grid")
        return QSize(EDGE + gap + metrics.horizontalAdvance(self.text()) + 4, max(metrics.height(), EDGE) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, _point: object) -> bool:
        """Let the words be pressed as well as the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter = QPainter(self)
        top = (self.height() - EDGE) / 2
        paint_tick(painter, self._look, QRectF(2, top, EDGE, EDGE), on=self.isChecked(), focus=self.hasFocus())
        tone = self.property("tone") or "text"
        painter.setPen(self._look.colour(str(tone) if self.isEnabled() else "third"))
        room = self.rect().adjusted(EDGE + self._look.px("grid"), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
