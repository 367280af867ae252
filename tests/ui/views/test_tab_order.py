"""Tab comes to late-made widgets where they stand."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.ui.views.tab_order import put_in_order

pytestmark = pytest.mark.qt


def test_a_part_made_late_comes_where_it_is_put(qtbot: QtBot) -> None:
    """Its own stops keep their order; what takes no keys is left out."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, last, part = QPushButton("1"), QPushButton("4"), QWidget()
    inner = QVBoxLayout(part)
    two, three = QPushButton("2"), QPushButton("3")
    for widget in (two, QLabel("-"), three):
        inner.addWidget(widget)
    for widget in (first, last, part):
        column.addWidget(widget)
    put_in_order(first, part, last)
    order, widget = [], first.nextInFocusChain()
    while widget is not first:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert [each for each in order if isinstance(each, QPushButton)] == [two, three, last]
