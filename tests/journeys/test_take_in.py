"""Journey 1: a report is taken in with its photos, and what is doubtful is decided."""

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gallery_app.ui.dialogs.reading import ReadingDialog
from gallery_app.ui.mode import Mode
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import SAMPLE
from tests.journeys.hands import CONTROL, KEY, PATIENT, SHIFT, Hands, reopened, titles

pytestmark = pytest.mark.qt

SECTIONS = [5, 2, 1, 7]


@pytest.fixture
def doubtful(pictures: Path, tmp_path: Path) -> Path:
    """The photos of the sample report, one of them named by half of its caption only."""
    folder = tmp_path / "photos"
    shutil.copytree(pictures, folder)
    named = folder / "田正-日新月异.jpg"
    with Image.open(named) as picture:  # its pixels alone: other journeys write captions into the pictures
        picture.convert("RGB").save(folder / "田正.jpg")
    named.unlink()
    return folder


def photo_of(window: Workspace, title: str) -> str:
    """Return the name of the file that a caption has in the catalog, "" for none."""
    with reopened(window) as desk:
        photos = desk.library.photos(desk.finding.search("").ids)
        found = next(photo for photo in photos if photo.title == title)
        return Path(found.file.path).name if found.file else ""


def test_with_the_mouse(empty_window: Workspace, doubtful: Path, qtbot: QtBot) -> None:
    """Text and folder are dropped; the doubtful pair is accepted by a click, and the catalog has all fifteen."""
    hands = Hands(empty_window, qtbot)
    hands.drop_files(SAMPLE / "report.txt", doubtful)
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=PATIENT)
    hands.settle()
    assert photo_of(empty_window, "日新月异") == ""
    pending = empty_window.centre.report.pending
    qtbot.waitUntil(lambda: bool(pending.cards), timeout=PATIENT)
    hands.click(pending.cards[0].accept)
    assert photo_of(empty_window, "日新月异") == "田正.jpg"
    with reopened(empty_window) as desk:
        assert [len(section) for section in titles(desk)] == SECTIONS


def test_by_keyboard_alone(empty_window: Workspace, doubtful: Path, qtbot: QtBot) -> None:
    """Pasted and taken in with Enter; the folder by its name; F7 goes to the doubt and Enter accepts it."""
    hands = Hands(empty_window, qtbot)
    QApplication.clipboard().setText((SAMPLE / "report.txt").read_text("utf-8"))
    hands.press(KEY.Key_V, held=CONTROL | SHIFT)
    hands.dialog(ReadingDialog)
    hands.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: empty_window.mode is Mode.REPORT, timeout=PATIENT)
    hands.settle()
    hands.answer_files(doubtful)
    hands.press(KEY.Key_I, held=CONTROL | SHIFT)
    hands.settle()
    pending = empty_window.centre.report.pending
    qtbot.waitUntil(lambda: bool(pending.cards), timeout=PATIENT)
    hands.press(KEY.Key_F7)
    hands.press(KEY.Key_Return)
    assert photo_of(empty_window, "日新月异") == "田正.jpg"
