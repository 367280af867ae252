"""Journey 3: photos are dragged to a section of the report, and put into another order there."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gallery_app.ui.mode import Mode
from gallery_app.ui.views.dragging import photo_mime
from gallery_app.ui.views.report_hands import ReportHands
from gallery_app.ui.workspace import Workspace
from tests.journeys.hands import CONTROL, KEY, Hands, reopened, titles

pytestmark = pytest.mark.qt


@pytest.fixture
def hands(window: Workspace, qtbot: QtBot) -> Hands:
    """At the sample report, in the report mode."""
    made = Hands(window, qtbot)
    made.press(KEY.Key_3, held=CONTROL)
    made.settle()
    assert window.mode is Mode.REPORT
    return made


def place_of(sheet: ReportHands, title: str) -> int:
    """Return where a photo stands in the sheet."""
    pictures = sheet.sheet.pictures
    return next(at for at, picture in enumerate(pictures) if picture.use and picture.use.photo.title == title)


def drag(hands: Hands, title: str, before: str) -> None:
    """Choose a photo with the mouse and let it go at the left edge of another."""
    sheet = hands.window.centre.report.sheet
    sheet.reveal(place_of(sheet, title))
    hands.click(sheet.viewport(), sheet.box_of(place_of(sheet, title)).center().toPoint())
    (number,) = sheet.chosen_ids()
    sheet.reveal(place_of(sheet, before))
    box = sheet.box_of(place_of(sheet, before))
    hands.drop(sheet, photo_mime((number,), ()), QPointF(box.left() + 3, box.center().y()))
    hands.settle()


def test_drag_to_a_section_and_reorder(hands: Hands) -> None:
    """From the lead before the one photo of a section; then that photo before it; undo takes each step back."""
    window = hands.window
    with reopened(window) as desk:
        before = titles(desk)
    drag(hands, "日新月异", "现代仓储")
    drag(hands, "现代仓储", "日新月异")
    with reopened(window) as desk:
        assert titles(desk)[2] == ["现代仓储", "日新月异"]
        assert titles(desk)[0] == [title for title in before[0] if title != "日新月异"]
    hands.press(KEY.Key_Z, held=CONTROL)
    hands.settle()
    with reopened(window) as desk:
        assert titles(desk)[2] == ["日新月异", "现代仓储"]
    hands.press(KEY.Key_Z, held=CONTROL)
    hands.settle()
    with reopened(window) as desk:
        assert titles(desk) == before


def test_by_keyboard_alone(hands: Hands) -> None:
    """A photo is chosen with the arrow and placed with Ctrl+L; its section is chosen with the arrows, too."""
    window = hands.window
    hands.press(KEY.Key_Right)
    hands.press(KEY.Key_L, held=CONTROL)
    hands.press(KEY.Key_Down, KEY.Key_Right, *([KEY.Key_Down] * 3), KEY.Key_Return)
    hands.settle()
    with reopened(window) as desk:
        assert "乐享生活" in titles(desk)[3]
