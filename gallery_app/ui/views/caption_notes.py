"""Under a caption's field: what the house style says of it, each sentence with what puts it right."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.notes import Note
from gallery_app.wording import Message

__all__ = ["CaptionNotes"]

_MOST = 3
"""Sentences shown at once; the others follow as these are dealt with."""


class CaptionNotes(QLabel):
    """Quiet sentences; nothing at all where all is well.

    Signals:
        chosen: A fix was pressed; carries the `Note`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a sentence."""
        super().__init__(parent)
        self._look = look
        self._say: Callable[[Message], str] = str
        self.notes: Sequence[Note] = ()
        self.setFont(look.font(Size.SMALL))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        # The keyboard stays in the field, where a key applies the first fix.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.linkActivated.connect(lambda place: self.chosen.emit(self.notes[int(place)]))
        look.changed.connect(self._write)
        self.hide()

    def show_notes(self, notes: Sequence[Note], say: Callable[[Message], str]) -> None:
        """Show what was found; `say` puts its sentences into the reader's language."""
        self._say = say
        if tuple(notes) != tuple(self.notes):
            self.notes = tuple(notes)
            self._write()
        self.setVisible(bool(self.notes))

    def _write(self) -> None:
        warning, second, accent = (self._look.colour(name).name() for name in ("warning", "second", "accent"))
        lines = []
        for place, note in enumerate(self.notes[:_MOST]):
            fix = self._fix(note)
            link = f' <a href="{place}" style="color:{accent};text-decoration:none">{escape(fix)}</a>' if fix else ""
            lines.append(
                f'<span style="color:{warning}">▲</span> '
                f'<span style="color:{second}">{escape(self._say(note.message))}</span>{link}'
            )
        if len(self.notes) > _MOST:
            more = self.tr("%n more after these", "", len(self.notes) - _MOST)
            lines.append(f'<span style="color:{second}">{escape(more)}</span>')
        self.setText("<br>".join(lines))
        self.setAccessibleName(" ".join(self._say(note.message) for note in self.notes))
        self.setToolTip(self.tr("Ctrl+. puts the first one right") if any(n.fixable for n in self.notes) else "")

    def _fix(self, note: Note) -> str:
        """Return the words of the link that puts a note right; "" where only the editor can."""
        if len(note.fixable) > 1:
            return self.tr("Fix all %n", "", len(note.fixable))
        if note.fix is None:
            return self.tr("Fix") if note.fixable else ""
        return self.tr("Put {text}").format(text=note.fix) if note.fix else self.tr("Take it away")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)
