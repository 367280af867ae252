"""Photos under the pointer: what a drag carries and what it looks like."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from gallery_app.domain.photo import Photo
from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.mime import PHOTO_MIME, dragged_ids, encode_ids
from gallery_app.ui.models.previews import Previews

__all__ = ["drag_photos", "drag_pixmap", "dragged_ids", "photo_mime"]

_EDGE = 120.0
_BADGE = 24.0
_SHEETS = 3


def photo_mime(ids: Sequence[int], photos: Sequence[Photo]) -> QMimeData:
    """Return photos as drag data: their ids for this window, the files of `photos` for other programs."""
    data = QMimeData()
    data.setData(PHOTO_MIME, encode_ids(ids))
    data.setUrls([QUrl.fromLocalFile(p.file.path) for p in photos if p.file and not p.file.missing])
    return data


def drag_photos(source: QWidget, look: Look, ids: Sequence[int], photos: Sequence[Photo], previews: Previews) -> None:
    """Let the pointer carry photos, here or to other programs, which get copies: no file is ever moved.

    Args:
        source: Where the drag begins.
        look: The tokens.
        ids: All that are carried.
        photos: Their records, the one under the pointer first; of very many only the first ones.
        previews: What has pictures of them.
    """
    pictures = [previews.picture(photo.file) if photo.file else None for photo in photos[:_SHEETS]]
    drag = QDrag(source)
    drag.setMimeData(photo_mime(ids, photos))
    drag.setPixmap(drag_pixmap(look, pictures, len(ids), source.devicePixelRatioF()))
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)


def drag_pixmap(look: Look, pictures: Sequence[QPixmap | None], count: int, scale: float) -> QPixmap:
    """Return the picture of a drag: the first photos as a small pile, with their number where there are several.

    Args:
        look: The tokens.
        pictures: Pictures of the dragged photos, the one under the pointer first; None for one not loaded.
        count: How many photos are dragged.
        scale: Device pixels a pixel.
    """
    grid = look.px("grid")
    sheets = list(pictures[:_SHEETS])[::-1]
    whole = QPixmap(round((_EDGE + grid * 4) * scale), round((_EDGE + grid * 4) * scale))
    whole.setDevicePixelRatio(scale)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    corner = QPointF(grid, grid)
    for depth, sheet in enumerate(sheets):
        offset = (len(sheets) - 1 - depth) * look.px("inside")
        size = QSizeF(sheet.size()) if sheet else QSizeF(_EDGE, _EDGE / 1.5)
        size.scale(_EDGE, _EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF(grid + offset, grid + offset)
        _paint_sheet(painter, look, QRectF(corner, size), sheet)
    if count > 1:
        _paint_count(painter, look, QRectF(0, 0, _BADGE + len(str(count)) * look.px("inside"), _BADGE), count)
    painter.end()
    return whole


def _paint_sheet(painter: QPainter, look: Look, box: QRectF, sheet: QPixmap | None) -> None:
    radius = float(look.px("inside"))
    edge = box.adjusted(-2, -2, 2, 2)
    painter.setPen(look.colour("line"))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(edge, radius, radius)
    if sheet:
        shapes.picture(painter, box, sheet, radius)
    else:
        painter.fillRect(box, look.colour("mat"))


def _paint_count(painter: QPainter, look: Look, box: QRectF, count: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(look.colour("accent_text"))
    painter.setFont(look.font(Size.BODY, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
