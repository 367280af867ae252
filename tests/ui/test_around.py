"""Tests of what lies around the work: commands by name, keyboard, history, settings, windows, session."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.bootstrap import open_desk
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.app import Start
from gallery_app.ui.dialogs.history import HistoryPanel
from gallery_app.ui.dialogs.keys import KeySheet
from gallery_app.ui.dialogs.palette import CommandPalette
from gallery_app.ui.dialogs.settings import SettingsDialog
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.mode import Mode
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

W = TypeVar("W", bound=QWidget)


def opened(window: Workspace, action: str, kind: type[W]) -> W:
    """Trigger an action and return what it opened."""
    window.actions_[action].trigger()
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


@pytest.mark.parametrize("typed", ["版面 输出", "shezhi", "sz", "settings", "SETT", "设置"])
def test_a_command_is_found_by_whatever_it_is_called(window: Workspace, qtbot: QtBot, typed: str) -> None:
    """Chinese, pinyin, initials and English find an action, in a Chinese window too."""
    palette = opened(window, "palette", CommandPalette)
    qtbot.keyClicks(palette.box, typed) if typed.isascii() else palette.box.setText(typed)
    found = [palette.list.topLevelItem(row).text(0) for row in range(palette.list.topLevelItemCount())]
    palette.close()
    assert ("设置…" in found) == (typed != "版面 输出")


def test_enter_runs_the_marked_command(window: Workspace, qtbot: QtBot) -> None:
    """Arrow down and Enter run the second that fits; it comes first the next time."""
    palette = opened(window, "palette", CommandPalette)
    qtbot.keyClicks(palette.box, "dark")
    assert palette.list.topLevelItem(0).text(0) == "深色"
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.context.look.theme == "dark")
    again = opened(window, "palette", CommandPalette)
    first = again.list.topLevelItem(0).text(0)
    again.close()
    assert first == "深色"


def test_what_cannot_be_used_does_not_run(empty_window: Workspace, qtbot: QtBot) -> None:
    """An action without an object is listed last and Enter leaves the palette as it is."""
    palette = opened(empty_window, "palette", CommandPalette)
    qtbot.keyClicks(palette.box, "export pages")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.box.setText("没有这个")
    assert palette.list.isHidden()
    palette.close()


def test_the_keyboard_sheet_lists_every_shortcut(window: Workspace) -> None:
    """Every action with a key has its line; typing leaves those that fit."""
    sheet = opened(window, "keys", KeySheet)
    told = [line for line, _ in sheet._rows]
    for action in window.actions_.all.values():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).casefold()
        assert any(keys in line for line in told)
    sheet.box.setText("ctrl+k")
    assert [line for line, widgets in sheet._rows if not widgets[0].isHidden()] == ["运行命令 ctrl+k ctrl+shift+p"]
    sheet.close()


def test_history_goes_to_any_point(window: Workspace, qtbot: QtBot) -> None:
    """A click on an edit further down takes the later ones back; a click on one of those does them again."""
    desk = window.context.desk
    photo = desk.finding.search("").ids[0]
    for title in ("甲", "乙", "丙"):
        window.context.changes.tell(desk.captioning.edit([photo], [FieldEdit(How.SET, "title", title)]))
    panel = opened(window, "history", HistoryPanel)
    for row, title in ((2, "甲"), (0, "丙"), (1, "乙")):
        panel.list.itemClicked.emit(panel.list.topLevelItem(row), 0)
        assert desk.library.photos([photo])[0].title == title
        qtbot.waitUntil(lambda row=row: panel.list.currentIndex().row() == row)
    panel.close()


def test_history_tells_what_changed(window: Workspace) -> None:
    """Field and new value where one photo was edited; the kind of record where none was."""
    desk = window.context.desk
    photo, other = desk.finding.search("").ids[:2]
    for field, value in (("title", "乐享晚年"), ("rating", "4"), ("pick", "picked"), ("label", "red")):
        desk.captioning.edit([photo], [FieldEdit(How.SET, field, value)])
    desk.captioning.edit([photo], [FieldEdit(How.SET, "place", "湛河"), FieldEdit(How.ADD, "themes", "夜景")])
    desk.captioning.edit([photo, other], [FieldEdit(How.SET, "place", "新区")])
    desk.saving.add("晚上", "夜景")
    panel = opened(window, "history", HistoryPanel)
    rows = [panel.list.topLevelItem(row).text(1) for row in range(7)]
    panel.close()
    assert "2 " in rows[1]
    for row, told in ((2, ("湛河", "夜景")), (3, ("红",)), (4, ()), (5, ("★★★★",)), (6, ("乐享晚年",))):
        assert all(words in rows[row] for words in told)
    assert len(set(rows)) == len(rows)
    assert all(rows)


def test_all_settings_are_in_sight(window: Workspace) -> None:
    """Nothing scrolls where the window is high enough."""
    dialog = opened(window, "settings", SettingsDialog)
    QApplication.processEvents()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    dialog.close()


def test_settings_are_in_force_at_once(window: Workspace, qtbot: QtBot) -> None:
    """Theme and language change as they are chosen; where captions go is remembered."""
    dialog = opened(window, "settings", SettingsDialog)
    for name, value in (("theme", "dark"), ("captions_place", "sidecar"), ("language", "en")):
        row = dialog.rows[name]
        row.setCurrentIndex(row.findData(value))
        row.activated.emit(row.currentIndex())
    assert (window.context.look.theme, window.language.tag) == ("dark", "en")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")
    assert window.actions_["language_en"].isChecked()
    assert dialog.rows["captions_place"].currentData() == "sidecar"
    dialog.close()


def test_a_backup_is_made(window: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The action writes a verified copy of the catalog under the name that was given."""
    kept = tmp_path / "kept.tushuo"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    window.actions_["backup"].trigger()
    qtbot.waitUntil(lambda: kept.is_file() and not window.context.tasks.busy)


