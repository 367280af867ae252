"""Under a section's coverage: its photos that an editor should look at, each a link into the text."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.coverage import PhotoNote
from gallery_app.wording import Message

__all__ = ["PhotoNotes"]

_MOST = 5
"""Photos shown of one section; a section wants more than that only when everything is still to be done."""


class PhotoNotes(QLabel):
    """Lines of the photo's title and what is found.

    Signals:
        wanted: A photo shall be shown in the text; carries the id of its placement.
    """

    wanted = Signal(int)

    def __init__(
        self, look: Look, notes: Sequence[PhotoNote], say: Callable[[Message], str], parent: QWidget | None = None
    ) -> None:
        """Show notes; `say` puts their sentences into the reader's language."""
        super().__init__(parent)
        self._look, self._notes, self._say = look, notes, say
        self.setFont(look.font(Size.SMALL))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        margin = look.px("grid")
        self.setContentsMargins(margin, 0, margin, margin // 2)
        self.linkActivated.connect(lambda placement: self.wanted.emit(int(placement)))
        look.changed.connect(self._write)
        self._write()

    def _write(self) -> None:
        text, second = (self._look.colour(name).name() for name in ("text", "second"))
        lines = []
        for note in self._notes[:_MOST]:
            found = escape(self.tr("; ").join([*map(self._say, note.messages), *self._untold(note)]))
            title = escape(note.title or self.tr("Photo {number}").format(number=note.photo.id))
            link = f'<a href="{note.placement}" style="color:{text};text-decoration:none">{title}</a>'
            lines.append(f'{link} <span style="color:{second}">{found}</span>')
        if len(self._notes) > _MOST:
            more = self.tr("%n more photo(s) like these", "", len(self._notes) - _MOST)
            lines.append(f'<span style="color:{second}">{escape(more)}</span>')
        self.setText("".join(f'<p style="margin:0 0 4px 0;line-height:120%">{line}</p>' for line in lines))

    def _untold(self, note: PhotoNote) -> list[str]:
        """Return in one phrase which of the four a news caption does not tell."""
        words = {
            "no-when": self.tr("when"),
            "no-where": self.tr("where"),
            "no-who": self.tr("who"),
            "no-what": self.tr("what"),
        }
        elements = self.tr(", ").join(words[code] for code in note.untold)
        return [self.tr("does not tell {elements}").format(elements=elements)] if note.untold else []

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)
