"""Pictures of the frames in sight, cropped and scaled once for the size they are shown at."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QTransform

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import PhotoFile
from gallery_app.services.designing import ImageBox
from gallery_app.ui.canvas.sharp import SharpPictures
from gallery_app.ui.context import Context
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews, Want

__all__ = ["Pictures"]

_MOST_BYTES = 128 * 1024 * 1024
_BYTES_PER_PIXEL = 4


class Pictures(QObject):
    """What frames show.

    Signals:
        loaded: Some that were wanted are there.
    """

    loaded = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Start with nothing loaded."""
        super().__init__(parent)
        self._photos = Photos(context.desk.library)
        self._previews = Previews(context.desk.previewing, self)
        self._previews.loaded.connect(self.loaded)
        self._sharp = SharpPictures(context.desk.previewing, self)
        self._sharp.loaded.connect(self.loaded)
        self._scaled: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._bytes = 0
        self._large: list[Want] = []
        self._small: list[Want] = []
        context.changes.changed.connect(self._forget)

    def _forget(self, _changes: Changes) -> None:
        self._photos.forget()
        self._previews.retry()

    def file(self, box: ImageBox) -> PhotoFile | None:
        """Return the image of a frame, or None while there is none."""
        if not box.path:
            return None
        photo = self._photos.get([box.photo])[0]
        return photo.file if photo and photo.file and not photo.file.missing else None

    def whole(self, box: ImageBox) -> QPixmap | None:
        """Return the whole picture of a frame as it is loaded, or None while it is not."""
        file = self.file(box)
        if file is None:
            return None
        large = self._sharp.picture(file)
        return large if large and not large.isNull() else self._previews.picture(file)

    def broken(self, box: ImageBox) -> bool:
        """Return whether the picture of a frame has been tried and cannot be shown."""
        file = self.file(box)
        return bool(box.path) and (file is None or self._previews.broken(file))

    def shown(self, box: ImageBox, size: QSize) -> QPixmap | None:
        """Return the part of a picture that its frame shows, at a size in device pixels; None while it is not there."""
        whole = self.whole(box)
        if whole is None or size.isEmpty():
            return None
        key = (whole.cacheKey(), box.crop, box.mirrored, size.width(), size.height())
        if key not in self._scaled:
            needed = max(size.width() / box.crop.w / whole.width(), size.height() / box.crop.h / whole.height())
            self._keep(key, _cropped(self._level(whole, needed), box, size))
        self._scaled.move_to_end(key)
        return self._scaled[key]

    def _level(self, whole: QPixmap, factor: float) -> QPixmap:
        """Return a picture halved as often as a scale allows: from there the last step is quick while a hand drags."""
        level, halved = whole, 1
        while factor * halved * 2 <= 1:
            halved *= 2
            key = (whole.cacheKey(), halved)
            if key not in self._scaled:
                smooth = Qt.TransformationMode.SmoothTransformation
                self._keep(key, level.scaled(level.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            level = self._scaled[key]
        return level

    def want(self, boxes: Sequence[ImageBox], scale: float) -> None:
        """Load what is in sight and lacking; `scale` is device pixels a millimetre."""
        self._large = self._wants(boxes, scale)
        self._sharp.want(self._large)
        self._ask()

    def stop(self) -> None:
        """Begin nothing more and wait for what is being loaded."""
        self._sharp.stop()

    def want_small(self, boxes: Sequence[ImageBox], scale: float) -> None:
        """Load what small pages show and lack, after what is in sight."""
        self._small = self._wants([box for box in boxes if self.whole(box) is None], scale)
        self._ask()

    def _ask(self) -> None:
        self._previews.want([*self._large, *self._small])

    def _wants(self, boxes: Sequence[ImageBox], scale: float) -> list[Want]:
        found = ((box, self.file(box)) for box in boxes)
        return [Want(file, round(max(box.w / box.crop.w, box.h / box.crop.h) * scale)) for box, file in found if file]

    def _keep(self, key: tuple[object, ...], pixmap: QPixmap) -> None:
        self._scaled[key] = pixmap
        self._bytes += pixmap.width() * pixmap.height() * _BYTES_PER_PIXEL
        while self._bytes > _MOST_BYTES and len(self._scaled) > 1:
            old = self._scaled.popitem(last=False)[1]
            self._bytes -= old.width() * old.height() * _BYTES_PER_PIXEL


def _cropped(whole: QPixmap, box: ImageBox, size: QSize) -> QPixmap:
    crop, wide, high = box.crop, whole.width(), whole.height()
    part = QRectF(crop.x * wide, crop.y * high, crop.w * wide, crop.h * high).toAlignedRect()
    shown = whole.copy(part & whole.rect()).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return shown.transformed(QTransform.fromScale(-1, 1)) if box.mirrored else shown
