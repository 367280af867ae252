"""An editor's ways with a layout: composed, changed by hand, taken back, handed on."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Act
from gallery_app.services.designing import Box, ImageBox, Scene, TextBox, edit
from gallery_app.ui.canvas.canvas import Canvas
from gallery_app.ui.dialogs.export import ExportDialog
from gallery_app.ui.dialogs.new_layout import NewLayoutDialog
from gallery_app.ui.dialogs.photo_chooser import PhotoChooser
from gallery_app.ui.mode import Mode
from gallery_app.ui.scope import Place
from gallery_app.ui.views.dragging import photo_mime
from gallery_app.ui.views.layout_page import LayoutPage
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

PATIENT = 20_000


@pytest.fixture
def page(window: Workspace, qtbot: QtBot) -> LayoutPage:
    """The sample report on an A3 photo page, open on the canvas."""
    report = window.context.desk.library.reports()[0].report
    layout, changes = window.context.desk.designing.compose_report(report, "photo-page", "A3")
    window.context.changes.tell(changes)
    window.open_layout(layout)
    made = window.centre.layout_page
    qtbot.waitUntil(lambda: not made.canvas.texts.waiting and not window.context.tasks.busy, timeout=PATIENT)
    return made


def stored(window: Workspace) -> Scene:
    """Return the pages of the newest layout as the catalog has them."""
    desk = window.context.desk
    return desk.designing.open(desk.library.layouts()[0].layout).scene


def at(canvas: Canvas, box: Box, across: float = 0.5, down: float = 0.5) -> QPoint:
    """Return where a part of a box is on the canvas."""
    return canvas.sight.point(box.x + box.w * across, box.y + box.h * down).toPoint()


def drag(canvas: Canvas, start: QPoint, *ways: QPoint, keys: Qt.KeyboardModifier | None = None) -> None:
    """Press, move over some points and let go."""
    view, held, none = canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, held, none, start)
    for way in ways:
        there = QPointF(way), QPointF(view.mapToGlobal(way))
        move = QMouseEvent(QEvent.Type.MouseMove, *there, Qt.MouseButton.NoButton, held, keys or none)
        QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, held, none, ways[-1])


def box_of(scene: Scene, key: int) -> Box:
    """Return a box by its key."""
    found = edit.find(scene, key)
    assert found is not None
    return found.box


def caption_of(page: LayoutPage, frame: Box) -> TextBox:
    """Return the caption of a frame."""
    boxes = (box for each in page.model.scene.pages for box in each.items)
    return next(box for box in boxes if isinstance(box, TextBox) and box.frame == frame.key)


def test_compose_a_layout(window: Workspace, qtbot: QtBot) -> None:
    """Without a layout the mode offers to make one; the dialog composes the report and opens it."""
    window.show_mode(Mode.LAYOUT)
    window.actions_["new_layout"].trigger()
    dialog = window.window().findChild(NewLayoutDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: window.layouts.open, timeout=PATIENT)
    assert len(stored(window).images) == 15
    assert window.context.desk.history.entries()[0].act is Act.COMPOSE
    qtbot.waitUntil(lambda: any(scope.place is Place.LAYOUT for scope in window.sidebar.scopes()))
    assert not window.sidebar.isVisible()


def test_move_a_frame_with_the_mouse(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """A drag is one step of undo, in the catalog at once; the caption comes along."""
    frame = page.model.scene.images[0]
    caption = caption_of(page, frame)
    drag(page.canvas, at(page.canvas, frame), *(at(page.canvas, frame) + QPoint(n * 9, n * 7) for n in range(1, 4)))
    moved = box_of(stored(window), frame.key)
    assert moved.x > frame.x + 5
    shift = moved.x - frame.x
    assert box_of(stored(window), caption.key).x == pytest.approx(caption.x + shift, abs=0.01)
    window.actions_["undo"].trigger()
    assert box_of(stored(window), frame.key) == frame
    assert page.model.scene == stored(window)


def test_pull_a_handle(window: Workspace, page: LayoutPage) -> None:
    """Pulling the right edge makes the frame wider and leaves the rest of it."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    edge = at(page.canvas, frame, 1.0, 0.5)
    drag(page.canvas, edge, edge - QPoint(20, 0), edge - QPoint(40, 3), keys=Qt.KeyboardModifier.AltModifier)
    narrow = box_of(stored(window), frame.key)
    assert (narrow.x, narrow.y, narrow.h) == pytest.approx((frame.x, frame.y, frame.h), abs=1e-3)
    assert narrow.w == pytest.approx(frame.w - 40 / page.canvas.sight.scale, abs=0.6)


