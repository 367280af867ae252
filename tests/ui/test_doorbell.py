"""A second start on a catalog calls the window that has it open."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gallery_app.ui.doorbell import Doorbell, come_forward, ring

pytestmark = pytest.mark.qt

_RING = """
import pathlib, sys
from gallery_app.ui.doorbell import ring
sys.exit(not ring(*map(pathlib.Path, sys.argv[1:])))
"""


@pytest.fixture
def bell(tmp_path: Path, qapp: QObject) -> Iterator[Doorbell]:
    """A bell of the catalog a.tushuo."""
    bell = Doorbell(tmp_path / "own", tmp_path / "a.tushuo", qapp)
    yield bell
    bell.close()
    bell.deleteLater()


def _other(qtbot: QtBot, *words: str, leave: str = "") -> int:
    """Let another process run; return its exit status."""
    process = QProcess()
    environment = process.processEnvironment().systemEnvironment()
    environment.insert("XDG_ACTIVATION_TOKEN", leave)
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=30_000):
        process.start(sys.executable, list(words))
    return process.exitCode()


def test_another_process_is_heard(
    bell: Doorbell, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hears that it was heard, by any name of the catalog, and hands over what Wayland wants to see."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    rung: list[bool] = []
    bell.rung.connect(lambda: rung.append(True))
    (tmp_path / "b.tushuo").symlink_to(tmp_path / "a.tushuo")
    assert _other(qtbot, "-c", _RING, str(tmp_path / "own"), str(tmp_path / "b.tushuo"), leave="now") == 0
    assert rung == [True]
    assert os.getenv("XDG_ACTIVATION_TOKEN") == "now"


def test_nobody_is_called_where_nobody_listens(bell: Doorbell, tmp_path: Path) -> None:
    """Another catalog has another bell; a closed one is silent, and so is what a killed program left."""
    assert not ring(tmp_path / "own", tmp_path / "other.tushuo")
    bell.close()
    assert not ring(tmp_path / "own", tmp_path / "a.tushuo")
    left = Doorbell(tmp_path / "own", tmp_path / "b.tushuo", bell)
    (socket,) = (tmp_path / "own").iterdir()
    left.close()
    socket.touch()
    assert not ring(tmp_path / "own", tmp_path / "b.tushuo")
    Doorbell(tmp_path / "own", tmp_path / "b.tushuo", bell).close()
    assert not socket.exists()


def test_a_window_comes_forward(qtbot: QtBot) -> None:
    """One that was put away is shown again."""
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    come_forward(window)
    assert window.isVisible()
    assert not window.isMinimized()


@pytest.mark.skipif(sys.platform == "win32", reason="nothing of a pipe lies in the folder")
def test_a_second_start_leaves_and_the_first_stays(tmp_path: Path) -> None:
    """The whole program, twice on one catalog: the second ends at once and well; the first goes on."""
    own = tmp_path / "share"
    environment = os.environ | {"XDG_DATA_HOME": str(own), "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "gallery_app", "--catalog", str(tmp_path / "c.tushuo")]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, env=environment, cwd=root) as first:
        try:
            end = time.monotonic() + 60
            while not list(tmp_path.glob("**/tushuo-*")) and time.monotonic() < end:
                time.sleep(0.05)
            again = subprocess.run(command, env=environment, cwd=root, capture_output=True, timeout=60, check=False)
            assert (again.returncode, again.stderr) == (0, b"")
            assert first.poll() is None
        finally:
            first.kill()
