"""Themes that may fit a photo: proposed with their reasons, taken by a key, dismissed by another, never unasked."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gallery_app.ui.delegates import shapes
from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look
from gallery_app.ui.views.field_head import FieldHead
from gallery_app.ui.views.flow_layout import FlowLayout
from gallery_app.wording import Message

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.suggesting import ThemeSuggestion

__all__ = ["Idea", "ThemeIdeas"]

_HEIGHT = 24
_ENTERING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Idea(QAbstractButton):
    """One proposal. A click, Enter or Space takes it; its cross, Delete or Backspace dismisses it.

    Signals:
        dismissed: It does not fit.
    """

    dismissed = Signal()

    def __init__(self, look: Look, theme: str, parent: QWidget) -> None:
        """Take the theme's name."""
        super().__init__(parent)
        self._look = look
        self.setText(theme)
        self.setFont(look.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return room for the plus, the words and the cross."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self._look.px("grid") * 6, _HEIGHT)

    def _cross(self) -> QRectF:
        edge = self._look.px("grid") - 1.0
        return QRectF(self.width() - edge - self._look.px("grid") - 1, (self.height() - edge) / 2, edge, edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Dismiss it when the cross is pressed."""
        grid = self._look.px("grid")
        if self._cross().adjusted(-grid, -grid, grid, grid).contains(event.position()):
            self.dismissed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or dismiss it by key."""
        if event.key() in _REMOVING:
            self.dismissed.emit()
        elif event.key() in _ENTERING:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dashed chip: what is proposed is not yet there."""
        look, grid = self._look, self._look.px("grid")
        strong = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(look.colour("accent" if self.hasFocus() else "third"), 1.0)
        edge.setDashPattern([3.0, 3.0])
        painter.setPen(edge)
        painter.setBrush(look.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        sign = QRectF(grid, (self.height() - grid - 3) / 2, grid + 3, grid + 3)
        paint_icon(painter, "plus", sign, look.colour("accent"))
        room = self.rect().adjusted(grid * 5 // 2 + 2, 0, -grid * 3, 0)
        painter.setPen(look.colour("text" if strong else "second"))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(look.colour("text" if strong else "third"), 1.2))
        painter.drawPath(shapes.cross(self._cross()))


class ThemeIdeas(QWidget):
    """The proposals for one photo.

    Signals:
        accepted: Carries the theme to give to the photo.
        changed: Carries whether anything is proposed.
    """

    accepted = Signal(str)
    changed = Signal(bool)

    def __init__(self, look: Look, say: Callable[[Message], str], parent: QWidget | None = None) -> None:
        """Start with nothing to propose, out of sight."""
        super().__init__(parent)
        self._look, self._say = look, say
        self._photo = 0
        self._ideas: tuple[ThemeSuggestion, ...] = ()
        self._dismissed: set[tuple[int, str]] = set()
        self._chips: list[Idea] = []
        self.head = FieldHead(look)
        self._holder = QWidget()
        self._flow = FlowLayout(look.px("inside"), self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addWidget(self.head)
        column.addWidget(self._holder)
        self.hide()

    def themes(self) -> tuple[str, ...]:
        """Return what is proposed, the surest first."""
        return tuple(idea.theme for idea in self._ideas)

    def show_ideas(self, photo: int, ideas: "Sequence[ThemeSuggestion]") -> None:
        """Propose themes for a photo; what was dismissed for it since the window opened is left out."""
        self._photo = photo
        self._ideas = tuple(idea for idea in ideas if (photo, idea.theme) not in self._dismissed)
        self._show()

    def take(self) -> None:
        """Accept the first one."""
        if self._ideas:
            self.accepted.emit(self._ideas[0].theme)

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(idea) for idea in self._ideas]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._holder.updateGeometry()
        self.setVisible(bool(self._chips))
        self.changed.emit(bool(self._chips))

    def _chip(self, idea: "ThemeSuggestion") -> Idea:
        chip = Idea(self._look, idea.theme, self._holder)
        reasons = "\n".join(self._say(reason) for reason in idea.reasons)
        chip.setToolTip("\n".join(filter(None, (idea.theme, reasons))))
        chip.setAccessibleName(
            self.tr("Suggested theme {name}: Enter accepts, Delete dismisses").format(name=idea.theme)
        )
        chip.setAccessibleDescription(reasons)
        chip.clicked.connect(lambda: self.accepted.emit(idea.theme))
        chip.dismissed.connect(lambda: self._dismiss(idea.theme))
        return chip

    def _dismiss(self, theme: str) -> None:
        self._dismissed.add((self._photo, theme))
        self.show_ideas(self._photo, self._ideas)

    def retranslate(self) -> None:
        """Speak the language now in force."""
        self.head.name.setText(self.tr("Suggested"))
        self.head.note.setText(self.tr("T accepts the first"))
        self._show()