@pytest.fixture
def start(qapp: QApplication, sample_catalog: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """A program with one window on a copy of the sample, in Chinese."""
    copy = tmp_path / "copy.tushuo"
    copy.write_bytes(sample_catalog.read_bytes())
    made = begun(qapp, copy, qtbot)
    yield made
    ended(qapp, made)


def begun(qapp: QApplication, catalog: Path, qtbot: QtBot) -> Start:
    """Start the program on a catalog."""
    settings = SettingsFile(catalog.with_name("settings.json"))
    settings.change(theme="light", language="zh-CN")
    made = Start(qapp, catalog, settings)
    made.window.show()
    made.go_on()
    assert made.workspace is not None
    context = made.workspace.context
    qtbot.waitUntil(lambda: not (context.tasks.busy or context.asking.busy), timeout=20_000)
    return made


def ended(qapp: QApplication, start: Start) -> None:
    """Close every window and the program."""
    for window in [widget for widget in qapp.topLevelWidgets() if isinstance(widget, MainWindow)]:
        window.close()
    start.close()
    start.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_another_window_sees_what_is_done_in_the_first(start: Start, qtbot: QtBot) -> None:
    """Two windows show one catalog; closing one leaves the other at work."""
    assert start.workspace is not None
    context = start.workspace.context
    second = start.open_another(context)
    other = second.findChild(Workspace)
    assert other is not None
    qtbot.waitUntil(lambda: other.browser.result is not None and not other.context.asking.busy)
    photo = context.desk.finding.search("").ids[0]
    context.changes.tell(context.desk.captioning.edit([photo], [FieldEdit(How.SET, "title", "两窗同见")]))
    other.browser.set_text("两窗同见")
    qtbot.waitUntil(lambda: other.browser.result is not None and other.browser.result.total == 1)
    second.close()
    start.workspace.browser.set_text("两窗同见")
    result = start.workspace.browser
    qtbot.waitUntil(lambda: result.result is not None and result.result.total == 1)


def test_the_session_is_restored(qapp: QApplication, sample_catalog: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """The window comes back in the mode and at the place it was left; another catalog begins with all its photos."""
    catalog = tmp_path / "copy.tushuo"
    catalog.write_bytes(sample_catalog.read_bytes())
    first = begun(qapp, catalog, qtbot)
    assert first.workspace is not None
    place = next(scope for scope in first.workspace.sidebar.scopes() if scope.name == "田正")
    first.workspace.browser.go(place)
    first.workspace.show_mode(Mode.REPORT)
    ended(qapp, first)
    again = begun(qapp, catalog, qtbot)
    assert again.workspace is not None
    assert (again.workspace.mode, again.workspace.browser.scopes) == (Mode.REPORT, (place,))
    ended(qapp, again)
    catalog.rename(tmp_path / "other.tushuo")
    other = begun(qapp, tmp_path / "other.tushuo", qtbot)
    assert other.workspace is not None
    assert (other.workspace.mode, other.workspace.browser.scopes) == (Mode.GALLERY, ())
    ended(qapp, other)


@pytest.mark.parametrize("starts", [True, False])
def test_another_catalog_is_opened_beside_this_one(
    window: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, starts: bool
) -> None:
    """The desktop opens the catalog that is chosen; where it cannot, one sentence says how to."""
    other, begun = tmp_path / "other.tushuo", []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: begun.append(Path(url.toLocalFile())) or starts)
    window.actions_["open_catalog"].trigger()
    assert begun == [other]
    assert (str(other) in window.messages.sentence) is not starts


def test_a_backup_is_opened_as_a_copy(window: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """The backup and the open catalog stay as they are; the copy is a whole catalog with the same photos."""
    desk, begun = window.context.desk, []
    backup = desk.catalog.with_name(f"{desk.catalog.stem}.backups") / "backup-1.tushuo"
    backup.parent.mkdir(exist_ok=True)
    desk.safeguarding.back_up(backup)
    kept, asked = backup.read_bytes(), []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *told: asked.append(Path(told[2])) or (str(backup), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: begun.append(Path(url.toLocalFile())) or True)
    window.actions_["open_backup"].trigger()
    qtbot.waitUntil(lambda: bool(begun), timeout=20_000)
    (copy,) = begun
    assert copy.name in window.messages.sentence
    assert (backup.read_bytes(), asked) == (kept, [backup.parent])
    with closing(open_desk(copy)) as other:
        assert other.finding.search("").ids == desk.finding.search("").ids


def test_an_empty_gallery_offers_a_report(empty_window: Workspace) -> None:
    """Beside the sample and photos, a report can be chosen at once."""
    buttons = empty_window.centre.empty.findChildren(QPushButton)
    assert len(buttons) == 3
