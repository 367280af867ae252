"""A program that is started a second time on a catalog calls the window that has it open, and goes.

The socket lies in the user's own folder, so nobody else can ring; it is named after the catalog.
"""

import hashlib
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

__all__ = ["Doorbell", "come_forward", "ring"]

_CONNECT_MS, _ANSWER_MS = 500, 2000
_HEARD = b"1"
_MOST = 200
_LEAVE = "XDG_ACTIVATION_TOKEN"
"""With it, which a desktop hands to what it starts, Wayland lets a window come to the front."""


def _name(folder: Path, catalog: Path) -> str:
    key = os.path.normcase(os.path.realpath(catalog)).encode("utf-8", "surrogateescape")
    name = f"tushuo-{hashlib.sha256(key).hexdigest()[:16]}"
    return name if sys.platform == "win32" else str(folder / name)


def ring(folder: Path, catalog: Path) -> bool:
    """Ask the window that has a catalog open to come to the front; return whether one has heard.

    Args:
        folder: The user's own folder.
        catalog: The catalog.
    """
    name = _name(folder, catalog)
    if sys.platform != "win32" and not Path(name).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a start that finds nobody does without

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(os.environ.get(_LEAVE, "").encode("ascii", "replace")[:_MOST] + b"\n")
    heard = socket.waitForReadyRead(_ANSWER_MS) and socket.read(1).data() == _HEARD
    socket.abort()
    return heard


class Doorbell(QObject):
    """Listens for others that want to open a catalog that this program has open.

    Signals:
        rung: Somebody did.
    """

    rung = Signal()

    def __init__(self, folder: Path, catalog: Path, parent: QObject) -> None:
        """Listen; where that cannot be, others are told that the catalog is open, as without a bell."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the first sight does without

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        # Whoever holds the catalog's lock is alone: what lies there was left by a program that was killed.
        QLocalServer.removeServer(_name(folder, catalog))
        self._server.newConnection.connect(self._take)
        self._server.listen(_name(folder, catalog))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _take(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(partial(self._answer, caller))
            caller.disconnected.connect(caller.deleteLater)

    def _answer(self, caller: "QLocalSocket") -> None:
        if not caller.canReadLine():
            return
        token = bytes(caller.readLine(_MOST).data()).decode("ascii", "replace").strip()
        if token:
            os.environ[_LEAVE] = token
        caller.write(_HEARD)
        caller.flush()
        self.rung.emit()


def come_forward(window: QWidget) -> None:
    """Bring a window to the front; where the desktop does not allow that, its entry in the task bar asks for a look."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
