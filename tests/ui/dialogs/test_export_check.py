"""What preflight says before an export, and what the dialogs choose by themselves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gallery_app.ui.dialogs.export import ExportDialog
from gallery_app.ui.dialogs.failures import FailureList
from gallery_app.ui.dialogs.new_layout import NewLayoutDialog
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

PATIENT = 20_000


@pytest.fixture
def dialog(window: Workspace, qtbot: QtBot) -> ExportDialog:
    """The export dialog on a layout of tiny pictures."""
    report = window.context.desk.library.reports()[0].report
    layout, changes = window.context.desk.designing.compose_report(report, "photo-page", "A3")
    window.context.changes.tell(changes)
    window.open_layout(layout)
    window.actions_["export"].trigger()
    made = window.window().findChild(ExportDialog)
    assert made is not None
    qtbot.waitUntil(lambda: made.pages > 0, timeout=PATIENT)
    return made


def test_errors_are_told_before_print_and_do_not_forbid(dialog: ExportDialog, window: Workspace, qtbot: QtBot) -> None:
    """For InDesign the number of errors is told; for a picture on a screen nothing is."""
    dialog.format.take("idml")
    qtbot.waitUntil(dialog.check.isVisible, timeout=PATIENT)
    layout = window.layouts.current(None) or 0
    errors = [each for each in window.context.desk.preflighting.layout(layout, "newsprint") if each.severity == "error"]
    assert str(len(errors)) in dialog.check.said.text()
    dialog.check.link.click()
    (listed,) = dialog.check.findChildren(FailureList)
    assert len(listed.text.toPlainText().split("\n\n")) >= len(errors)
    titles = [photo.title for photo in window.context.desk.library.photos([errors[0].photo or 0])]
    assert all(title in listed.text.toPlainText() for title in titles)
    listed.reject()
    assert dialog._export.isEnabled()
    dialog.format.take("png")
    assert not dialog.check.isVisible()
    dialog.reject()


def test_a_layout_goes_out_as_it_did_last(dialog: ExportDialog, window: Workspace) -> None:
    """Layouts and reports remember a format each; one that needs a profile that is not there is not taken."""
    dialog._settings.change(layout_format="idml", format="csv")
    dialog._take_usual_format()
    assert dialog.format.currentData() == "idml"
    dialog._contents.button(1).setChecked(True)
    assert dialog.format.currentData() == "csv"
    dialog._settings.change(layout_format="pdf-x4")
    dialog.options._profiles = {}
    dialog._contents.button(0).setChecked(True)
    assert dialog.format.currentData() == "pdf"
    dialog.reject()


def test_a_template_comes_with_its_paper(window: Workspace, qtbot: QtBot) -> None:
    """Choosing a template presets the paper it is made for; every card gets the drawing of its pages."""
    window.actions_["new_layout"].trigger()
    dialog = window.window().findChild(NewLayoutDialog)
    assert dialog is not None
    for template in window.context.desk.arranging.templates():
        dialog.templates.buttons[template.name].click()
        assert dialog.paper.currentData() == template.page
    cards = dialog.templates.buttons.values()
    qtbot.waitUntil(lambda: all(card._page is not None for card in cards), timeout=PATIENT)
    dialog.reject()


def question() -> QMessageBox:
    """Return the question that lies over everything."""
    (box,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]
    return box


@pytest.mark.parametrize("replaces", [False, True])
def test_nothing_is_replaced_unasked(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, *, replaces: bool) -> None:
    """Enter keeps the file and the dialog; only the other button lets the export begin."""
    out = tmp_path / "page.csv"
    out.write_text("old")
    begun: list[object] = []
    dialog.wanted.disconnect()
    dialog.wanted.connect(begun.append)
    dialog.format.take("csv")
    dialog.place.line.setText(str(out))
    dialog.accept()
    box = question()
    assert "page.csv" in box.text()
    if replaces:
        next(b for b in box.buttons() if b is not box.defaultButton()).click()
    else:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert len(begun) == replaces
    assert dialog.isVisible() is not replaces
    dialog.reject()


@pytest.mark.parametrize(("name", "said"), [("page.docx", ".csv"), ("photo.csv/page.csv", "photo.csv")])
def test_a_wrong_path_is_said_in_the_dialog(dialog: ExportDialog, tmp_path: Path, name: str, said: str) -> None:
    """The dialog stays with all its settings, and the sentence goes with the next key."""
    (tmp_path / "photo.csv").write_text("a file")
    dialog.format.take("csv")
    dialog.place.line.setText(str(tmp_path / name))
    dialog.accept()
    assert dialog.isVisible()
    assert said in dialog.place.wrong.text()
    assert dialog.format.currentData() == "csv"
    dialog.place.line.setText(str(tmp_path / "other.csv"))
    assert not dialog.place.wrong.isVisible()
    dialog.reject()
