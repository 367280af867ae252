"""Fields of a caption: a name with a meter above, an editor that saves when it is left."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from gallery_app.errors import UserError
from gallery_app.ui.look import Look
from gallery_app.ui.models.code_typing import expansion
from gallery_app.ui.models.matches import Span
from gallery_app.ui.models.meters import meter
from gallery_app.ui.models.notes import Note, fixed, notes
from gallery_app.ui.models.several import Shared
from gallery_app.ui.views.caption_notes import CaptionNotes
from gallery_app.ui.views.field_head import FieldHead, set_tone
from gallery_app.ui.views.file_note import FileNote
from gallery_app.ui.views.marked_line import MarkedLine
from gallery_app.ui.views.text_places import go_to_end, place_in, put, replace_all, units
from gallery_app.wording import Message

if TYPE_CHECKING:  # checking draws in the readers of captions, which a window opens without
    from gallery_app.services.checking import Finding

__all__ = ["Check", "FieldHead", "LineField", "TextField", "set_tone"]

Check = Callable[[str], "Sequence[Finding]"]
"""What looks at a text on every key."""

_PAUSE = 150
"""Milliseconds without a key after which a text is checked: nobody wants to be told in the middle of a word."""

_LEAST_LINES = 3
_MOST_LINES = 14
_PASSING = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class _Field(QWidget):
    """What a line and a text have in common.

    Signals:
        edited: The editor was left with another text; carries it.
        ticked: For several photos: what is given to all of them has changed.
        entered: Enter was pressed, after saving; the hands go on.
    """

    edited = Signal(str)
    ticked = Signal()
    entered = Signal()

    def __init__(self, look: Look, editor: QLineEdit | QPlainTextEdit, most: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._most = most
        self._shown = ""
        self._mixed = False
        self._many = False
        self._filling = False
        self._words, self._several = "{used} / {limit}", ""
        self._expanded: Callable[[str], str] = str
        self.head = FieldHead(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addWidget(self.head)
        column.addWidget(editor)
        self.notes = CaptionNotes(look)
        self.notes.chosen.connect(self._fix)
        column.addWidget(self.notes)
        self.file_note = FileNote(look)
        column.addWidget(self.file_note)
        self._checker: Callable[[], Check] | None = None
        self._check: Check | None = None
        self._say: Callable[[Message], str] = str
        self._found: Callable[[str], Sequence[Span]] = lambda _text: ()
        self._findings: Sequence[Finding] = ()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._look_at)
        self.setFocusProxy(editor)
        editor.setFont(look.font())
        editor.installEventFilter(self)
        editor.textChanged.connect(self._typed)
        self.head.tick.toggled.connect(self._tick)
        self.head.valueChosen.connect(self._choose)
        editor.textChanged.connect(self._later.start)

    def text(self) -> str:
        """Return what stands in the editor."""
        return self._editor.text() if isinstance(self._editor, QLineEdit) else self._editor.toPlainText()

    def begin(self) -> None:
        """Take the keyboard, at the end of the text."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        go_to_end(self._editor)

    def set_words(self, name: str, meter_words: str, several: str, give: str = "{name}") -> None:
        """Set the field's name, the meter's words, what stands there when several photos differ, and the tick's words.

        `give` has a place for {name}.
        """
        self.head.name.setText(name)
        self._words, self._several = meter_words, several
        self._editor.setAccessibleName(name)
        self.head.tick.setAccessibleName(give.format(name=name))
        self.head.tick.setToolTip(give.format(name=name))
        self._measure()
        self._editor.setPlaceholderText(several if self._mixed else "")

    def show_value(self, value: str | None) -> None:
        """Show a text, or that several differ (None); what is being typed stays."""
        self._many = False
        self.head.show_tick(shown=False)
        self.head.show_values((), "")
        self._show(value)

    def show_several(self, values: Sequence[Shared], words: str) -> None:
        """Show what several photos say; what is typed now waits with a tick until it is given to all of them.

        Args:
            values: Every value with its count.
            words: What the menu of the values says.
        """
        typed = self.pending() if self._many else None
        self._many = True
        self.head.show_tick(shown=True)
        self.head.show_values(values, words)
        if typed is None:
            self._show(values[0].value if len(values) == 1 else None)

    def pending(self) -> str | None:
        """Return the text that several photos are to get, or None while the field is not ticked."""
        return self.text().strip() if self._many and self.head.tick.isChecked() else None

    def let_go(self) -> None:
        """Take the tick off, once the text was given or is not to be."""
        self._shown = self.text() if self.pending() is not None else self._shown
        self._untick()

    def _untick(self) -> None:
        blocked = self.head.tick.blockSignals(True)
        self.head.tick.setChecked(False)
        self.head.tick.blockSignals(blocked)
        self.ticked.emit()

    def _tick(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        if not on:
            self._set_text(self._shown)
        self.ticked.emit()

    def _choose(self, value: str) -> None:
        """Put one of the values of several photos there, to be given to all."""
        self._replace(value)
        self.head.tick.setChecked(True)

    def expand_with(self, expanded: Callable[[str], str]) -> None:
        """Replace codes as they are typed; `expanded` returns a text with its codes replaced."""
        self._expanded = expanded

    def _typed(self) -> None:
        """Follow the text: expand a code that was closed, tick for several photos, measure."""
        self._measure()
        if self._filling:
            return
        if self._editor.hasFocus():
            self._expand()
        if self._many and not self.head.tick.isChecked() and self.text() != self._shown:
            self.head.tick.setChecked(True)

    def _expand(self) -> None:
        text, at = self.text(), place_in(self._editor)
        done = expansion(text, at, self._expanded)
        if done is not None:
            put(self._editor, done.start, done.end, done.text)

    def _show(self, value: str | None) -> None:
        typing = self._editor.hasFocus() and self.text() != self._shown
        self._mixed = value is None
        self._shown = value or ""
        self._editor.setPlaceholderText(self._several if self._mixed else "")
        if not typing and self.text() != self._shown:
            self._set_text(self._shown)
        self._mark()
        self._measure()

    def check_with(self, checker: Callable[[], Check] | None, say: Callable[[Message], str]) -> None:
        """Check what is typed from now on; `checker` makes what looks at it, None checks nothing."""
        self._checker, self._check, self._say = checker, None, say
        self._later.start()

    def _look_at(self) -> None:
        """Tell what the house style says of the text."""
        text = self.text()
        found: Sequence[Finding] = ()
        if text.strip() and self._checker:
            try:
                self._check = self._check or self._checker()
                found = self._check(text)
            except UserError:
                self._checker = None  # the photo has gone meanwhile, and the window will say so
        told = notes(found)
        self.notes.show_notes(told, self._say)
        self._findings = [finding for note in told for finding in note.findings]
        self._mark()

    def show_matches(self, found: Callable[[str], Sequence[Span]]) -> None:
        """Mark what a search found in the text."""
        self._found = found
        self._mark()

    def _mark(self) -> None:
        """Mark the places of findings and of what was searched for in the text."""

    def _fix(self, note: Note) -> None:
        """Put right what a note tells of; outside the editor it is saved at once."""
        self._replace(fixed(self.text(), note.fixable))
        if not self._editor.hasFocus():
            self.commit()
        self._look_at()

    def _replace(self, text: str) -> None:
        """Replace the text so that the editor can take it back."""
        replace_all(self._editor, text)

    def commit(self) -> None:
        """Tell of the text if it is another than was shown; for several photos it waits for the others."""
        text = self.text().strip()
        if text != self._shown and not self._many:
            self._shown = text
            self.edited.emit(text)

    def restore(self) -> None:
        """Take back what was typed."""
        self._set_text(self._shown)
        self._untick()

    def _set_text(self, text: str) -> None:
        self._filling = True
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(text)
            if not self._editor.hasFocus():
                self._editor.setCursorPosition(0)
        else:
            self._editor.setPlainText(text)
            if self._editor.hasFocus():
                go_to_end(self._editor)
        self._filling = False

    def _measure(self) -> None:
        if not self._most:
            return
        fill = meter(self.text(), self._most)
        self.head.note.setText(
            "" if self._mixed and not self.text() else self._words.format(used=fill.used, limit=fill.limit)
        )
        set_tone(self.head.note, "warning" if fill.over else "third")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on leaving and on Enter, take back on Esc."""
        if watched is not self._editor:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc is the field's own while there is something to take back, not a shortcut of the window's.
            event.setAccepted(event.key() == Qt.Key.Key_Escape and self.text() != self._shown)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and (control or isinstance(self._editor, QLineEdit)):
            self.commit()
            self.entered.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
            return True
        if control and event.key() == Qt.Key.Key_Period:
            self._look_at()
            first = next((note for note in self.notes.notes if note.fixable), None)
            if first:
                self._fix(first)
            return True
        return False


class LineField(_Field):
    """A field of one line; Enter saves."""

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        """Take the tokens and the most bytes IIM holds."""
        self._line = MarkedLine(look)
        super().__init__(look, self._line, most, parent)

    def _mark(self) -> None:
        self._line.spans = self._found(self.text())
        self._line.update()


class TextField(_Field):
    """A field of several lines that grows with its text; Ctrl+Enter saves."""

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        """Take the tokens and the most bytes IIM holds."""
        self._area, self._look = QPlainTextEdit(), look
        super().__init__(look, self._area, most, parent)
        self._area.setTabChangesFocus(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _mark(self) -> None:
        wave, pen = QTextCharFormat(), QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self._look.colour("warning"))
        pen.setBackground(self._look.colour("match"))
        text = self.text()
        places = [(start, end, pen) for start, end in self._found(text)]
        places += [(finding.start, finding.end, wave) for finding in self._findings]
        marks = []
        for start, end, how in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._area.textCursor(), how
            mark.cursor.setPosition(units(text, start))
            mark.cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self._area.setExtraSelections(marks)

    def _grow(self) -> None:
        document = self._area.document()
        lines = min(max(int(document.size().height()), _LEAST_LINES), _MOST_LINES)
        frame = self._area.contentsMargins().top() * 2 + round(document.documentMargin()) * 2
        self._area.setFixedHeight(lines * self._area.fontMetrics().lineSpacing() + frame)
        over = document.size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(policy)
