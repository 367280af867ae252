"""One photo large, a few beside each other, and back to many."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gallery_app.domain.photo import Pick
from gallery_app.domain.sync import Difference, InStep, SyncState
from gallery_app.ui.context import Context
from gallery_app.ui.models.view import View
from gallery_app.ui.views.gallery import GalleryView
from gallery_app.ui.views.viewer import Viewer

pytestmark = pytest.mark.qt
Key = Qt.Key
FIFTEEN = tuple(range(1, 16))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def viewer(context: Context, qtbot: QtBot) -> Iterator[Viewer]:
    """A viewer of fifteen photos that stands on the first."""
    made = Viewer(context, GalleryView(context))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.gallery.show_ids(FIFTEEN)
    made.show()
    qtbot.waitExposed(made)
    made.gallery.walk(0)
    yield made
    context.asking.stop()


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_space_and_enter_open_and_close_the_loupe(viewer: Viewer, qtbot: QtBot, key: Key) -> None:
    """The same key goes there and back."""
    qtbot.keyClick(viewer.gallery, key)
    assert viewer.view is View.LOUPE
    assert viewer.loupe.photo is not None
    qtbot.keyClick(viewer.loupe, key)
    assert viewer.view is View.ROWS


def test_the_loupe_walks_and_the_gallery_follows(viewer: Viewer, qtbot: QtBot) -> None:
    """Arrows, Page keys, Home and End go along; the choice is the gallery's own."""
    viewer.look(View.LOUPE)
    for key, photo in ((Key.Key_Right, 2), (Key.Key_PageDown, 3), (Key.Key_Left, 2), (Key.Key_End, 15)):
        qtbot.keyClick(viewer.loupe, key)
        assert viewer.gallery.chosen_ids() == (photo,)
        assert viewer.loupe.photo is not None
        assert viewer.loupe.photo.id == photo
    qtbot.keyClick(viewer.loupe, Key.Key_Right)
    assert viewer.gallery.chosen_ids() == (15,)


def test_z_shows_pixels_arrows_pull_and_escape_goes_back_step_by_step(viewer: Viewer, qtbot: QtBot) -> None:
    """Near, the arrows move the picture; Shift and an arrow still go on, at the same place in the next photo."""
    viewer.zoom()
    pane = viewer.loupe.pane
    assert (viewer.view, pane.percent) == (View.LOUPE, 100)
    qtbot.keyClick(viewer.loupe, Key.Key_Right)
    assert (viewer.gallery.chosen_ids(), pane.sight.x > 0.5) == ((1,), True)
    before = pane.sight
    qtbot.keyClick(viewer.loupe, Key.Key_Right, SHIFT)
    assert (viewer.gallery.chosen_ids(), pane.sight) == ((2,), before)
    qtbot.keyClick(viewer.loupe, Key.Key_Escape)
    assert (viewer.view, pane.sight.zoom) == (View.LOUPE, None)
    qtbot.keyClick(viewer.loupe, Key.Key_Escape)
    assert viewer.view is View.ROWS


def test_marks_go_to_the_photo_in_the_loupe(viewer: Viewer, qtbot: QtBot) -> None:
    """Stars by digit or click, picks by letter, seen at once."""
    viewer.look(View.LOUPE)
    for key in (Key.Key_4, Key.Key_P):
        qtbot.keyClick(viewer.loupe, key)
    photo = viewer.loupe.photo
    assert photo is not None
    assert (photo.rating, photo.pick) == (4, Pick.PICKED)
    viewer.loupe.caption.rated.emit(2)
    qtbot.keyClick(viewer.loupe, Key.Key_U)
    assert viewer.loupe.photo is not None
    assert (viewer.loupe.photo.rating, viewer.loupe.photo.pick) == (2, Pick.NONE)


def test_the_wheel_looks_closer_and_a_hand_pulls(viewer: Viewer, qtbot: QtBot) -> None:
    """The point under the pointer stays; the picture follows the hand."""
    viewer.look(View.LOUPE)
    pane = viewer.loupe.pane
    middle = QPointF(pane.rect().center())
    for _ in range(6):
        turn = QWheelEvent(
            middle,
            pane.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane, turn)
    assert pane.sight.zoom is not None
    before = pane.sight.x
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(pane, QPoint(200, 300))
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton)
    assert pane.sight.x > before
    qtbot.mouseDClick(pane, Qt.MouseButton.LeftButton)
    assert pane.sight.zoom is None


