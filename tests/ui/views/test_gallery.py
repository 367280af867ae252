"""The gallery under mouse and keyboard."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.photo import Pick
from gallery_app.ui.context import Context
from gallery_app.ui.models.mime import PHOTO_MIME
from gallery_app.ui.views.dragging import drag_pixmap, dragged_ids, photo_mime
from gallery_app.ui.views.gallery import GalleryView

pytestmark = pytest.mark.qt
FIFTEEN = tuple(range(1, 16))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def gallery(context: Context, qtbot: QtBot) -> GalleryView:
    """A gallery of fifteen photos."""
    view = GalleryView(context)
    qtbot.addWidget(view)
    view.resize(880, 700)
    view.show_ids(FIFTEEN)
    view.show()
    view.grab()
    return view


def at(view: GalleryView, index: int) -> QPoint:
    """Return the middle of a photo."""
    return view.box_of(view.flow.cell(index)).center()


def test_a_click_tells_what_is_chosen(gallery: GalleryView, qtbot: QtBot) -> None:
    """One click, one photo."""
    with qtbot.waitSignal(gallery.selectionChanged) as told:
        qtbot.mouseClick(gallery.viewport(), LEFT, pos=at(gallery, 2))
    assert told.args == [(3,)]


def test_shift_and_control_click(gallery: GalleryView, qtbot: QtBot) -> None:
    """Shift takes the span, Ctrl takes one out of it."""
    qtbot.mouseClick(gallery.viewport(), LEFT, pos=at(gallery, 0))
    qtbot.mouseClick(gallery.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=at(gallery, 3))
    qtbot.mouseClick(gallery.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, pos=at(gallery, 1))
    assert gallery.chosen_ids() == (1, 3, 4)


def test_a_rubber_band_chooses_what_it_touches(gallery: GalleryView, qtbot: QtBot) -> None:
    """A drag that begins on empty ground draws a band."""
    end = at(gallery, 1)
    qtbot.mousePress(gallery.viewport(), LEFT, pos=QPoint(4, 4))
    qtbot.mouseMove(gallery.viewport(), end)
    gallery._stretch(gallery.rect().__class__(QPoint(4, 4), end))
    qtbot.mouseRelease(gallery.viewport(), LEFT, pos=end)
    assert gallery.chosen_ids() == (1, 2)


def test_arrows_home_and_end(gallery: GalleryView, qtbot: QtBot) -> None:
    """The keyboard goes everywhere, and Shift extends."""
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(gallery, key)
    assert gallery.chosen_ids() == (2,)
    qtbot.keyClick(gallery, Qt.Key.Key_Down)
    qtbot.keyClick(gallery, Qt.Key.Key_Up)
    qtbot.keyClick(gallery, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert gallery.chosen_ids()[-1] == 15
    assert gallery.verticalScrollBar().value() > 0


def test_all_and_none_by_key(gallery: GalleryView, qtbot: QtBot) -> None:
    """Ctrl+A chooses all, Esc none."""
    qtbot.keyClick(gallery, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert gallery.chosen_ids() == FIFTEEN
    qtbot.keyClick(gallery, Qt.Key.Key_Escape)
    assert gallery.chosen_ids() == ()


def test_enter_and_double_click_open(gallery: GalleryView, qtbot: QtBot) -> None:
    """Both open the photo."""
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    with qtbot.waitSignal(gallery.activated) as told:
        qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert told.args == [1]
    with qtbot.waitSignal(gallery.activated) as told:
        qtbot.mouseDClick(gallery.viewport(), LEFT, pos=at(gallery, 4))
    assert told.args == [5]


def test_keys_set_stars_and_picks(gallery: GalleryView, qtbot: QtBot) -> None:
    """Marks go to everything chosen, and are seen at once."""
    gallery.select_all()
    qtbot.keyClick(gallery, Qt.Key.Key_4)
    qtbot.keyClick(gallery, Qt.Key.Key_P)
    photo = gallery.photo(11)
    assert photo is not None
    assert (photo.rating, photo.pick) == (4, Pick.PICKED)


def test_new_results_keep_the_choice(gallery: GalleryView, qtbot: QtBot) -> None:
    """A photo that is still there stays chosen; one that is not is told of."""
    gallery.select_all()
    with qtbot.waitSignal(gallery.selectionChanged) as told:
        gallery.show_ids((9, 2))
    assert told.args == [(9, 2)]


def test_new_results_keep_the_place(gallery: GalleryView) -> None:
    """The first photo in sight stays where it was when others come in before it."""
    gallery.resize(500, 400)
    gallery.verticalScrollBar().setValue(600)
    index, inset = gallery._first_in_sight() or (0, 0)
    photo = gallery.ids[index]
    gallery.show_ids((100, *FIFTEEN))
    cell = gallery.flow.cell(gallery.ids.index(photo))
    assert cell.top - gallery.offset() == inset


def test_a_photo_that_changes_shape_is_laid_out_again(gallery: GalleryView, context: Context) -> None:
    """An image that arrives gives its photo its own shape."""
    library = context.desk.library
    before = gallery.flow.cell(6).width / gallery.flow.cell(6).height
    library.records[7] = library.records[3].__class__(7, file=library.records[3].file)  # type: ignore[attr-defined]
    context.changes.tell(Changes({Kind.PHOTO: frozenset({7})}))
    cell = gallery.flow.cell(6)
    assert cell.width / cell.height != pytest.approx(before, abs=0.01)


def test_pictures_arrive_and_broken_ones_are_named(gallery: GalleryView, qtbot: QtBot) -> None:
    """Previews come in off the GUI thread; an undecodable image is known as such."""
    gallery.verticalScrollBar().setValue(200)
    gallery.resize(880, 1200)

    def settled() -> None:
        gallery.grab()
        files = [photo.file for photo in gallery.photos.get(FIFTEEN) if photo and photo.file]
        assert all(gallery.previews.picture(f) or gallery.previews.broken(f) for f in files)
        assert [f.id for f in files if gallery.previews.broken(f)] == [9]

    qtbot.waitUntil(settled, timeout=4000)


@pytest.mark.timed
def test_a_million_photos_open_at_once(endless: Context, qtbot: QtBot) -> None:
    """The first paint and a page down do not grow with the gallery."""
    view = GalleryView(endless)
    qtbot.addWidget(view)
    view.resize(1440, 900)
    ids = tuple(range(1, 1_000_001))
    started = perf_counter()
    view.show_ids(ids)
    view.show()
    view.grab()
    assert perf_counter() - started < 0.3
    assert len(endless.desk.library.asked) < 1000  # type: ignore[attr-defined]
    started = perf_counter()
    view.verticalScrollBar().setValue(900)
    view.grab()
    assert perf_counter() - started < 0.1


def test_the_far_end_of_a_million_is_reached(endless: Context, qtbot: QtBot) -> None:
    """End shows the last photo, though nothing before it was measured."""
    view = GalleryView(endless)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_ids(tuple(range(1, 1_000_001)))
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.grab()
    box = view.box_of(view.flow.cell(999_999))
    assert view.viewport().rect().contains(box)


def test_a_drag_carries_ids_and_files(gallery: GalleryView) -> None:
    """Other programs get files, this window gets ids."""
    photos = [photo for photo in gallery.photos.get((3, 7)) if photo]
    data = photo_mime((3, 7), photos)
    assert (dragged_ids(data), [Path(url.toLocalFile()).name for url in data.urls()]) == ((3, 7), ["3.jpg"])
    assert data.hasFormat(PHOTO_MIME)


def test_a_drag_looks_like_its_photos(gallery: GalleryView) -> None:
    """Something is painted under the pointer, at the screen's own sharpness."""
    pixmap = drag_pixmap(gallery.context.look, [None, None], 12, 2.0)
    assert pixmap.devicePixelRatio() == 2.0
    assert not pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32).allGray()


def test_screen_readers_hear_the_current_photo(gallery: GalleryView, qtbot: QtBot) -> None:
    """Title, photographer and place in the row of photos."""
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    assert "乐享生活, 田正" in gallery.accessibleDescription()
