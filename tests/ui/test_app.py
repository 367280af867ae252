"""Tests of the stages of opening a window."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gallery_app.bootstrap import open_desk
from gallery_app.domain.changes import Changes
from gallery_app.errors import CatalogDamagedError, CatalogError, CatalogInUseError, FileError
from gallery_app.services.reporting import read_report
from gallery_app.ui import app as app_module
from gallery_app.ui.app import Start, run
from gallery_app.ui.language import wanted_language
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.refusal import RefusalPage
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


Starter = Callable[..., Start]


@pytest.fixture
def stand(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Starter]:
    """Make frames that stand, in Chinese; takes the catalog and the window's size."""
    made: list[Start] = []

    def standing(catalog: Path, width: int = 1440, height: int = 900) -> Start:
        settings = SettingsFile(tmp_path / "settings.json")
        settings.change(language="zh-CN", theme="light", width=width, height=height)
        start = Start(qapp, catalog, settings)
        with qtbot.waitSignal(start.window.standing):
            start.window.start()
        made.append(start)
        return start

    yield standing
    for start in made:
        start.window.close()
        start.close()
        gone(qapp, start.window)


def gone(qapp: QApplication, window: MainWindow) -> None:
    """Delete a window, and with it the language it speaks."""
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A file that is no catalog."""
    catalog = tmp_path / "broken.tushuo"
    catalog.write_bytes(b"no catalog at all" * 100)
    return catalog


def test_a_catalog_that_cannot_be_used_is_told_in_the_window(stand: Starter, broken: Path) -> None:
    """One sentence and three ways on; nothing else is built."""
    start = stand(broken)
    start.go_on()
    page = start.window.findChild(RefusalPage)
    assert page is not None
    assert any("broken.tushuo 不是图说的图库" in label.text() for label in page.findChildren(QLabel))
    assert isinstance(start.error, CatalogError)
    assert start.workspace is None


def test_the_refusal_speaks_one_language(stand: Starter, broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The language of the command line, if one is named, is that of the heading, the sentence and the buttons."""
    monkeypatch.setenv("GALLERY_LANGUAGE", "en_GB")
    assert wanted_language("system") == "en"
    start = stand(broken)
    start.language.use(wanted_language("system"))
    start.go_on()
    page = start.window.findChild(RefusalPage)
    assert page is not None
    words = [each.text() for kind in (QLabel, QPushButton) for each in page.findChildren(kind)]
    assert "This catalog cannot be opened" in words
    assert "".join(words).replace("…", "").isascii()


def test_another_catalog_can_be_opened_instead(stand: Starter, broken: Path, tmp_path: Path) -> None:
    """The window goes on with it as if nothing had been."""
    start = stand(broken)
    start.go_on()
    page = start.window.findChild(RefusalPage)
    assert page is not None
    page.chosen.emit(tmp_path / "good.tushuo")
    assert start.error is None
    assert start.workspace is not None
    assert start.window.centralWidget() is start.workspace


def test_a_second_window_on_a_catalog_opens_it_to_read(stand: Starter, tmp_path: Path) -> None:
    """The first keeps it; the second says so and, asked to, shows it, and every edit is refused in words."""
    first, second = stand(tmp_path / "c.tushuo"), stand(tmp_path / "c.tushuo")
    first.go_on()
    second.go_on()
    assert isinstance(second.error, CatalogInUseError)
    page = second.window.findChild(RefusalPage)
    assert page is not None
    page.reading.emit()
    assert second.error is None
    assert second.workspace is not None
    with pytest.raises(CatalogInUseError):
        second.workspace.context.desk.reporting.add(read_report("标题\n\n导语"))


