"""The side bar: shelves, reports with their sections, photographers and themes, each with its count."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.models.mime import PHOTO_MIME, TOKEN_MIME, decode_ids
from gallery_app.ui.models.side_listing import listing
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.views.side_delegate import ROW, SideDelegate
from gallery_app.ui.views.side_menus import collection_menu, layout_menu, saved_menu
from gallery_app.ui.views.side_rows import Group, Row, side_groups

__all__ = ["Sidebar"]

_TAKES_PHOTOS = {Place.SECTION, Place.THEME, Place.PHOTOGRAPHER, Place.LAYOUT, Place.COLLECTION}


class Sidebar(QTreeView):
    """The tree of places.

    Signals:
        chosen: Carries the `Scope` an editor chose.
        added: Carries a `Scope` chosen with Ctrl held: to narrow, not to go elsewhere.
        layoutAsked: What shall be done with a layout: ``open``, ``rename``, ``duplicate`` or ``remove``, and its id.
        savedAsked: What shall be done with a saved search: ``edit``, ``rename``, ``replace``, ``select``,
            ``shortlist``, ``place``, ``export``, ``up``, ``down`` or ``remove``, and its id.
        collectionAsked: What shall be done with a collection: ``add``, ``rename`` or ``remove``, and its id.
        tokenDropped: A token of the search box shall become a saved search; carries its place among the tokens.
        photosDropped: Carries the `Scope` photos were dropped on, and their ids as a tuple.
    """

    chosen = Signal(object)
    added = Signal(object)
    photosDropped = Signal(object, object)
    layoutAsked = Signal(str, int)
    savedAsked = Signal(str, int)
    collectionAsked = Signal(str, int)
    tokenDropped = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Fill the bar; it follows every change from then on."""
        super().__init__(parent)
        self._context = context
        self._whole: set[str] = set()
        self._filling = False
        self._groups: tuple[Group, ...] = ()
        self._then: list[Callable[[], None]] = []
        self._scopes: tuple[Scope, ...] = ()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(SideDelegate(context.look, self))
        self._dress()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fill)
        context.changes.changed.connect(self._hear)
        context.look.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)

    def _hear(self, _changes: object) -> None:
        # Not a lambda: what other windows do is told long after this one has gone.
        self._later.start()

    def _dress(self) -> None:
        self.setProperty("part", "side")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(True)
        self.setMinimumWidth(180)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Library, saved searches, reports, photographers and themes"))

    @property
    def scope(self) -> Scope | None:
        """What is chosen."""
        row: Row | None = self.currentIndex().data(ROW)
        return row.scope if row else None

    def fill(self, then: Callable[[], None] | None = None) -> None:
        """Read everything again; what was chosen and what was folded stays so.

        It is read and counted off the GUI thread, and comes when that is done; `then` is called after.
        """
        self._then += [then] if then else []
        desk, before = self._context.desk, self._groups
        self._context.asking.ask(
            "side bar", once(lambda: _other(side_groups(listing(desk)), before)), self._show_groups
        )

    def _show_groups(self, found: "tuple[tuple[Group, ...], tuple[Scope, ...]] | None") -> None:
        if found is not None:
            self._groups, self._scopes = found
            self._show()
        waiting, self._then = self._then, []
        for act in waiting:
            act()

    def _show(self) -> None:
        chosen, folded = self.scope, self._folded()
        self._filling = True
        self._model.clear()
        for group in self._groups:
            heading = QStandardItem(group.title)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for row in group.shown(whole=group.title in self._whole):
                heading.appendRow(_item(row))
            self._model.appendRow(heading)
        self._unfold(folded)
        self.show_scope(chosen)
        self._filling = False

    def show_scope(self, scope: Scope | None) -> None:
        """Mark a place as chosen without choosing it again; the first shelf stands for nothing."""
        was, self._filling = self._filling, True
        wanted = next((i for i in self._indexes() if scope and _same(_scope(i), scope)), None)
        # What is chosen elsewhere is marked here, but nothing runs away under the editor's eyes.
        bar, seen = self.verticalScrollBar(), self.verticalScrollBar().value()
        self.setCurrentIndex(wanted or self._model.index(0, 0, self._model.index(0, 0)))
        bar.setValue(seen)
        self._filling = was

    def choose(self, place: Place, name: str) -> bool:
        """Choose a place by kind and name, as a click does; return whether there is one."""
        for index in self._indexes():
            scope = _scope(index)
            if scope and (scope.place, scope.name) == (place, name):
                self.setCurrentIndex(index)
                return True
        return False

    def scopes(self) -> tuple[Scope, ...]:
        """Return every place there is, from top to bottom, also those that are shown only when asked for."""
        return self._scopes

    def saved_ids(self) -> tuple[int, ...]:
        """Return the ids of the saved searches, from top to bottom."""
        return tuple(scope.saved for scope in self._scopes if scope.saved is not None)

    def _indexes(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        parent = parent or QModelIndex()
        for number in range(self._model.rowCount(parent)):
            index = self._model.index(number, 0, parent)
            yield index
            yield from self._indexes(index)

    def _folded(self) -> dict[tuple[Place, str], bool]:
        return {(s.place, s.name): not self.isExpanded(i) for i in self._indexes() if (s := _scope(i))}

    def _unfold(self, folded: dict[tuple[Place, str], bool]) -> None:
        newest = True
        for index in self._indexes():
            scope = _scope(index)
            if scope is None:
                self.expand(index)
            elif scope.place is Place.REPORT:
                # Only the newest report shows its sections unasked: a year of reports would bury the rest.
                self.setExpanded(index, not folded.get((scope.place, scope.name), not newest))
                newest = False
            else:
                self.setExpanded(index, not folded.get((scope.place, scope.name), True))

    def _current_changed(self, index: QModelIndex) -> None:
        if not self._filling and (scope := _scope(index)):
            self.chosen.emit(scope)

    def _clicked(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif row.scope is None:
            self._whole.add(index.parent().data())
            self._show()
        elif row.children:
            self.setExpanded(index, True)

    def mousePressEvent(self, event: QEvent) -> None:
        """Let a click on the caret fold, a Ctrl-click narrow, and any other choose."""
        index = self.indexAt(event.position().toPoint())  # type: ignore[attr-defined]  # a mouse event
        row: Row | None = index.data(ROW)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier  # type: ignore[attr-defined]  # the same
        if row and row.scope and control:
            self.added.emit(row.scope)
        elif row and row.children and event.position().x() < _CARET_ROOM:  # type: ignore[attr-defined]  # the same
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)  # type: ignore[arg-type]  # the same

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a layout or a saved search."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        scope = _scope(index)
        if scope is None or (scope.layout, scope.saved, scope.collection) == (None, None, None):
            return
        layout, saved, collection = scope.layout, scope.saved or 0, scope.collection
        if collection is not None:
            menu = collection_menu(self, lambda act: self.collectionAsked.emit(act, collection))
        elif layout is not None:
            menu = layout_menu(self, lambda act: self.layoutAsked.emit(act, layout))
        else:
            menu = saved_menu(self, lambda act: self.savedAsked.emit(act, saved))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up and down moves a saved search, F2 renames it, Delete removes it."""
        scope = self.scope
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        moves = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"} if alt else {}
        acts = {Qt.Key.Key_F2: "rename", Qt.Key.Key_Delete: "remove", **moves}
        act = acts.get(Qt.Key(event.key()))
        if act and scope and scope.saved is not None:
            self.savedAsked.emit(act, scope.saved)
        elif act in {"rename", "remove"} and scope and scope.collection is not None:
            self.collectionAsked.emit(act, scope.collection)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome photos, and tokens of the search box."""
        if _welcome(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say where photos may be dropped; a token may be dropped anywhere."""
        scope = _scope(self.indexAt(event.position().toPoint()))
        photos = event.mimeData().hasFormat(PHOTO_MIME) and scope and scope.place in _TAKES_PHOTOS
        if photos or event.mimeData().hasFormat(TOKEN_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which photos were dropped where, or that a token shall be kept."""
        if event.mimeData().hasFormat(TOKEN_MIME):
            event.acceptProposedAction()
            self.tokenDropped.emit(int(bytes(event.mimeData().data(TOKEN_MIME).data())))
            return
        scope = _scope(self.indexAt(event.position().toPoint()))
        if scope and scope.place in _TAKES_PHOTOS and event.mimeData().hasFormat(PHOTO_MIME):
            event.acceptProposedAction()
            self.photosDropped.emit(scope, decode_ids(bytes(event.mimeData().data(PHOTO_MIME).data())))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
            self._later.start()


_CARET_ROOM = 20
"""Width at the left edge where a click folds instead of choosing."""


def _welcome(data: QMimeData) -> bool:
    return data.hasFormat(PHOTO_MIME) or data.hasFormat(TOKEN_MIME)


def _other(found: tuple[Group, ...], before: tuple[Group, ...]) -> tuple[tuple[Group, ...], tuple[Scope, ...]] | None:
    """Return groups with their places, or None for those that are shown already; there may be many thousand."""
    return None if found == before else (found, tuple(_scopes(row for group in found for row in group.rows)))


def _item(row: Row) -> QStandardItem:
    item = QStandardItem(row.text)
    item.setData(row, ROW)
    item.setToolTip(row.text)
    if row.scope:
        item.setData(f"{row.text}, {row.count}", Qt.ItemDataRole.AccessibleTextRole)
    for child in row.children:
        item.appendRow(_item(child))
    return item


def _scope(index: QModelIndex | QPersistentModelIndex) -> Scope | None:
    row: Row | None = index.data(ROW)
    return row.scope if row else None


def _scopes(rows: Iterable[Row]) -> Iterator[Scope]:
    for row in rows:
        if row.scope:
            yield row.scope
        yield from _scopes(row.children)


def _same(one: Scope | None, other: Scope) -> bool:
    if one is None:
        return False
    if one.saved is not None or other.saved is not None:
        return one.saved == other.saved
    if one.collection is not None or other.collection is not None:
        return one.collection == other.collection
    return (one.place, one.name, one.report, one.section, one.layout) == (
        *(other.place, other.name, other.report, other.section, other.layout),
    )
