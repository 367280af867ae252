"""Watched folders in the window."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gallery_app.services import watching
from gallery_app.ui.dialogs.watched import WatchedDialog
from gallery_app.ui.watch import Watch
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_SETTLED", 0.0)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with a photo and a text that is called a photo."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    Image.new("RGB", (60, 40), "red").save(folder / "a.png")
    (folder / "b.jpg").write_text("text")
    return folder


def test_a_folder_is_chosen_and_its_photos_come(
    qtbot: QtBot, empty_window: Workspace, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read is said; a folder that is taken off the list is left alone."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(inbox))
    empty_window.actions_["watch_folders"].trigger()
    (dialog,) = empty_window.findChildren(WatchedDialog)
    dialog.add_button.click()
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [str(inbox)]
    dialog.reject()
    qtbot.waitUntil(lambda: len(empty_window.context.desk.finding.search("").ids) == 1, timeout=20_000)
    (inbox / "a.png").unlink()
    (watch,) = empty_window.findChildren(Watch)
    qtbot.waitUntil(lambda: not empty_window.context.tasks.busy)
    watch.look()
    qtbot.waitUntil(lambda: not empty_window.context.tasks.busy)
    assert "1" in empty_window.messages.sentence
    empty_window.actions_["watch_folders"].trigger()
    (dialog,) = empty_window.findChildren(WatchedDialog)
    dialog.list.setCurrentRow(0)
    dialog.remove_button.click()
    assert (dialog.list.count(), dialog.remove_button.isEnabled()) == (0, False)
    dialog.reject()
    QApplication.sendPostedEvents()


def test_a_folder_that_is_gone_meanwhile_is_refused(qtbot: QtBot, empty_window: Workspace, tmp_path: Path) -> None:
    """In one sentence."""
    dialog = WatchedDialog(empty_window.context, empty_window)
    with qtbot.waitSignal(dialog.refused):
        dialog.add(tmp_path / "nowhere")
    assert dialog.list.count() == 0
    dialog.reject()
