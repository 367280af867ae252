"""How long the window takes to its first paint, beside an empty window of Qt: ``python tests/bench/start.py [RUNS]``.

Both are started alternately as processes of their own, on the sample catalog, and timed from before the process is made
until the event loop is free again after the first paint of everything. The promise: at most 1.5 times the empty window.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

_STOP = """
import time
def painted(window):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    def stop():
        print(time.time(), flush=True)
        QApplication.exit(0)
    QTimer.singleShot(0, stop)
"""

EMPTY = (
    _STOP
    + """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        painted(self)
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
)

OURS = (
    _STOP
    + """
import sys
from gallery_app import __main__
def opened(catalog, sample):
    from gallery_app.ui import app, main_window
    paint = main_window.MainWindow.paintEvent
    main_window.MainWindow.paintEvent = lambda window, event: (painted(window), paint(window, event))
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
    made = drain(desk.sample.make(Path(sys.argv[1]).parent / "photos"))
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


def main(runs: int) -> int:
    """Print both medians and their ratio; return 1 when the promise is broken."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        catalog = folder / "sample.tushuo"
        script = folder / "make.py"
        script.write_text(SAMPLE, "utf-8")
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, str(script), str(catalog)], env=env, check=True)
        times: dict[str, list[float]] = {"empty": [], "ours": []}
        for number in range(runs + 1):
            for label, code, arguments in (("empty", EMPTY, ()), ("ours", OURS, ("--catalog", str(catalog)))):
                seconds = once(code, folder, *arguments)
                if number:  # the first pair warms the disk
                    times[label].append(seconds)
    empty, ours = (statistics.median(times[label]) for label in ("empty", "ours"))
    sys.stdout.write(f"empty window {empty:.3f} s, ours {ours:.3f} s, ratio {ours / empty:.2f} (median of {runs})\n")
    return int(ours > 1.5 * empty)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
