"""Journey 5: pages compose themselves, two pictures change places, the pages are checked and exported."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gallery_app.services.designing import ImageBox, Scene
from gallery_app.ui.canvas.canvas import Canvas
from gallery_app.ui.dialogs.export import ExportDialog
from gallery_app.ui.dialogs.new_layout import NewLayoutDialog
from gallery_app.ui.views.layout_page import LayoutPage
from gallery_app.ui.views.preflight_panel import PreflightPanel
from gallery_app.ui.workspace import Workspace
from tests.journeys.hands import CONTROL, KEY, NONE, PATIENT, Hands, reopened

pytestmark = pytest.mark.qt


def compose(hands: Hands) -> LayoutPage:
    """Make a layout of the report with the keyboard: Ctrl+N, Enter."""
    hands.press(KEY.Key_N, held=CONTROL)
    hands.dialog(NewLayoutDialog)
    hands.press(KEY.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.layouts.open, timeout=PATIENT)
    page = hands.window.centre.layout_page
    hands.qtbot.waitUntil(lambda: not page.canvas.texts.waiting, timeout=PATIENT)
    hands.settle()
    return page


def stored(window: Workspace) -> Scene:
    """Return the pages of the newest layout as the reopened catalog has them."""
    with reopened(window) as desk:
        return desk.designing.open(desk.library.layouts()[0].layout).scene


def drag(canvas: Canvas, start: ImageBox, end: ImageBox) -> None:
    """Take a picture by its middle and let it go on the middle of another."""
    left = Qt.MouseButton.LeftButton
    here, there = (canvas.sight.point(box.x + box.w / 2, box.y + box.h / 2).toPoint() for box in (start, end))
    view = canvas.viewport()
    QTest.mousePress(view, left, NONE, here)
    for place in (there - QPoint(30, 30), there):
        at = QPointF(place), QPointF(view.mapToGlobal(place))
        QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, *at, Qt.MouseButton.NoButton, left, NONE))
    QTest.mouseRelease(view, left, NONE, there)


def export(hands: Hands, out: Path) -> str:
    """Export the open layout as a PDF with the keyboard; return the words of its first page."""
    hands.press(KEY.Key_E, held=CONTROL)
    dialog = hands.dialog(ExportDialog)
    hands.qtbot.waitUntil(lambda: dialog.pages > 0, timeout=PATIENT)
    dialog.format.take("pdf")
    dialog.place.line.setFocus()
    hands.press(KEY.Key_A, held=CONTROL)
    hands.write(str(out))
    hands.press(KEY.Key_Return)
    hands.qtbot.waitUntil(out.exists, timeout=PATIENT)
    hands.settle()
    document = pypdfium2.PdfDocument(out)
    words = "".join(document[0].get_textpage().get_text_range().split())
    document.close()
    return words


def photo_in(scene: Scene, key: int) -> int:
    """Return the photo that a frame shows."""
    return next(box.photo for box in scene.images if box.key == key)


def test_with_the_mouse(window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """A picture dragged onto another exchanges places with it, in the catalog and in the exported page."""
    hands = Hands(window, qtbot)
    page = compose(hands)
    one, other = page.model.scene.images[0], page.model.scene.images[5]
    drag(page.canvas, one, other)
    made = stored(window)
    assert (photo_in(made, one.key), photo_in(made, other.key)) == (other.photo, one.photo)
    preflight = page.findChild(PreflightPanel)
    assert preflight is not None
    qtbot.waitUntil(lambda: not preflight.check.waiting, timeout=PATIENT)
    assert not preflight.check.failed
    words = export(hands, tmp_path / "page.pdf")
    assert all(title in words for title in ("乐享生活", "现代仓储", "日新月异"))


def test_by_keyboard_alone(window: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    """Tab walks over the page, an arrow moves the chosen picture, and the PDF is written."""
    hands = Hands(window, qtbot)
    page = compose(hands)
    page.canvas.setFocus()
    for _ in range(10):
        hands.press(KEY.Key_Tab)
        if isinstance(page.model.box, ImageBox):
            break
    frame = page.model.box
    assert isinstance(frame, ImageBox)
    hands.press(KEY.Key_Right)
    moved = next(box for box in stored(window).images if box.key == frame.key)
    assert moved.x == pytest.approx(frame.x + 0.5)
    assert "现代仓储" in export(hands, tmp_path / "page.pdf")
