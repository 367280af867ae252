"""A report being edited in the window: captions in place, photos moved by keys, the menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gallery_app.ui.mode import Mode
from gallery_app.ui.views.report_editing import ReportEditing
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def sheet(window: Workspace, qtbot: QtBot) -> ReportEditing:
    """The sample report with the keyboard on its first photo."""
    window.show_mode(Mode.REPORT)
    shown = window.centre.report.sheet
    shown.setFocus()
    qtbot.keyClick(shown, Key.Key_Right)
    return shown


def order(window: Workspace) -> list[list[int]]:
    """Return the photos of each section as the catalog has them."""
    view = window.context.desk.reporting.view(1)
    return [[photo.id for photo in section.photos] for section in view.sections]


def stored(window: Workspace, place: int = 0) -> tuple[str | None, str, str]:
    """Return caption of the use, title and description of the photo at a place of the lead."""
    section = window.context.desk.reporting.view(1).sections[0]
    return section.placements[place].caption, section.photos[place].title, section.photos[place].description


def opened(sheet: ReportEditing) -> QMenu:
    """Open the menu by the keyboard and return it."""
    sheet.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    return next(menu for menu in sheet.findChildren(QMenu) if menu.isVisible())


def sections(menu: QMenu) -> list[QAction]:
    """Return the sections that a menu offers."""
    return next(inner.actions() for inner in menu.findChildren(QMenu) if inner.actions()[0].isCheckable())


def commit(sheet: ReportEditing, text: str) -> None:
    """Type Chinese into the caption, as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(sheet.editor.words, event)


def test_a_caption_is_typed_over_in_place(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """F2, the words, Enter: this use says so, the archive's title stays, and undo takes it back."""
    title = stored(window)[1]
    qtbot.keyClick(sheet, Key.Key_F2)
    assert sheet.editor.words.hasFocus()
    commit(sheet, "孩子们在放风筝")
    qtbot.keyClick(sheet.editor.words, Key.Key_Return)
    assert stored(window)[:2] == ("孩子们在放风筝", title)
    assert sheet.hasFocus()
    window.actions_["undo"].trigger()
    assert stored(window)[0] is None


def test_escape_leaves_a_caption_as_it_was(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """Nothing is stored."""
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "不要")
    qtbot.keyClick(sheet.editor.words, Key.Key_Escape)
    assert stored(window)[0] is None
    assert not sheet.editor.isVisible()


def test_tab_saves_and_goes_on(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """The next photo's caption is under the hand, Shift+Tab comes back."""
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "甲")
    qtbot.keyClick(sheet.editor.words, Key.Key_Tab)
    commit(sheet, "乙")
    qtbot.keyClick(sheet.editor.words, Key.Key_Backtab, SHIFT)
    assert sheet.editor.words.toPlainText() == "甲"
    assert (stored(window, 0)[0], stored(window, 1)[0]) == ("甲", "乙")


def test_the_archives_own_words_are_no_caption_of_a_use(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """What equals the title, or is empty, follows the archive."""
    title = stored(window)[1]
    for words in (title, "  "):
        qtbot.keyClick(sheet, Key.Key_F2)
        sheet.editor.words.setPlainText(words)
        qtbot.keyClick(sheet.editor.words, Key.Key_Return)
        assert stored(window) == (None, title, "")


def test_a_caption_is_given_to_the_archive_on_request(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """As its title the use follows it; one step of undo."""
    title = stored(window)[1]
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "新的标题")
    sheet.editor.lines["title"].give.click()
    assert stored(window)[:2] == (None, "新的标题")
    window.actions_["undo"].trigger()
    assert stored(window)[:2] == (None, title)


def test_what_the_archive_says_is_used_here(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """Given as description, then taken again as the caption."""
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "一段说明")
    sheet.editor.lines["description"].give.click()
    assert stored(window)[::2] == ("一段说明", "一段说明")
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "别的")
    sheet.editor.lines["description"].take.click()
    assert sheet.editor.words.toPlainText() == "一段说明"


def test_a_double_click_on_a_caption_types_over_it(sheet: ReportEditing, qtbot: QtBot) -> None:
    """On the picture it opens the photo."""
    below = sheet.box_of(1).bottomLeft().toPoint() + QPoint(6, 14)
    qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=below)
    qtbot.mouseDClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert sheet.editor.isVisible()


def test_alt_and_an_arrow_move_photos(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """By one place within a section, over its edge, and by a section; the photo stays chosen."""
    before = order(window)
    photo = before[0][0]
    qtbot.keyClick(sheet, Key.Key_Right, ALT)
    assert order(window)[0][:2] == [before[0][1], photo]
    qtbot.keyClick(sheet, Key.Key_Down, ALT)
    assert order(window)[1][0] == photo
    qtbot.keyClick(sheet, Key.Key_Left, ALT)
    assert order(window)[0][-1] == photo
    assert sheet.chosen_ids() == (photo,)


def test_photos_taken_out_leave_the_page(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """The page shows what the catalog has, at once."""
    qtbot.keyClick(sheet, Key.Key_Delete)
    assert len(order(window)[0]) == 4
    assert sum(picture.section == 1 for picture in sheet.sheet.pictures) == 4


def test_photos_at_the_end_stay(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """The first photo goes nowhere further up."""
    before = order(window)
    qtbot.keyClick(sheet, Key.Key_Left, ALT)
    qtbot.keyClick(sheet, Key.Key_Up, ALT)
    assert order(window) == before


def test_a_step_says_where_the_photo_stands(sheet: ReportEditing, qtbot: QtBot) -> None:
    """A screen reader hears the new place after a move."""
    before = sheet.accessibleDescription()
    qtbot.keyClick(sheet, Key.Key_Right, ALT)
    assert sheet.accessibleDescription() != before


def test_the_menu_moves_to_a_section(window: Workspace, sheet: ReportEditing) -> None:
    """Each section is offered, the present one checked."""
    photo = sheet.chosen_ids()[0]
    menu = opened(sheet)
    assert [action.isChecked() for action in sections(menu)] == [True, False, False, False]
    sections(menu)[2].trigger()
    menu.close()
    assert order(window)[2][-1] == photo


def test_the_menu_key_opens_it_at_the_photo(sheet: ReportEditing) -> None:
    """Without a mouse it opens over the photo that is chosen."""
    menu = opened(sheet)
    assert sheet.viewport().rect().contains(sheet.viewport().mapFromGlobal(menu.pos()))
    menu.close()


def test_a_right_click_on_text_offers_what_the_report_can(sheet: ReportEditing) -> None:
    """Nothing is chosen then, so that there is nothing to take out."""
    sheet.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2)))
    menu = next(menu for menu in sheet.findChildren(QMenu) if menu.isVisible())
    assert sheet.chosen_ids() == ()
    assert [action.text().partition("\t")[2] for action in menu.actions()][:3] == ["", "Ctrl+M", "Ctrl+Shift+C"]
    menu.close()


def test_the_menu_lets_a_use_follow_the_archive_again(window: Workspace, sheet: ReportEditing, qtbot: QtBot) -> None:
    """Offered only where the use has words of its own."""
    qtbot.keyClick(sheet, Key.Key_F2)
    commit(sheet, "自己的话")
    qtbot.keyClick(sheet.editor.words, Key.Key_Return)
    menu = opened(sheet)
    menu.actions()[1].trigger()
    menu.close()
    assert stored(window)[0] is None
