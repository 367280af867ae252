"""Photos of the layout that stand on none of its pages: waiting under the canvas, to be dragged onto it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.domain.changes import Changes, Kind
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.views.dragging import photo_mime

__all__ = ["PhotoStrip"]

_CELL = QSize(84, 56)
_PHOTO = Qt.ItemDataRole.UserRole + 1


class PhotoStrip(QWidget):
    """The strip; it hides itself while every photo is on a page.

    Signals:
        opened: A photo was opened by Enter or a double click: it shall go on the page; carries its id.
    """

    opened = Signal(int)

    def __init__(self, context: Context, model: DesignModel, parent: QWidget | None = None) -> None:
        """Follow what is open."""
        super().__init__(parent)
        self._context, self._model = context, model
        self._photos = Photos(context.desk.library)
        self._previews = Previews(context.desk.previewing, self)
        self._previews.loaded.connect(self._paint)
        self._ids: tuple[int, ...] = ()
        self._placed: tuple[int, frozenset[int]] = (0, frozenset())
        self.setProperty("part", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self)
        self._title.setProperty("tone", "second")
        self._title.setFont(context.look.font(Size.COUNT))
        self.list = _Strip(self._photos, self)
        self.list.activated.connect(lambda index: self.opened.emit(index.data(_PHOTO)))
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.list)
        model.opened.connect(self._fill)
        model.changed.connect(self._fill)
        context.changes.changed.connect(self._forget)
        self.hide()
        self._translate()

    @property
    def ids(self) -> tuple[int, ...]:
        """The photos that wait."""
        return self._ids

    def _forget(self, changes: Changes) -> None:
        if changes.ids.keys() - {Kind.LAYOUT}:
            self._photos.forget()
            self._placed = (0, frozenset())
            self._fill()

    def _fill(self) -> None:
        design = self._model.design
        # While a hand drags, the pages differ from moment to moment, but not in their photos.
        if design is not None and self._model.scene is not design.scene:
            return
        placed = self._model.layout, frozenset(box.photo for box in self._model.scene.images)
        if placed == self._placed:
            return
        self._placed = placed
        ids = self._context.desk.designing.unused(design) if design is not None else ()
        if tuple(ids) != self._ids:
            self._ids = tuple(ids)
            self._list_photos()
        self.setVisible(bool(self._ids))

    def _list_photos(self) -> None:
        self.list.clear()
        wants = []
        for photo in self._photos.get(self._ids):
            if photo is None:
                continue
            item = QListWidgetItem(self.list)
            item.setData(_PHOTO, photo.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, photo.title)
            item.setToolTip(photo.title)
            if photo.file and not photo.file.missing:
                wants.append(Want(photo.file, 256))
        self._previews.want(wants)
        self._paint()
        self._translate()

    def _paint(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            photo = self._photos.get([item.data(_PHOTO)])[0]
            pixmap = self._previews.picture(photo.file) if photo and photo.file else None
            item.setIcon(QIcon(self._cell(pixmap)))

    def _cell(self, picture: QPixmap | None) -> QPixmap:
        scale = self.devicePixelRatioF()
        cell = QPixmap(_CELL * scale)
        cell.fill(Qt.GlobalColor.transparent)
        if picture is None:
            cell.fill(self._context.look.colour("thumb"))
        else:
            shown = picture.scaled(
                cell.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter = QPainter(cell)
            painter.drawPixmap((cell.width() - shown.width()) // 2, (cell.height() - shown.height()) // 2, shown)
            painter.end()
        cell.setDevicePixelRatio(scale)
        return cell

    def _translate(self) -> None:
        self._title.setText(self.tr("%n photo(s) not on the pages: drag one there", "", len(self._ids)))
        self.list.setAccessibleName(self.tr("Photos not on the pages"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Strip(QListWidget):
    """One line of photos to drag from."""

    def __init__(self, photos: Photos, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos = photos
        self.setProperty("part", "strip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_CELL)
        self.setSpacing(4)
        self.setFixedHeight(_CELL.height() + 28)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mimeTypes(self) -> list[str]:
        """Return what a drag carries."""
        return photo_mime((), ()).formats()

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Return photos as drag data."""
        ids = [int(item.data(_PHOTO)) for item in items]
        return photo_mime(ids, [photo for photo in self._photos.get(ids) if photo])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
