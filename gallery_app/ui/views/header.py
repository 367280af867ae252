"""The line above the gallery: what is shown, how many, by how many photographers, and in which order."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from gallery_app.domain.query import Sort
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.view_switch import ViewSwitch
from gallery_app.ui.words import SORTS, sort_words

__all__ = ["Header"]

_LEAST = 80
"""Width below which the title is not squeezed."""
_BOTH_COUNTS = 640
"""Width of the line from which photographers are counted beside photos."""


class Header(QWidget):
    """Title, counts and the order.

    Signals:
        sortChosen: Carries the `Sort` an editor chose.
        viewChosen: Carries the `View` an editor chose.
        orderShown: Another order is in force; carries the `Sort`.
        facetsAsked: The values beside the results shall be shown or hidden.
    """

    sortChosen = Signal(object)
    viewChosen = Signal(object)
    orderShown = Signal(object)
    facetsAsked = Signal()

    def __init__(self, look: Look, sort: Sort, parent: QWidget | None = None) -> None:
        """Show an order; title and counts come later."""
        super().__init__(parent)
        self._look = look
        self._sort = sort
        self._offered: tuple[Sort, ...] = tuple(each for each in SORTS if each not in {Sort.RELEVANCE, Sort.MANUAL})
        self._numbers, self._counted = (0, 0), True
        self.setProperty("part", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px("header"))
        self._title = _Elided(self)
        self._title.setFont(look.font(Size.TITLE, bold=True))
        self._counts = QLabel(self)
        self._counts.setProperty("tone", "second")
        self._filter_keys = ""
        self.filter = QToolButton(self)
        self.filter.setProperty("kind", "tool")
        self.filter.setCheckable(True)
        self.filter.setIcon(icon(look, "filter"))
        self.filter.clicked.connect(self.facetsAsked)
        self._order = QPushButton(self)
        self._order.setProperty("kind", "quiet")
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setIcon(icon(look, "down"))
        self._menu = QMenu(self._order)
        self._order.setMenu(self._menu)
        self.views = ViewSwitch(look, self)
        self.views.chosen.connect(self.viewChosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.filter)
        row.addWidget(self._title)
        row.addWidget(self._counts)
        row.addStretch(1)
        row.addWidget(self._order)
        row.addWidget(self.views)
        self._translate()

    @property
    def sort(self) -> Sort:
        """The order that is shown as being in force."""
        return self._sort

    def show_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.set_whole(title)

    def show_filter(self, *, on: bool, keys: str) -> None:
        """Show whether the values beside the results are shown, and by which keys that changes."""
        self.filter.setChecked(on)
        self._filter_keys = keys
        words = self.tr("Hide the filters") if on else self.tr("Show the filters")
        self.filter.setToolTip(f"{words}  {keys}")
        self.filter.setAccessibleName(words)

    def show_order(self, sort: Sort, *, worded: bool, collected: bool = False) -> None:
        """Show the order in force; the best match is offered for words (`worded`), by hand in a collection."""
        special = {Sort.RELEVANCE: worded, Sort.MANUAL: collected}
        offered = tuple(each for each in SORTS if special.get(each, True))
        if (sort, offered) != (self._sort, self._offered):
            self._sort, self._offered = sort, offered
            self._fill_menu()
            self.orderShown.emit(sort)

    def show_counting(self, photos: int) -> None:
        """Say that there are at least so many photos."""
        self._counted = False
        self._counts.setText(self.tr("%n photo(s) and more", "", photos))

    def show_numbers(self, photos: int, photographers: int) -> None:
        """Say how many photos by how many photographers are shown."""
        self._numbers, self._counted = (photos, photographers), True
        parts = [self.tr("%n photo(s)", "", photos)]
        if photographers and self.width() >= _BOTH_COUNTS:
            parts.append(self.tr("%n photographer(s)", "", photographers))
        self._counts.setText(" · ".join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title the room where there is little."""
        super().resizeEvent(event)
        if (event.oldSize().width() < _BOTH_COUNTS) != (self.width() < _BOTH_COUNTS) and self._counted:
            self.show_numbers(*self._numbers)

    def _translate(self) -> None:
        self.show_numbers(*self._numbers)
        self.show_filter(on=self.filter.isChecked(), keys=self._filter_keys)
        self._order.setAccessibleName(self.tr("Order"))
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for sort in self._offered:
            action = self._menu.addAction(sort_words(sort))
            action.setCheckable(True)
            action.setChecked(sort is self._sort)
            action.triggered.connect(lambda _checked, sort=sort: self._choose(sort))
            group.addAction(action)
        self._order.setText(sort_words(self._sort))

    def _choose(self, sort: Sort) -> None:
        self._sort = sort
        self._order.setText(sort_words(sort))
        self.sortChosen.emit(sort)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Elided(QLabel):
    """A title that gives way to what stands beside it, whole in its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
