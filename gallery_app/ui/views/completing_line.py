"""Completion under a line of words: when its list opens, which keys are the list's, and what taking a choice does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gallery_app.ui.look import Look

if TYPE_CHECKING:  # completing draws in the readings of names, which a window opens without
    from gallery_app.services.completing import Choice, Completion
    from gallery_app.ui.views.completion_list import CompletionList

__all__ = ["Completer"]

_MOST = 8
"""More choices would hide the results that are found as one types."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_OPENING = frozenset({Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason})


class Completer(QObject):
    """Shows choices and puts the taken one into the line.

    While an input method composes, every key is the input method's.

    Signals:
        asked: The words that stand in the line shall be completed.
        shown: Carries whether the list is open.
    """

    asked = Signal()
    shown = Signal(bool)

    def __init__(self, look: Look, edit: QLineEdit, parent: QWidget) -> None:
        """Take the line; the list is made when it first opens."""
        super().__init__(parent)
        self._look, self._edit, self._over = look, edit, parent
        self._list: CompletionList | None = None
        self._completion: Completion | None = None
        self._for = ""
        self._wanted: str | None = None
        self._composing = False

    @property
    def open(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    @property
    def list(self) -> "CompletionList":
        """The list, made by the first call."""
        if self._list is None:
            from gallery_app.ui.views.completion_list import CompletionList  # noqa: PLC0415 - draws in the readings

            self._list = CompletionList(self._look, self._over.window())
            self._list.taken.connect(self._take)
        return self._list

    def expect(self, text: str) -> None:
        """Wait for the completion of a text; once another stands there, or it was searched for, it is not wanted."""
        self._wanted = text

    def show_completion(self, completion: "Completion", below: QRect) -> None:
        """Open the list under a rectangle of the window, or close it when there is nothing to offer."""
        if self._composing or not self._edit.hasFocus() or self._edit.text() != self._wanted:
            return
        self._completion, self._for = completion, self._edit.text()
        # What stands there already needs no offer.
        standing = self._for[completion.start : completion.end]
        offered = tuple(choice for choice in completion.choices if choice.text != standing)[:_MOST]
        if not offered:
            self.close()
            return
        self.list.show_choices(offered, below)
        self.shown.emit(True)

    def close(self) -> None:
        """Close the list, and want none until words are typed."""
        self._wanted = None
        if self._list is not None and self._list.isVisible():
            self._list.hide()
            self.shown.emit(False)

    def compose(self, preedit: str) -> None:
        """Leave the room under the line to the input method while it composes."""
        self._composing = bool(preedit)
        if self._composing:
            self.close()

    def focus(self, event: QFocusEvent, *, empty: bool) -> None:
        """Close when the keyboard goes; offer what was searched for before when it comes to an empty line."""
        if event.lostFocus():
            self.close()
            self._composing = False
        elif empty and event.reason() in _OPENING:
            QTimer.singleShot(0, self, self.asked.emit)

    def key(self, event: QKeyEvent) -> bool:
        """Return whether a key was the list's."""
        if self._composing:
            return False
        key = Qt.Key(event.key())
        if not self.open:
            if key in _ENDING:
                self.close()
            if key == Qt.Key.Key_Down:
                self.asked.emit()
            return key == Qt.Key.Key_Down
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Tab and (choice := self.list.first()):
            self._take(choice)
        elif key in _ENDING:
            choice = self.list.marked()
            self.close()
            if choice is None:
                return False
            self._take(choice)
        else:
            return False
        return True

    def _take(self, choice: "Choice") -> None:
        """Put a choice in the place of what was being typed; a field goes on to its values."""
        self.close()
        if self._completion is None or self._edit.text() != self._for:
            return
        start, end = self._completion.start, self._completion.end
        before, after = self._for[:start], self._for[end:].lstrip()
        going_on = choice.text.endswith(":")
        taken = before + choice.text + ("" if going_on else " ")
        self._edit.setText(taken + after)
        self._edit.setCursorPosition(len(taken))
        if going_on:
            self.asked.emit()
