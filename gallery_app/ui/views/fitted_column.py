"""A column of widgets that scrolls where there is not room enough, without ever changing their width."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.views.flow_layout import FlowLayout

__all__ = ["FittedColumn", "in_column", "in_flow", "in_line", "in_row"]


class FittedColumn(QScrollArea):
    """The column; `add` fills it from above."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to the field that has the keyboard
        self._margin = look.px("grid") * 2
        page = QWidget()
        # Whatever the widgets ask for, they get the width there is; a long word does not push the others out of sight.
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(self._margin, self._margin, self._margin, self._margin)
        self._column.setSpacing(self._margin)
        self._column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.px("grid") * 30)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets under those that are there."""
        for widget in widgets:
            self._column.insertWidget(self._column.count() - 1, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the scroll bar only where there is something to scroll."""
        super().resizeEvent(event)
        self._fit_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whether there is something to scroll when the widgets want another height."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit_bar()
        return super().eventFilter(watched, event)

    def _fit_bar(self) -> None:
        """Let the scroll bar stand in the margin, so that the widgets keep their width when it comes and goes.

        Qt's own way is to try both, and where fields wrap it may go from one to the other without an end.
        """
        margin, wide = self._margin, self.verticalScrollBar().sizeHint().width()
        on = self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        wanted = self._column.heightForWidth(self.width() - (wide if on else 0)) > self.height()
        if wanted != on:
            always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self._column.setContentsMargins(margin, margin, max(margin - wide, 0) if wanted else margin, margin)
            self.setVerticalScrollBarPolicy(always if wanted else never)


def in_column(spacing: int, *widgets: QWidget) -> QWidget:
    """Return widgets one under the other, as one."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return box


class _Row(QWidget):
    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        # The width comes from outside; what does not fit side by side goes below instead of asking for more.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.boxes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= max(self._least, self._needed())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.boxes.setDirection(across if wide else down)

    def _needed(self) -> int:
        """Return the least width in which nothing side by side is cut."""
        items = [item for place in range(self.boxes.count()) if (item := self.boxes.itemAt(place))]
        return sum(item.minimumSize().width() for item in items) + self.boxes.spacing() * (len(items) - 1)


def in_row(spacing: int, *widgets: tuple[QWidget, int], least: int = 0) -> QWidget:
    """Return widgets side by side, each with its share of the room; in less than `least` pixels one under the other."""
    box = _Row(least)
    box.boxes.setContentsMargins(0, 0, 0, 0)
    box.boxes.setSpacing(spacing)
    for widget, share in widgets:
        box.boxes.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
    return box


def in_line(spacing: int, *widgets: QWidget) -> QWidget:
    """Return widgets side by side and never parted, as one."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return box


def in_flow(spacing: int, *widgets: QWidget) -> QWidget:
    """Return widgets in lines that wrap, as one."""
    box = QWidget()
    flow = FlowLayout(spacing, box)
    for widget in widgets:
        flow.addWidget(widget)
    return box
