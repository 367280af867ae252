"""How late the window is while somebody types among a million records: ``tests/bench/typing_million.py [FOLDER]``.

A window stands on the catalog of `find_million` (that of FOLDER, or one made anew), and searches are typed into its
box key by key. A clock ticks on the thread of the window; what keeps it from ticking keeps the window from painting.
The promise: never longer than two frames of a screen of 60 Hz, from the first key to the last count.
"""

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter, thread_time

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402  after the path to this checkout
from PySide6.QtGui import QInputMethodEvent, QKeyEvent  # noqa: E402  the same
from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402  the same

from gallery_app.ui.app import Start  # noqa: E402  the same
from gallery_app.ui.settings import SettingsFile  # noqa: E402  the same
from gallery_app.ui.workspace import Workspace  # noqa: E402  the same
from tests.bench.captions import write_records  # noqa: E402  the same
from tests.bench.figures import QUICK, Figure, hand, words  # noqa: E402  the same
from tests.bench.find_million import take_in  # noqa: E402  the same

WORK = "own work in a frame"
"""Processor time the window's thread spent between two ticks: what is left when other programs are thought away."""

PROMISE = 33.0
"""Milliseconds."""
TYPED = (
    "夜景",
    "创新",
    "tz",
    "zhang",
    "摄影:王",
    "公园 -夜",
    "星级:>=3 夜",
    "日期:2015..2019 春",
    "高",
    "主题:夜景 河",
)
RECORDS = 20_000 if QUICK else 1_000_000

_TICK = 4
_KEY = 90
"""Milliseconds between two keys: a quick typist."""


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(work: Workspace) -> None:
    """Wait until everything is answered."""
    wait(200)
    while work.context.asking.busy or work.context.tasks.busy or work.browser.busy:
        wait(20)
    wait(100)


class Clock:
    """Ticks on the window's thread and keeps how late each tick came, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.worked = 0.0
        self._last, self._cpu = perf_counter(), thread_time()
        self._timer = QTimer(interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, cpu = perf_counter(), thread_time()
        self.worked = max(self.worked, (cpu - self._cpu) * 1000)
        self.late.append(max((now - self._last) * 1000 - _TICK, 0.0))
        self._last, self._cpu = now, cpu

    def take(self) -> list[float]:
        """Return what was kept since it was asked last."""
        taken, self.late = self.late, []
        return taken


def press(edit: QLineEdit, sign: str) -> None:
    """Type one sign, as keys give letters and as an input method gives Chinese ones."""
    if sign.isascii():
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
    else:
        QApplication.sendEvent(edit, QInputMethodEvent("pin", []))
        given = QInputMethodEvent("", [])
        given.setCommitString(sign)
        QApplication.sendEvent(edit, given)


def measure(catalog: Path, typed: tuple[str, ...] = TYPED) -> dict[str, list[float]]:
    """Return for each search how late the ticks came while it was typed and answered, and took to be emptied again."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsFile(Path(folder) / "settings.json")
        settings.change(language="zh-CN", theme="light", sort="added")
        start = Start(app, catalog, settings)
        start.window.show()
        start.go_on()
        work = start.workspace
        if work is None:
            raise start.error or AssertionError
        settle(work)
        edit = work.top.search.findChild(QLineEdit)
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        idle = Clock()
        wait(3000)
        found = {"nobody types": idle.take()}
        for text in ("x", *typed):
            clock = Clock()
            for sign in text:
                press(edit, sign)
                wait(_KEY)
            settle(work)
            found[text] = clock.take()
            work.top.search.clear()
            settle(work)
            found[f"{text} emptied"] = clock.take()
            found[WORK] = [*found.get(WORK, ()), clock.worked]
        del found["x"], found["x emptied"]
        start.window.close()
        start.close()
        return found


def main(catalog: Path) -> int:
    """Hand over every figure; return 1 when the promise is broken."""
    kept = True
    for text, late in measure(catalog).items():
        idle = text in {WORK, "nobody types"}
        if idle:
            hand(Figure(text, tuple(late), "ms"))
        else:
            kept &= hand(Figure(f"latest tick while typing “{text}”", (max(late),), "ms", PROMISE))
    return int(not kept)


def _made(folder: Path) -> Path:
    path = folder / f"{RECORDS}.tushuo"
    if not path.exists():
        write_records(folder / "records.csv", RECORDS)
        take_in(path, folder / "records.csv")
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        raise SystemExit(main(_made(Path((words() or [temporary])[0]))))
