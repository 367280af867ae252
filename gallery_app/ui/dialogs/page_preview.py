"""A page as it will be printed, small: its frames with their pictures, its lines of text, its rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gallery_app.domain.units import pt_to_mm
from gallery_app.services.arranging import ImageBox, Page, RuleBox, Scene, TextBox
from gallery_app.ui.look import Look

__all__ = ["PagePreview", "Proof"]

_FINE = 20
"""Units a millimetre in which text is set before it is scaled down: fonts have whole pixel sizes."""

_MARGIN = 20


@dataclass(frozen=True, slots=True)
class Proof:
    """The pages of an export, as far as the screen needs them.

    Attributes:
        scene: The pages.
        pictures: Previews as JPEG, by photo id, of the first page.
    """

    scene: Scene
    pictures: Mapping[int, bytes]


class PagePreview(QWidget):
    """Shows the first page of a proof."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with an empty sheet."""
        super().__init__(parent)
        self._look = look
        self._page: Page | None = None
        self._scene: Scene | None = None
        self._images: dict[int, QImage] = {}
        self.setMinimumSize(320, 320)

    def sizeHint(self) -> QSize:
        """Return the room for an upright page."""
        return QSize(400, 520)

    def show_proof(self, proof: Proof | None) -> None:
        """Show the first page, or an empty sheet."""
        self._scene = proof.scene if proof else None
        self._page = proof.scene.pages[0] if proof and proof.scene.pages else None
        self._images = {p: QImage.fromData(jpeg) for p, jpeg in proof.pictures.items()} if proof else {}
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint the mat and the sheet."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.colour("mat"))
        if self._page is None:
            return
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / self._page.width, room.height() / self._page.height)
        sheet = QRectF(0, 0, self._page.width * scale, self._page.height * scale)
        sheet.moveCenter(room.center())
        painter.fillRect(sheet.translated(0, 1).adjusted(-1, -1, 1, 1), self._look.colour("shadow"))
        painter.fillRect(sheet, QColor(Qt.GlobalColor.white))
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        for item in self._page.items:
            match item:
                case ImageBox():
                    self._image(painter, item)
                case TextBox():
                    self._text(painter, item)
                case RuleBox():
                    painter.fillRect(QRectF(item.x, item.y, item.w, item.h), _rgb(item.colour))

    def _image(self, painter: QPainter, box: ImageBox) -> None:
        frame = QRectF(box.x, box.y, box.w, box.h)
        image = self._images.get(box.photo)
        if image is None or image.isNull():
            painter.fillRect(frame, self._look.colour("thumb"))
            return
        crop, width, height = box.crop, image.width(), image.height()
        painter.drawImage(frame, image, QRectF(crop.x * width, crop.y * height, crop.w * width, crop.h * height))

    def _text(self, painter: QPainter, box: TextBox) -> None:
        assert self._scene is not None  # noqa: S101  set together with the page
        top = box.y
        for line in box.lines:
            runs = [(run.text, self._scene.styles[run.style]) for run in line.runs]
            if not runs:
                continue
            size = pt_to_mm(max(style.size for _, style in runs))
            pitch = size * max(style.pitch for _, style in runs)
            fonts = [self._font(style.face.value, style.size, style.weight) for _, style in runs]
            widths = [
                QFontMetricsF(font).horizontalAdvance(text) / _FINE for font, (text, _) in zip(fonts, runs, strict=True)
            ]
            left = box.x + (box.w - sum(widths)) * {"left": 0.0, "center": 0.5, "right": 1.0}[box.align.value]
            base = top + (pitch - size) / 2 + size * 0.88
            for font, width, (text, style) in zip(fonts, widths, runs, strict=True):
                _draw(painter, QPointF(left, base), font, text, _rgb(style.colour))
                left += width
            top += pitch

    def _font(self, face: str, points: float, weight: int) -> QFont:
        font = self._look.font(serif=face == "serif")
        font.setPixelSize(max(1, round(pt_to_mm(points) * _FINE)))
        font.setWeight(QFont.Weight(weight))
        return font


def _draw(painter: QPainter, at: QPointF, font: QFont, text: str, colour: QColor) -> None:
    painter.save()
    painter.translate(at)
    painter.scale(1 / _FINE, 1 / _FINE)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(0, 0), text)
    painter.restore()


def _rgb(cmyk: tuple[float, float, float, float]) -> QColor:
    return QColor.fromCmykF(*(ink / 100 for ink in cmyk)).toRgb()
