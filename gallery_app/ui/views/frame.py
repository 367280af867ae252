"""The frame of the window: bar at the top, side bar and centre, line at the bottom."""

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

__all__ = ["lay_out_frame"]


def lay_out_frame(
    host: QWidget, top: QWidget, side: QWidget, centre: QWidget, foot: QWidget, sizes: tuple[int, int]
) -> None:
    """Lay the four parts out in a widget.

    Args:
        host: The widget they fill.
        top: The bar at the top.
        side: The side bar.
        centre: The middle, which takes what room there is.
        foot: The line at the bottom.
        sizes: Widths of side bar and centre to begin with.
    """
    middle = QSplitter(host)
    middle.addWidget(side)
    middle.addWidget(centre)
    middle.setSizes(list(sizes))
    middle.setHandleWidth(1)
    middle.setChildrenCollapsible(False)
    middle.setStretchFactor(1, 1)
    rows = QVBoxLayout(host)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(top)
    rows.addWidget(middle, 1)
    rows.addWidget(foot)
