"""Journey 4: photos are found by pinyin and a value beside the results, and the search is kept."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from gallery_app.ui.workspace import Workspace
from tests.journeys.hands import CONTROL, KEY, Hands, reopened

pytestmark = pytest.mark.qt


def line_of(window: Workspace, words: str) -> QModelIndex:
    """Return the line of a value among the facets."""
    model = window.centre.facets.model()
    first = model.index(0, 0)
    found = model.match(first, Qt.ItemDataRole.DisplayRole, words, 1, Qt.MatchFlag.MatchRecursive)
    assert found
    return found[0]


def kept(window: Workspace, name: str) -> set[str]:
    """Return the titles that a saved search finds in the reopened catalog."""
    with reopened(window) as desk:
        search = desk.saving.find(name)
        return {photo.title for photo in desk.library.photos(desk.finding.search(search.text).ids)}


def test_type_pinyin_click_a_value_and_keep_it(window: Workspace, qtbot: QtBot) -> None:
    """What the kept search finds in the reopened catalog is what stood in the window."""
    hands = Hands(window, qtbot)
    hands.press(KEY.Key_F, held=CONTROL)
    hands.write("tianzheng")
    hands.settle()
    hands.press(KEY.Key_Escape)
    index = line_of(window, "推进产城融合")
    facets = window.centre.facets
    facets.scrollTo(index)
    hands.click(facets.viewport(), facets.visualRect(index).center())
    hands.settle()
    shown = {photo.title for photo in window.context.desk.library.photos(window.centre.gallery.ids)}
    hands.press(KEY.Key_D, held=CONTROL)
    hands.dialog(QInputDialog)
    hands.compose("tian", "田正的产城融合")
    hands.press(KEY.Key_Return)
    hands.settle()
    assert kept(window, "田正的产城融合") == shown
    with reopened(window) as desk:
        people = {photo.photographers for photo in desk.library.photos(window.centre.gallery.ids)}
    assert people == {("田正",)}


def test_by_keyboard_alone(window: Workspace, qtbot: QtBot) -> None:
    """Initials, Tab for the name, Tab on to the values, Enter, and Ctrl+D; no mouse."""
    hands = Hands(window, qtbot)
    hands.press(KEY.Key_F, held=CONTROL)
    hands.write("tz")
    hands.settle()
    hands.press(KEY.Key_Tab)
    hands.settle()
    for _ in range(40):
        if window.centre.facets.hasFocus():
            break
        hands.press(KEY.Key_Tab)
    assert window.centre.facets.hasFocus()
    for _ in range(40):
        if window.centre.facets.currentIndex().data() == "推进产城融合":
            break
        hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    hands.settle()
    hands.press(KEY.Key_D, held=CONTROL)
    hands.dialog(QInputDialog)
    hands.write("two")
    hands.press(KEY.Key_Return)
    hands.settle()
    with reopened(window) as desk:
        expected = desk.finding.search("摄影:=田正 章节:推进产城融合").ids
        assert {photo.title for photo in desk.library.photos(expected)} == kept(window, "two")
    assert len(expected) == 2
