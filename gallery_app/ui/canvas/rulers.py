"""Rulers in millimetres along the upper and the left edge of the canvas."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gallery_app.services.designing import area_of
from gallery_app.ui.canvas.page_view import PageView
from gallery_app.ui.look import Look, Size

__all__ = ["Ruler", "steps"]

_THICK = 20
_STEPS = ((1, 5, 10), (2, 10, 20), (5, 10, 50), (10, 50, 100), (20, 100, 200))
_LEAST_TICK, _LEAST_NUMBER = 5.0, 44.0


def steps(scale: float) -> tuple[int, int, int]:
    """Return the distance in mm of small ticks, longer ticks and numbers, for so many pixels a mm."""
    fitting = (s for s in _STEPS if s[0] * scale >= _LEAST_TICK and s[2] * scale >= _LEAST_NUMBER)
    return next(fitting, _STEPS[-1])


class Ruler(QWidget):
    """One ruler; what is chosen on the page is shaded on it."""

    def __init__(self, look: Look, view: PageView, *, upright: bool, parent: QWidget | None = None) -> None:
        """Follow a view of a page; an upright ruler stands left of it."""
        super().__init__(parent)
        self._look, self._view, self._upright = look, view, upright
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else wide, wide if upright else fixed)
        view.moved.connect(self.update)
        view.model.selected.connect(self.update)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return its thickness."""
        return QSize(_THICK, _THICK)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint ticks and numbers."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        page = self._view.model.sheet
        if page is not None:
            self._shade(painter)
            self._ticks(painter, page.height if self._upright else page.width)
        painter.setPen(self._look.colour("line"))
        edge = self.rect().adjusted(0, 0, -1, -1)
        ends = (edge.topRight(), edge.bottomRight()) if self._upright else (edge.bottomLeft(), edge.bottomRight())
        painter.drawLine(*ends)

    def _shade(self, painter: QPainter) -> None:
        for box in self._view.model.boxes:
            frame = self._view.sight.rect(area_of(box))
            part = (
                QRectF(0, frame.top(), _THICK, frame.height())
                if self._upright
                else QRectF(frame.left(), 0, frame.width(), _THICK)
            )
            painter.fillRect(part, self._look.colour("accent_soft"))

    def _ticks(self, painter: QPainter, length: float) -> None:
        sight = self._view.sight
        small, middle, large = steps(sight.scale)
        origin = sight.top if self._upright else sight.left
        room = self.height() if self._upright else self.width()
        first = max(int((0 - origin) / sight.scale / small) - 1, -20) * small
        last = min((room - origin) / sight.scale, length + 200)
        painter.setFont(self._look.font(Size.SMALL))
        at = first
        while at <= last:
            place = round(origin + at * sight.scale) + 0.5
            inside = 0 <= at <= length
            painter.setPen(self._look.colour("second" if inside else "line"))
            long = 12 if at % large == 0 else 7 if at % middle == 0 else 4
            if self._upright:
                painter.drawLine(QPointF(_THICK - long, place), QPointF(_THICK, place))
            else:
                painter.drawLine(QPointF(place, _THICK - long), QPointF(place, _THICK))
            if at % large == 0 and inside:
                self._number(painter, place, at)
            at += small

    def _number(self, painter: QPainter, place: float, at: int) -> None:
        text = str(at)
        font = self._look.font(Size.SMALL)
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(self._look.colour("second"))
        if not self._upright:
            painter.drawText(QPointF(place + 3, 10), text)
            return
        painter.save()
        painter.translate(9, place + 3)
        painter.rotate(-90)
        painter.drawText(QRect(-40, -9, 40, 12), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
