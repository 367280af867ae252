"""Stacks in the window: grouped by hand, opened and closed by key and click, undone, and exported by their tops."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gallery_app.ui.delegates.stack_mark import StackMark, badge_box
from gallery_app.ui.mode import Mode
from gallery_app.ui.models.view import View
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

Settle = Callable[[], None]


@pytest.fixture
def settle(window: Workspace, qtbot: QtBot) -> Settle:
    """Wait until the gallery shows what the catalog says."""

    def wait() -> None:
        busy = lambda: window.context.asking.busy or window.browser.busy or window.context.tasks.busy  # noqa: E731  short
        qtbot.waitUntil(lambda: not busy(), timeout=20_000)

    wait()
    window.centre.gallery.setFocus()
    return wait


@pytest.fixture
def stacked(window: Workspace, settle: Settle) -> tuple[int, ...]:
    """The sample's photos, of which the second to the fifth are grouped with the third on top."""
    gallery = window.centre.gallery
    ids = tuple(gallery.ids)
    gallery.choose_at(1)
    gallery.choose_at(4, extend=True)
    gallery.selection.stand(2)
    window.actions_["stack"].trigger()
    settle()
    return ids


def shown(window: Workspace) -> tuple[int, ...]:
    """Return what the gallery shows."""
    return tuple(window.centre.gallery.ids)


def test_a_stack_is_one_cell(window: Workspace, stacked: tuple[int, ...], settle: Settle) -> None:
    """The photo the keyboard stood on is on top, chosen alone; one step of undo brings all back."""
    a, _, c, *_ = stacked
    gallery = window.centre.gallery
    assert shown(window) == (a, c, *stacked[5:])
    assert gallery.chosen_ids() == (c,)
    assert set(gallery.whole_ids()) == set(stacked[1:5])
    assert [stack.photos[0] for stack in window.context.desk.stacks.all()] == [c]
    window.actions_["undo"].trigger()
    settle()
    assert shown(window) == stacked
    window.actions_["redo"].trigger()
    settle()
    assert len(shown(window)) == len(stacked) - 3


def test_a_key_opens_and_closes_it(window: Workspace, stacked: tuple[int, ...], settle: Settle) -> None:
    """All stand side by side, top first, and the arrows walk through them; the reader of the screen is told."""
    a, b, c, d, e, *rest = stacked
    gallery = window.centre.gallery
    assert "4" in gallery.stack_words(1)
    QTest.keyClick(gallery, Qt.Key.Key_S)
    assert shown(window) == (a, c, b, d, e, *rest)
    QTest.keyClick(gallery, Qt.Key.Key_Right)
    assert gallery.chosen_ids() == (b,)
    assert "2" in gallery.accessibleDescription()
    QTest.keyClick(gallery, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert shown(window) == (a, b, c, d, e, *rest)
    QTest.keyClick(gallery, Qt.Key.Key_S)
    assert shown(window) == (a, b, *rest)
    assert gallery.chosen_ids() == (b,)


@pytest.mark.parametrize("view", [View.ROWS, View.CELLS, View.LIST])
def test_a_click_on_the_badge_opens_it(window: Workspace, stacked: tuple[int, ...], view: View) -> None:
    """In every arrangement; a click beside the badge chooses as ever."""
    gallery = window.centre.gallery
    window.centre.viewer.look(view)
    box = QRectF(gallery.box_of(gallery.flow.cell(1)))
    if view is View.LIST:
        spot = next(spot for spot in gallery.columns.spots() if spot.column.name == "picture")
        box = QRectF(spot.left, box.top(), spot.width, box.height() - 1)
    badge = badge_box(gallery.context.look, box, StackMark(0, 4, opened=False)).center().toPoint()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(gallery.viewport(), left, pos=box.topLeft().toPoint() + badge - badge)
    assert len(shown(window)) == len(stacked) - 3
    QTest.mouseClick(gallery.viewport(), left, pos=badge)
    assert len(shown(window)) == len(stacked)
    gallery.grab()


def test_what_is_exported_is_what_is_seen(window: Workspace, stacked: tuple[int, ...]) -> None:
    """Of closed stacks the top alone, of open ones all."""
    offers = window.outputs._offers(window.centre.chosen_to_use())
    assert len(stacked) - 3 in {len(offer.source.photos) for offer in offers if offer.source.photos}
    window.centre.gallery.toggle_stack(1)
    offers = window.outputs._offers(window.centre.chosen_to_use())
    assert len(stacked) in {len(offer.source.photos) for offer in offers if offer.source.photos}


def test_marks_go_to_what_is_seen(window: Workspace, stacked: tuple[int, ...], settle: Settle) -> None:
    """A colour given to a closed stack is that of its top; captions are written for what is shown."""
    gallery = window.centre.gallery
    gallery.choose_at(1)
    QTest.keyClick(gallery, Qt.Key.Key_6)
    settle()
    labels = {photo.id: photo.label for photo in window.context.desk.library.photos(stacked[1:5]) if photo.label}
    assert set(labels) == {stacked[2]}
    window.show_mode(Mode.CAPTIONS)
    assert window.centre.captions.place == (2, len(stacked) - 3)


def test_a_hidden_photo_is_uncovered_when_it_is_gone_to(window: Workspace, stacked: tuple[int, ...]) -> None:
    """A photo opened from the report opens its stack."""
    window.centre.gallery.choose(stacked[3])
    assert window.centre.gallery.chosen_ids() == (stacked[3],)


def test_ungrouping_and_bursts(window: Workspace, stacked: tuple[int, ...], settle: Settle) -> None:
    """A stack is taken apart whole; where no burst is, none is stacked, and that is said."""
    window.actions_["unstack"].trigger()
    settle()
    assert shown(window) == stacked
    window.actions_["unstack"].trigger()
    window.actions_["stack_bursts"].trigger()
    settle()
    assert window.context.desk.stacks.all() == ()
