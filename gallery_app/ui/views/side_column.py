"""A column of two parts that scroll by themselves: one under the other where there is room, both in sight where not."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

__all__ = ["SideColumn"]

_SHARE = 0.4
"""The least part of a low column that the lower part gets, if it needs that much."""


class SideColumn(QWidget):
    """Two parts in a column.

    In a tall column the lower part follows the upper one at once; in a low one each keeps a share and scrolls.
    """

    def __init__(self, upper: QWidget, lower: QWidget, parent: QWidget | None = None) -> None:
        """Take both parts; they follow the size of what is in them."""
        super().__init__(parent)
        self._parts = upper, lower
        self.first, self.second = self._scroll(upper), self._scroll(lower)
        for part in self._parts:
            part.installEventFilter(self)

    def _scroll(self, part: QWidget) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(scroll.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        scroll.setWidget(part)
        part.setProperty("part", "page")
        return scroll

    def _needed(self, part: QWidget, width: int) -> int:
        return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()

    def _share_out(self) -> None:
        high, (first, second) = self.height(), (self._needed(part, self.width()) for part in self._parts)
        below = min(second, max(high - first, round(high * _SHARE)))
        above = min(first, high - below)
        self.first.setGeometry(0, 0, self.width(), above)
        # What is left over in a tall column belongs to the lower part, so that it can grow without a scroll bar.
        self.second.setGeometry(0, above, self.width(), high - above)
        for part, scroll, room in zip(
            self._parts, (self.first, self.second), (first - above, second - below), strict=True
        ):
            # A scroll area goes by the least size of what is in it, which forgets how often its words wrap.
            bar = scroll.verticalScrollBar().sizeHint().width() if room > 0 else 0
            part.setMinimumHeight(self._needed(part, self.width() - bar))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        self._share_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parts as they grow and shrink."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_out()
        return super().eventFilter(watched, event)
