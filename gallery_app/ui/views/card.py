"""A card: a surface with a thin edge, in the accent where it is what the keyboard stands on or what is asked next."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gallery_app.ui.look import Look

__all__ = ["Card"]


class Card(QFrame):
    """A column of widgets on a card.

    Attributes:
        column: Where the widgets go.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty and not asked."""
        super().__init__(parent)
        self._look, self._asked = look, False
        grid = look.px("grid")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(grid * 3 // 2, grid * 5 // 4, grid * 3 // 2, grid * 5 // 4)
        self.column.setSpacing(look.px("grid") * 3 // 4)

    @property
    def asked(self) -> bool:
        """Whether this is what is asked next."""
        return self._asked

    def set_asked(self, *, asked: bool) -> None:
        """Say whether this is what is asked next."""
        self._asked = asked
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = float(self._look.px("radius"))
        painter.setPen(self._look.colour("accent" if self._asked else "line"))
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
