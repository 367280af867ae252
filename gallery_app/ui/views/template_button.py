"""A template to choose, with a small drawing of how its pages look."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gallery_app.services.arranging import Page
from gallery_app.ui.canvas.sketch import paint_sketch
from gallery_app.ui.look import Look, Size

__all__ = ["TemplateButton"]

_SHEET = QRectF(18, 10, 52, 70)

# Frames in fractions of the sheet: x, y, width, height.
_ROWS = (
    *((0.1, 0.22, 0.8, 0.28), (0.1, 0.55, 0.38, 0.16), (0.52, 0.55, 0.38, 0.16)),
    *((0.1, 0.76, 0.25, 0.14), (0.38, 0.76, 0.52, 0.14)),
)
_GRID = tuple((0.1 + 0.28 * column, 0.22 + 0.24 * row, 0.24, 0.16) for row in range(3) for column in range(3))
_DRAWINGS = {"contact-sheet": _GRID}


class TemplateButton(QAbstractButton):
    """One card of a row of which one is chosen."""

    def __init__(self, look: Look, template: str, name: str, parent: QWidget) -> None:
        """Take the template's name and what people call it."""
        super().__init__(parent, checkable=True)
        self._look = look
        self.template = template
        self._page: Page | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of the card."""
        return QSize(88, 124)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint the frame, the little sheet and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        chosen, colour = self.isChecked(), self._look.colour
        strong = 2 if chosen or self.hasFocus() else 1
        painter.setPen(QPen(colour("accent" if chosen or self.hasFocus() else "line"), strong))
        painter.setBrush(colour("surface" if chosen or not self.underMouse() else "hover"))
        radius = self._look.px("radius")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._sheet(painter)
        painter.setFont(self._look.font(Size.COUNT, bold=chosen))
        painter.setPen(colour("accent" if chosen else "text"))
        room = self.rect().adjusted(3, 82, -3, -4)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.text())

    def show_page(self, page: Page) -> None:
        """Draw a page of the content in hand instead of the general drawing."""
        self._page = page
        self.update()

    def _sheet(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.setBrush(self._look.colour("field"))
        if self._page is not None:
            sheet = _inside(self._page)
            painter.drawRect(sheet)
            paint_sketch(painter, self._look, self._page, sheet)
            return
        painter.drawRect(_SHEET)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("second"))
        painter.drawRect(_part((0.1, 0.08, 0.56, 0.06)))
        painter.setBrush(self._look.colour("thumb"))
        for frame in _DRAWINGS.get(self.template, _ROWS):
            painter.drawRect(_part(frame))


def _inside(page: Page) -> QRectF:
    """Return the place of a page of any shape on its card."""
    size = QSizeF(page.width, page.height)
    size.scale(QSizeF(76, 70), Qt.AspectRatioMode.KeepAspectRatio)
    sheet = QRectF(QPointF(0, 0), size)
    sheet.moveCenter(_SHEET.center())
    return sheet


def _part(frame: tuple[float, float, float, float]) -> QRectF:
    x, y, w, h = frame
    return QRectF(
        _SHEET.x() + x * _SHEET.width(), _SHEET.y() + y * _SHEET.height(), w * _SHEET.width(), h * _SHEET.height()
    )
