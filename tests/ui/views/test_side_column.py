"""Two parts of a column share its height."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.ui.views.side_column import SideColumn

pytestmark = pytest.mark.qt


class Block(QWidget):
    """A part that needs a height."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self.inner = QWidget()
        self.inner.setFixedHeight(high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.inner)


def column(qtbot: QtBot, above: int, below: int, high: int) -> SideColumn:
    """Return a shown column of two blocks."""
    made = SideColumn(Block(above), Block(below))
    qtbot.addWidget(made)
    made.resize(200, high)
    made.show()
    return made


def test_in_a_tall_column_the_parts_follow_each_other(qtbot: QtBot) -> None:
    """Nothing scrolls, and nothing stands between them."""
    made = column(qtbot, 100, 50, 400)
    assert (made.first.height(), made.second.y()) == (100, 100)


def test_in_a_low_column_both_are_in_sight(qtbot: QtBot) -> None:
    """The lower part keeps its share, or what it needs where that is less."""
    assert column(qtbot, 500, 500, 400).second.height() == 160
    assert column(qtbot, 500, 50, 400).second.height() == 50


def test_a_part_that_grows_is_followed(qtbot: QtBot) -> None:
    """The lower part moves down with it."""
    made = column(qtbot, 100, 50, 400)
    block = made.first.widget()
    assert isinstance(block, Block)
    block.inner.setFixedHeight(200)
    qtbot.waitUntil(lambda: made.second.y() == 200)


def test_words_that_wrap_are_whole(qtbot: QtBot) -> None:
    """A part that scrolls is as high as its words need beside the bar."""
    above, words = QWidget(), QLabel("one two three four five six seven eight nine ten " * 12)
    words.setWordWrap(True)
    QVBoxLayout(above).addWidget(words)
    made = SideColumn(above, Block(200))
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show()
    assert words.height() >= words.heightForWidth(words.width())