def test_a_second_start_brings_the_window_forward(stand: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    """Once it is filled it hears others, also put away."""
    start = stand(tmp_path / "c.tushuo")
    start.go_on()
    qtbot.waitUntil(lambda: start.bell is not None)
    assert start.bell is not None
    start.window.showMinimized()
    start.bell.rung.emit()
    assert not start.window.isMinimized()


def test_a_start_that_is_heard_opens_no_window(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends well, and has not touched the catalog."""
    monkeypatch.setattr(app_module, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(app_module, "ring", lambda _folder, _catalog: True)
    assert run(tmp_path / "c.tushuo", sample=False) == 0
    assert not list(tmp_path.iterdir())


def test_a_damaged_catalog_is_replaced_by_its_backup(stand: Starter, tmp_path: Path) -> None:
    """The backup that closing a window leaves is offered with a button, and the window goes on with it."""
    path = tmp_path / "c.tushuo"
    with contextlib.closing(open_desk(path)) as desk:
        app_module._keep_backup(desk)
        app_module._keep_backup(desk)
    path.write_bytes(b"\xff" * 9000)
    start = stand(path)
    start.go_on()
    assert isinstance(start.error, CatalogDamagedError)
    page = start.window.findChild(RefusalPage)
    assert page is not None
    page.restoring.emit(tmp_path / "none")
    assert isinstance(start.error, FileError)
    page = start.window.centralWidget()
    assert isinstance(page, RefusalPage)
    page.restoring.emit(next((tmp_path / "c.backups").iterdir()))
    assert start.error is None
    assert start.workspace is not None


def test_closing_a_window_without_a_catalog_tells_who_started_it(
    qapp: QApplication, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`run` raises what the window has said, so that the exit status is 3."""
    monkeypatch.setattr(app_module, "data_folder", lambda: tmp_path)

    def close() -> None:
        windows = [each for each in qapp.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
        if any(each.findChild(RefusalPage) for each in windows):
            for each in windows:
                each.close()

    timer = QTimer(interval=20)
    timer.timeout.connect(close)
    timer.start()
    with pytest.raises(CatalogError, match="is not a Tushuo catalog"):
        run(broken, sample=False)
    timer.stop()
    for window in (each for each in qapp.topLevelWidgets() if isinstance(each, MainWindow)):
        gone(qapp, window)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_the_frame_has_the_places_and_colours_of_what_fills_it(
    stand: Starter, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Nothing jumps and nothing flashes when the window is filled."""
    start = stand(tmp_path / "empty.tushuo", *size)
    before = start.window.grab().toImage()
    start.go_on()
    after = start.window.grab().toImage()
    work = start.workspace
    assert work is not None
    side, top, foot = work.sidebar.width(), work.top.height(), work.status.y()
    quiet = [
        QPoint(size[0] - 4, 4), QPoint(4, top - 1), QPoint(side - 2, foot - 20), QPoint(side, foot - 20),
        QPoint(side + 4, foot - 20), QPoint(4, foot), QPoint(size[0] // 2, foot + 8),
    ]  # fmt: skip
    assert [before.pixelColor(at).name() for at in quiet] == [after.pixelColor(at).name() for at in quiet]


def test_a_photo_of_the_report_is_opened_in_the_gallery(window: Workspace, qtbot: QtBot) -> None:
    """It is chosen there, even where a search had hidden it."""
    report = window.context.desk.reporting.view(window.context.desk.reporting.all()[0].id)
    first, last = report.sections[0].photos[0].id, report.sections[-1].photos[-1].id
    window.top.search.set_text("没有这样的照片")
    for photo in (first, last):
        window.centre.photoOpened.emit(photo)
        qtbot.waitUntil(lambda photo=photo: window.centre.gallery.chosen_ids() == (photo,))
        assert window.centre.shows_gallery


def test_a_window_that_has_gone_hears_nothing(stand: Starter, qapp: QApplication, tmp_path: Path) -> None:
    """What is done in the window that is left is no trouble to the one that was closed."""
    start = stand(tmp_path / "c.tushuo")
    start.go_on()
    assert start.workspace is not None
    context = start.workspace.context
    second = start.open_another(context)
    second.findChild(Workspace).centre.show_captions()
    second.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    context.changes.changed.emit(Changes())
    context.look.changed.emit()
