"""Beside the results: what they have in common, with counts; a click narrows the search, an Alt-click excludes."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from gallery_app.ui.delegates.facet_line import FACET, MORE, FacetDelegate
from gallery_app.ui.look import Look
from gallery_app.ui.models.facets import FIRST, FacetRow, Mark, Values, facet_groups
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.words import place_words, scope_words

__all__ = ["FacetPanel"]

_STEPS = (FIRST, 40, 400)
"""So many values are shown at first, when more are asked for, and when still more are."""

_PAUSE_MS = 16
_ADDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class FacetPanel(QTreeView):
    """The values among the results.

    Signals:
        added: Carries the `Scope` that shall limit the search, or what it shall leave out.
        removed: Carries the `Scope` that shall limit it no more.
    """

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing to count."""
        super().__init__(parent)
        self._look = look
        self._values: Values = {}
        self._scopes: tuple[Scope, ...] = ()
        self._shown: dict[Place, int] = {}
        self._folded: set[Place] = set()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(FacetDelegate(look, self))
        self.setProperty("part", "facets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(look.px("grid") * 20)
        # The photos come first: the values are listed in a frame of their own.
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._fill)
        look.changed.connect(self.viewport().update)
        self._name()

    def sizeHint(self) -> QSize:
        """Return the width of the panel."""
        return QSize(self._look.px("facets"), super().sizeHint().height())

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Filters"))

    def show_values(self, values: Values, scopes: tuple[Scope, ...]) -> None:
        """Show the values among the results, and which of them limit the search."""
        self._values, self._scopes = values, scopes
        if self.isVisible():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill what was not filled while it was out of sight."""
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        self._later.stop()
        here, top = self._here(), self.verticalScrollBar().value()
        self._model.clear()
        for group in facet_groups(self._values, self._scopes, self._shown):
            heading = QStandardItem(place_words(group.place))
            heading.setData(group.place, Qt.ItemDataRole.UserRole)
            for row in group.rows:
                heading.appendRow(self._item(row))
                for month in row.months:
                    heading.appendRow(self._item(month))
            if group.more and self._shown.get(group.place, FIRST) < _STEPS[-1]:
                heading.appendRow(self._more_item(group.more))
            self._model.appendRow(heading)
            self.setExpanded(heading.index(), group.place not in self._folded)
        self._stand_on(here)
        self.verticalScrollBar().setValue(top)

    def _item(self, row: FacetRow) -> QStandardItem:
        words = scope_words(row.scope)
        said = {
            Mark.NONE: f"{words}, {row.count}",
            Mark.ADDED: self.tr("{name}, chosen").format(name=words),
            Mark.EXCLUDED: self.tr("{name}, excluded").format(name=words),
        }[row.mark]
        tips = {
            Mark.NONE: self.tr("{name} – click to add, Alt+click to exclude"),
            Mark.ADDED: self.tr("{name} – click to remove"),
            Mark.EXCLUDED: self.tr("{name} is excluded – click to remove"),
        }
        item = QStandardItem(words)
        item.setData(row, FACET)
        item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(tips[row.mark].format(name=words))
        return item

    def _more_item(self, number: int) -> QStandardItem:
        item = QStandardItem(self.tr("{number} more…").format(number=f"{number:,}"))
        item.setData(number, MORE)
        return item

    def _here(self) -> "tuple[Place | None, FacetRow | None, int]":
        """Return where the keyboard stands: the group, the value, and which line of the group that is."""
        index = self.currentIndex()
        heading = index.parent() if index.parent().isValid() else index
        line = index.row() if index.parent().isValid() else -1
        return heading.data(Qt.ItemDataRole.UserRole), index.data(FACET), line

    def _stand_on(self, here: "tuple[Place | None, FacetRow | None, int]") -> None:
        """Put the keyboard on the value it stood on, or where that was in its group."""
        place, held, line = here
        for number in range(self._model.rowCount()):
            group = self._model.index(number, 0)
            if place is None or group.data(Qt.ItemDataRole.UserRole) != place:
                continue
            lines = [self._model.index(each, 0, group) for each in range(self._model.rowCount(group))]
            same = (each for each in lines if held and (row := each.data(FACET)) and _same(row, held))
            self.setCurrentIndex(next(same, lines[min(line, len(lines) - 1)] if lines and line >= 0 else group))

    def choose(self, place: Place, name: str, *, exclude: bool = False) -> bool:
        """Do what a click on a value does; return whether it is there."""
        if self._later.isActive():
            self._fill()
        for group in range(self._model.rowCount()):
            parent = self._model.index(group, 0)
            for number in range(self._model.rowCount(parent)):
                row: FacetRow | None = self._model.index(number, 0, parent).data(FACET)
                if row and (row.scope.place, row.scope.name) == (place, name):
                    self._act(self._model.index(number, 0, parent), exclude=exclude)
                    return True
        return False

    def _act(self, index: QModelIndex | QPersistentModelIndex, *, exclude: bool) -> None:
        """Add or exclude a value, take a chosen one away, show more of a group, or fold it."""
        row: FacetRow | None = index.data(FACET)
        if row is not None:
            if row.mark is Mark.NONE or (exclude and row.mark is Mark.ADDED):
                self.added.emit(replace(row.scope, excluded=exclude))
            else:
                self.removed.emit(row.scope)
        elif index.data(MORE):
            place = index.parent().data(Qt.ItemDataRole.UserRole)
            shown = self._shown.get(place, FIRST)
            self._shown[place] = next(step for step in _STEPS if step > shown)
            self._fill()
        elif index.isValid():
            self._fold(index, fold=self.isExpanded(index))

    def _fold(self, heading: QModelIndex | QPersistentModelIndex, *, fold: bool) -> None:
        place: Place = heading.data(Qt.ItemDataRole.UserRole)
        (self._folded.add if fold else self._folded.discard)(place)
        self.setExpanded(heading, not fold)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the line under the pointer stands for."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._act(index, exclude=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Alt+Enter excludes, Delete takes away; left and right fold a group."""
        if self._later.isActive():
            self._fill()
        index = self.currentIndex()
        row: FacetRow | None = index.data(FACET)
        if event.key() in _ADDING:
            self._act(index, exclude=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif event.key() in _REMOVING and row and row.mark is not Mark.NONE:
            self.removed.emit(row.scope)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and index.isValid():
            heading = index.parent() if index.parent().isValid() else index
            self.setCurrentIndex(heading)
            self._fold(heading, fold=event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
            self._fill()


def _same(one: FacetRow, other: FacetRow) -> bool:
    return (one.scope.place, one.scope.name) == (other.scope.place, other.scope.name)
