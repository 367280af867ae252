"""Ctrl+C in the terminal, and the system's asking to end, close the windows as their close buttons do."""

import signal
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

__all__ = ["Interruption"]

_LOOK_MS = 200
"""Python hears of a signal only while some of Python runs; Qt waiting for the mouse is none."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_ENDED_BY = 128
"""Shells tell a signal as the exit status by adding its number to this."""


class Interruption:
    """Hears signals until `end`.

    Attributes:
        status: The exit status that the first signal asks for; 0 while none came.
    """

    def __init__(self, app: QApplication) -> None:
        """Begin to listen; a signal that the program was started deaf to, as in the background, stays unheard."""
        self.status = 0
        self._app = app
        heard = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, self._note) for number in heard}
        self._timer = QTimer(app, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def end(self) -> None:
        """Give the signals back to who had them before."""
        self._timer.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _note(self, number: int, _frame: FrameType | None) -> None:
        # It may come in the middle of anything: nothing is done here.
        self.status = self.status or _ENDED_BY + number

    def _look(self) -> None:
        if self.status:
            self._timer.stop()
            self._app.closeAllWindows()
            self._app.exit(self.status)
