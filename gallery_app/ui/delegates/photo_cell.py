"""Paints one photo of the gallery: the whole picture, its marks, its caption, and whether it is chosen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.query import Field
from gallery_app.ui.delegates import shapes
from gallery_app.ui.delegates.label_mark import paint_label
from gallery_app.ui.delegates.marks import paint_marks
from gallery_app.ui.delegates.stack_mark import StackMark, paint_badge, paint_ground
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.credit_text import fitting_names
from gallery_app.ui.models.matches import Matches, Span, excerpt
from gallery_app.ui.models.photos import shape_of

__all__ = ["PhotoCell", "PhotoPainter", "Words", "fitted"]

_Icon = Callable[[QRectF], QPainterPath]
_FRAME = 2.0
_FAINT = 0.4
_STAR = 5.0
_PILL = 20
_TELLING = 4
_MARKED = 88.0
"""Least width that has room for marks in both corners."""
_ALIKE = 0.03
"""Shapes that differ by no more than this share are taken for the same: boxes are whole pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """What cells say, in the reader's language.

    Attributes:
        no_file: The photo has no image yet.
        missing: The image is not where it was.
        broken: The image cannot be decoded.
        no_credit: Nobody is credited.
        untitled: There is no title.
    """

    no_file: str
    missing: str
    broken: str
    no_credit: str
    untitled: str


@dataclass(frozen=True, slots=True)
class PhotoCell:
    """Everything that one cell shows.

    Attributes:
        photo: The record, or None while it is gone.
        pixmap: Its picture, or None while there is none.
        broken: The image cannot be decoded.
        names: Who is credited.
        section: Where it is used, in a word.
        chosen: It is selected.
        current: The keyboard stands on it, in a view that has the focus.
        hovered: The pointer is over it.
        matches: What a search found in its texts.
        stack: Its place in a stack, or None while it stands alone.
    """

    photo: Photo | None
    pixmap: QPixmap | None = None
    broken: bool = False
    names: tuple[str, ...] = ()
    section: str = ""
    chosen: bool = False
    current: bool = False
    hovered: bool = False
    matches: Matches = field(default_factory=Matches)
    stack: StackMark | None = None


