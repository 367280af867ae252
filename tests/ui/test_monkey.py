"""Random actions over the sample: no exception, no warning, no task without an end, a catalog that is whole."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gallery_app.ui.actions import ACTIONS
from gallery_app.ui.mode import Mode
from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt

KEY = Qt.Key
_KEYS = (
    KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End, KEY.Key_PageDown, KEY.Key_PageUp,
    KEY.Key_Return, KEY.Key_Escape, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Space,
    KEY.Key_F2, KEY.Key_F7, KEY.Key_A, KEY.Key_C, KEY.Key_E, KEY.Key_F, KEY.Key_G, KEY.Key_J, KEY.Key_L, KEY.Key_N,
    KEY.Key_P, KEY.Key_S, KEY.Key_T, KEY.Key_X, KEY.Key_Z, KEY.Key_0, KEY.Key_3, KEY.Key_5, KEY.Key_6, KEY.Key_Slash,
)  # fmt: skip
_HELD = (
    *[Qt.KeyboardModifier.NoModifier] * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEAVING = frozenset({"quit", "new_window"})
"""What ends the run or begins another."""
_WORDS = ("田正", "夜景", "tz", "摄影:", "=hu=", "(", "“”", "2023年10月6日", "-横图", "🎏", "{title}", " ", "x" * 300)
_LONG = 20_000
_SHORT = 300
_TURN_MS = 3


class Monkey:
    """Does one thing after the other, chosen by a seed."""

    def __init__(self, window: Workspace, seed: int, log: TextIO) -> None:
        """Take the window, what chooses, and where each deed is written before it is done: a crash tells nothing."""
        self.window, self.chance, self.log = window, random.Random(seed), log
        self.done: list[str] = []
        self.names = [spec.name for spec in ACTIONS if spec.name not in _LEAVING]
        self.ways: list[tuple[int, Callable[[], None]]] = [
            (6, self.act),
            (8, self.press),
            (6, self.click),
            (2, self.type),
            (2, self.compose),
            (1, self.change_mode),
            (2, self.step_back),
            (1, self.go),
            (1, self.resize),
        ]

    def step(self) -> None:
        """Do one thing, and let the window have its turn."""
        weights = [weight for weight, _ in self.ways]
        (way,) = self.chance.choices([way for _, way in self.ways], weights)
        way()
        rest(_TURN_MS)
        if self.chance.random() < 1 / 7:
            self.close_dialogs()

    def say(self, what: str) -> None:
        """Note what is about to be done."""
        self.done.append(what)
        print(what, file=self.log, flush=True)

    def close_dialogs(self) -> None:
        """Take or refuse what is asked, so that the window is not behind dialogs all the time."""
        while popup := QApplication.activePopupWidget():
            popup.close()
            rest(1)
        for dialog in dialogs():
            (dialog.accept if self.chance.random() < 1 / 3 else dialog.reject)()
        rest(_TURN_MS)

    def held(self) -> QWidget:
        """Return what has the keyboard, or the window."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def act(self) -> None:
        """Trigger an action that can be used now."""
        name = self.chance.choice(self.names)
        self.say(f"act {name}")
        action = self.window.actions_[name]
        if action.isEnabled():
            action.trigger()

    def press(self) -> None:
        """Press a key, with or without modifiers."""
        key, held = self.chance.choice(_KEYS), self.chance.choice(_HELD)
        target = self.held()
        self.say(f"press {key.name} {held.name} in {type(target).__name__}")
        QTest.keyClick(target, key, held)

    def click(self) -> None:
        """Click somewhere: on a control in sight, or anywhere in the active window."""
        top = QApplication.activePopupWidget() or (dialogs() or [self.window.window()])[-1]
        place = QPoint(self.chance.randrange(max(top.width(), 1)), self.chance.randrange(max(top.height(), 1)))
        target = top.childAt(place) or top
        inside = target.mapFrom(top, place)
        button = self.chance.choice([Qt.MouseButton.LeftButton] * 5 + [Qt.MouseButton.RightButton])
        held, twice = self.chance.choice(_HELD), self.chance.random() < 1 / 8
        self.say(f"click {type(target).__name__} {inside.toTuple()} {button.name} {held.name} {twice}")
        again = (QTest.mouseDClick,) if twice else ()
        # As Qt does with a hand: what goes with the press hears of no release.
        for part in (QTest.mousePress, QTest.mouseRelease, *again):
            if isValid(target):
                part(target, button, held, inside)

    def type(self) -> None:
        """Type words."""
        words = self.chance.choice([words for words in _WORDS if words.isascii()])
        self.say(f"type {words}")
        QTest.keyClicks(self.held(), words)

    def compose(self) -> None:
        """Compose words with an input method."""
        words, held = self.chance.choice(_WORDS), self.held()
        self.say(f"compose {words} in {type(held).__name__}")
        QApplication.sendEvent(held, QInputMethodEvent("zi", []))
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QApplication.sendEvent(held, event)

    def change_mode(self) -> None:
        """Go to another mode."""
        mode = self.chance.choice(list(Mode))
        self.say(f"mode {mode}")
        self.window.show_mode(mode)

    def step_back(self) -> None:
        """Undo or do again."""
        name = self.chance.choice(["undo", "undo", "redo"])
        self.say(name)
        if self.window.actions_[name].isEnabled():
            self.window.actions_[name].trigger()

    def go(self) -> None:
        """Go to a place of the side bar."""
        scopes = self.window.sidebar.scopes()
        if scopes:
            scope = self.chance.choice(scopes)
            self.say(f"go {scope.place} {scope.name}")
            self.window.sidebar.choose(scope.place, scope.name)

    def resize(self) -> None:
        """Give the window another size."""
        size = self.chance.randrange(1024, 1600), self.chance.randrange(640, 1000)
        self.say(f"resize {size}")
        self.window.window().resize(*size)