def test_the_caption_in_the_file_stands_beside(viewer: Viewer, qtbot: QtBot) -> None:
    """I shows what the file says; what does not differ is the same."""
    viewer.look(View.LOUPE)
    qtbot.keyClick(viewer.loupe, Key.Key_I)
    caption = viewer.loupe.caption
    assert caption.file.isChecked()
    caption.show_file(1, InStep(SyncState.CATALOG, (Difference("title", "乐享生活", "DJI_0042"),)))
    assert viewer.loupe.photo is not None
    assert caption._in_file(viewer.loupe.photo) == ("DJI_0042", "田正", "")
    viewer.grab()


def test_the_strip_goes_to_what_is_clicked(viewer: Viewer, qtbot: QtBot) -> None:
    """A click on a neighbour makes it the current one, and nothing runs away from the pointer."""
    viewer.look(View.LOUPE)
    viewer.grab()
    strip = viewer.loupe.strip
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(strip._start() + 250, 40))
    assert viewer.gallery.chosen_ids() == (3,)
    assert strip.index_at(strip._start() - 5) is None


def test_photos_that_are_gone_leave_the_loupe(viewer: Viewer) -> None:
    """An empty result has nothing to look at closely; another result shows its own first photo."""
    viewer.look(View.LOUPE)
    viewer.gallery.show_ids((9, 8))
    assert viewer.loupe.photo is not None
    assert viewer.loupe.photo.id == 9
    viewer.gallery.show_ids(())
    assert viewer.view is View.ROWS
    viewer.look(View.LOUPE)
    assert viewer.view is View.ROWS


def test_chosen_photos_are_compared_at_one_sight(viewer: Viewer, qtbot: QtBot) -> None:
    """Zoom and place are shared; stars and picks go to the pane in hand."""
    for _ in range(2):
        qtbot.keyClick(viewer.gallery, Key.Key_Right, SHIFT)
    viewer.look(View.COMPARE)
    compare = viewer.compare
    assert compare.ids == (1, 2, 3)
    qtbot.keyClick(compare, Key.Key_Right)
    qtbot.keyClick(compare, Key.Key_5)
    qtbot.keyClick(compare, Key.Key_X)
    second = viewer.gallery.photo(1)
    assert second is not None
    assert (compare.active, second.rating, second.pick) == (2, 5, Pick.REJECTED)
    qtbot.keyClick(compare, Key.Key_Z)
    qtbot.keyClick(compare, Key.Key_Down)
    assert len({card.pane.sight for card in compare.cards}) == 1
    assert compare.cards[0].pane.sight.zoom == 1.0
    viewer.grab()


def test_comparing_ends_by_escape_or_opens_the_best(viewer: Viewer, qtbot: QtBot) -> None:
    """One photo alone is compared with the next; Enter goes on with the one in hand."""
    viewer.look(View.COMPARE)
    compare = viewer.compare
    assert compare.ids == (1, 2)
    qtbot.mouseClick(compare.cards[1].pane, Qt.MouseButton.LeftButton)
    qtbot.keyClick(compare, Key.Key_Return)
    assert (viewer.view, viewer.gallery.chosen_ids()) == (View.LOUPE, (2,))
    viewer.look(View.COMPARE)
    qtbot.keyClick(compare, Key.Key_Escape)
    assert viewer.view is View.ROWS


def test_the_whole_screen_and_back(viewer: Viewer, qtbot: QtBot) -> None:
    """F shows nothing but the photo; arrows go on there; Esc ends it."""
    viewer.full_screen()
    full = viewer._full
    assert full is not None
    assert full.isVisible()
    qtbot.keyClick(full.loupe, Key.Key_Right)
    assert viewer.gallery.chosen_ids() == (2,)
    assert not full.loupe.caption.isVisible()
    qtbot.keyClick(full.loupe, Key.Key_I)
    assert full.loupe.caption.isVisible()
    qtbot.keyClick(full.loupe, Key.Key_Escape)
    assert not full.isVisible()


def test_what_cannot_be_shown_is_said(viewer: Viewer, qtbot: QtBot) -> None:
    """A photo without an image, and an image that cannot be decoded, are named as such."""
    viewer.look(View.LOUPE)
    for index in (6, 8):
        viewer.gallery.walk(index)
        viewer.grab()
    file = viewer.gallery.photos.get([9])[0]
    assert file is not None
    assert file.file is not None
    broken = file.file
    qtbot.waitUntil(lambda: viewer.loupe.previews.broken(broken), timeout=4000)
    viewer.grab()
