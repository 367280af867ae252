"""The order in which Tab comes to widgets that are made after those they stand before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

__all__ = ["put_in_order"]


def put_in_order(first: QWidget, *parts: QWidget) -> None:
    """Let Tab come to the parts after `first`, in the order given; within a part the order stays as it is."""
    before = _stops(first)[-1:] or [first]
    for part in parts:
        for stop in _stops(part):
            QWidget.setTabOrder(before[-1], stop)
            before = [stop]


def _stops(part: QWidget) -> list[QWidget]:
    """Return what Tab comes to in a part, the part itself first."""
    return [
        each
        for each in (part, *part.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]
