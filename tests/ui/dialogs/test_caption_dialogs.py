"""Templates, codes, find and replace, and pasted fields, through their dialogs."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import Photo
from gallery_app.services.caption_templates import CaptionTemplate, Stamp, StampHow, Templates
from gallery_app.ui.dialogs.caption_templates import TemplatesDialog
from gallery_app.ui.dialogs.codes import CodesDialog
from gallery_app.ui.dialogs.failures import FailureList
from gallery_app.ui.dialogs.paste_fields import PasteDialog
from gallery_app.ui.dialogs.replace import ReplaceDialog
from gallery_app.ui.dialogs.variable_menu import VariableButton
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def desk(window: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Workspace:
    """The sample with one photo chosen, and folders of its own for templates and codes."""
    monkeypatch.setattr(window.context.desk.templating, "templates", Templates(tmp_path / "templates"))
    monkeypatch.setattr("gallery_app.services.codes.codes_folder", lambda: tmp_path / "codes")
    qtbot.waitUntil(lambda: len(window.centre.gallery.ids) == 15)
    window.centre.gallery.choose_at(0)
    return window


def opened(window: Workspace, act: str, kind: type[D]) -> D:
    """Return the dialog an action opens."""
    window.actions_[act].trigger()
    dialog = window.findChild(kind)
    assert isinstance(dialog, kind)
    return dialog


def photo(window: Workspace, place: int = 0) -> Photo:
    """Return a photo as the catalog has it."""
    found = window.context.desk.library.photo(window.centre.gallery.ids[place])
    assert found is not None
    return found


def test_a_template_is_made_seen_and_filled_in(desk: Workspace, qtbot: QtBot) -> None:
    """Its rows are ticked by typing; what the first photo would say stands under each; it is kept and filled in."""
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    dialog.name.setText("新闻图片")
    row = dialog.rows["place"]
    QTest.keyClicks(row.text, "{title}")
    row.insert("、高新区")
    wanted = f"{photo(desk).title}、高新区"
    qtbot.waitUntil(lambda: wanted in row._becomes.text())
    dialog.rows["rights"].tick.setChecked(True)
    qtbot.waitUntil(lambda: dialog.rows["rights"]._becomes.property("tone") == "third")
    dialog.accept()
    qtbot.waitUntil(lambda: photo(desk).place == wanted)
    kept = desk.context.desk.templating.templates.find("新闻图片")
    assert [stamp.field for stamp in kept.stamps] == ["place", "rights"]


def test_templates_are_changed_renamed_and_removed(desk: Workspace) -> None:
    """What is shown is kept when another one is chosen; a new name takes the place of the old one."""
    templates = desk.context.desk.templating.templates
    for name in ("甲", "乙"):
        templates.keep(CaptionTemplate(name, (Stamp("place", name, StampHow.IF_EMPTY),)))
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    first, second = (dialog.list.item(row).text() for row in (0, 1))
    dialog.list.setCurrentRow(0)
    dialog.name.setText("丙")
    dialog.rows["place"].how.take(StampHow.APPEND)
    dialog.list.setCurrentRow(1)
    assert {each.name for each in templates.all()} == {second, "丙"}
    assert templates.find("丙").stamps == (Stamp("place", first, StampHow.APPEND),)
    dialog.remove()
    assert {each.name for each in templates.all()} == {"丙"}
    dialog.reject()


def test_a_fault_in_a_template_is_told(desk: Workspace, qtbot: QtBot) -> None:
    """An unknown variable is named, and the template is not filled in."""
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    dialog.rows["title"].insert("{nothing}")
    qtbot.waitUntil(lambda: "nothing" in dialog._told.text())
    dialog.accept()
    assert dialog.isVisible()
    dialog.rows["title"].tick.setChecked(False)
    dialog.reject()


def test_variables_are_offered_with_their_values(desk: Workspace) -> None:
    """A variable goes where one types, or into the description."""
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    menu = dialog.findChild(VariableButton).menu()
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == f"{{title}}\t{photo(desk).title}"
    menu.actions()[0].trigger()
    assert dialog.rows["description"].text.text() == "{title}"
    dialog.rows["description"].tick.setChecked(False)
    dialog.reject()


def test_what_a_template_leaves_is_told(desk: Workspace, qtbot: QtBot) -> None:
    """A photo without a value keeps its field; the message names the first, and lists all where there are more."""
    desk.actions_["select_all"].trigger()
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    dialog.rows["description"].insert("{place}")
    dialog.rows["rights"].insert("本报")
    dialog.accept()
    qtbot.waitUntil(lambda: photo(desk).rights == "本报")
    assert {photo(desk, place).description for place in range(15)} == {""}
    qtbot.waitUntil(lambda: bool(desk.messages.sentence))
    desk.messages._go_on(0)
    assert len(desk.findChild(FailureList).text.toPlainText().split("\n\n")) == 15


def test_a_list_is_asked_for(desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chosen file is taken in; without a choice nothing happens; the folder is opened."""
    (tmp_path / "a.txt").write_text("hu\t胡玲\n", "utf-8")
    dialog = opened(desk, "codes", CodesDialog)
    for chosen, codes in (("", 0), (str(tmp_path / "a.txt"), 1)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, chosen=chosen, **_more: (chosen, ""))
        dialog._ask()
        assert dialog.table.topLevelItemCount() == codes
    opened_folders: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_folders.append)
    monkeypatch.setattr("gallery_app.ui.dialogs.codes.codes_folder", lambda: tmp_path / "codes")
    dialog._open_folder()
    assert opened_folders == [QUrl.fromLocalFile(str(tmp_path / "codes"))]
    dialog.accept()


