"""What the report's page offers beside its text: photos for captions that have none, and what is done with a report."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from gallery_app.domain.task import drain
from gallery_app.ui.dialogs.photo_chooser import PhotoChooser
from gallery_app.ui.dialogs.published import PublishedDialog
from gallery_app.ui.intake import take_in
from gallery_app.ui.mode import Mode
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import SAMPLE

pytestmark = pytest.mark.qt


@pytest.fixture
def waiting(empty_window: Workspace, qtbot: QtBot, tmp_path: Path) -> Workspace:
    """The sample report without photos, beside one photo that fits no caption."""
    desk = empty_window.context.desk
    Image.new("RGB", (60, 40), (10, 90, 120)).save(tmp_path / "DSC_0001.jpg")
    added = desk.reporting.add(desk.reporting.read(SAMPLE / "report.txt"))
    taken = drain(take_in(desk, [tmp_path / "DSC_0001.jpg"]))
    for changes in (added.changes, taken.changes):
        empty_window.context.changes.tell(changes)
    empty_window.open_report(added.report)
    qtbot.waitUntil(lambda: bool(empty_window.centre.report.pending.pending.candidates()))
    return empty_window


def act(window: Workspace, words: str) -> None:
    """Choose an act of the report's menu, by its English words."""
    window.reports.act(window.centre.report, words)


def test_a_caption_without_a_photo_is_given_one(waiting: Workspace, qtbot: QtBot) -> None:
    """Enter on its card opens the photos, those that wait first; the chosen one is the caption's."""
    page = waiting.centre.report
    page.sheet.setFocus()
    qtbot.keyClick(page.sheet, Qt.Key.Key_Right)
    qtbot.keyClick(page.sheet, Qt.Key.Key_Return)
    dialog = waiting.findChild(PhotoChooser)
    assert dialog is not None
    photo = page.pending.pending.candidates()[0]
    dialog.gallery.choose(photo)
    dialog.accept()
    first = waiting.context.desk.reporting.view(1).sections[0].photos[0]
    assert first.file is not None
    assert first.title == "乐享生活"


def test_cards_say_how_many_photos_wait(waiting: Workspace) -> None:
    """The number stands on each caption without an image."""
    assert "1" in waiting.centre.report.sheet._words.waiting


def test_the_button_opens_the_reports_menu(waiting: Workspace, qtbot: QtBot) -> None:
    """Whatever was chosen, it is about the report."""
    page = waiting.centre.report
    page.strip.more.click()
    menu = next(menu for menu in page.sheet.findChildren(QMenu) if menu.isVisible())
    assert len([action for action in menu.actions() if action.text()]) == 5
    menu.close()


def test_when_it_was_published_is_kept(waiting: Workspace) -> None:
    """The day and the paper; what is no day cannot be saved."""
    act(waiting, "published")
    dialog = waiting.findChild(PublishedDialog)
    assert dialog is not None
    dialog.day.setText("2023-13-40")
    assert not dialog.keep.isEnabled()
    dialog.day.setText("2023-10-16")
    dialog.publication.setText("日报")
    dialog.keep.click()
    report = waiting.context.desk.reporting.view(1).report
    assert (report.date, report.publication) == ("2023-10-16", "日报")


def test_a_report_is_removed_and_comes_back(waiting: Workspace) -> None:
    """Its photos stay; undo brings it back."""
    act(waiting, "remove_report")
    assert waiting.context.desk.reporting.all() == ()
    waiting.actions_["undo"].trigger()
    assert len(waiting.context.desk.reporting.all()) == 1


def test_a_tip_tells_what_the_archive_says(window: Workspace, qtbot: QtBot) -> None:
    """Where a caption is this use's own; elsewhere there is nothing to tell."""
    window.show_mode(Mode.REPORT)
    desk, sheet = window.context.desk, window.centre.report.sheet
    use = desk.reporting.view(1).sections[0].placements[0]
    window.context.changes.tell(desk.captioning.set_caption(use.id, "只用一次"))
    sheet.grab()
    at = sheet.box_of(0).center().toPoint()
    tip = QHelpEvent(QEvent.Type.ToolTip, at, sheet.viewport().mapToGlobal(at))
    QApplication.sendEvent(sheet.viewport(), tip)
    assert "乐享生活" in QToolTip.text()
    QToolTip.hideText()


def test_the_way_to_another_use(window: Workspace, qtbot: QtBot) -> None:
    """Another section of a report is shown at its heading."""
    section = window.context.desk.reporting.view(1).sections[3].section.id
    window.show_mode(Mode.REPORT)
    window.centre.report.sheet.placeAsked.emit(1, section)
    qtbot.waitUntil(lambda: window.centre.report.sheet.verticalScrollBar().value() > 0)
