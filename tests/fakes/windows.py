"""A window on a copy of the sample catalog, and a check that nothing of it is left behind."""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
from gallery_app.paths import resources_folder
from gallery_app.ui.app import Start
from gallery_app.ui.intake import take_in
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SAMPLE = resources_folder() / "sample"


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with one small picture for each caption of the sample report, under the names of its stand-ins."""
    folder = tmp_path_factory.mktemp("pictures")
    for number, photo in enumerate(json.loads((SAMPLE / "report.json").read_text("utf-8"))["photos"]):
        width, height = (edge // 20 for edge in photo["size"])
        Image.new("RGB", (width, height), (15 * number, 90, 120)).save(folder / photo["file"])
    return folder


@pytest.fixture(scope="session")
def sample_catalog(tmp_path_factory: pytest.TempPathFactory, pictures: Path) -> Path:
    """A catalog with the sample report taken in and matched, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.tushuo"
    desk = open_desk(path)
    taken = drain(take_in(desk, [pictures], readings=[desk.reporting.read(SAMPLE / "report.txt")]))
    drain(desk.preparing.run())
    desk.close()
    assert (taken.captions, taken.matched, taken.photos_waiting) == (15, 15, 0)
    return path


def opened_window(qtbot: QtBot, qapp: QApplication, catalog: Path) -> Iterator[Workspace]:
    """Open a Chinese window with its filters on a catalog, and check afterwards that nothing of it is left."""
    settings = SettingsFile(catalog.with_name("settings.json"))
    settings.change(theme="light", language="zh-CN", facets=True)
    threads = set(threading.enumerate())
    start = Start(qapp, catalog, settings)
    start.window.show()
    qtbot.waitExposed(start.window)
    start.go_on()
    made = start.workspace
    assert made is not None
    qtbot.waitUntil(lambda: not (made.context.tasks.busy or made.context.asking.busy), timeout=20_000)
    yield made
    qtbot.waitUntil(lambda: not made.context.tasks.busy, timeout=20_000)
    start.window.close()
    start.close()
    start.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [widget for widget in qapp.topLevelWidgets() if widget.isVisible()], "a window is left"
    qtbot.waitUntil(lambda: not {t for t in threading.enumerate() if not t.daemon} - threads, timeout=5000)


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep templates and lists of codes that a test makes out of the user's own folder."""
    folder = tmp_path / "data"
    monkeypatch.setattr("gallery_app.paths.data_folder", lambda: folder)
    return folder


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, sample_catalog: Path, tmp_path: Path, own_folder: Path
) -> Iterator[Workspace]:
    """A Chinese window on a copy of the sample catalog."""
    for file in sample_catalog.parent.iterdir():
        shutil.copy(file, tmp_path)
    yield from opened_window(qtbot, qapp, tmp_path / sample_catalog.name)


@pytest.fixture
def empty_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, own_folder: Path) -> Iterator[Workspace]:
    """A Chinese window on a catalog with nothing in it."""
    yield from opened_window(qtbot, qapp, tmp_path / "empty.tushuo")
