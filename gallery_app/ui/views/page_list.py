"""The pages of a layout, small, at its left: go to one, put it elsewhere, add and delete."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.services.designing import paging
from gallery_app.ui.canvas.commands import LayoutCommands
from gallery_app.ui.canvas.thumbs import PageThumbs
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.design import DesignModel

__all__ = ["PageList"]

_EDGE = 24
_LABEL = 24
_ROOM = 8


class PageList(QWidget):
    """The column of pages."""

    def __init__(self, look: Look, model: DesignModel, thumbs: PageThumbs, commands: LayoutCommands) -> None:
        """Follow what is open."""
        super().__init__()
        self._look, self._model, self._thumbs, self._commands = look, model, thumbs, commands
        self.setProperty("part", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self)
        self._title.setFont(look.font(Size.SMALL))
        self._title.setProperty("tone", "third")
        self.list = _Pages(look, thumbs, model, self)
        self._add = QPushButton(self)
        self._add.setProperty("kind", "quiet")
        self._add.setIcon(icon(look, "plus", "third"))
        self._add.clicked.connect(commands["page_new"].trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(4)
        title = QVBoxLayout()
        title.setContentsMargins(_EDGE, 0, _EDGE, 0)
        title.addWidget(self._title)
        column.addLayout(title)
        column.addWidget(self.list, 1)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        self.list.currentRowChanged.connect(self._go)
        self.list.moved.connect(self._move)
        self.list.deleted.connect(commands["page_delete"].trigger)
        self.list.customContextMenuRequested.connect(self._menu)
        model.opened.connect(self._fill)
        model.changed.connect(self._fill)
        model.selected.connect(self._follow)
        thumbs.ready.connect(self.list.viewport().update)
        self._translate()

    def _fill(self) -> None:
        pages = self._model.scene.pages
        wide = max(self.width() - 2 * _EDGE, 80)
        self._thumbs.show(self._model.scene, wide, self.devicePixelRatioF())
        self.list.fill([self._thumbs.size(page) for page in pages], [self._name(n) for n in range(len(pages))])
        self._follow()

    def _name(self, number: int) -> str:
        return self.tr("Page {number}").format(number=number + 1)

    def _follow(self) -> None:
        self.list.blockSignals(True)
        self.list.setCurrentRow(self._model.page)
        self.list.blockSignals(False)
        self._add.setEnabled(self._model.sheet is not None)

    def _go(self, row: int) -> None:
        if row >= 0:
            self._model.go(row)

    def _move(self, page: int, to: int) -> None:
        self._model.apply(lambda scene, _measure: paging.move_page(scene, page, to), page=to)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._commands[name] for name in ("page_new", "page_copy", "page_delete")])
        menu.popup(self.list.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QEvent) -> None:
        """Draw the pages as wide as the column is."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # a resize event
        self._fill()

    def _translate(self) -> None:
        self._title.setText(self.tr("Pages"))
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setToolTip(self.tr("Drag a page to move it; Alt+Up and Alt+Down move it too"))
        self._add.setText(self.tr("Page"))
        self._add.setAccessibleName(self.tr("New page"))
        self._add.setToolTip(self.tr("New page behind this one"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Pages(QListWidget):
    """The list itself.

    Signals:
        moved: Carries the number of a page and the one it shall have, from 0.
        deleted: The page in sight shall be deleted.
    """

    moved = Signal(int, int)
    deleted = Signal()

    def __init__(self, look: Look, thumbs: PageThumbs, model: DesignModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "side")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_PageDelegate(look, thumbs, model, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.model().rowsMoved.connect(self._rows_moved)

    def fill(self, sizes: list[QSize], names: list[str]) -> None:
        """List pages of these sizes."""
        if [(self.item(n).sizeHint(), self.item(n).text()) for n in range(self.count())] == list(
            zip(sizes, names, strict=True)
        ):
            self.viewport().update()
            return
        self.blockSignals(True)
        self.clear()
        for size, name in zip(sizes, names, strict=True):
            item = QListWidgetItem(name, self)
            item.setSizeHint(size)
        self.blockSignals(False)

    def _rows_moved(self, _parent: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        if not self.signalsBlocked():
            self.moved.emit(start, row - (row > start))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a page with Alt and an arrow, delete it with Del."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        to = self.currentRow() + step
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= to < self.count():
                self.moved.emit(self.currentRow(), to)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class _PageDelegate(QStyledItemDelegate):
    """Paints a page with its number under it."""

    def __init__(self, look: Look, thumbs: PageThumbs, model: DesignModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._thumbs, self._model = look, thumbs, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of a page with its label."""
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole) or super().sizeHint(option, index)
        return QSize(size.width(), size.height() + _LABEL + 2 * _ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one page."""
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        chosen = index.row() == self._model.page
        sheet = QRect(QPoint(0, option.rect.top() + _ROOM), size)
        sheet.moveLeft(option.rect.left() + (option.rect.width() - size.width()) // 2)
        painter.save()
        picture = self._thumbs.picture(index.row())
        painter.fillRect(sheet.adjusted(-1, 0, 1, 2), self._look.colour("shadow"))
        painter.fillRect(sheet, self._look.colour("paper"))
        if picture is not None:
            painter.drawPixmap(sheet, picture)
        self._edge(painter, sheet, option.state, chosen=chosen)
        painter.setFont(self._look.font(Size.COUNT, bold=chosen))
        painter.setPen(self._look.colour("accent" if chosen else "second"))
        label = QRect(option.rect.left(), sheet.bottom() + 4, option.rect.width(), _LABEL - 4)
        painter.drawText(label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, index.data())
        painter.restore()

    def _edge(self, painter: QPainter, sheet: QRect, state: QStyle.StateFlag, *, chosen: bool) -> None:
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        token = "accent" if chosen else "third" if hovered else "line"
        painter.setPen(QPen(self._look.colour(token), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0) if chosen else sheet)
