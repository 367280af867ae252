"""Designed emptiness: a quiet picture, one sentence, and a few ways on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size

__all__ = ["EmptyPage"]

_MOST_OF_IT = 100
"""The words take what width they may before anything is left beside them."""


class EmptyPage(QWidget):
    """A page that says why there is nothing and what to do."""

    def __init__(
        self, look: Look, picture: str, words: Callable[[], tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make the page.

        Args:
            look: The tokens.
            picture: Name of an icon, or "" for a part of the window too small for one.
            words: Returns title and sentence in the language in force.
            parent: The widget it belongs to.
        """
        super().__init__(parent)
        self._look, self._picture, self._words = look, picture, words
        self._buttons: list[tuple[QPushButton, Callable[[], str]]] = []
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._image, self._title, self._sentence = QLabel(self), QLabel(self), QLabel(self)
        self._title.setFont(look.font(Size.HEADLINE if picture else Size.TITLE, bold=True))
        self._title.setProperty("tone", "" if picture else "second")
        self._image.setVisible(bool(picture))
        self._sentence.setFont(look.font(Size.BODY))
        self._sentence.setProperty("tone", "second")
        self._title.setWordWrap(True)
        self._sentence.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(look.px("grid"))
        box = QWidget(self)
        box.setMaximumWidth(look.px("sentence"))
        middle = QHBoxLayout(self)
        middle.addStretch(1)
        middle.addWidget(box, _MOST_OF_IT)
        middle.addStretch(1)
        column = QVBoxLayout(box)
        column.setSpacing(look.px("grid") * (2 if picture else 1))
        column.addStretch(2)
        for label in (self._image, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(self._row)
        column.addStretch(3)
        self.retranslate()
        look.changed.connect(self._recolour)
        self._recolour()

    def add_button(self, text: Callable[[], str], slot: Callable[[], object], *, main: bool = False) -> QPushButton:
        """Add a way on; `text` returns its words in the language in force."""
        button = QPushButton(text(), self)
        button.setProperty("kind", "main" if main else "")
        button.clicked.connect(lambda _checked: slot())
        if not self._buttons:
            self._row.addStretch(1)
            self._row.addStretch(1)
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons.append((button, text))
        return button

    def _recolour(self) -> None:
        if self._picture:
            self._image.setPixmap(icon(self._look, self._picture, "third").pixmap(self._look.px("picture")))

    def retranslate(self) -> None:
        """Ask for the words anew."""
        title, sentence = self._words()
        self._title.setText(title)
        self._sentence.setText(sentence)
        for button, text in self._buttons:
            button.setText(text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
