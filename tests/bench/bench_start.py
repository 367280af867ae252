"""How long the window takes to stand, beside an empty window of Qt: ``python tests/bench/bench_start.py [RUNS]``.

Three processes are started in turn, on the sample catalog, and timed from before each is made: to the first paint
of an empty window of Qt, to that of our frame, and to the one that has titles and previews of all photos in sight.
The promise: the frame stands within 1.5 times the empty window's time.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.figures import QUICK, Figure, hand, version, words  # noqa: E402  after the path to this checkout

PROMISE = 1.5
"""The frame takes at most this many times as long as an empty window."""

_STOP = """
import time
def stop():
    from PySide6.QtWidgets import QApplication
    print(time.time(), flush=True)
    QApplication.exit(0)
def soon(work):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, work)
"""

EMPTY = (
    _STOP
    + """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        soon(stop)
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
)

FRAME = (
    _STOP
    + """
import sys
from gallery_app import __main__
def opened(catalog, sample):
    from gallery_app.ui import app, main_window
    app.Start.go_on = lambda start: stop()
    return app.run(catalog, sample)
__main__._open_window = opened
sys.exit(__main__.run())
"""
)

COMPLETE = (
    _STOP
    + """
import sys
from gallery_app import __main__
def opened(catalog, sample):
    from gallery_app.ui import app
    go_on = app.Start.go_on
    def filled(start):
        go_on(start)
        grid = start.workspace.centre.gallery
        paint = type(grid).paintEvent
        def painted(self, event):
            paint(self, event)
            cells = self.flow.cells(max(self.offset(), 0), self.offset() + self.viewport().height())
            photos = self.photos.get([self.ids[cell.index] for cell in cells])
            if photos and all(self.previews.picture(photo.file) for photo in photos):
                soon(stop)
        type(grid).paintEvent = painted
    app.Start.go_on = filled
    return app.run(catalog, sample)
__main__._open_window = opened
sys.exit(__main__.run())
"""
)

SAMPLE = """
import sys
from pathlib import Path
from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
from gallery_app.services.previewing import EDGES
if __name__ == "__main__":
    desk = open_desk(Path(sys.argv[1]))
    made = drain(desk.sample.make(Path(sys.argv[1]).parent))
    for photo in desk.library.photos(made.photos):
        for edge in EDGES:
            desk.previewing.make(photo.file, edge)
    desk.close()
"""


def once(code: str, folder: Path, *arguments: str) -> float:
    """Return the seconds from starting a Python process to the moment it prints."""
    script = folder / "start.py"
    script.write_text(code, "utf-8")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(folder)}
    # An installed program is compiled once; so is this one, into a folder that goes away.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    started = time.time()
    done = subprocess.run(
        [sys.executable, str(script), *arguments], env=env, check=True, capture_output=True, text=True, cwd=folder
    )
    return float(done.stdout.split()[-1]) - started


def make_sample(catalog: Path) -> None:
    """Make a catalog with the sample report and its previews, in a process of its own."""
    script = catalog.with_name("make.py")
    script.write_text(SAMPLE, "utf-8")
    subprocess.run([sys.executable, str(script), str(catalog)], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)


def measure(folder: Path, runs: int, *, complete: bool = True) -> list[tuple[float, ...]]:
    """Return the seconds of each run: of the empty window, of our frame and, if wanted, of the complete window."""
    catalog = folder / "sample.tushuo"
    make_sample(catalog)
    ours = ("--catalog", str(catalog))
    ways = [(EMPTY, ()), (FRAME, ours), *([(COMPLETE, ours)] if complete else [])]
    times: list[list[float]] = [[] for _ in ways]
    for number in range(runs + 1):
        for kept, (code, arguments) in zip(times, ways, strict=True):
            seconds = once(code, folder, *arguments)
            if number:  # the first round warms the disk and compiles
                kept.append(seconds)
    return [tuple(kept) for kept in times]


def empty_window() -> str:
    """Return what we are measured beside."""
    asked = "import PySide6; print(PySide6.__version__)"
    return f"an empty window of PySide6 {version(sys.executable, '-c', asked)}"


def main(runs: int) -> int:
    """Hand over both ratios; return 1 when the promise is broken."""
    with tempfile.TemporaryDirectory() as name:
        empty, frame, complete = measure(Path(name), runs)
    kept = hand(Figure("from start to the frame of the window", frame, "s", PROMISE, empty_window(), empty))
    hand(Figure("from start to all photos in sight", complete, "s", None, empty_window(), empty))
    return int(not kept)


if __name__ == "__main__":
    raise SystemExit(main(int((words() or ["3" if QUICK else "9"])[0])))
