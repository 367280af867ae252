"""Captions into files from the window: asked, written, decided, tried again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.sync import SyncState
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import written
from gallery_app.services.writing_back import Place, Target
from gallery_app.ui.dialogs.conflicts import ConflictsDialog
from gallery_app.ui.dialogs.failures import FailureList
from gallery_app.ui.dialogs.write_captions import WriteCaptionsDialog
from gallery_app.ui.models.sync import SyncStates
from gallery_app.ui.views.facts_box import FactsBox
from gallery_app.ui.words import sync_words
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import own_folder, pictures, sample_catalog, window

__all__ = ["own_folder", "pictures", "sample_catalog", "window"]

pytestmark = pytest.mark.qt


@pytest.fixture
def photo(window: Workspace, tmp_path: Path) -> Photo:
    """A photo of the window whose file is this test's own."""
    desk = window.context.desk
    shown = window.browser.result
    assert shown is not None
    found = desk.library.photo(shown.ids[0])
    assert found is not None
    assert found.file is not None
    own = tmp_path / "own" / Path(found.file.path).name
    own.parent.mkdir()
    shutil.copy2(found.file.path, own)
    with desk._catalog.edit(Act.EDIT):
        desk._catalog.photos.update_file(replace(found.file, path=str(own)))
    renewed = desk.library.photo(found.id)
    assert renewed is not None
    return renewed


def _path(photo: Photo) -> Path:
    assert photo.file is not None
    return Path(photo.file.path)


def _dialog(window: Workspace, kind: type[QDialog]) -> QDialog:
    """Return the newest open dialog of a kind."""
    found: list[QDialog] = [each for each in window.findChildren(kind) if each.isVisible()]
    return found[-1]


def _settle(window: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.context.tasks.busy, timeout=20_000)


def _state(window: Workspace, photo: Photo, qtbot: QtBot) -> SyncState:
    states = SyncStates(window.context.desk, window)
    with qtbot.waitSignal(states.known, timeout=10_000) as told:
        states.ask(photo)
    state: SyncState = told.args[1].state  # type: ignore[index]
    return state


def test_captions_are_written_from_the_dialog(window: Workspace, photo: Photo, qtbot: QtBot) -> None:
    """The first choice is the file itself; the message says how many, and the state follows."""
    assert _state(window, photo, qtbot) is SyncState.UNWRITTEN
    window.writing.ask([photo.id])
    _dialog(window, WriteCaptionsDialog).accept()
    _settle(window, qtbot)
    assert read_metadata(_path(photo)).text("title") == photo.title
    renewed = window.context.desk.library.photo(photo.id)
    assert renewed is not None
    assert _state(window, renewed, qtbot) is SyncState.SAME


def test_copies_need_a_folder(window: Workspace, photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one the question stays open."""
    window.writing.ask([photo.id])
    dialog = _dialog(window, WriteCaptionsDialog)
    assert isinstance(dialog, WriteCaptionsDialog)
    asked: list[Target] = []
    dialog.wanted.disconnect()
    dialog.wanted.connect(asked.append)
    dialog.places.button(2).setChecked(True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    dialog.accept()
    assert (asked, dialog.isVisible()) == ([], True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog.accept()
    assert asked == [Target(Place.COPIES, tmp_path)]


def test_an_editor_decides_a_conflict(window: Workspace, photo: Photo, qtbot: QtBot) -> None:
    """Both texts are shown; nothing is chosen at first; what is chosen is done."""
    path = _path(photo)
    path.write_bytes(written(path.read_bytes(), {"title": "别人写的"}).data)
    window.writing.write((photo.id,), Target())
    _settle(window, qtbot)
    assert "1" in window.messages.sentence
    window.messages._go_on(0)
    dialog = _dialog(window, ConflictsDialog)
    assert isinstance(dialog, ConflictsDialog)
    assert not dialog._write.isEnabled()
    dialog._choose_all(1)
    assert dialog._write.isEnabled()
    dialog.accept()
    _settle(window, qtbot)
    renewed = window.context.desk.library.photo(photo.id)
    assert renewed is not None
    assert renewed.title == "别人写的"


def test_what_failed_can_be_tried_again(window: Workspace, photo: Photo, qtbot: QtBot) -> None:
    """The message names the reason; trying again writes what can be written by then."""
    path = _path(photo)
    path.chmod(0o444)
    window.writing.write((photo.id,), Target())
    _settle(window, qtbot)
    assert path.name in window.messages.sentence
    path.chmod(0o644)
    window.messages._go_on(0)
    _settle(window, qtbot)
    assert read_metadata(path).text("title") == photo.title


def test_reasons_are_listed(window: Workspace) -> None:
    """One paragraph each."""
    window.writing._show(["a", "b"])
    dialog = _dialog(window, FailureList)
    assert isinstance(dialog, FailureList)
    assert dialog.text.toPlainText() == "a\n\nb"
    dialog.reject()


def test_the_action_takes_what_is_shown(window: Workspace) -> None:
    """Without a choice the captions of all photos in sight are meant."""
    window.actions_["write_captions"].trigger()
    dialog = _dialog(window, WriteCaptionsDialog)
    shown = window.browser.result
    assert shown is not None
    assert str(shown.total) in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()


@pytest.mark.parametrize("state", list(SyncState))
def test_every_state_has_its_words(window: Workspace, photo: Photo, state: SyncState) -> None:
    """A row of the facts, gone where there is no file, and a warning where another's words are at stake."""
    box = FactsBox(window.context.look, window)
    box.show_photo(photo)
    box.show_sync(state)
    value = box._rows[-1][1]
    assert value.text() == sync_words(state)
    assert (value.property("tone") == "warning") == (state in {SyncState.FILE, SyncState.CONFLICT})
