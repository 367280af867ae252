"""How long the installed program takes to show its window: ``python tests/bench/bench_installed.py [PROGRAM] [RUNS]``.

PROGRAM is what the Debian package put under /opt, or else the folder of `make package`. It and an empty window of
PySide6 are started in turn on an X server without a screen, whose pixels lie in a file: what is timed is from the
start of the process until a pixel in the middle of the screen is no longer the server's own.
The promise: at most twice the time of the empty window.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.bench_start import empty_window  # noqa: E402  after the path to this checkout
from tests.bench.figures import QUICK, Figure, absent, hand, words  # noqa: E402  the same

PROMISE = 2.0
PLACES = ("/opt/tushuo/gallery-app", str(ROOT / "build" / "packages" / "tushuo" / "gallery-app"))
_WHAT = "from start to the first pixels of the installed window"
_WIDE, _HIGH, _BYTES = 1440, 900, 4
_PATIENCE = 60.0
"""Seconds until a window that does not come is given up."""

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
app.exec()
"""


@contextlib.contextmanager
def screen(folder: Path) -> Iterator[tuple[str, Path]]:
    """Run an X server without a screen; yield its display and the file of its pixels."""
    read, write = os.pipe()
    size = f"{_WIDE}x{_HIGH}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-br", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}", folder / "Xvfb_screen0"
        finally:
            server.terminate()


def shown(command: list[str], display: str, pixels: Path, home: Path) -> float:
    """Return the seconds from starting a program until it has painted the middle of the screen."""
    names = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "XDG_DATA_HOME": str(home)}
    with pixels.open("rb", buffering=0) as screen_:
        # The picture lies at the end of the file, after the head of an X window dump.
        place = pixels.stat().st_size - _WIDE * _HIGH * _BYTES // 2 + _WIDE * _BYTES // 2
        before, begun = os.pread(screen_.fileno(), _BYTES, place), time.perf_counter()
        with subprocess.Popen(command, env={**os.environ, **names}, stderr=subprocess.DEVNULL) as running:
            try:
                while os.pread(screen_.fileno(), _BYTES, place) == before:
                    if running.poll() is not None or time.perf_counter() - begun > _PATIENCE:
                        raise SystemExit(f"{command[0]} showed no window")
                    time.sleep(0.001)
                took = time.perf_counter() - begun
            finally:
                running.terminate()
        # The server blackens what a window leaves behind, a moment later.
        while os.pread(screen_.fileno(), _BYTES, place) != before:
            time.sleep(0.01)
    return took


def main(program: str, runs: int) -> int:
    """Hand over the ratio; return 1 where the promise is broken."""
    if absent(_WHAT, "Xvfb", "xvfb"):
        return 0
    ours, empty = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as name, screen(Path(name)) as (display, pixels):
        for number in range(runs + 1):
            for kept, command in ((empty, [sys.executable, "-c", EMPTY]), (ours, [program])):
                seconds = shown(command, display, pixels, Path(name))
                if number:  # the first round warms the disk and makes the catalog
                    kept.append(seconds)
    return int(not hand(Figure(_WHAT, tuple(ours), "s", PROMISE, empty_window(), tuple(empty))))


if __name__ == "__main__":
    given = words()
    found = [place for place in given[:1] or PLACES if Path(place).is_file()]
    if not found:
        raise SystemExit("The program is not installed: make package, then apt install ./build/packages/tushuo_*.deb")
    raise SystemExit(main(found[0], int((given[1:] or ["3" if QUICK else "9"])[0])))
