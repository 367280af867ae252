"""Values as chips: names and themes that are added by typing and taken away by a click."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look
from gallery_app.ui.models.completion import Choice
from gallery_app.ui.models.several import Shared
from gallery_app.ui.views.choice_line import ChoiceLine
from gallery_app.ui.views.field_head import FieldHead
from gallery_app.ui.views.file_note import FileNote
from gallery_app.ui.views.flow_layout import FlowLayout

__all__ = ["Chip", "ChipField"]

_HEIGHT = 24
_FLASH = 900
"""Milliseconds for which a chip lights up."""
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Chip(QAbstractButton):
    """One value. Its cross, Delete or Backspace takes it away; a partial one is given to all by a click.

    Signals:
        removed: Take the value away.
        adopted: Give the value to every photo.
    """

    removed = Signal()
    adopted = Signal()

    def __init__(self, look: Look, shared: Shared, suffix: str, parent: QWidget | None = None) -> None:
        """Take the value, and a word printed after it, such as a role."""
        super().__init__(parent)
        self._look = look
        self.shared = shared
        self.marked = False
        self._lit = QTimer(self, singleShot=True, interval=_FLASH)
        self._lit.timeout.connect(self.update)
        self._count = "" if shared.everyone else f"×{shared.count}"
        self.setText(f"{shared.value}　{suffix}" if suffix else shared.value)
        self.setAccessibleName(" ".join(part for part in (shared.value, suffix, self._count) if part))
        self.setFont(look.font())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if not shared.everyone:
            self.clicked.connect(self.adopted)

    def sizeHint(self) -> QSize:
        """Return room for the text, the count and the cross."""
        metrics, grid = self.fontMetrics(), self._look.px("grid")
        return QSize(metrics.horizontalAdvance(self.text()) + self._counted() + _HEIGHT // 2 + grid * 3, _HEIGHT)

    def _counted(self) -> int:
        return self.fontMetrics().horizontalAdvance(f" {self._count}") if self._count else 0

    def flash(self) -> None:
        """Light up for a moment, so that the eye finds the value."""
        self._lit.start()
        self.update()

    def _cross(self) -> QRectF:
        edge = self._look.px("grid") - 1.0
        return QRectF(self.width() - edge - self._look.px("grid") - 1, (self.height() - edge) / 2, edge, edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the value away when the cross is pressed."""
        grid = self._look.px("grid")
        if self._cross().adjusted(-grid, -grid, grid, grid).contains(event.position()):
            self.removed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the value away by key."""
        if event.key() in _REMOVING:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a rounded chip; a partial one is dashed."""
        look, grid = self._look, self._look.px("grid")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._lit.isActive()
        edge = QPen(look.colour("accent" if self.hasFocus() or lit else "line"), 1.0)
        if not self.shared.everyone:
            edge.setDashPattern([3.0, 3.0])
            edge.setColor(look.colour("accent" if self.hasFocus() else "third"))
        painter.setPen(edge)
        ground = "accent_soft" if lit else "match" if self.marked else "hover" if self.underMouse() else "ground"
        painter.setBrush(look.colour(ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        room = self.rect().adjusted(grid + 2, 0, -grid * 3, 0)
        painter.setPen(look.colour("text" if self.shared.everyone else "second"))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() - self._counted())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(look.colour("third"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        strong = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(look.colour("text" if strong else "third"), 1.2))
        painter.drawPath(shapes.cross(self._cross()))


class ChipField(QWidget):
    """A field whose value is a list.

    Signals:
        added: Give a value to every photo; carries it.
        removed: Take a value from every photo; carries it.
        entered: Enter was pressed in the line; carries whether it took a value.
    """

    added = Signal(str)
    removed = Signal(str)
    entered = Signal(bool)

    def __init__(self, look: Look, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        """Take where completions come from."""
        super().__init__(parent)
        self._look = look
        self._chips: list[Chip] = []
        self._found: Callable[[str], bool] = lambda _value: False
        self._remove_words = "{value}"
        self._adopt_words = "{value}"
        self.head = FieldHead(look)
        self._holder = QWidget()
        self._flow = FlowLayout(look.px("inside"), self._holder)
        self.line = ChoiceLine(look, choices)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addWidget(self.head)
        column.addWidget(self._holder)
        self.file_note = FileNote(look)
        column.addWidget(self.file_note)
        self.line.entered.connect(self.entered)
        self.line.chosen.connect(self._add)
        self.line.hinted.connect(self.head.note.setText)
        self.line.met.connect(self.flash)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)

    def set_words(self, name: str, add: str, remove: str, adopt: str) -> None:
        """Set the field's name, the words of the adding line, and the tips of chips with a place for {value}."""
        self.head.name.setText(name)
        self.line.setPlaceholderText(add)
        self.line.setAccessibleName(f"{name}: {add}")
        self._remove_words, self._adopt_words = remove, adopt
        for chip in self._chips:
            self._name(chip)

    def values(self) -> tuple[str, ...]:
        """Return the values that every photo has."""
        return tuple(chip.shared.value for chip in self._chips if chip.shared.everyone)

    def show_values(self, values: Sequence[Shared]) -> None:
        """Show these values; what is being typed stays."""
        if [chip.shared for chip in self._chips] == list(values):
            return
        self.show_chips([self._chip(shared) for shared in values])

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in the place of the others."""
        # Who has just taken one away stands on its neighbour, not nowhere.
        stood = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = list(chips)
        # Else each chip that is shown has all of them placed anew.
        self._flow.setEnabled(False)
        for index, chip in enumerate(self._chips):
            self._flow.insert(index, chip)
            chip.show()
        self._flow.setEnabled(True)
        self._flow.activate()
        if stood is not None:
            (self._chips[min(stood, len(chips) - 1)] if chips else self.line).setFocus()
        self.line.taken = self.values()
        self._holder.updateGeometry()

    def show_matches(self, found: Callable[[str], bool]) -> None:
        """Mark the values that a search found."""
        self._found = found
        for chip in self._chips:
            chip.marked = found(chip.shared.value)
            chip.update()

    def _chip(self, shared: Shared) -> Chip:
        chip = self.make_chip(shared)
        chip.removed.connect(lambda value=shared.value: self.removed.emit(value))
        chip.adopted.connect(lambda value=shared.value: self.added.emit(value))
        return chip

    def make_chip(self, shared: Shared, suffix: str = "") -> Chip:
        """Return a chip for a value, with words printed after it; nothing is connected to it yet."""
        chip = Chip(self._look, shared, suffix, self._holder)
        chip.marked = self._found(shared.value)
        self._name(chip)
        return chip

    def _name(self, chip: Chip) -> None:
        words = self._remove_words if chip.shared.everyone else self._adopt_words
        chip.setToolTip(words.format(value=chip.shared.value))

    def _add(self, value: str) -> None:
        if value not in self.values():
            self.added.emit(value)

    def flash(self, value: str) -> None:
        """Light up the chip of a value that was entered once more."""
        for chip in self._chips:
            if chip.shared.value == value:
                chip.flash()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty line steps onto the last chip."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.line and pressed == Qt.Key.Key_Backspace and not self.line.text() and self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return super().eventFilter(watched, event)