def test_swap_by_dropping_a_picture_on_another(window: Workspace, page: LayoutPage) -> None:
    """A picture dropped on the middle of another exchanges photo and caption with it."""
    one, other = page.model.scene.images[0], page.model.scene.images[5]
    middle = at(page.canvas, other)
    drag(page.canvas, at(page.canvas, one), middle - QPoint(30, 30), middle)
    made = stored(window)
    first, second = box_of(made, one.key), box_of(made, other.key)
    assert isinstance(first, ImageBox)
    assert isinstance(second, ImageBox)
    assert (first.photo, second.photo) == (other.photo, one.photo)
    assert (first.x, first.w) == (one.x, one.w)


def test_type_over_a_caption_and_export_it(window: Workspace, page: LayoutPage, qtbot: QtBot, tmp_path: Path) -> None:
    """A double click opens the caption; what is typed is in the PDF, word for word."""
    caption = caption_of(page, page.model.scene.images[2])
    QTest.mouseDClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(page.canvas, caption, 0.1), delay=-1)
    assert page.canvas.editor.isVisible()
    page.canvas.editor.setPlainText("灯火传承　刘彬彬 摄")
    QTest.keyClick(page.canvas.editor, Qt.Key.Key_Return)
    typed = box_of(stored(window), caption.key)
    assert isinstance(typed, TextBox)
    assert (typed.text, typed.live) == ("灯火传承　刘彬彬 摄", False)
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages == 1, timeout=PATIENT)
    out = tmp_path / "page.pdf"
    dialog.place.line.setText(str(out))
    dialog.accept()
    qtbot.waitUntil(lambda: out.exists() and "page.pdf" in window.messages.sentence, timeout=PATIENT)
    document = pypdfium2.PdfDocument(out)
    text = "".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert "灯火传承刘彬彬摄" in text


def test_give_up_typing(window: Workspace, page: LayoutPage) -> None:
    """Esc leaves the caption as it was, and the canvas has the keyboard again."""
    caption = caption_of(page, page.model.scene.images[2])
    page.canvas.edit_text(caption)
    page.canvas.editor.setPlainText("x")
    QTest.keyClick(page.canvas.editor, Qt.Key.Key_Escape)
    assert not page.canvas.editor.isVisible()
    assert box_of(stored(window), caption.key) == caption


