"""The credit lines of a report, for the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gallery_app.ui.dialogs.credit_lines import CreditLinesDialog
from gallery_app.ui.models.credit_lines import Form
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture
def dialog(window: Workspace, qtbot: QtBot) -> CreditLinesDialog:
    """The dialog on the sample report."""
    window.actions_["copy_credits"].trigger()
    found = window.findChild(CreditLinesDialog)
    assert found is not None
    return found


def test_the_lines_of_a_style_are_copied(window: Workspace, dialog: CreditLinesDialog) -> None:
    """The clipboard has what the command line prints, and the window says so."""
    dialog.style_.take("brackets")
    expected = [line.line for line in window.context.desk.crediting.report(1, "brackets").lines]
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == expected
    assert window.messages.sentence


def test_another_form_is_copied(window: Workspace, dialog: CreditLinesDialog) -> None:
    """All in one line, by number; another style keeps the form."""
    dialog.form.take(Form.NUMBERED)
    dialog.form.activated.emit(dialog.form.currentIndex())
    dialog.style_.take("tight")
    assert dialog.text.toPlainText() == window.context.desk.crediting.report(1, "tight").numbered


def test_a_pattern_of_ones_own(dialog: CreditLinesDialog) -> None:
    """It is shown as it is typed; a broken one is explained and cannot be copied."""
    dialog.style_.setCurrentIndex(dialog.style_.count() - 1)
    dialog.pattern.setText("{title}（图/{names}）")
    assert dialog.text.toPlainText().startswith("乐享生活（图/周卫平）")
    dialog.pattern.setText("{title}")
    assert not dialog.copy.isEnabled()
    assert dialog._told.text()


@pytest.mark.parametrize("own", [False, True])
def test_the_next_time_it_stands_as_it_was_left(window: Workspace, dialog: CreditLinesDialog, own: bool) -> None:  # noqa: FBT001  a case
    """Style, pattern and form that were copied last are offered first."""
    if own:
        dialog.style_.setCurrentIndex(dialog.style_.count() - 1)
        dialog.pattern.setText("{names}：{title}")
    else:
        dialog.style_.take("brackets")
    dialog.form.take(Form.NUMBERED)
    dialog.form.activated.emit(dialog.form.currentIndex())
    text = dialog.text.toPlainText()
    dialog.copy.click()
    again = CreditLinesDialog(window.context, window._settings, 1, window)
    assert again.text.toPlainText() == text
    again.deleteLater()


def test_a_report_that_was_just_taken_back_is_said_to_be_gone(window: Workspace, qtbot: QtBot) -> None:
    """Its lines are asked for before the side bar knows."""
    window.context.desk.reporting.remove(1)
    window.actions_["copy_credits"].trigger()
    assert window.messages.sentence
    assert not [found for found in window.findChildren(CreditLinesDialog) if found.isVisible()]
