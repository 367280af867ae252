"""The second pass over images in the window."""

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.task import drain
from gallery_app.ui import preparation
from gallery_app.ui.preparation import Preparation
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparation, "_WAIT_MS", 10)


def _taken_in(window: Workspace, folder: Path, name: str) -> None:
    Image.new("RGB", (60, 40), name).save(folder / f"{name}.png")
    added = drain(window.context.desk.importing.run([folder / f"{name}.png"])).added
    window.context.changes.tell(Changes({Kind.PHOTO: frozenset(added)}, Act.IMPORT))


def test_photos_that_come_are_prepared_beside_other_work(qtbot: QtBot, empty_window: Workspace, tmp_path: Path) -> None:
    """Without anybody asking, and on a thread of its own."""
    preparing = empty_window.context.desk.preparing
    _taken_in(empty_window, tmp_path, "red")
    assert preparing.waiting() == 1
    qtbot.waitUntil(lambda: not preparing.waiting(), timeout=20_000)
    assert not empty_window.context.tasks.busy


def test_who_has_stopped_it_is_left_alone_until_photos_come(
    qtbot: QtBot, empty_window: Workspace, tmp_path: Path
) -> None:
    """It begins no more by itself."""
    made = Preparation(empty_window.context, empty_window)
    empty_window.preparation.rest()
    made.rest()
    made._begin()
    assert not made.tasks.busy
    _taken_in(empty_window, tmp_path, "blue")
    qtbot.waitUntil(lambda: not empty_window.context.desk.preparing.waiting(), timeout=20_000)
    made.tasks.stop()
