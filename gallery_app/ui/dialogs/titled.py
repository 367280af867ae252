"""What the dialogs of captions have in common: a headline, a column, and a row of buttons at the foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.field_head import set_tone

__all__ = ["TitledDialog"]


class TitledDialog(QDialog):
    """A dialog over the window that lets go of itself when it is closed.

    Attributes:
        column: Where the content goes, under the headline.
        foot: The row of buttons.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make the frame; `head` says what it is about."""
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setFont(look.font(Size.HEADLINE, bold=True))
        for label in (self._title, self._about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self._about, "second")
        self.column, self.foot = QVBoxLayout(), QHBoxLayout()
        self.column.setSpacing(12)
        self.foot.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        whole.addWidget(self._about)
        whole.addLayout(self.column, 1)
        whole.addLayout(self.foot)

    def head(self, title: str, about: str = "") -> None:
        """Set the headline, and a sentence under it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def button(self, words: str, act: Callable[[], object], *, kind: str = "") -> QPushButton:
        """Put a button at the right end of the foot; the one of kind ``main`` is done by Enter."""
        button = QPushButton(words, self)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.setDefault(kind == "main")
        button.clicked.connect(lambda _checked: act())
        self.foot.addWidget(button)
        return button

    def caption(self, words: str, tone: str = "second") -> QLabel:
        """Return a small label."""
        label = QLabel(words, self)
        label.setFont(self.look.font(Size.SMALL))
        label.setWordWrap(True)
        set_tone(label, tone)
        return label
