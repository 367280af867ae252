"""A token of the search box: a place that limits the search, to be edited, dragged or taken away."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look
from gallery_app.ui.models.mime import TOKEN_MIME
from gallery_app.ui.scope import Scope
from gallery_app.ui.words import place_words, scope_words

__all__ = ["Token"]

_HEIGHT = 24
_LEAST = 56
_EDITING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Token(QAbstractButton):
    """One place. Its cross, Delete or Backspace takes it away; a double click or Enter turns it into words.

    Signals:
        removed: Take it away.
        edited: Turn it into words.
        left: Step to the token before it (-1) or after it (1).
    """

    removed = Signal()
    edited = Signal()
    left = Signal(int)

    def __init__(self, look: Look, scope: Scope, number: int, text: str, parent: QWidget) -> None:
        """Take what it stands for.

        Args:
            look: The tokens of the design.
            scope: The place.
            number: Where it stands among the tokens, from 0.
            text: The place as it would be typed, which a drag carries.
            parent: The search box.
        """
        super().__init__(parent)
        self._look, self.scope, self._number, self._text = look, scope, number, text
        self._pressed: QPoint | None = None
        self.setFont(look.font())
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        words = self.tr("{kind}: {name}") if not scope.excluded else self.tr("Not {kind}: {name}")
        whole = words.format(kind=place_words(scope.place), name=scope_words(scope))
        self.setText(whole)
        self.setToolTip(self.tr("{place} – double-click to edit, Delete removes").format(place=whole))
        self.setAccessibleName(whole)
        self.setAccessibleDescription(self.tr("Enter edits, Delete removes"))

    def sizeHint(self) -> QSize:
        """Return room for the words and the cross."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self._look.px("grid") * 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for the beginning of the words."""
        return QSize(min(_LEAST, self.sizeHint().width()), _HEIGHT)

    def _cross(self) -> QRectF:
        edge = self._look.px("grid") - 1.0
        return QRectF(self.width() - edge - self._look.px("grid"), (self.height() - edge) / 2, edge, edge)

    def _on_cross(self, point: QPointF) -> bool:
        grid = self._look.px("grid")
        return self._cross().adjusted(-grid, -grid, grid, grid).contains(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it away when the cross is pressed; elsewhere a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton and self._on_cross(event.position()):
            self.removed.emit()
            return
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn it into words."""
        if not self._on_cross(event.position()):
            self.edited.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it: to another place in the box, to the side bar, or as words to anywhere else."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            pressed, self._pressed = self._pressed, None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(self.mime())
            drag.setPixmap(self.grab())
            drag.setHotSpot(pressed)
            drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def mime(self) -> QMimeData:
        """Return what a drag of it carries."""
        data = QMimeData()
        data.setData(TOKEN_MIME, str(self._number).encode())
        data.setText(self._text)
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit it, take it away, or step to another one."""
        key = Qt.Key(event.key())
        if key in _EDITING:
            self.edited.emit()
        elif key in _REMOVING:
            self.removed.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.left.emit(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a soft ground, the words so far as there is room, and the cross; what is excluded is struck out."""
        look, grid = self._look, self._look.px("grid")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        tone = "second" if self.scope.excluded else "accent"
        painter.setPen(QPen(look.colour(tone), 1.0) if strong else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover" if self.scope.excluded else "accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid / 2, grid / 2)
        room = self.rect().adjusted(grid, 0, -grid * 3 + 2, 0)
        font = self.font()
        font.setStrikeOut(self.scope.excluded)
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        fits = painter.fontMetrics().horizontalAdvance(self.text()) <= room.width()
        # Where there is little room, the name tells more than its kind.
        text = self.text() if fits else scope_words(self.scope)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(look.colour(tone), 1.2))
        painter.drawPath(shapes.cross(self._cross()))
