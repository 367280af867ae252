"""The strip beside a report: for each section how well it is illustrated, what it wants, and what its photos want."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gallery_app.ui.delegates import shapes
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.coverage import Lacking, Meagre, PhotoNote, lacks, share
from gallery_app.ui.views.photo_notes import PhotoNotes
from gallery_app.ui.views.tick import Tick
from gallery_app.wording import Message

if TYPE_CHECKING:  # reading reports draws in half the core, which looking at one does not need
    from gallery_app.services.reporting import SectionCoverage

__all__ = ["CoverageStrip"]

_BAR = 6.0
_SIGN = 11.0


class CoverageStrip(QScrollArea):
    """Cards, one for each section.

    Signals:
        chosen: A card was pressed; carries the section's id.
        wanted: A photo's note was pressed; carries the id of its placement.
        styled: Captions shall be held to the news style, or no more; carries which.
    """

    chosen = Signal(int)
    wanted = Signal(int)
    styled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._sections: Sequence[SectionCoverage] = ()
        self._cards: list[_Card] = []
        grid = look.px("grid")
        self._title = QLabel()
        self._title.setFont(look.font(Size.TITLE, bold=True))
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(grid * 2, grid * 2, grid * 2, grid * 2)
        self._column.setSpacing(grid + grid // 4)
        self.news = Tick(look)
        self.news.setFont(look.font(Size.SMALL))
        self.news.toggled.connect(self.styled)
        self._notes: list[PhotoNotes] = []
        self.more = QToolButton()
        self.more.setProperty("kind", "tool")
        self.more.setIcon(icon(look, "more"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.more)
        self._column.addLayout(head)
        self._column.addWidget(self.news)
        self._column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px("coverage"))
        self.setProperty("part", "strip")
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._retranslate()

    def add_above(self, widget: QWidget) -> None:
        """Put something over the cards."""
        self._column.insertWidget(0, widget)

    @property
    def cards(self) -> list[QWidget]:
        """What stands under the heading: a card for each section, and under it what its photos want."""
        under = range(self._column.indexOf(self.news) + 1, self._column.count())
        return [widget for place in under if (item := self._column.itemAt(place)) and (widget := item.widget())]

    def show_sections(self, sections: "Sequence[SectionCoverage]") -> None:
        """Show the coverage of a report's sections."""
        if sections == self._sections:
            return
        self._sections = sections
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [_Card(self._look, section, share(section, sections), lacks(section)) for section in sections]
        self._clear_notes()
        under = self._column.indexOf(self.news) + 1
        for place, card in enumerate(self._cards, under):
            self._column.insertWidget(place, card)
            card.clicked.connect(lambda _=False, section=card.section.section: self.chosen.emit(section))

    def show_notes(self, notes: Mapping[int, Sequence[PhotoNote]], say: Callable[[Message], str]) -> None:
        """Show under each section's card what is to be looked at in its photos."""
        self._clear_notes()
        for card in self._cards:
            if told := notes.get(card.section.section):
                shown = PhotoNotes(self._look, told, say)
                shown.wanted.connect(self.wanted)
                self._column.insertWidget(self._column.indexOf(card) + 1, shown)
                self._notes.append(shown)

    def _clear_notes(self) -> None:
        for shown in self._notes:
            self._column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._notes = []

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
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Coverage"))
        self.setAccessibleName(self._title.text())
        self.more.setToolTip(self.tr("What can be done with the report"))
        self.more.setAccessibleName(self.more.toolTip())
        self.news.setText(self.tr("News captions: when, where, who, what"))
        self.news.setToolTip(self.tr("Say of each caption which of the four it does not tell."))


class _Card(QAbstractButton):
    """One section."""

    def __init__(self, look: Look, section: "SectionCoverage", part: float, wants: Sequence[Meagre]) -> None:
        super().__init__()
        self._look, self.section, self._part, self._wants = look, section, part, wants
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._retranslate()

    def sizeHint(self) -> QSize:
        grid = self._look.px("grid")
        lines = len(self._lines())
        body, small = QFontMetrics(self._look.font()), QFontMetrics(self._look.font(Size.SMALL))
        inside = self._look.px("inside")
        return QSize(0, round(grid * 3.5 + body.height() + _BAR + lines * (small.height() + inside) + grid / 2))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        section = self.section
        self.setText(section.heading or self.tr("Lead"))
        self._count = self.tr("{number} photos").format(number=section.photos)
        if section.photos == 1:
            self._count = self.tr("1 photo")
        words = {
            Lacking.PHOTOS: self.tr("No photo yet"),
            Lacking.SECOND: self.tr("Only one photo"),
            Lacking.FILES: self.tr("{number} without a file"),
            Lacking.PHOTOGRAPHERS: self.tr("One photographer only"),
            Lacking.LANDSCAPE: self.tr("No landscape photo to lead with"),
        }
        self._warnings = [words[want.what].format(number=want.count) for want in self._wants]
        shapes_ = [
            self.tr("{number} landscape").format(number=section.landscapes) if section.landscapes else "",
            self.tr("{number} portrait").format(number=section.portraits) if section.portraits else "",
            self.tr("{number} square").format(number=section.squares) if section.squares else "",
            self.tr("{number} photographers").format(number=section.photographers) if section.photographers > 1 else "",
        ]
        self._facts = " · ".join(fact for fact in shapes_ if fact)
        self.setAccessibleName(", ".join((self.text(), self._count, self._facts, *self._warnings)))
        self.update()

    def _lines(self) -> list[tuple[str, bool]]:
        facts = [(self._facts, False)] if self._facts else []
        return facts + [(warning, True) for warning in self._warnings]

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, grid = self._look, self._look.px("grid")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        edge = "accent" if self.hasFocus() else "third" if self.underMouse() else "line"
        painter.setPen(look.colour(edge))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, look.px("radius"), look.px("radius"))
        room = box.adjusted(grid * 1.5, grid * 1.25, -grid * 1.5, -grid)
        line = QRectF(room.left(), room.top(), room.width(), QFontMetrics(look.font()).height())
        self._paint_head(painter, line)
        bar = QRectF(room.left(), line.bottom() + grid * 0.75, room.width(), _BAR)
        self._paint_bar(painter, bar)
        self._paint_lines(painter, room, bar.bottom() + grid * 0.75)

    def _paint_head(self, painter: QPainter, line: QRectF) -> None:
        look = self._look
        painter.setFont(look.font())
        painter.setPen(look.colour("third"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, self._count)
        room = line.width() - painter.fontMetrics().horizontalAdvance(self._count) - look.px("grid")
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("text"))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("line"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._part:
            painter.setBrush(self._look.colour("warning" if self._wants else "accent"))
            filled = QRectF(bar.left(), bar.top(), max(bar.width() * self._part, _BAR), _BAR)
            painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)

    def _paint_lines(self, painter: QPainter, room: QRectF, y: float) -> None:
        look = self._look
        painter.setFont(look.font(Size.SMALL))
        high = painter.fontMetrics().height()
        for text, warning in self._lines():
            indent = 0.0
            if warning:
                painter.setPen(QPen(look.colour("warning"), 1.1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(shapes.caution(QRectF(room.left(), y + (high - _SIGN) / 2, _SIGN, _SIGN - 1)))
                indent = _SIGN + look.px("inside")
            painter.setPen(look.colour("warning" if warning else "second"))
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width() - indent))
            line = QRectF(room.left() + indent, y, room.width() - indent, high)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
            y += high + look.px("inside")