class PhotoPainter:
    """Paints cells with the tokens in force."""

    def __init__(self, look: Look, words: Words) -> None:
        """Take the tokens and the words."""
        self._look = look
        self.words = words
        self._title = look.font(Size.BODY, bold=True)
        self._body = look.font(Size.BODY)
        self._small = look.font(Size.SMALL)
        self._title_metrics = QFontMetrics(self._title)
        self._body_metrics = QFontMetrics(self._body)
        self._small_metrics = QFontMetrics(self._small)

    def caption_height(self) -> int:
        """Return the height of the caption under a picture, with the space above it."""
        return self._look.px("grid") + self._title_metrics.height() + self._body_metrics.height()

    def paint(self, painter: QPainter, box: QRect, cell: PhotoCell) -> None:
        """Paint a cell whose picture fills `box`; its caption goes below."""
        if cell.stack:
            paint_ground(painter, self._look, box, cell.stack, self.caption_height())
        self.paint_picture(painter, QRectF(box), cell)
        if cell.stack:
            paint_badge(painter, self._look, QRectF(box), cell.stack)
        if cell.photo:
            self._paint_caption(painter, box, cell)

    def paint_picture(self, painter: QPainter, box: QRectF, cell: PhotoCell, *, marks: bool = True) -> None:
        """Paint only the picture, with its frame and, if wanted, its marks."""
        look, radius = self._look, float(self._look.px("inside"))
        self.paint_frame(painter, box, cell)
        faint = marks and cell.photo is not None and cell.photo.pick is Pick.REJECTED
        painter.setOpacity(_FAINT if faint else 1.0)
        seen = box
        if cell.pixmap:
            seen = self._paint_whole(painter, box, cell.pixmap, radius)
        elif cell.photo and cell.photo.file is None:
            self._paint_waiting(painter, box)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("mat"))
            painter.drawRoundedRect(box, radius, radius)
            if cell.broken and cell.photo:
                self._paint_broken(painter, box, missing=bool(cell.photo.file and cell.photo.file.missing))
        painter.setOpacity(1.0)
        if cell.photo and marks:
            self._paint_marks(painter, seen if seen.width() >= _MARKED else box, cell.photo)

    def paint_thumbnail(self, painter: QPainter, box: QRectF, cell: PhotoCell) -> None:
        """Paint a picture too small for marks and words."""
        if cell.pixmap:
            shapes.picture(painter, box, cell.pixmap, _FRAME)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("mat"))
            painter.drawRoundedRect(box, _FRAME, _FRAME)

    def _paint_whole(self, painter: QPainter, box: QRectF, pixmap: QPixmap, radius: float) -> QRectF:
        """Paint a picture uncropped and return where: one of another shape than its box stands in the middle."""
        inside = QRectF(QPointF(), pixmap.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
        inside.moveCenter(box.center())
        alike = 1 - inside.width() / box.width() <= _ALIKE and 1 - inside.height() / box.height() <= _ALIKE
        if not alike:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("mat"))
            painter.drawRoundedRect(box, radius, radius)
        seen = box if alike else inside
        shapes.picture(painter, seen, pixmap, radius)
        return seen

    def paint_frame(self, painter: QPainter, box: QRectF, cell: PhotoCell) -> None:
        """Paint around a picture that it is chosen, current or under the pointer."""
        look = self._look
        out, radius = look.px("inside") + _FRAME / 2, float(look.px("radius")) + 1
        around = box.adjusted(-out, -out, out, out)
        if cell.current:
            shapes.frame(painter, around, look.colour("accent_soft"), _FRAME * 3, radius)
        if cell.chosen:
            shapes.frame(painter, around, look.colour("accent"), _FRAME, radius)
        elif cell.current:
            shapes.frame(painter, around, look.colour("accent"), _FRAME / 2, radius)
        elif cell.hovered:
            shapes.frame(painter, around, look.colour("line"), _FRAME, radius)

    def _paint_waiting(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        shapes.dashed_card(painter, box, look.colour("third"), 1.0, float(look.px("inside")))
        self._paint_note(painter, box, shapes.picture_icon, self.words.no_file, look.colour("second"))

    def _paint_broken(self, painter: QPainter, box: QRectF, *, missing: bool) -> None:
        words = self.words.missing if missing else self.words.broken
        self._paint_note(painter, box, shapes.caution, words, self._look.colour("warning"))

    def _paint_note(self, painter: QPainter, box: QRectF, icon: _Icon, text: str, colour: QColor) -> None:
        """Paint a sign with words under it in the middle of a box; narrow boxes wrap the words."""
        edge = self._look.px("grid") * 3.0
        room = box.adjusted(_FRAME * 4, 0, -_FRAME * 4, 0)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        words = self._small_metrics.boundingRect(room.toRect(), flags, text)
        high = edge + (self._look.px("grid") + words.height() if text else 0)
        top = box.center().y() - high / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, _FRAME * 0.75))
        painter.drawPath(icon(QRectF(box.center().x() - edge / 2, top, edge, edge * 0.83)))
        painter.setFont(self._small)
        painter.setPen(colour)
        painter.drawText(QRectF(room.left(), top + edge + self._look.px("inside"), room.width(), high), flags, text)

    def _paint_marks(self, painter: QPainter, box: QRectF, photo: Photo) -> None:
        inset = self._look.px("inside") + _FRAME
        top = box.top() + inset
        if photo.rating:
            self._paint_stars(painter, QPointF(box.right() - inset, top), photo.rating)
        left = box.left() + inset
        if photo.pick is not Pick.NONE:
            self._paint_pick(painter, QRectF(left, top, _PILL, _PILL), picked=photo.pick is Pick.PICKED)
            left += _PILL + inset
        if photo.file and photo.file.missing:
            pill = QRectF(left, top, _PILL, _PILL)
            self._paint_pill(painter, pill)
            painter.setPen(QPen(self._look.colour("badge_text"), 1.25))
            painter.drawPath(shapes.caution(pill.adjusted(4, 5, -4, -5)))

    def _paint_pill(self, painter: QPainter, box: QRectF, colour: str = "badge") -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(colour))
        painter.drawRoundedRect(box, self._look.px("inside"), self._look.px("inside"))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_stars(self, painter: QPainter, top_right: QPointF, rating: int) -> None:
        step = _STAR * 2 + 1.5
        width = rating * step + self._look.px("grid")
        pill = QRectF(top_right.x() - width, top_right.y(), width, _PILL)
        self._paint_pill(painter, pill)
        painter.setBrush(self._look.colour("badge_text"))
        first = pill.left() + (width - (rating - 1) * step) / 2
        for n in range(rating):
            painter.drawPath(shapes.star(QPointF(first + n * step, pill.center().y() + 0.5), _STAR))

    def _paint_pick(self, painter: QPainter, box: QRectF, *, picked: bool) -> None:
        self._paint_pill(painter, box, "accent" if picked else "badge")
        inside = box.adjusted(6, 5, -5, -5)
        if picked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_text"))
            painter.drawPath(shapes.flag(inside))
        else:
            painter.setPen(QPen(self._look.colour("badge_text"), 1.5))
            painter.drawPath(shapes.cross(inside.adjusted(0, 0.5, 0, -0.5)))

    def _paint_caption(self, painter: QPainter, box: QRect, cell: PhotoCell) -> None:
        look, photo = self._look, cell.photo
        top = box.bottom() + 1 + look.px("grid")
        high = self._title_metrics.height()
        line = QRect(box.left(), top, box.width(), high)
        if photo:
            line = paint_label(painter, look, line, photo.label)
        if photo and photo.title:
            painter.setPen(look.colour("text"))
            text = photo.title
        else:
            painter.setPen(look.colour("third"))
            text = self.words.untitled
        painter.setFont(self._title)
        if photo and photo.title:
            self._mark(painter, QRectF(line), text, cell.matches.spans(Field.TITLE, text))
        elided = self._title_metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
        self._paint_names(painter, QRect(box.left(), top + high, box.width(), self._body_metrics.height()), cell)

    def _mark(self, painter: QPainter, line: QRectF, text: str, spans: tuple[Span, ...]) -> None:
        if spans:
            paint_marks(painter, line, text, spans, self._look.colour("match"))

    def _paint_names(self, painter: QPainter, line: QRect, cell: PhotoCell) -> None:
        """Paint who took it, whole whatever its length; the section takes what room is left.

        Where a search found the photo by its description alone, the words around that stand in place of the section.
        """
        look = self._look
        font, metrics = self._body, self._body_metrics
        if metrics.horizontalAdvance("、".join(cell.names)) > line.width():
            font, metrics = self._small, self._small_metrics
        names = fitting_names(
            cell.names or (self.words.no_credit,), lambda text: metrics.horizontalAdvance(text) <= line.width()
        )
        painter.setFont(font)
        painter.setPen(look.colour("second" if cell.names else "warning"))
        named = _in_names(names, cell)
        if metrics.horizontalAdvance(names) <= line.width():
            self._mark(painter, QRectF(line), names, named)
        self.paint_fitted(painter, QRectF(line), names)
        self._paint_beside(painter, line, metrics.horizontalAdvance(names) + look.px("grid"), cell, named=bool(named))

    def _paint_beside(self, painter: QPainter, line: QRect, taken: int, cell: PhotoCell, *, named: bool) -> None:
        """Paint what stands at the right of the names, so far as there is room for it."""
        room = line.width() - taken
        if room <= 0:
            return
        painter.setFont(self._small)
        painter.setPen(self._look.colour("third"))
        text, spans = cell.section, cell.matches.spans(Field.SECTION, cell.section)
        if cell.photo and not (named or spans or cell.matches.spans(Field.TITLE, cell.photo.title)):
            said = cell.photo.description
            text, spans = excerpt(said, cell.matches.spans(Field.DESCRIPTION, said)) if cell.matches else ("", ())
            theme = next((theme for theme in cell.photo.themes if cell.matches.spans(Field.THEME, theme)), "")
            if not text and theme:
                text, spans = theme, cell.matches.spans(Field.THEME, theme)
            text = text or cell.section
        shown = self._small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if shown != text and len(shown) < _TELLING:
            return
        width = self._small_metrics.horizontalAdvance(shown)
        place = QRectF(line.right() + 1 - width, line.top(), width, line.height())
        self._mark(painter, place, text, spans)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

    @staticmethod
    def paint_fitted(painter: QPainter, line: QRectF, text: str) -> None:
        """Paint a name whole: one that is wider than its line is set narrower, never cut."""
        width = painter.fontMetrics().horizontalAdvance(text)
        if width <= line.width():
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            return
        factor = line.width() / width
        painter.save()
        painter.translate(line.left(), 0)
        painter.scale(factor, 1.0)
        whole = QRectF(0, line.top(), width + 1, line.height())
        painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def fitted(box: QRectF, photo: Photo) -> QRectF:
    """Return the room that a photo takes in a box when it is shown whole."""
    shape = QSizeF(shape_of(photo), 1.0).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    room = QRectF(QPointF(), shape)
    room.moveCenter(box.center())
    return room


def _in_names(shown: str, cell: PhotoCell) -> tuple[Span, ...]:
    """Return what a search found in the names that are shown, each read as a name."""
    found = []
    for name in cell.names:
        at = shown.find(name)
        if at >= 0:
            found += [(at + start, at + end) for start, end in cell.matches.spans(Field.PHOTOGRAPHER, name)]
    return tuple(found)
