"""What comes out of a reading: questions first, then headline, authors, sections with their captions, and warnings."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gallery_app.domain.reading import ReportReading, SectionReading
from gallery_app.domain.report import signed
from gallery_app.services.reviewing import Review
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.card import Card
from gallery_app.ui.views.question_card import QuestionCard

__all__ = ["ReadingOutcome"]

_MOST_CARDS = 12
"""Questions shown at once; the next ones follow as these are answered."""


class ReadingOutcome(QScrollArea):
    """The strip beside the text.

    Signals:
        answered: Carries a `Question` and the chosen reading, or None.
        wanted: A line shall be shown; carries its number.
    """

    answered = Signal(object, object)
    wanted = Signal(int)

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look, self._language = look, language
        self.cards: list[QuestionCard] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px("outcome"))
        self.setProperty("part", "strip")
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("What was read"))

    def show_checking(self, checking: Review) -> None:
        """Show how a report reads now."""
        look, grid, reading = self._look, self._look.px("grid"), checking.reading
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(grid * 2, grid * 2, grid * 2, grid * 2)
        column.setSpacing(grid + grid // 4)
        questions = checking.questions()
        self.cards = [QuestionCard(look, question, first=not n) for n, question in enumerate(questions[:_MOST_CARDS])]
        if questions:
            column.addWidget(self._title(self.tr("To be decided") + f" {len(questions)}"))
        for card in self.cards:
            card.answered.connect(self.answered)
            card.wanted.connect(self.wanted)
            column.addWidget(card)
        if len(questions) > _MOST_CARDS:
            column.addWidget(self._second(self.tr("%n more after these", "", len(questions) - _MOST_CARDS)))
        if questions:
            column.addSpacing(grid)
        column.addWidget(self._title(self.tr("What comes out")))
        column.addWidget(self._head(reading))
        lines = iter(checking.caption_lines())
        for number, section in enumerate(reading.sections):
            column.addWidget(self._section(section, lines, lead=not number))
        self._add_notes(column, reading)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(place)

    def _title(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setFont(self._look.font(Size.TITLE, bold=True))
        return label

    def _second(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setFont(self._look.font(Size.COUNT))
        label.setProperty("tone", "second")
        label.setWordWrap(True)
        return label

    def _head(self, reading: ReportReading) -> Card:
        card = Card(self._look)
        headline = QLabel(reading.headline or self.tr("Without a headline"))
        headline.setFont(self._look.font(Size.TITLE, bold=True, serif=True))
        headline.setWordWrap(True)
        if not reading.headline:
            headline.setProperty("tone", "warning")
        card.column.addWidget(headline)
        bylines = "　".join(signed(reading.bylines))
        subtitle = f"——{reading.subtitle}" if reading.subtitle else ""
        for words in (reading.kicker, subtitle, bylines or self.tr("No author is named")):
            if words:
                card.column.addWidget(self._second(words))
        return card

    def _section(self, section: SectionReading, lines: Iterator[int], *, lead: bool) -> Card:
        """Return a section's card: heading, and each caption as a link to its line."""
        look, card = self._look, Card(self._look)
        heading = "".join(section.heading[:1]) or (self.tr("Lead") if lead else self.tr("Without a heading"))
        second, text = look.colour("second").name(), look.colour("text").name()
        count = self.tr("%n caption(s)", "", len(section.captions))
        words = [f'<b>{escape(heading)}</b> <span style="color:{second}">&nbsp;{escape(count)}</span>']
        words += [f'<span style="color:{second}">{escape(line)}</span>' for line in section.heading[1:]]
        for caption in section.captions:
            names = "、".join((*caption.photographers, *caption.organisations)) or self.tr("No credit")
            title = escape(caption.caption or self.tr("Without a text"))
            words.append(
                f'<a href="{next(lines)}" style="color:{text};text-decoration:none">{title}'
                f'<span style="color:{second}">　{escape(names)}</span></a>'
            )
        label = QLabel('<div style="line-height:150%">' + "<br>".join(words) + "</div>")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.linkActivated.connect(lambda number: self.wanted.emit(int(number)))
        card.column.addWidget(label)
        return card

    def _add_notes(self, column: QVBoxLayout, reading: ReportReading) -> None:
        if reading.warnings:
            column.addSpacing(self._look.px("grid"))
            column.addWidget(self._title(self.tr("What was done to the text")))
        for warning in reading.warnings:
            column.addWidget(self._second(self._language.say(warning)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground the cards lie on, and the line that parts it from the text."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.colour("ground"))
        painter.setPen(self._look.colour("line"))
        painter.drawLine(0, 0, 0, self.viewport().height())
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("What was read"))
        super().changeEvent(event)
