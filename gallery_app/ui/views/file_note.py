"""Under a field: what the picture's file says otherwise, and a way to take it."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gallery_app.ui.look import Look, Size

__all__ = ["FileNote"]

_MOST = 120
"""Characters of a file's text that are shown; the tip has all of it."""


class FileNote(QLabel):
    """One quiet sentence with a link; nothing where catalog and file agree.

    Signals:
        taken: The file's words shall stand in the catalog; carries them.
    """

    taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing to say."""
        super().__init__(parent)
        self._look, self._said = look, ""
        self.setFont(look.font(Size.SMALL))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda _link: self.taken.emit(self._said))
        look.changed.connect(self._write)
        self.hide()

    def show_said(self, said: str) -> None:
        """Show what the file says; "" where it says the same, or nothing."""
        self._said = said
        self._write()
        self.setVisible(bool(said))

    def _write(self) -> None:
        warning, second, accent = (self._look.colour(name).name() for name in ("warning", "second", "accent"))
        short = self._said if len(self._said) <= _MOST else self._said[:_MOST] + "…"
        words = self.tr("In the file: “{text}”").format(text=short)
        take = self.tr("Take it")  # the collector of translations does not look into f-strings
        self.setText(
            f'<span style="color:{warning}">▲</span> <span style="color:{second}">{escape(words)}</span>'
            f' <a href="take" style="color:{accent};text-decoration:none">{escape(take)}</a>'
        )
        self.setAccessibleName(words)
        self.setToolTip(self._said)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)
