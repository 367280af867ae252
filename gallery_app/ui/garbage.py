"""Python's garbage is collected on the GUI thread, and on no other.

Views and their models refer to each other, so many an object of Qt goes only when Python's collector finds it. Left to
itself the collector runs on whichever thread happens to allocate, and a widget or a timer deleted on a worker brings
the program down ("Timers cannot be stopped from another thread", then a segmentation fault). So the collector is put
to rest, and a timer of the window asks it, by the collector's own thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

__all__ = ["GuiCollector", "collect_due"]

_SETTLED_MS = 1500
"""By then the window stands, with what the program is made of."""
_EVERY_MS = 200


class GuiCollector(QObject):
    """Collects garbage in turns of the event loop of the thread that made it, as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Put the automatic collector to rest and take its place."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_due)
        QTimer.singleShot(_SETTLED_MS, self, self._settle)

    def _settle(self) -> None:
        # What stands now stays: looking through it each time would cost more than a frame.
        gc.freeze()
        self._timer.start()


def collect_due() -> None:
    """Collect the oldest generation that has reached its threshold; younger ones go with it."""
    due = zip(range(3), gc.get_count(), gc.get_threshold(), strict=True)
    oldest = max((generation for generation, count, threshold in due if count > threshold > 0), default=None)
    if oldest is not None:
        gc.collect(oldest)
