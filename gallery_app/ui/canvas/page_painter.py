"""Paints a page as it will be printed, and over it what is chosen and what a hand is doing."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gallery_app.services.designing import PAD, Area, Box, Guide, Hint, ImageBox, Page, RuleBox, TextBox, area_of
from gallery_app.ui.canvas.handles import HANDLES, SIZE
from gallery_app.ui.canvas.pictures import Pictures
from gallery_app.ui.canvas.texts import Strip, TextImages, strips
from gallery_app.ui.canvas.zooming import Sight
from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look

__all__ = ["PagePainter", "rgb"]

_MM_PER_INCH = 25.4
_VEIL = 0.35
_BADGE = 4.6
"""Width of the disc a frame's number stands on, mm."""
_GHOST = 0.45


def rgb(cmyk: tuple[float, float, float, float]) -> QColor:
    """Return the screen's colour for inks in per cent."""
    return QColor.fromCmykF(*(ink / 100 for ink in cmyk)).toRgb()


class PagePainter:
    """Paints with the tokens in force and the bitmaps that are there."""

    def __init__(self, look: Look, texts: TextImages, pictures: Pictures) -> None:
        """Take what it paints with."""
        self._look, self._texts, self._pictures = look, texts, pictures

    def sheet(self, painter: QPainter, page: Page, bleed: float, sight: Sight) -> None:
        """Paint the white sheet with its shadow, and around it what print cuts off."""
        trim = sight.rect(Area(0, 0, page.width, page.height))
        cut = bleed * sight.scale
        outer = trim.adjusted(-cut, -cut, cut, cut)
        shadow = self._look.colour("shadow")
        near, far = outer.adjusted(-1, 0, 1, 2), outer.adjusted(-3, 0, 3, 5)
        # Only what is seen of them: a veil over the whole page would cost more than the page.
        for part in _around(outer, near):
            painter.fillRect(part, shadow)
        shadow.setAlpha(shadow.alpha() // 4)
        for part in _around(near, far):
            painter.fillRect(part, shadow)
        painter.fillRect(outer, self._look.colour("paper"))

    def boxes(self, painter: QPainter, page: Page, sight: Sight, editing: int = 0) -> None:
        """Paint what is on the page; the text with the key `editing` is being typed over and left out."""
        scale = painter.device().devicePixelRatioF()
        for box in page.items:
            match box:
                case ImageBox():
                    self._image(painter, box, sight, scale)
                case TextBox() if box.key != editing:
                    self._text(painter, box, sight, scale)
                case RuleBox():
                    painter.fillRect(sight.rect(area_of(box)), rgb(box.colour))

    def cut_off(self, painter: QPainter, page: Page, bleed: float, sight: Sight) -> None:
        """Veil what print cuts off and draw the edge of the trimmed page."""
        if bleed <= 0:
            return
        trim = sight.rect(Area(0, 0, page.width, page.height))
        cut = bleed * sight.scale
        veil = self._look.colour("mat")
        veil.setAlphaF(0.55)
        for part in _around(trim, trim.adjusted(-cut, -cut, cut, cut)):
            painter.fillRect(part, veil)
        painter.setPen(QPen(self._look.colour("snap"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(trim.adjusted(-cut, -cut, cut, cut).toAlignedRect())

    def _image(self, painter: QPainter, box: ImageBox, sight: Sight, scale: float) -> None:
        frame = _whole_pixels(sight.rect(area_of(box)), scale)
        size = QSize(round(frame.width() * scale), round(frame.height() * scale))
        shown = self._pictures.shown(box, size)
        if shown is not None:
            painter.drawPixmap(frame, shown, QRectF(shown.rect()))
        elif box.path and not self._pictures.broken(box):
            painter.fillRect(frame, self._look.colour("thumb"))
        else:
            self._text(painter, box, sight, scale)
        if box.number and shown is not None:
            self._badge(painter, box, sight)

    def _badge(self, painter: QPainter, box: ImageBox, sight: Sight) -> None:
        size = min(_BADGE, box.w / 3, box.h / 3) * sight.scale
        disc = QRectF(sight.point(box.x, box.y) + QPointF(size * 0.35, size * 0.35), QSize(1, 1)).adjusted(
            0, 0, size - 1, size - 1
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(Qt.GlobalColor.black), max(size * 0.03, 0.5)))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawEllipse(disc)
        font = self._look.font(bold=True)
        font.setPixelSize(max(1, round(size * 0.62)))
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(box.number))
        painter.restore()

    def _text(self, painter: QPainter, box: TextBox | ImageBox, sight: Sight, scale: float) -> None:
        ppi = sight.scale * scale * _MM_PER_INCH
        for strip in strips(box.h, ppi):
            image = self._texts.image(box, strip, ppi)
            if image is not None:
                _draw_strip(painter, image, box, strip, sight, scale)
            elif (old := self._texts.before(box)) is not None:
                image, had = old
                size = image.size().toSizeF() * (ppi / had / scale)
                painter.drawPixmap(QRectF(sight.point(box.x - PAD, box.y - PAD), size), image, QRectF(image.rect()))
                break

    def guides(self, painter: QPainter, page: Page, guides: Sequence[Guide], sight: Sight) -> None:
        """Draw the lines that help to align; the fold of a sheet is dashed."""
        trim = sight.rect(Area(0, 0, page.width, page.height))
        for guide in guides:
            style = Qt.PenStyle.DashLine if guide.fold else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._look.colour("guide"), 1, style))
            if guide.upright:
                x = round(sight.left + guide.at * sight.scale) + 0.5
                painter.drawLine(QPointF(x, trim.top()), QPointF(x, trim.bottom()))
            else:
                y = round(sight.top + guide.at * sight.scale) + 0.5
                painter.drawLine(QPointF(trim.left(), y), QPointF(trim.right(), y))

    def chosen(self, painter: QPainter, boxes: Sequence[Box], sight: Sight, *, handles: bool) -> None:
        """Draw frames around what is chosen, and handles if they can be pulled."""
        for box in boxes:
            frame = _whole_pixels(sight.rect(area_of(box)), 1).adjusted(-2, -2, 2, 2)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame)
            if box.locked:
                self._lock(painter, frame)
        if handles and len(boxes) == 1 and not boxes[0].locked:
            self._handles(painter, sight.rect(area_of(boxes[0])))

    def _lock(self, painter: QPainter, frame: QRectF) -> None:
        disc = QRectF(frame.right() - 22, frame.top() + 4, 18, 18)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawEllipse(disc)
        paint_icon(painter, "lock", disc.adjusted(4, 4, -4, -4), self._look.colour("accent_text"))
        painter.restore()

    def _handles(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.setBrush(self._look.colour("paper"))
        for handle in HANDLES:
            middle = handle.middle(frame)
            away = QPointF(handle.x, handle.y)
            corner = QPointF(round(middle.x() - SIZE / 2), round(middle.y() - SIZE / 2)) + away + QPointF(0.5, 0.5)
            painter.drawRect(QRectF(corner, QSize(int(SIZE) - 1, int(SIZE) - 1)))

    def hints(self, painter: QPainter, hints: Sequence[Hint], sight: Sight) -> None:
        """Draw the lines a moving frame rests at, and bars with ends across equal distances."""
        painter.setPen(QPen(self._look.colour("snap"), 1))
        for hint in hints:
            ends = [(hint.at, value) if hint.upright else (value, hint.at) for value in (hint.start, hint.stop)]
            first, last = (sight.point(*end) for end in ends)
            painter.drawLine(first, last)
            if hint.gap:
                across = QPointF(5, 0) if hint.upright else QPointF(0, 5)
                for end in (first, last):
                    painter.drawLine(end - across, end + across)

    def target(self, painter: QPainter, box: Box, sight: Sight) -> None:
        """Veil the frame that a picture would be exchanged with, under a sign that says so."""
        frame = sight.rect(area_of(box))
        veil = self._look.colour("accent")
        veil.setAlphaF(_VEIL)
        painter.fillRect(frame, veil)
        disc = QRectF(0, 0, 40, 40)
        disc.moveCenter(frame.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawEllipse(disc)
        paint_icon(painter, "swap", disc.adjusted(10, 10, -10, -10), self._look.colour("accent_text"))
        painter.restore()

    def band(self, painter: QPainter, area: Area, sight: Sight) -> None:
        """Draw the rubber band."""
        veil = self._look.colour("accent")
        painter.setPen(QPen(veil, 1))
        veil.setAlphaF(0.1)
        painter.setBrush(veil)
        painter.drawRect(sight.rect(area))

    def ghost(self, painter: QPainter, box: ImageBox, sight: Sight) -> None:
        """Show the whole picture around the frame that crops it, faintly, with the lines of thirds."""
        whole = self._pictures.whole(box)
        frame = sight.rect(area_of(box))
        if whole is not None:
            wide, high = frame.width() / box.crop.w, frame.height() / box.crop.h
            left = 1 - box.crop.x - box.crop.w if box.mirrored else box.crop.x
            room = QRectF(frame.left() - left * wide, frame.top() - box.crop.y * high, wide, high)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(_GHOST)
            for part in _around(frame, room):
                _draw_part(painter, whole, room, part, mirrored=box.mirrored)
            painter.restore()
            painter.setPen(QPen(self._look.colour("accent"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room)
        painter.setPen(QPen(self._look.colour("thirds"), 1))
        for n in (1, 2):
            x, y = frame.left() + frame.width() * n / 3, frame.top() + frame.height() * n / 3
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))


def _whole_pixels(rect: QRectF, scale: float) -> QRectF:
    """Return a rectangle on the grid of device pixels, so that edges are sharp."""
    left, top = round(rect.left() * scale) / scale, round(rect.top() * scale) / scale
    right, bottom = round(rect.right() * scale) / scale, round(rect.bottom() * scale) / scale
    return QRectF(left, top, max(right - left, 1 / scale), max(bottom - top, 1 / scale))


def _draw_strip(
    painter: QPainter, image: QPixmap, box: TextBox | ImageBox, strip: Strip, sight: Sight, scale: float
) -> None:
    """Draw a strip pixel by pixel; of one amid others only what is its own, for they overlap by the pad."""
    pixels = sight.scale * scale
    above = 0.0 if strip.top > 0 else PAD
    below = 0.0 if strip.top + strip.height < box.h - PAD / 2 else PAD
    skip = round((PAD - above) * pixels)
    high = image.height() - skip - round((PAD - below) * pixels)
    at = sight.point(box.x - PAD, box.y + strip.top - above)
    left, top = round(at.x() * scale) / scale, round(at.y() * scale) / scale
    room = QRectF(left, top, image.width() / scale, high / scale)
    painter.drawPixmap(room, image, QRectF(0, skip, image.width(), high))


def _around(inner: QRectF, outer: QRectF) -> list[QRectF]:
    """Return the four parts of a rectangle outside another one that lies in it."""
    return [
        QRectF(outer.left(), outer.top(), outer.width(), inner.top() - outer.top()),
        QRectF(outer.left(), inner.bottom(), outer.width(), outer.bottom() - inner.bottom()),
        QRectF(outer.left(), inner.top(), inner.left() - outer.left(), inner.height()),
        QRectF(inner.right(), inner.top(), outer.right() - inner.right(), inner.height()),
    ]


def _draw_part(painter: QPainter, whole: QPixmap, room: QRectF, part: QRectF, *, mirrored: bool) -> None:
    if part.width() < 1 or part.height() < 1:
        return
    painter.save()
    painter.setClipRect(part)
    if mirrored:
        painter.translate(room.center().x() * 2, 0)
        painter.scale(-1, 1)
    painter.drawPixmap(room, whole, QRectF(whole.rect()))
    painter.restore()
