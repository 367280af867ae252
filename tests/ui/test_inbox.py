"""Values of other threads, handed out on the GUI thread."""

from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gallery_app.ui.inbox import Inbox

pytestmark = pytest.mark.qt


def test_values_come_in_order_on_the_gui_thread(qtbot: QtBot) -> None:
    """Whoever puts them, they are taken by the window."""
    owner, taken = QObject(), list[tuple[int, bool]]()
    inbox = Inbox[int](lambda value: taken.append((value, current_thread() is main_thread())), owner)
    inbox.look(on=True)
    worker = Thread(target=lambda: [inbox.put(number) for number in range(50)])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(taken) == 50)
    assert taken == [(number, True) for number in range(50)]


def test_a_box_outlives_its_owner(qtbot: QtBot) -> None:
    """What is put after the window has gone is heard by nobody, and nothing fails."""
    owner, taken = QObject(), list[int]()
    inbox = Inbox(taken.append, owner)
    inbox.look(on=True)
    put = inbox.put
    del inbox
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    put(1)
    qtbot.wait(30)
    assert taken == []


def test_nothing_is_taken_while_nobody_looks(qtbot: QtBot) -> None:
    """What is awaited no more stays in the box until somebody looks again."""
    owner, taken = QObject(), list[int]()
    inbox = Inbox(taken.append, owner, look_ms=1)
    inbox.put(1)
    inbox.look(on=False)
    qtbot.wait(20)
    assert taken == []
    inbox.look(on=True)
    qtbot.waitUntil(lambda: taken == [1])
