"""An editor's hands on the window: keys, an input method, a mouse; and eyes that look at catalog and files only."""

import json
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gallery_app.bootstrap import open_desk
from gallery_app.services.desk import Desk
from gallery_app.ui.workspace import Workspace

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PATIENT = 20_000
T = TypeVar("T", bound=QWidget)


class Hands:
    """What a person at the window can do, and when they wait."""

    def __init__(self, window: Workspace, qtbot: QtBot) -> None:
        """Take a window, which gets the keyboard."""
        self.window, self.qtbot = window, qtbot
        window.window().activateWindow()
        qtbot.waitUntil(window.window().isActiveWindow)

    def here(self) -> QWidget:
        """Return what has the keyboard: an open menu, or else the focus."""
        if QApplication.activeWindow() is None:  # a window manager gives the keyboard back; here there is none
            self.window.window().activateWindow()
            self.qtbot.waitUntil(self.window.window().isActiveWindow)
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.here(), key, held)

    def write(self, letters: str) -> None:
        """Type letters of the keyboard."""
        QTest.keyClicks(self.here(), letters)

    def compose(self, letters: str, words: str) -> None:
        """Type letters into an input method and take the words it offers."""
        line = self.here()
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        for end in range(1, len(letters) + 1):
            QApplication.sendEvent(line, QInputMethodEvent(letters[:end], []))
        done = QInputMethodEvent()
        done.setCommitString(words)
        QApplication.sendEvent(line, done)

    def click(self, where: QWidget, place: QPoint | None = None) -> None:
        """Click on a widget, in its middle if no place is given."""
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, NONE, place or where.rect().center())

    def drop(self, where: QWidget, data: QMimeData, place: QPointF) -> None:
        """Let go of what is dragged: a system's drag cannot be driven, so that its last event is sent."""
        drop = QDropEvent(place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE)
        where.dropEvent(drop)

    def drop_files(self, *paths: Path) -> None:
        """Drop files on the window, as a file manager does."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drop(self.window, data, QPointF(700, 400))

    def answer_files(self, path: Path) -> None:
        """Type a path into the file dialog that is about to be opened, and press Enter."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(20, answer)
                return
            line = dialog.findChild(QLineEdit)
            assert line is not None
            line.setText(str(path))
            QTest.keyClick(line, KEY.Key_Return)

        QTimer.singleShot(0, answer)

    def dialog(self, kind: type[T]) -> T:
        """Wait for a dialog and return it."""
        found = lambda: [d for d in self.window.window().findChildren(kind) if d.isVisible()]  # noqa: E731  asked again
        self.qtbot.waitUntil(lambda: any(d.isActiveWindow() for d in found()), timeout=PATIENT)
        return next(d for d in found() if d.isActiveWindow())

    def settle(self) -> None:
        """Wait until nothing is asked, computed or typed any more."""
        window, still = self.window, 0

        def idle() -> bool:
            nonlocal still
            busy = (
                window.context.tasks.busy
                or window.context.asking.busy
                or window.browser.busy
                or window.browser._later.isActive()
                or window.sidebar._later.isActive()
                or window.top.search._typing.isActive()
            )
            still = 0 if busy else still + 1
            return still > 1

        QApplication.sendPostedEvents()
        self.qtbot.waitUntil(idle, timeout=PATIENT)


@contextmanager
def reopened(window: Workspace) -> Iterator[Desk]:
    """Open what stands in the catalog file of a window, as after a restart, and find it whole.

    The window keeps its catalog to itself, so that a copy is opened: of what is committed, not of what it remembers.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.tushuo"
        with closing(sqlite3.connect(window.context.desk.catalog)) as here, closing(sqlite3.connect(copy)) as there:
            here.backup(there)
        with closing(open_desk(copy)) as desk:
            assert desk.safeguarding.check().wrong == ()
            yield desk


def titles(desk: Desk, report: int = 0) -> list[list[str]]:
    """Return the titles of the photos of each section of a report, the first one if none is named."""
    view = desk.reporting.view(report or desk.reporting.all()[0].id)
    return [[photo.title for photo in section.photos] for section in view.sections]


def read_by_exiftool(path: Path, tags: Sequence[str]) -> dict[str, Any]:
    """Return what another program reads out of a photo."""
    command = ["exiftool", "-j", "-G1", "-charset", "iptc=utf8", *(f"-{tag}" for tag in tags), str(path)]
    answer = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(answer.stdout)[0]
    return found
