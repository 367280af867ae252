"""The gallery as squares and as a list with columns."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gallery_app.domain.query import Sort
from gallery_app.ui.context import Context
from gallery_app.ui.models.columns import COLUMNS
from gallery_app.ui.models.view import View
from gallery_app.ui.views.gallery import GalleryView
from tests.ui.views.conftest import Endless

pytestmark = pytest.mark.qt
FIFTEEN = tuple(range(1, 16))
LEFT = Qt.MouseButton.LeftButton
NAMES = [column.name for column in COLUMNS]


@pytest.fixture
def gallery(context: Context, qtbot: QtBot) -> GalleryView:
    """A list of fifteen photos."""
    view = GalleryView(context)
    qtbot.addWidget(view)
    view.resize(880, 500)
    view.show_ids(FIFTEEN)
    view.show()
    view.show_arrangement(View.LIST)
    view.grab()
    return view


def test_a_click_anywhere_in_a_line_chooses_its_photo(gallery: GalleryView, qtbot: QtBot) -> None:
    """Lines are as wide as the list."""
    qtbot.mouseClick(gallery.viewport(), LEFT, pos=QPoint(700, gallery.box_of(gallery.flow.cell(3)).center().y()))
    assert gallery.chosen_ids() == (4,)


def test_down_goes_to_the_next_line(gallery: GalleryView, qtbot: QtBot) -> None:
    """The keyboard goes line by line, and by windows full."""
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    qtbot.keyClick(gallery, Qt.Key.Key_Down)
    assert gallery.chosen_ids() == (2,)
    qtbot.keyClick(gallery, Qt.Key.Key_PageDown)
    assert gallery.chosen_ids()[0] > 8


def test_a_heading_sorts_by_the_order_of_its_column(gallery: GalleryView, qtbot: QtBot) -> None:
    """Columns without an order of their own leave the order, and its mark, as they are."""
    header = gallery.columns
    header.show_sort(Sort.TITLE)
    with qtbot.waitSignal(header.sortAsked) as told:
        header.sectionClicked.emit(NAMES.index("rating"))
    assert told.args == [Sort.RATING]
    header.sectionClicked.emit(NAMES.index("file"))
    assert header.sortIndicatorSection() == NAMES.index("title")


def test_columns_are_chosen_moved_and_remembered(gallery: GalleryView, context: Context, qtbot: QtBot) -> None:
    """What one list tells, another one takes up; nonsense changes nothing."""
    with qtbot.waitSignal(gallery.columns.arranged) as told:
        next(action for action in gallery.columns.menu().actions() if action.text() == "Place").trigger()
    with qtbot.waitSignal(gallery.columns.arranged) as told:
        gallery.columns.moveSection(1, 4)
    other = GalleryView(context)
    qtbot.addWidget(other)
    other.columns.restore("nonsense")
    other.columns.restore(str(told.args[0]) if told.args else "")
    assert not other.columns.isSectionHidden(NAMES.index("place"))
    assert other.columns.visualIndex(1) == 4


def test_the_columns_of_the_house_fill_the_room(gallery: GalleryView) -> None:
    """None is cut: those that fit stand in it, and the title takes what is left."""
    for wide, last in ((880, "size"), (640, "section"), (1200, "file")):
        gallery.resize(wide, 400)
        assert gallery.columns.length() == gallery.viewport().width()
        assert gallery.columns.spots()[-1].column.name == last


def test_columns_without_room_are_scrolled_to(gallery: GalleryView) -> None:
    """Once an editor has widened one; headings and lines move together."""
    gallery.columns.resizeSection(NAMES.index("title"), 300)
    bar = gallery.horizontalScrollBar()
    gallery.resize(500, 400)
    assert bar.maximum() == gallery.columns.length() - gallery.viewport().width()
    bar.setValue(100)
    assert gallery.columns.offset() == 100
    assert gallery.box_of(gallery.flow.cell(0)).left() == -100
    gallery.grab()


def test_what_is_current_stays_in_sight_from_view_to_view(gallery: GalleryView) -> None:
    """Rows, squares and list show the photo that the keyboard stands on."""
    gallery.resize(500, 300)
    gallery.walk(12)
    for view in (View.ROWS, View.CELLS, View.LIST):
        gallery.show_arrangement(view)
        box = gallery.box_of(gallery.flow.cell(12))
        assert gallery.viewport().rect().intersects(box)
        gallery.grab()


def test_a_million_squares_and_lines_ask_only_for_what_is_in_sight(endless: Context, qtbot: QtBot) -> None:
    """The far end is reached without anything before it."""
    view = GalleryView(endless)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_ids(tuple(range(1, 1_000_001)))
    view.show()
    for arrangement in (View.CELLS, View.LIST):
        view.show_arrangement(arrangement)
        qtbot.keyClick(view, Qt.Key.Key_End)
        view.grab()
        assert view.viewport().rect().contains(view.box_of(view.flow.cell(999_999)).center())
    library = endless.desk.library
    assert isinstance(library, Endless)
    assert len(library.asked) < 1000
