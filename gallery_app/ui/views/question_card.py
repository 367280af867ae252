"""A doubtful caption as a question: the line as printed, and a button for each way to read it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gallery_app.domain.reading import CaptionReading
from gallery_app.services.reviewing import Question
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.reading import Asked, asked
from gallery_app.ui.models.reading_words import caption_words, choice_words, question_words
from gallery_app.ui.views.card import Card
from gallery_app.ui.views.flow_layout import FlowLayout

__all__ = ["QuestionCard"]


class QuestionCard(Card):
    """One question.

    Signals:
        answered: Carries the `Question` and the chosen reading, or None where it is no caption.
        wanted: The line shall be shown; carries its number.
    """

    answered = Signal(object, object)
    wanted = Signal(int)

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None, *, first: bool) -> None:
        """Show a question; the first one is answered by Enter."""
        super().__init__(look, parent)
        self.question = question
        self.set_asked(asked=first)
        printed = question.caption.raw.replace("\n", " ")
        quote = QPushButton(self.tr("“{caption}”").format(caption=_bounded(printed)), self)
        quote.setProperty("kind", "quote")
        quote.setToolTip(self.tr("Show line {number}").format(number=question.line) + f"\n{printed}")
        quote.setFont(look.font(Size.COUNT))
        quote.clicked.connect(lambda: self.wanted.emit(question.line))
        words = QLabel(question_words(question), self)
        words.setWordWrap(True)
        self.column.addWidget(quote)
        self.column.addWidget(words)
        self.column.addSpacing(2)
        buttons = QWidget(self)
        flow = FlowLayout(look.px("grid"), buttons)
        self.main: QPushButton | None = None
        for choice in question.choices:
            flow.addWidget(self._button(choice, first=first))
        flow.addWidget(self._refusal())
        self.column.addWidget(buttons)
        self.setAccessibleName(f"{printed} {words.text()}")

    def _button(self, choice: CaptionReading, *, first: bool) -> QPushButton:
        words = choice_words(self.question, choice)
        if asked(self.question.choices) is Asked.WHETHER:
            words = self.tr("Yes: {caption}").format(caption=words)
        button = QPushButton(_bounded(words) + (" ↵" if first and self.main is None else ""), self)
        button.setAutoDefault(False)
        button.setToolTip(caption_words(choice))
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.answered.emit(self.question, choice))
        if self.main is None:
            self.main = button
            if first:
                button.setProperty("kind", "main")
                button.setAutoDefault(True)
        return button

    def _refusal(self) -> QPushButton:
        button = QPushButton(self.tr("No caption"), self)
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        button.setToolTip(self.tr("The line is text of the report"))
        button.clicked.connect(lambda: self.answered.emit(self.question, None))
        return button


_MOST = 42


def _bounded(words: str) -> str:
    """Return words short enough for one line; a tip has them whole."""
    return words if len(words) <= _MOST else words[: _MOST - 1] + "…"
