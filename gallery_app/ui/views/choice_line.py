"""A line to type a name in, completed by Chinese, pinyin or initials."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.models.completion import Choice, complete
from gallery_app.ui.views.choice_list import ChoiceList

__all__ = ["ChoiceLine"]

_BETWEEN = tuple("、，,；;")
"""What ends a name when another one follows."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChoiceLine(QLineEdit):
    """Completes what is typed; Enter takes what is marked, or the words as they stand.

    Signals:
        chosen: A value was entered; carries it.
        hinted: Says what Enter would take, such as ``tgq → 田改群``; "" for nothing.
        entered: Enter was pressed, and there is nothing to take any more; carries whether it took something.
        met: Letters were entered that stand for a value that is there already; carries the value.

    Attributes:
        taken: Values not to offer.
    """

    chosen = Signal(str)
    hinted = Signal(str)
    entered = Signal(bool)
    met = Signal(str)

    def __init__(self, look: Look, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        """Take where choices come from; they are asked for when typing begins."""
        super().__init__(parent)
        self._look = look
        self._ask = choices
        self._choices: Sequence[Choice] | None = None
        self._fitting: Sequence[Choice] = ()
        self._list: ChoiceList | None = None
        self.taken: tuple[str, ...] = ()
        self.setFont(look.font())
        self.setProperty("part", "chip")
        self.textEdited.connect(self._complete)
        self.returnPressed.connect(self._take)

    def sizeHint(self) -> QSize:
        """Return room for a name."""
        return QSize(self._look.px("grid") * 11, super().sizeHint().height())

    @property
    def open(self) -> bool:
        """Whether the list is in sight."""
        return self._list is not None and self._list.isVisible()

    def commit(self) -> None:
        """Take what is typed, as Enter would."""
        self._enter_typed(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Forget the choices; the register may have grown."""
        super().focusInEvent(event)
        self._choices = None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave what was typed standing, but offer no more."""
        super().focusOutEvent(event)
        self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer nothing while out of sight."""
        super().hideEvent(event)
        self._close()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Leave the room under the line to the input method while it composes."""
        if event.preeditString():
            self._close()
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the line while something is typed, and the arrows to the list, not to the window."""
        if isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.text():
            if pressed:
                self._reset()
            return True
        if key in _STEPS and self.open and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if pressed and self._list is not None:
                self._list.step(_STEPS[key])
                self._hint(self.text())
            return True
        return False

    def _complete(self, typed: str) -> None:
        if typed.rstrip().endswith(_BETWEEN):
            self._enter_typed(typed.rstrip().rstrip("".join(_BETWEEN)))
            return
        self._fitting = complete(typed, self._known(), self.taken) if typed.strip() else ()
        self._offer(first=typed.isascii())
        self._hint(typed)

    def _known(self) -> Sequence[Choice]:
        if self._choices is None:
            self._choices = self._ask()
        return self._choices

    def _there(self, typed: str) -> str:
        """Return the value that is there already and that letters such as ``zp`` stand for; they are no new name."""
        typed = typed.strip()
        if not typed or not typed.isascii() or self._first(typed) != typed:
            return ""
        return next((choice.value for choice in complete(typed, self._known()) if choice.value in self.taken), "")

    def _hint(self, typed: str) -> None:
        if there := self._there(typed):
            self.hinted.emit(self.tr("{value} is there already").format(value=there))
            return
        first = self._first(typed)
        self.hinted.emit(f"{typed} → {first}" if first and first != typed else "")

    def _first(self, typed: str) -> str:
        """Return what Enter takes: the marked choice, else the best one for pinyin, otherwise the words as typed."""
        typed = typed.strip()
        if typed and self._list is not None and (marked := self._list.marked()):
            return marked
        return self._fitting[0].value if self._fitting and typed.isascii() else typed

    def _take(self) -> None:
        there = self._there(self.text())
        took = self._enter_typed(self.text())
        if not there:
            self.entered.emit(took)

    def _enter_typed(self, typed: str) -> bool:
        """Take what is typed, or say that it is there already; return whether there was something to take."""
        value, there = self._first(typed), self._there(typed)
        self._reset()
        if there:
            self.met.emit(there)
        elif value:
            self.chosen.emit(value)
        return bool(value)

    def _enter(self, value: str) -> None:
        self._reset()
        self.chosen.emit(value)

    def _reset(self) -> None:
        self.clear()
        self._fitting, self._choices = (), None  # what is entered now may be known next
        self._close()

    def _close(self) -> None:
        self.hinted.emit("")
        if self._list is not None:
            self._list.hide()

    def _offer(self, *, first: bool) -> None:
        if self._list is None:
            self._list = ChoiceList(self._look, self.window())
            self._list.view.setAccessibleName(self.tr("Suggestions"))
            self._list.taken.connect(self._enter)
        self._list.show_choices(self._fitting, self, first=first)
