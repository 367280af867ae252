"""The canvas on a layout of the sample."""

import statistics
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gallery_app.services.designing import Area, TextBox, area_of, edit
from gallery_app.ui.views.layout_page import LayoutPage
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


@pytest.fixture
def page(window: Workspace, qtbot: QtBot) -> LayoutPage:
    """The sample report on an A3 photo page, open on the canvas, everything painted."""
    report = window.context.desk.library.reports()[0].report
    layout, changes = window.context.desk.designing.compose_report(report, "photo-page", "A3")
    window.context.changes.tell(changes)
    window.open_layout(layout)
    made = window.centre.layout_page
    images = made.model.scene.images
    qtbot.waitUntil(
        lambda: (
            not made.canvas.texts.waiting
            and not window.context.tasks.busy
            and all(made.canvas.pictures.whole(box) for box in images)
        ),
        timeout=20_000,
    )
    return made


def colour(page: LayoutPage, x: float, y: float) -> QColor:
    """Return what is painted at a point of the page, mm."""
    image = page.canvas.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    point = page.canvas.sight.point(x, y) * scale
    return image.pixelColor(point.toPoint())


def test_pictures_and_texts_are_painted(page: LayoutPage) -> None:
    """A frame shows its picture's colour, the headline has ink, the margin is white."""
    frame = page.model.scene.images[4]
    assert colour(page, frame.x + frame.w / 2, frame.y + frame.h / 2).blue() == pytest.approx(120, abs=6)
    assert colour(page, 5, 5).name() == "#ffffff"
    image = page.canvas.viewport().grab().toImage()
    head = next(b for b in page.model.scene.pages[0].items if isinstance(b, TextBox) and b.role == "headline")
    room = page.canvas.sight.rect(area_of(head)).toAlignedRect()
    inks = {
        image.pixelColor(x, y).lightness() for x in range(room.left(), room.right(), 2) for y in (room.center().y(),)
    }
    assert min(inks) < 90


def test_ctrl_and_the_wheel_zoom_at_the_pointer(page: LayoutPage) -> None:
    """What is under the pointer stays under it, once the page is larger than the canvas."""
    page.canvas.zoom_to(1.2)
    place = QPointF(page.canvas.viewport().rect().center()) + QPointF(40, 30)
    before, zoom = page.canvas.sight.mm(place), page.canvas.zoom
    none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    for _ in range(4):
        wheel = QWheelEvent(
            place, place, QPoint(), QPoint(0, 240), none, Qt.KeyboardModifier.ControlModifier, still, False
        )
        QApplication.sendEvent(page.canvas.viewport(), wheel)
    assert page.canvas.zoom > zoom * 2
    assert page.canvas.sight.mm(place) == pytest.approx(before, abs=1.5)


def test_the_whole_page_fits_again_when_the_window_changes(window: Workspace, page: LayoutPage) -> None:
    """Fitted, the page is always whole."""
    window.window().resize(1100, 700)
    sheet = page.canvas.sight.rect(Area(0, 0, 297, 420))
    assert page.canvas.viewport().rect().contains(sheet.toAlignedRect())


def test_the_menu_offers_what_can_be_done(page: LayoutPage) -> None:
    """On a caption it offers to type, on a picture to crop; nothing that would do nothing."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    words = [action.text() for action in page.commands.menu().actions()]
    assert page.commands["crop"].text() in words
    assert page.commands["edit_text"].text() not in words
    page.model.choose(())
    words = [action.text() for action in page.commands.menu().actions()]
    assert words == [page.commands[name].text() for name in ("add_text", "add_frame")]


def test_the_menu_key_opens_the_menu(page: LayoutPage) -> None:
    """The context menu comes at the chosen box, without a mouse."""
    page.model.choose((page.model.scene.images[0].key,))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(page.canvas.viewport(), QContextMenuEvent(reason, QPoint(1, 1), QPoint(1, 1)))
    menus = [menu for menu in page.canvas.findChildren(QMenu) if menu.isVisible()]
    assert menus
    menus[0].close()


def test_page_keys_go_through_the_pages(page: LayoutPage) -> None:
    """Page Down goes to the next page, Page Up back; beyond the ends nothing happens."""
    page.commands["page_copy"].trigger()
    page.model.go(0)
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    assert page.model.page == 1
    QTest.keyClick(page.canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(page.canvas, Qt.Key.Key_PageUp)
    assert page.model.page == 0


def test_a_preflight_part_has_its_place(page: LayoutPage) -> None:
    """A part added to the column stands under what is chosen; going to a box chooses it."""
    key = page.model.scene.images[2].key
    page.go_to(0, key)
    assert page.model.keys == (key,)


def test_another_language(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """Every part of the page speaks the language in force."""
    window.actions_["language_en"].trigger()
    qtbot.waitUntil(lambda: page.plans._title.text() == "Automatic layout")
    assert page.commands["lock"].text() == "Lock or unlock"
    assert page.canvas.accessibleName() == "Page"


def test_what_is_typed_last_is_saved_on_leaving(window: Workspace, page: LayoutPage) -> None:
    """Closing the window keeps a nudge and a text that are not settled yet."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    page.model.preview(edit.move(page.model.scene, (frame.key,), 3, 0))
    window.leave()
    saved = window.context.desk.designing.open(page.model.layout).scene
    assert saved.images[0].x == pytest.approx(frame.x + 3)


@pytest.mark.timed
@pytest.mark.parametrize("what", ["move", "resize"])
def test_a_drag_keeps_up_with_the_screen(page: LayoutPage, what: str) -> None:
    """Showing a moved or resized frame, captions and all, takes at most 16 ms of the window's own thread."""
    model, spent = page.model, []
    assert model.design is not None
    base, frame = model.design.scene, model.scene.images[0]
    acts = {
        "move": lambda n: edit.move(base, (frame.key,), n, n),
        "resize": lambda n: edit.resize(base, frame.key, Area(frame.x, frame.y, frame.w - n, frame.h), model.measure),
    }
    for step in range(1, 25):
        began = time.thread_time()
        model.preview(acts[what](step))
        page.canvas.viewport().repaint()
        spent.append((time.thread_time() - began) * 1000)
    model.preview(None)
    assert statistics.median(spent[4:]) <= 16
