"""Windows that are closed while they work, and by signals: each in a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain

pytestmark = [pytest.mark.qt, pytest.mark.skipif("sys.platform == 'win32'", reason="POSIX signals")]

_WINDOW = """
import signal, sys
from pathlib import Path
# Shells start what runs in the background deaf to Ctrl+C.
signal.signal(signal.SIGINT, signal.default_int_handler)

def begin():
    from gallery_app.services import watching
    from gallery_app.ui import app, preparation, watch
    preparation._WAIT_MS = watch._FIRST_MS = 1
    watching._SETTLED = 0.0
    plain = app.Start.go_on

    def go_on(start):
        plain(start)
        from PySide6.QtCore import QTimer
        {then}

    app.Start.go_on = go_on
    from gallery_app.cli import main
    return main.run(["--catalog", sys.argv[1]], app.run)

if __name__ == "__main__":
    sys.exit(begin())
"""
_TELL = "QTimer.singleShot(0, lambda: print('here', flush=True))"
_CLOSE = """
        other = start.open_another(start.workspace.context)
        QTimer.singleShot({wait}, start.window.close)
        QTimer.singleShot({wait}, other.close)
"""


def _window(folder: Path, catalog: Path, then: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _WINDOW.format(then=then), str(catalog)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_DATA_HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_in_order(tmp_path: Path, number: int) -> None:
    """Settings and the backup of the day are kept, nothing is complained of, and the status tells the signal."""
    catalog = tmp_path / "c.tushuo"
    with _window(tmp_path, catalog, _TELL) as process:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
        process.send_signal(number)
        _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (128 + number, "")
    assert list((tmp_path / "c.backups").iterdir())
    assert (tmp_path / "tushuo" / "settings.json").exists()


def test_a_signal_closes_the_page_of_a_catalog_that_cannot_be_opened(tmp_path: Path) -> None:
    """What the page has said is not said again."""
    catalog = tmp_path / "broken.tushuo"
    catalog.write_bytes(b"no catalog at all" * 100)
    with _window(tmp_path, catalog, _TELL) as process:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (130, "")


@pytest.mark.parametrize("wait", [0, 150, 600])
def test_work_has_ended_before_the_catalog_is_closed(tmp_path: Path, wait: int) -> None:
    """Photos being prepared and folders being looked into are left alone in time, also by a second window."""
    for name in ("stored", "watched"):
        (tmp_path / name).mkdir()
        for shade in range(60):
            Image.effect_noise((900, 600), 40 + shade).save(tmp_path / name / f"{shade}.jpg")
    desk = open_desk(tmp_path / "c.tushuo")
    drain(desk.importing.run([tmp_path / "stored"]))
    desk.watching.watch(tmp_path / "watched")
    desk.close()
    with _window(tmp_path, tmp_path / "c.tushuo", _CLOSE.format(wait=wait)) as process:
        said, complaint = process.communicate(timeout=60)
    assert (process.returncode, said, complaint) == (0, "", "")
