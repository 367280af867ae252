"""What the layout page offers while there is no layout."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gallery_app.ui.dialogs.new_layout import NewLayoutDialog
from gallery_app.ui.mode import Mode
from gallery_app.ui.views.no_layout import NoLayout
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


def test_one_press_lays_the_report_out(window: Workspace, qtbot: QtBot) -> None:
    """The chosen template and its paper are taken; the new layout is opened, and one undo takes it away."""
    window.show_mode(Mode.LAYOUT)
    page = window.centre.layout_page
    first = page.findChild(NoLayout)
    assert first.isVisible()
    assert first.templates is not None
    first.templates.buttons["contact-sheet"].click()
    qtbot.keyClick(first.make, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.design is not None)
    assert [entry.photos for entry in window.context.desk.library.layouts()] == [15]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not window.context.desk.library.layouts())


def test_something_else_is_asked_for(window: Workspace, qtbot: QtBot) -> None:
    """Whatever else can be laid out is a question of the dialog."""
    window.show_mode(Mode.LAYOUT)
    page = window.centre.layout_page
    with qtbot.waitSignal(page.asked) as told:
        page.findChild(NoLayout).other.click()
    assert told.args == ["new"]
    window.window().findChild(NewLayoutDialog).reject()


def test_an_empty_catalog_has_nothing_to_lay_out(empty_window: Workspace) -> None:
    """The page says so."""
    page = empty_window.centre.layout_page
    page.show_layout(None)
    assert not page.findChild(NoLayout).offers
