"""Garbage collected on the GUI thread only."""

import gc
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gallery_app.ui.garbage import GuiCollector, collect_due

pytestmark = pytest.mark.qt


class View(QObject):
    """Refers to itself, as views and their slots do, and says on which thread it goes."""

    def __init__(self, gone: list[bool]) -> None:
        super().__init__()
        self.timer = QTimer(self, interval=1)
        self.timer.start()
        self.settle = self.look  # what a view gives to its model
        self.destroyed.connect(lambda: gone.append(current_thread() is main_thread()))

    def look(self) -> None:
        """Do nothing."""


def test_a_worker_never_deletes_a_view(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it allocates: views that nobody holds wait for the GUI thread."""
    gone: list[bool] = []
    collector = GuiCollector()
    for _ in range(50):
        View(gone)
    worker = Thread(target=lambda: [[[n]] for n in range(200_000)])
    worker.start()
    worker.join()
    assert gone == []
    monkeypatch.setattr(gc, "freeze", lambda: None)  # for the program, which ends with its window
    kept = [[n] for n in range(2000)]
    qtbot.waitUntil(lambda: len(gone) == 50)
    assert all(gone)
    assert kept
    collector.deleteLater()


def test_garbage_is_collected_when_it_is_due() -> None:
    """The thresholds are the collector's own: below them nothing is done."""
    gc.collect()
    collect_due()
    assert gc.get_count()[0] < gc.get_threshold()[0]
    kept = [[n] for n in range(2000)]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    collect_due()
    assert gc.get_count()[0] < gc.get_threshold()[0]
    assert kept
