"""Paints a set report: texts, rules, photos with their captions, places that wait, and where a drop would go."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from gallery_app.ui.delegates import shapes
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words, fitted
from gallery_app.ui.delegates.sheet import BROKEN, WRAPPED, Picture, Sheet, caption_lines
from gallery_app.ui.delegates.slots import Slot
from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.credit_text import credit_line, unbroken
from gallery_app.ui.models.story import Part, Use

__all__ = ["SheetPainter", "SheetWords"]

_MARKER = 3.0
_SIGN = 12.0
_FULL = 0.9
"""How far a wrapped line is filled on average."""
_NEARLY = 0.97
"""Part of its box that a photo fills at least to be painted over all of it."""
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_TONES = {Part.SUBTITLE: "second", Part.BYLINES: "second", Part.SUBHEADING: "second"}


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the report says beside its own text.

    Attributes:
        cells: The words of photo cells.
        waiting: A caption has no image yet.
        drop_here: A section has no photo.
    """

    cells: Words
    waiting: str
    drop_here: str


class SheetPainter:
    """Paints with the tokens in force, in the column's coordinates."""

    def __init__(self, look: Look, words: SheetWords) -> None:
        """Take the tokens and the words."""
        self._look, self._words = look, words
        self._photos = PhotoPainter(look, words.cells)
        self._bold, self._plain = look.font(bold=True), look.font()
        self._small = look.font(Size.SMALL)

    def paint_text(self, painter: QPainter, sheet: Sheet, top: float, bottom: float) -> None:
        """Paint the texts and rules between two heights."""
        for words in sheet.texts:
            if words.top < bottom and words.top + words.height > top:
                painter.setPen(self._look.colour(_TONES.get(words.part, "text")))
                words.lines.draw(painter, QPointF(words.indent, words.top))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        for span in sheet.spans:
            head, foot = span.rule
            if foot > head:
                painter.drawRect(QRectF(0, head, self._look.px("inside"), foot - head))

    def paint_picture(self, painter: QPainter, picture: Picture, cell: PhotoCell) -> None:
        """Paint a photo with its caption, or the card of a caption that has no image."""
        use = picture.use
        if use is None:
            self._paint_open(painter, picture.box)
        elif use.photo.file is None:
            self._paint_waiting(painter, picture.box, use, cell)
        else:
            self._photos.paint_picture(painter, _seen(picture.box, use), cell, marks=False)
            self._paint_caption(painter, picture, use)

    def _paint_open(self, painter: QPainter, box: QRectF) -> None:
        shapes.dashed_card(painter, box, self._look.colour("line"), 1.5, float(self._look.px("radius")))
        painter.setPen(self._look.colour("third"))
        painter.setFont(self._plain)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words.drop_here)

    def _paint_waiting(self, painter: QPainter, box: QRectF, use: Use, cell: PhotoCell) -> None:
        look = self._look
        self._photos.paint_frame(painter, box, cell)
        shapes.dashed_card(
            painter, box, look.colour("hover" if cell.chosen else "third"), 1.0, float(look.px("radius"))
        )
        room = box.adjusted(look.px("grid"), 0, -look.px("grid"), 0)
        bold, plain = QFontMetrics(self._bold), QFontMetrics(self._plain)
        high = plain.height() + look.px("inside") / 2
        # A long caption has as many lines as there are beside who made the photo and what is said of it.
        most = max(int(box.height() / high) - 2, 1)
        lines = min(-(-bold.horizontalAdvance(use.title) // max(int(room.width() * _FULL), 1)) or 1, most)
        title = bold.elidedText(use.title, Qt.TextElideMode.ElideRight, int(room.width() * _FULL) * lines)
        y = box.center().y() - high * (lines + 2) / 2
        for font, tone, text, rows in (
            (self._bold, "text", title, lines),
            (self._plain, "second", credit_line(use.photo), 1),
            (self._small, "third", self._words.waiting, 1),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(tone))
            painter.drawText(QRectF(room.left(), y, room.width(), high * rows), _CENTRED, text)
            y += high * rows

    def _paint_caption(self, painter: QPainter, picture: Picture, use: Use) -> None:
        look, box = self._look, picture.box
        bold, plain = QFontMetrics(self._bold), QFontMetrics(self._plain)
        title, credit = caption_lines(use, box.width(), bold, plain)
        corner = box.bottomLeft() + QPointF(0, look.px("grid"))
        painter.setFont(self._plain if title.height() > bold.height() else self._bold)
        painter.setPen(look.colour("text"))
        painter.drawText(title.translated(corner), int(BROKEN), use.title)
        if use.own:
            sign = QRectF(box.right() - _SIGN, corner.y() + (bold.height() - _SIGN) / 2, _SIGN, _SIGN)
            paint_icon(painter, "pencil", sign, look.colour("third"))
        painter.setFont(self._plain)
        words = credit_line(use.photo)
        painter.setPen(look.colour("second" if words else "warning"))
        painter.drawText(credit.translated(corner), int(WRAPPED), unbroken(words) or self._words.cells.no_credit)

    def paint_slot(self, painter: QPainter, slot: Slot) -> None:
        """Paint where a drop would go."""
        accent, marker = self._look.colour("accent"), slot.marker
        if marker.width():
            shapes.frame(painter, marker, accent, 2.0, float(self._look.px("radius")))
            return
        painter.setPen(QPen(accent, _MARKER, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(marker.topLeft(), marker.bottomLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for end in (marker.topLeft(), marker.bottomLeft()):
            painter.drawEllipse(end, _MARKER + 1, _MARKER + 1)


def _seen(box: QRectF, use: Use) -> QRectF:
    """Return where a photo is seen: one that is narrower than its caption stands over the caption's beginning."""
    seen = fitted(box, use.photo)
    if seen.width() > box.width() * _NEARLY:
        return box
    seen.moveLeft(box.left())
    return seen