def test_crop_in_the_frame(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """After a double click the wheel enlarges the picture and a drag moves it; the frame stays."""
    frame = page.model.scene.images[0]
    place = at(page.canvas, frame)
    QTest.mouseDClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.canvas.cropping == frame.key
    none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(
        QPointF(place), QPointF(place), QPoint(), QPoint(0, 360), none, Qt.KeyboardModifier.NoModifier, still, False
    )
    QApplication.sendEvent(page.canvas.viewport(), wheel)
    page.canvas.settle()
    drag(page.canvas, place, place + QPoint(15, 0), place + QPoint(30, 0))
    cropped = box_of(stored(window), frame.key)
    assert isinstance(cropped, ImageBox)
    assert (cropped.x, cropped.w) == (frame.x, frame.w)
    assert cropped.crop.w < frame.crop.w * 0.8
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not page.canvas.cropping
    page.commands["crop_again"].trigger()
    assert box_of(stored(window), frame.key) == frame


def test_nudge_with_the_keyboard(window: Workspace, page: LayoutPage) -> None:
    """Arrows move half a millimetre, with Shift five; held down they are one step of undo."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    steps = len(window.context.desk.history.entries())
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    moved = box_of(stored(window), frame.key)
    assert (moved.x, moved.y) == pytest.approx((frame.x + 0.5, frame.y + 5))
    assert len(window.context.desk.history.entries()) == steps + 2


def test_walk_with_tab(page: LayoutPage) -> None:
    """Tab chooses one box after the other, Enter opens a text, Esc lets go."""
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Tab)
    first = page.model.box
    QTest.keyClick(page.canvas, Qt.Key.Key_Tab)
    assert page.model.box is not None
    assert page.model.box != first
    QTest.keyClick(page.canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.model.box == first
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.model.box is None


def test_take_it_all_back(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """Moved, locked, aligned, deleted: undo goes back to the composed page step by step, redo forward again."""
    before = page.model.scene
    keys = tuple(box.key for box in before.images[:3])
    done = len(window.context.desk.history.entries())
    page.model.choose(keys)
    for name in ("align_left", "spread_down", "lock", "lock", "delete"):
        page.commands[name].trigger()
    after = stored(window)
    assert len(after.images) == 12
    # What leaves everything where it is, such as aligning what stands in line, is no step.
    steps = len(window.context.desk.history.entries()) - done
    for _ in range(steps):
        window.actions_["undo"].trigger()
    assert stored(window) == page.model.scene == before
    for _ in range(steps):
        qtbot.waitUntil(window.actions_["redo"].isEnabled)
        window.actions_["redo"].trigger()
    assert stored(window) == after


def test_a_deleted_photo_waits_and_comes_back(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """A photo taken off the page waits in the strip; dropped on an empty frame it is shown there."""
    one, other = page.model.scene.images[:2]
    page.model.choose((one.key,))
    page.commands["delete"].trigger()
    assert page.strip.ids == (one.photo,)
    assert page.strip.isVisible()
    place = page.canvas.sight.point(other.x + other.w / 2, other.y + other.h / 2)
    data: QMimeData = photo_mime((one.photo,), ())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.canvas.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))
    shown = box_of(stored(window), other.key)
    assert isinstance(shown, ImageBox)
    assert shown.photo == one.photo
    assert page.strip.ids == (other.photo,)
    page.strip.opened.emit(other.photo)
    assert not page.strip.isVisible()
    assert len(stored(window).images) == 15


def test_choose_another_photo(window: Workspace, page: LayoutPage) -> None:
    """The chooser finds a photo by its title and puts it into the frame."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    page.commands["replace"].trigger()
    dialog = window.window().findChild(PhotoChooser)
    assert dialog is not None
    dialog.search.setText("绚丽夜景")
    [wanted] = dialog.gallery.ids
    dialog.gallery.choose(wanted)
    dialog.accept()
    shown = box_of(stored(window), frame.key)
    assert isinstance(shown, ImageBox)
    assert shown.photo == wanted


def test_pages_are_added_moved_and_deleted(window: Workspace, page: LayoutPage) -> None:
    """The column of pages adds one, moves it by Alt and an arrow, and deletes it."""
    page.commands["page_new"].trigger()
    assert (len(stored(window).pages), page.model.page) == (2, 1)
    QTest.keyClick(page.pages.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [len(each.items) > 10 for each in stored(window).pages] == [False, True]
    QTest.keyClick(page.pages.list, Qt.Key.Key_Delete)
    assert len(stored(window).pages) == 1
    assert not page.commands["page_delete"].isEnabled()


def test_split_and_join(window: Workspace, page: LayoutPage) -> None:
    """A frame is divided, the empty half chosen by hand is joined again."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    page.commands["split_across"].trigger()
    empty = next(box for box in stored(window).images if box.photo == 0)
    page.model.choose((frame.key, empty.key))
    page.commands["merge"].trigger()
    joined = box_of(stored(window), frame.key)
    assert (joined.x, joined.w) == pytest.approx((frame.x, frame.w))


def test_new_texts_and_frames(window: Workspace, page: LayoutPage) -> None:
    """T puts a text on the page and opens it at once; N puts an empty frame there."""
    page.commands["add_text"].trigger()
    assert page.canvas.editor.isVisible()
    page.canvas.editor.setPlainText("编者按")
    page.canvas.editor.finish()
    boxes = [box for each in stored(window).pages for box in each.items]
    assert any(isinstance(box, TextBox) and box.text == "编者按" for box in boxes)
    page.commands["add_frame"].trigger()
    assert stored(window).images[-1].photo == 0


def test_rubber_band(page: LayoutPage) -> None:
    """A band from beside the page over its head chooses the pictures it touches and nothing is saved."""
    frames = page.model.scene.images[:2]
    start = at(page.canvas, frames[0], 0, 0) - QPoint(12, 3)
    drag(page.canvas, start, start + QPoint(30, 30), at(page.canvas, frames[1], 0.9, 0.9))
    assert {frame.key for frame in frames} <= set(page.model.keys)


def test_the_numbers_at_the_right(window: Workspace, page: LayoutPage) -> None:
    """Place and size are typed in millimetres; the zoom follows the keys of the menu."""
    frame = page.model.scene.images[0]
    page.model.choose((frame.key,))
    page.facts._x.setText("25")
    page.facts._x.editingFinished.emit()
    page.facts._w.setText("100")
    page.facts._w.editingFinished.emit()
    made = box_of(stored(window), frame.key)
    assert (made.x, made.w) == (25, 100)
    window.actions_["zoom_in"].trigger()
    assert page.canvas.zoom in {0.5, 0.67, 0.33}
    window.actions_["zoom_fit"].trigger()
    assert page.canvas.fits
    window.actions_["guides"].trigger()
    assert page.canvas.guides


def test_layouts_are_named_copied_and_deleted(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """From the menu of the name; deleting shows the next one, and undo brings it back."""
    page.asked.emit("duplicate")
    names = [entry.name for entry in window.context.desk.library.layouts()]
    assert len(names) == 2
    page.asked.emit("rename")
    dialog = next(d for d in window.window().findChildren(QDialog) if d.isVisible())
    dialog.setTextValue("头版")  # type: ignore[attr-defined]  # an input dialog
    dialog.accept()
    assert window.context.desk.library.layouts()[0].name == "头版"
    page.asked.emit("remove")
    assert len(window.context.desk.library.layouts()) == 1
    qtbot.waitUntil(lambda: page.model.design is not None and page.model.design.record.name != "头版")
    window.actions_["undo"].trigger()
    assert len(window.context.desk.library.layouts()) == 2


def test_proposals_are_taken(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """Another template is proposed and taken with one click, one step of undo."""
    before = stored(window)
    plans = page.plans
    plans.template.setCurrentIndex(plans.template.findData("contact-sheet"))
    plans.template.activated.emit(plans.template.currentIndex())
    was = plans.proposals
    qtbot.waitUntil(lambda: bool(plans.proposals) and plans.proposals is not was, timeout=PATIENT)
    plans._cards[0].click()
    assert stored(window) == plans.proposals[0].scene
    window.actions_["undo"].trigger()
    assert stored(window) == before


def test_the_status_line_tells_the_page(window: Workspace, page: LayoutPage) -> None:
    """Paper, size and zoom stand there while a layout is in sight; the gallery counts again."""
    assert window.status._counts.text() == "A3 · 297 × 420 mm"
    window.show_mode(Mode.GALLERY)
    assert window.status._counts.text() == "共 15 幅"
    assert window.sidebar.isVisible()


def test_photos_dropped_on_a_layout_in_the_side_bar(window: Workspace, page: LayoutPage, qtbot: QtBot) -> None:
    """They get frames on its last page; the open canvas follows."""
    window.show_mode(Mode.GALLERY)
    qtbot.waitUntil(lambda: any(s.place is Place.LAYOUT for s in window.sidebar.scopes()))
    scope = next(s for s in window.sidebar.scopes() if s.place is Place.LAYOUT)
    window.sidebar.photosDropped.emit(scope, (1, 2))
    assert len(stored(window).images) == 17
    assert page.model.scene == stored(window)


def test_the_side_bar_opens_and_renames_layouts(window: Workspace, page: LayoutPage) -> None:
    """A layout chosen in the side bar is shown on the canvas; typing in the search box goes back to the photos."""
    window.show_mode(Mode.GALLERY)
    window.sidebar.fill()
    scope = next(s for s in window.sidebar.scopes() if s.place is Place.LAYOUT)
    assert window.sidebar.choose(Place.LAYOUT, scope.name)
    assert window.mode is Mode.LAYOUT
    window.top.search.set_text("夜景")
    assert window.mode is Mode.GALLERY