def dialogs() -> list[QDialog]:
    """Return the dialogs in sight."""
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def rest(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class NoFiles(QObject):
    """Refuses every dialog that asks for a file, which would wait for ever; remembers that it was asked."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's
        """Close a dialog for files once it is shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QFileDialog):
            QTimer.singleShot(0, watched, watched.reject)
        return False


@pytest.fixture
def caged(window: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A window whose ways out, to file dialogs and to other programs, are closed."""
    guard = NoFiles()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(guard)
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _url: True)
    monkeypatch.setenv("HOME", str(tmp_path))
    window._settings.change(export_folder=str(tmp_path))
    yield window
    app.removeEventFilter(guard)


def run(window: Workspace, qtbot: QtBot, actions: int, seed: int) -> None:
    """Let a monkey loose, and look at what it leaves."""
    log = Path(window.context.desk.catalog).with_name("monkey.log")
    try:
        with log.open("w", encoding="utf-8") as told, qtbot.captureExceptions() as raised:
            monkey = Monkey(window, seed, told)
            for _ in range(actions):
                monkey.step()
                assert not raised, raised[0]
            for _ in range(5):
                monkey.close_dialogs()
            tasks, asking = window.context.tasks, window.context.asking
            qtbot.waitUntil(lambda: not (tasks.busy or asking.busy), timeout=60_000)
        assert not raised, raised[0]
    except BaseException as error:
        last = "\n  ".join(monkey.done[-25:])
        error.add_note(f"seed {seed}, {len(monkey.done)} done, all in {log}; the last:\n  {last}")
        raise
    assert window.context.desk.safeguarding.check().wrong == ()


def test_a_few_hundred(caged: Workspace, qtbot: QtBot) -> None:
    """A sample of the long run, the same one each time."""
    run(caged, qtbot, _SHORT, seed=8)


@pytest.mark.slow
def test_twenty_thousand(caged: Workspace, qtbot: QtBot) -> None:
    """The long run; MONKEY_ACTIONS and MONKEY_SEED in the environment repeat another."""
    run(caged, qtbot, int(os.environ.get("MONKEY_ACTIONS", _LONG)), int(os.environ.get("MONKEY_SEED", "20231101")))
