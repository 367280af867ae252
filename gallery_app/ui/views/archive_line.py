"""One thing the archive says of a photo, beside a caption being typed: to be used here, or to be replaced from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.style import mark
from gallery_app.ui.views.elided import ElidedLabel

__all__ = ["ArchiveLine"]


class ArchiveLine(QWidget):
    """A name, the text, and the two ways between it and the caption.

    Signals:
        taken: The text shall be the caption of this use; carries it.
        given: The caption shall be what the archive says.
    """

    taken = Signal(str)
    given = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._words = ""
        self._name, self._text = QLabel(self), ElidedLabel(Qt.TextElideMode.ElideRight)
        self.take, self.give = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px("grid"))
        for label in (self._name, self._text):
            label.setFont(look.font(Size.SMALL))
            row.addWidget(label, int(label is self._text))
        self._name.setProperty("tone", "second")
        for button, told in ((self.take, lambda: self.taken.emit(self._words)), (self.give, self.given.emit)):
            button.setProperty("kind", "link")
            button.setFont(look.font(Size.SMALL))
            button.clicked.connect(lambda _=False, told=told: told())
            row.addWidget(button)

    def show_text(self, name: str, text: str) -> None:
        """Show what the archive says under a name."""
        self._words = text
        self._name.setText(name)
        self._text.setText(text or self.tr("none"))
        self._text.setToolTip(text)
        mark(self._text, tone="" if text else "second")
        self.take.setText(self.tr("Use here"))
        self.take.setToolTip(self.tr("Take it as the caption of this use"))
        self.give.setText(self.tr("Save to the archive"))
        self.give.setToolTip(self.tr("Give the caption to the archive: it is changed for every use of the photo"))
        for button in (self.take, self.give):
            button.setAccessibleName(f"{name}: {button.text()}")

    def compare(self, caption: str) -> None:
        """Offer only what would change something."""
        words = " ".join(caption.split())
        self.take.setVisible(bool(self._words) and words != self._words)
        self.give.setVisible(bool(words) and words != self._words)