def test_a_photo_that_is_gone_is_not_pasted(desk: Workspace) -> None:
    """The window says so and asks for nothing."""
    desk.captioning.copied = 999
    desk.captioning.paste()
    assert desk.messages.sentence
    assert desk.findChild(PasteDialog) is None


def test_codes_are_listed_and_searched(desk: Workspace, tmp_path: Path) -> None:
    """A list is taken in with its codes; what is none is told, and the fault of a line too."""
    dialog = opened(desk, "codes", CodesDialog)
    assert dialog.table.topLevelItemCount() == 0
    assert dialog._told.text()
    (tmp_path / "a.txt").write_text("hu\t胡玲\nma\t马岚\n错\n", "utf-8")
    dialog.add(tmp_path / "a.txt")
    assert dialog.table.topLevelItemCount() == 2
    dialog.filter.setText("马")
    assert [dialog.table.topLevelItem(0).text(column) for column in (0, 1)] == ["ma", "马岚"]
    dialog.add(tmp_path / "none.txt")
    assert "none.txt" in dialog._told.text()
    dialog.accept()


def test_every_change_is_seen_before_it_is_made(desk: Workspace, qtbot: QtBot) -> None:
    """Ticked changes are made as one step; unticked ones are not."""
    dialog = opened(desk, "replace", ReplaceDialog)
    dialog.old.setText("生")
    dialog.new.setText("升")
    qtbot.waitUntil(lambda: len(dialog.table.chosen()) > 1)
    dialog.fields["themes"].setChecked(False)
    qtbot.waitUntil(lambda: {change.field for change in dialog.table.chosen()} == {"title"})
    assert not dialog.table.grab().isNull()
    first, *others = dialog.table.chosen()
    box = dialog.table.visualItemRect(dialog.table.topLevelItem(0))
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(15, 8))
    assert dialog.table.chosen() == tuple(others)
    dialog.accept()
    titles = {each.id: each.title for each in desk.context.desk.library.photos(desk.centre.gallery.ids)}
    assert titles[first.photo] == first.old
    assert all(titles[change.photo] == change.new for change in others)


def test_replacing_among_the_chosen(desk: Workspace, qtbot: QtBot) -> None:
    """With several chosen photos only they are looked at, unless all are wanted."""
    gallery = desk.centre.gallery
    gallery.choose_at(1, extend=True)
    dialog = opened(desk, "replace", ReplaceDialog)
    dialog.old.setText(photo(desk, 5).title)
    qtbot.waitUntil(lambda: not dialog._later.isActive() and not desk.context.asking.busy)
    assert dialog.table.chosen() == ()
    dialog.scopes[1].setChecked(True)
    qtbot.waitUntil(lambda: bool(dialog.table.chosen()))
    dialog.old.clear()
    qtbot.waitUntil(lambda: not dialog.table.chosen())
    dialog.reject()


def test_fields_are_copied_and_pasted(desk: Workspace) -> None:
    """The usual fields that say something are ticked; what is ticked is pasted."""
    assert not desk.actions_["paste_fields"].isEnabled()
    source = photo(desk)
    desk.actions_["copy_fields"].trigger()
    desk.centre.gallery.choose_at(3)
    dialog = opened(desk, "paste_fields", PasteDialog)
    said = {"photographers": source.photographers, "themes": source.themes, "date": source.taken}
    assert set(dialog.chosen()) == {name for name, value in said.items() if value}
    dialog.ticks["title"].setChecked(True)
    dialog.accept()
    target = photo(desk, 3)
    assert (target.title, target.photographers) == (source.title, source.photographers)


def test_controls_have_names(desk: Workspace) -> None:
    """A screen reader can name each control of a template's rows."""
    dialog = opened(desk, "caption_templates", TemplatesDialog)
    for row in dialog.rows.values():
        assert row.tick.text()
        assert row.how.accessibleName()
        assert row.text.accessibleName()
    dialog.reject()
