"""The headings over the list: which columns there are, how wide, in what order, and what sorts."""

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from gallery_app.domain.query import Sort
from gallery_app.ui.delegates.photo_line import Spot
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.columns import COLUMNS

__all__ = ["ColumnHeader"]

_FALLING = frozenset({Sort.DATE, Sort.RATING, Sort.ADDED})
_LEAST = 40
_WIDENED = "title"
"""The column that takes what the others leave."""


class ColumnHeader(QHeaderView):
    """Headings that are dragged into another order, widened, chosen by a menu, and clicked to sort.

    Signals:
        sortAsked: Carries the `Sort` of the column that was clicked.
        arranged: Columns were chosen, moved or widened; carries the new state as text, to be remembered.
    """

    sortAsked = Signal(object)
    arranged = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show the columns of the table."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sort: Sort | None = None
        self._own = True
        self.setModel(QStandardItemModel(0, len(COLUMNS), self))
        self.setFont(look.font(Size.COUNT))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(COLUMNS):
            self.resizeSection(number, column.width)
            self.setSectionHidden(number, not column.shown)
        self.sectionClicked.connect(self._clicked)
        self.sectionMoved.connect(self._tell)
        self.sectionResized.connect(self._tell)
        self._translate()

    def restore(self, state: str) -> None:
        """Take up what `arranged` told; anything else leaves the columns as they are."""
        sort, self._sort = self._sort, None
        if state and self.restoreState(QByteArray.fromBase64(state.encode())):
            self.setSectionsMovable(True)
            self._own = False
        self.setSortIndicatorShown(False)
        if sort is not None:
            self.show_sort(sort)

    def show_sort(self, sort: Sort) -> None:
        """Mark the column that the photos are in the order of, if there is one."""
        self._sort = sort
        number = next((n for n, column in enumerate(COLUMNS) if column.sort is sort), None)
        self.setSortIndicatorShown(number is not None)
        if number is not None:
            way = Qt.SortOrder.DescendingOrder if sort in _FALLING else Qt.SortOrder.AscendingOrder
            self.setSortIndicator(number, way)

    def fit(self, room: int) -> None:
        """Let the columns of the house fill `room` pixels; those for which it is too narrow stay away.

        What an editor chose, moved or widened stays as it is.
        """
        if not self._own or room <= 0:
            return
        blocked = self.blockSignals(True)
        left = room
        for number, column in enumerate(COLUMNS):
            shown = column.shown and column.width <= left
            left -= column.width if shown else 0
            self.setSectionHidden(number, not shown)
            self.resizeSection(number, column.width)
        for number, column in enumerate(COLUMNS):
            if column.name == _WIDENED:
                self.resizeSection(number, column.width + max(left, 0))
        self.blockSignals(blocked)
        self.viewport().update()

    def spots(self) -> list[Spot]:
        """Return where the columns stand that are shown."""
        return [
            Spot(column, self.sectionViewportPosition(number), self.sectionSize(number))
            for number, column in enumerate(COLUMNS)
            if not self.isSectionHidden(number)
        ]

    def menu(self) -> QMenu:
        """Return a menu of all columns, in which those shown are ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(number))
            action.setEnabled(column.name != "title")
            action.toggled.connect(lambda on, number=number: self._show(number, on=on))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns."""
        self.menu().popup(event.globalPos())

    def _show(self, number: int, *, on: bool) -> None:
        self.setSectionHidden(number, not on)
        self._tell()

    def _clicked(self, number: int) -> None:
        sort = COLUMNS[number].sort
        if sort is not None:
            self.sortAsked.emit(sort)
        if self._sort is not None:
            self.show_sort(self._sort)  # Qt has marked the clicked one, which may not sort

    def _tell(self) -> None:
        self._own = False
        self.arranged.emit(bytes(self.saveState().toBase64().data()).decode())

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Columns"))
        self.setToolTip(self.tr("Click to sort, drag to move, right-click to choose columns"))
        for number, column in enumerate(COLUMNS):
            self.model().setHeaderData(number, Qt.Orientation.Horizontal, column.heading)
            end = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            flags = int(end | Qt.AlignmentFlag.AlignVCenter)
            self.model().setHeaderData(number, Qt.Orientation.Horizontal, flags, Qt.ItemDataRole.TextAlignmentRole)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
