"""Takes the pictures of the window for the documentation: ``python packaging/screenshots.py [FOLDER]``.

Makes the sample report in a folder of its own, walks the window through an editor's ways and writes what it shows to
``docs/screenshots``. Needs no screen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, Qt, QTimer  # noqa: E402 - the platform is chosen first
from PySide6.QtTest import QTest  # noqa: E402 - the platform is chosen first
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - the platform is chosen first

from gallery_app.bootstrap import open_desk  # noqa: E402 - the platform is chosen first
from gallery_app.domain.task import drain  # noqa: E402 - the platform is chosen first
from gallery_app.files import safe_write  # noqa: E402 - the platform is chosen first
from gallery_app.services.previewing import EDGES  # noqa: E402 - the platform is chosen first
from gallery_app.services.reporting import read_report_file  # noqa: E402 - the platform is chosen first
from gallery_app.ui.app import make_window  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.export import ExportDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.reading import ReadingDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.mode import Mode  # noqa: E402 - the platform is chosen first
from gallery_app.ui.scope import Place  # noqa: E402 - the platform is chosen first
from gallery_app.ui.settings import SettingsFile  # noqa: E402 - the platform is chosen first
from gallery_app.ui.workspace import Workspace  # noqa: E402 - the platform is chosen first

_SETTLE_MS = 800


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture.

    Attributes:
        name: Stem of its file.
        way: What is done in the window first; returns the widget to show.
        theme: ``light`` or ``dark``.
        language: ``zh-CN`` or ``en``.
        size: Width and height of the window.
        sample: Whether the sample report is in the catalog.
    """

    name: str
    way: Callable[[Workspace], QWidget]
    theme: str = "light"
    language: str = "zh-CN"
    size: tuple[int, int] = (1440, 900)
    sample: bool = True


def _wait(milliseconds: int) -> None:
    # Qt's own wait for tests keeps Python's lock, so that nothing would be loaded meanwhile.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _gallery(window: Workspace) -> QWidget:
    report = next(scope for scope in window.sidebar.scopes() if scope.place is Place.REPORT)
    window.sidebar.choose(Place.REPORT, report.name)
    _wait(_SETTLE_MS)
    QTest.keyClick(window.centre.gallery, Qt.Key.Key_Home)
    _wait(_SETTLE_MS)
    return window


def _report(window: Workspace) -> QWidget:
    _gallery(window)
    window.show_mode(Mode.REPORT)
    return window


def _search(window: Workspace) -> QWidget:
    window.sidebar.choose(Place.SECTION, "推进产城融合")
    window.top.search.set_text("摄影:田正")
    return window


def _export(window: Workspace) -> QWidget:
    _gallery(window)
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    while not dialog.pages:
        _wait(_SETTLE_MS)
    dialog.destination.setText("~/版面/" + Path(dialog.destination.text()).name)
    return dialog


def _reading(window: Workspace) -> QWidget:
    reading = read_report_file(ROOT / "resources" / "sample" / "report.txt")
    dialog = ReadingDialog(window.context.look, window.language, reading, window)
    dialog.open()
    return dialog


def _first(window: Workspace) -> QWidget:
    return window


SHOTS = (
    Shot("gallery", _gallery),
    Shot("gallery-dark", _gallery, theme="dark"),
    Shot("gallery-en", _gallery, language="en"),
    Shot("gallery-small", _gallery, size=(1024, 640)),
    Shot("report", _report),
    Shot("search", _search),
    Shot("export", _export),
    Shot("take-in", _reading),
    Shot("first-start", _first, sample=False),
)


def _make_sample(catalog: Path) -> None:
    desk = open_desk(catalog)
    made = drain(desk.sample.make(catalog.parent / "photos"))
    for photo in desk.library.photos(made.photos):
        for edge in EDGES:
            if photo.file:
                desk.previewing.make(photo.file, edge)
    desk.close()


def _take(app: QApplication, shot: Shot, catalog: Path, folder: Path) -> None:
    settings = SettingsFile(catalog.with_name("settings.json"))
    width, height = shot.size
    settings.change(theme=shot.theme, language=shot.language, width=width, height=height)
    window = make_window(app, catalog, settings)
    window.show()
    _wait(_SETTLE_MS)
    shown = shot.way(window)
    _wait(_SETTLE_MS)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.grab().save(buffer, "PNG")
    safe_write(folder / f"{shot.name}.png", bytes(buffer.data().data()))
    print(folder / f"{shot.name}.png")
    window.close()
    window.context.desk.close()
    window.deleteLater()
    _wait(0)


def main() -> None:
    """Take every picture into the folder named on the command line, or ``docs/screenshots``."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    app = QApplication.instance() or QApplication(["screenshots"])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        sample, empty = Path(name) / "sample.tushuo", Path(name) / "empty.tushuo"
        _make_sample(sample)
        for shot in SHOTS:
            _take(app, shot, sample if shot.sample else empty, folder)


if __name__ == "__main__":
    main()
