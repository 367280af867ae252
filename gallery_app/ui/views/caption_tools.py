"""Under the fields: the tools of a picture desk, each a link to its dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.flow_layout import FlowLayout

__all__ = ["CaptionTools"]

_TOOLS = ("caption_templates", "copy_fields", "paste_fields", "replace", "codes")


class CaptionTools(QWidget):
    """A line of links that wraps.

    Signals:
        wanted: An action of the window is wanted; carries its name.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make the links; they stand out of sight until captions are written."""
        super().__init__(parent)
        holder = QWidget()
        flow = FlowLayout(look.px("grid"), holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        self.links = {name: QPushButton() for name in _TOOLS}
        for name, link in self.links.items():
            link.setProperty("kind", "quote")
            link.setFont(look.font(Size.SMALL))
            link.clicked.connect(lambda _checked, name=name: self.wanted.emit(name))
            flow.addWidget(link)
        self.hide()

    def retranslate(self) -> None:
        """Speak the language now in force."""
        words = (
            *(self.tr("Template"), self.tr("Copy fields"), self.tr("Paste fields")),
            *(self.tr("Find and replace"), self.tr("Codes")),
        )
        for link, text in zip(self.links.values(), words, strict=True):
            link.setText(text)
