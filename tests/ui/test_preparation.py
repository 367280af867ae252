"""The second pass over images in the window."""

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.task import Failure, drain
from gallery_app.services.preparing import Prepared
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
    made = Preparation(empty_window.context, print, empty_window)
    empty_window.preparation.rest()
    made.rest()
    made._begin()
    assert not made.tasks.busy
    _taken_in(empty_window, tmp_path, "blue")
    qtbot.waitUntil(lambda: not empty_window.context.desk.preparing.waiting(), timeout=20_000)
    made.tasks.stop()


def test_damaged_photos_are_told_once(qtbot: QtBot, empty_window: Workspace, tmp_path: Path) -> None:
    """They came in with what their headers say, so it is the second pass that finds them."""
    Image.effect_noise((400, 300), 80).save(tmp_path / "whole.png")
    (tmp_path / "torn.png").write_bytes((tmp_path / "whole.png").read_bytes()[:5000])
    told: list[tuple[Failure, ...]] = []
    empty_window.preparation._tell_unshown = told.append
    added = drain(empty_window.context.desk.importing.run([tmp_path / "torn.png"])).added
    empty_window.context.changes.tell(Changes({Kind.PHOTO: frozenset(added)}, Act.IMPORT))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    (failure,) = told[0]
    assert "torn.png" in str(failure.message)
    empty_window.preparation._tell(Prepared(0, told[0], 0.0))
    assert len(told) == 1


def test_a_window_that_closes_begins_no_more(empty_window: Workspace, tmp_path: Path) -> None:
    """Also not for photos that another window takes in."""
    empty_window.preparation.stop()
    _taken_in(empty_window, tmp_path, "green")
    assert not empty_window.preparation._timer.isActive()
