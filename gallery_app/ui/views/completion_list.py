"""The list under the search box: what may be typed next, each with its kind and count at the right."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.domain.query import Field
from gallery_app.services.completing import Choice, ChoiceKind
from gallery_app.ui.icons import paint_icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.words import field_words

__all__ = ["CompletionList"]

_CHOICE = Qt.ItemDataRole.UserRole
_ROW = 32
_ICONS = {
    Field.PHOTOGRAPHER: "person",
    Field.THEME: "theme",
    Field.REPORT: "report",
    Field.SECTION: "section",
    Field.ORGANISATION: "organisation",
    Field.PLACE: "place",
    Field.LABEL: "filter",
    Field.FORMAT: "image",
}
_KIND_ICONS = {
    ChoiceKind.FIELD: "search",
    ChoiceKind.STATE: "filter",
    ChoiceKind.VALUE: "theme",
    ChoiceKind.EXAMPLE: "calendar",
    ChoiceKind.HISTORY: "history",
}


class _Choices(QAbstractListModel):
    """The choices with what is said of each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Choice, str], ...] = ()

    def show(self, rows: tuple[tuple[Choice, str], ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's
        return len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Choice | str | None:
        choice, note = self._rows[index.row()]
        if role == _CHOICE:
            return choice
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.label}, {note}"
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        return note if role == Qt.ItemDataRole.StatusTipRole else None


class CompletionList(QFrame):
    """Lies over the window under the box and never takes the keyboard from it, so that input methods go on.

    Signals:
        taken: Carries the `Choice` that was clicked.
    """

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the widget it lies over; it starts hidden."""
        super().__init__(parent)
        self._look = look
        self.setProperty("part", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Choices(self)
        self.view = QListView(self)
        self.view.setProperty("part", "plain")
        self.view.setModel(self._model)
        self.view.setItemDelegate(_ChoiceDelegate(look, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.clicked.connect(lambda index: self.taken.emit(index.data(_CHOICE)))
        self._foot = QLabel(self)
        self._foot.setFont(look.font(Size.SMALL))
        self._foot.setProperty("tone", "third")
        self._foot.setContentsMargins(look.px("grid") + look.px("inside"), look.px("inside"), 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px("inside"), look.px("inside"), look.px("inside"), look.px("grid"))
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self._foot)
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=look.px("grid") * 3, offset=QPointF(0, 4))
        self._shadow.setColor(look.colour("shadow"))
        self.setGraphicsEffect(self._shadow)
        self.hide()

    def show_choices(self, choices: tuple[Choice, ...], below: QRect) -> None:
        """Show these under a rectangle of the widget it lies over; none hide the list."""
        self.setVisible(bool(choices))
        if not choices:
            return
        self._model.show(tuple((choice, self._note(choice)) for choice in choices))
        self._foot.setText(self.tr("↑ ↓ choose   Tab take   Enter search   Esc close"))
        self._shadow.setColor(self._look.colour("shadow"))
        self.view.setFixedHeight(len(choices) * _ROW)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.setFixedWidth(max(below.width(), self._look.px("grid") * 40))
        self.adjustSize()
        self.move(below.left(), below.bottom() + self._look.px("inside"))
        self.raise_()

    def _note(self, choice: Choice) -> str:
        kinds = {
            ChoiceKind.FIELD: self.tr("field"),
            ChoiceKind.STATE: self.tr("property"),
            ChoiceKind.EXAMPLE: self.tr("example"),
            ChoiceKind.HISTORY: self.tr("searched before"),
        }
        kind = field_words(choice.field) if choice.kind is ChoiceKind.VALUE and choice.field else kinds.get(choice.kind)
        return " · ".join(part for part in (kind, "" if choice.count is None else f"{choice.count:,}") if part)

    def step(self, by: int) -> None:
        """Go down (1) or up (-1); above the first and below the last nothing is marked, as in what is typed."""
        count = self._model.rowCount()
        here = self.view.currentIndex().row()
        there = (here + by + 1) % (count + 1) - 1
        self.view.setCurrentIndex(self._model.index(there, 0) if there >= 0 else QModelIndex())

    def marked(self) -> Choice | None:
        """Return the choice that is marked."""
        choice: Choice | None = self.view.currentIndex().data(_CHOICE)
        return choice

    def first(self) -> Choice | None:
        """Return the marked choice, or else the first one."""
        best: Choice | None = self._model.index(0, 0).data(_CHOICE)
        return self.marked() or best


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a sign, what is offered, and its kind and count."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  Qt's
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002  the same
    ) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, grid = self._look, self._look.px("grid")
        choice: Choice = index.data(_CHOICE)
        over = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(option.rect), look.px("inside"), look.px("inside"))
        room = option.rect.adjusted(grid, 0, -grid, 0)
        edge = look.px("icon")
        name = _ICONS.get(choice.field or Field.ANY) if choice.kind is ChoiceKind.VALUE else None
        sign = QRectF(room.left(), room.center().y() - edge / 2 + 0.5, edge, edge)
        paint_icon(painter, name or _KIND_ICONS[choice.kind], sign, look.colour("accent" if over else "third"))
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("accent" if over else "third"))
        note = str(index.data(Qt.ItemDataRole.StatusTipRole))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        taken = painter.fontMetrics().horizontalAdvance(note)
        painter.setFont(look.font(bold=over))
        painter.setPen(look.colour("accent" if over else "text"))
        line = room.adjusted(edge + grid, 0, -taken - grid * 2, 0)
        text = painter.fontMetrics().elidedText(choice.label, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
