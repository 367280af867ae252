"""Stars that are set by a click or a key."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look

__all__ = ["Stars"]

_MOST = 5
_STEP = 24
_RADIUS = 8.0


class Stars(QWidget):
    """A rating of several photos.

    Signals:
        rated: Carries 0 to 5.
    """

    rated = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without stars."""
        super().__init__(parent)
        self._look = look
        self._rating: int | None = 0
        self._over = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_rating(self, rating: int | None) -> None:
        """Show a rating; None stands for several different ones."""
        self._rating = rating
        self.setAccessibleDescription("" if rating is None else str(rating))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for five stars."""
        return QSize(_STEP * _MOST, _STEP)

    def minimumSizeHint(self) -> QSize:
        """Return the same: no star is ever cut."""
        return self.sizeHint()

    def _at(self, x: float) -> int:
        return min(max(int((x + self._look.px("inside")) // _STEP) + 1, 1), _MOST)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the rating; a click on the last star again takes them all away."""
        rating = self._at(event.position().x())
        self.rated.emit(0 if rating == self._rating else rating)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would set."""
        self._over = self._at(event.position().x()) if event.position().x() < _STEP * _MOST else 0
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the rating itself again."""
        self._over = 0
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the rating by digit, or step it by arrow."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if event.text().isdecimal() and event.text() in "012345":
            self.rated.emit(int(event.text()))
        elif step:
            self.rated.emit(min(max((self._rating or 0) + step, 0), _MOST))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the focus no more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint full and empty stars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, empty = self._look.colour("accent"), self._look.colour("third")
        full = self._over or self._rating or 0
        for n in range(_MOST):
            path = shapes.star(QPointF(_RADIUS + n * _STEP, self.height() / 2 + 0.5), _RADIUS)
            painter.setPen(QPen(accent if n < full else empty, 1.0))
            painter.setBrush(accent if n < full else Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        if self.hasFocus():
            box = self.rect().toRectF().adjusted(0.5, 0.5, _STEP * _MOST - self.width() - 0.5, -0.5)
            shapes.frame(painter, box, self._look.colour("accent"), 1.0, float(self._look.px("inside")))
