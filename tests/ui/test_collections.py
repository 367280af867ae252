"""Collections in the window, by keyboard and by drag."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from gallery_app.domain.query import Sort
from gallery_app.ui.models.mime import PHOTO_MIME, encode_ids
from gallery_app.ui.scope import Place
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


def settled(window: Workspace, qtbot: QtBot) -> None:
    """Wait until all that was asked is answered."""
    qtbot.waitUntil(lambda: not (window.context.asking.busy or window.browser.busy), timeout=10_000)


def name_it(window: Workspace, name: str) -> None:
    """Answer the question for a name."""
    dialog = next(dialog for dialog in window.findChildren(QInputDialog) if dialog.isVisible())
    dialog.setTextValue(name)
    dialog.accept()


@pytest.fixture
def collection(window: Workspace, qtbot: QtBot) -> int:
    """A collection of the first three photos, which is looked at."""
    window.context.desk.collecting.make("年度好图", window.centre.gallery.ids[:3])
    window.sidebar.fill(lambda: window.sidebar.choose(Place.COLLECTION, "年度好图"))
    settled(window, qtbot)
    return window.context.desk.collecting.all()[0].id


def test_chosen_photos_become_a_collection(window: Workspace, qtbot: QtBot) -> None:
    """Ctrl+Shift+N asks for a name; the side bar shows the collection with its count."""
    gallery = window.centre.gallery
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    qtbot.keyClick(gallery, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    window.actions_["new_collection"].trigger()
    name_it(window, "年度好图")
    settled(window, qtbot)
    qtbot.waitUntil(lambda: any(scope.place is Place.COLLECTION for scope in window.sidebar.scopes()))
    assert [(each.name, each.photos) for each in window.context.desk.collecting.all()] == [("年度好图", 2)]


def test_photos_are_moved_by_alt_and_arrows(window: Workspace, qtbot: QtBot, collection: int) -> None:
    """The order by hand is in force, and Alt with an arrow moves the chosen photo along."""
    gallery, service = window.centre.gallery, window.context.desk.collecting
    before = service.photos(collection)
    assert (window.browser.sort, tuple(gallery.ids)) == (Sort.MANUAL, before)
    gallery.setFocus()
    gallery.walk(0)
    qtbot.keyClick(gallery, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert service.photos(collection) == (before[1], before[0], before[2])
    qtbot.waitUntil(lambda: tuple(gallery.ids) == (before[1], before[0], before[2]))
    assert gallery.chosen_ids() == (before[0],)
    qtbot.keyClick(gallery, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert service.photos(collection) == before


def test_photos_are_dropped_between_others(window: Workspace, qtbot: QtBot, collection: int) -> None:
    """On the right half of a photo they stand after it; undo takes it back."""
    gallery, service = window.centre.gallery, window.context.desk.collecting
    a, b, c = service.photos(collection)
    data = QMimeData()
    data.setData(PHOTO_MIME, encode_ids([a]))
    box = gallery.box_of(gallery.flow.cell(1))
    at, hands = QPoint(box.right() - 2, box.center().y()), (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(gallery.viewport(), event(at, Qt.DropAction.CopyAction, data, *hands))
    assert window.centre.hand_order._bar.isVisible()
    QApplication.sendEvent(gallery.viewport(), QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, *hands))
    assert service.photos(collection) == (b, a, c)
    window.actions_["undo"].trigger()
    assert service.photos(collection) == (a, b, c)
    assert window.centre.hand_order.gap_at(QPoint(5, 5000))[0] == 3


def test_other_orders_are_not_by_hand(window: Workspace, qtbot: QtBot, collection: int) -> None:
    """A collection may be looked at in another order, which drags cannot change; others keep their own order."""
    window.centre.header.sortChosen.emit(Sort.TITLE)
    settled(window, qtbot)
    assert not window.browser.by_hand
    window.sidebar.choose(Place.SHELF, "all")
    settled(window, qtbot)
    assert window.browser.sort is Sort.SECTION


def test_photos_are_taken_out_and_stay_in_the_library(window: Workspace, qtbot: QtBot, collection: int) -> None:
    """Del takes the chosen photos out of the collection that is looked at, and out of nothing else."""
    total = window.context.desk.finding.search("").total
    window.centre.gallery.walk(0)
    window.actions_["take_out"].trigger()
    qtbot.waitUntil(lambda: len(window.centre.gallery.ids) == 2)
    assert window.context.desk.finding.search("").total == total


def test_the_side_bar_adds_renames_and_removes(window: Workspace, qtbot: QtBot, collection: int) -> None:
    """Photos dropped on its row are added; a removed collection limits the search no more."""
    scope, service = window.sidebar.scope, window.context.desk.collecting
    assert scope is not None
    every = window.context.desk.finding.search("").ids
    window.commands.drop_photos(scope, every[:5])
    assert len(service.photos(collection)) >= 5
    qtbot.keyClick(window.sidebar, Qt.Key.Key_F2)
    name_it(window, "季度")
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.sidebar.scope is not None and window.sidebar.scope.name == "季度")
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Delete)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.browser.everything)
