"""How quickly the window follows the hand at a million photos: ``python tests/bench/bench_ui.py [FOLDER]``.

The records are those of `find_million`; with FOLDER its catalog is kept there and used again. They have no files, so
each photo is given one of a few pictures that come out of memory, as kept previews do. Everything runs without a
screen. With --processor the time that the window's own thread computed is measured, for machines busy with other
things. Start-up beside an empty window is measured by ``bench_start``.
"""

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402  after the path to this checkout
from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from gallery_app.domain.photo import Photo, PhotoFile  # noqa: E402
from gallery_app.services.captioning import FieldEdit, How  # noqa: E402
from gallery_app.ui.app import Start  # noqa: E402
from gallery_app.ui.editing import edit_photos  # noqa: E402
from gallery_app.ui.mode import Mode  # noqa: E402
from gallery_app.ui.models.view import View  # noqa: E402
from gallery_app.ui.settings import SettingsFile  # noqa: E402
from gallery_app.ui.workspace import Workspace  # noqa: E402
from tests.bench.captions import write_records  # noqa: E402
from tests.bench.figures import QUICK, Figure, hand, words  # noqa: E402
from tests.bench.find_million import take_in  # noqa: E402

CLOCK = time.thread_time if "--processor" in sys.argv else time.perf_counter
RECORDS = 20_000 if QUICK else 1_000_000
PAGES, FILLING, LONG_RUN, CHOSEN = (20, 50, 200, 10_000) if QUICK else (200, 300, 10_000, 100_000)
PAGE_DOWN, JUMP, MODE, CHOICE, BLOCKED, MEMORY, GROWTH = 16.0, 50.0, 100.0, 33.0, 33.0, 400.0, 16.0
"""The promises: milliseconds, and megabytes."""
SHAPES = ((600, 400), (400, 300), (300, 400), (640, 360), (400, 400))

_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
app.processEvents()
print(open("/proc/self/statm").read().split()[1])
"""


def memory() -> float:
    """Return what this process holds in memory, in MB."""
    return _megabytes(Path("/proc/self/statm").read_text("ascii").split()[1])


def _megabytes(pages: str) -> float:
    return int(pages) * os.sysconf("SC_PAGESIZE") / 1e6


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    begun = CLOCK()
    work()
    return (CLOCK() - begun) * 1000


def give_pictures(window: Workspace) -> None:
    """Let every photo have a file, and every file a picture that is at hand."""
    library, previewing = window.context.desk.library, window.context.desk.previewing
    jpegs = []
    for number, shape in enumerate(SHAPES):
        out = io.BytesIO()
        Image.effect_noise((shape[0] // 2, shape[1] // 2), 40 + number).resize(shape).convert("RGB").save(out, "JPEG")
        jpegs.append(out.getvalue())
    plain = library.photos

    def photos(ids: Sequence[int]) -> tuple[Photo, ...]:
        return tuple(replace(photo, file=_file(photo.id)) for photo in plain(ids))

    library.photos = photos  # type: ignore[method-assign]  # a stand-in for a million files
    previewing.make = lambda file, _edge: jpegs[file.id % len(SHAPES)]  # type: ignore[method-assign]  # the same


def _file(photo: int) -> PhotoFile:
    width, height = SHAPES[photo % len(SHAPES)]
    return PhotoFile(f"/{photo}.jpg", 1, 0, f"f{photo}", "JPEG", width * 10, height * 10, id=photo)


def page_downs(window: Workspace, count: int, pause: int) -> list[float]:
    """Go down page by page; return what each took from the key to the painted window."""
    gallery, took = window.centre.gallery, []
    for _ in range(count):
        took.append(timed(lambda: (QTest.keyClick(gallery, Qt.Key.Key_PageDown), gallery.viewport().repaint())))
        wait(pause)
    return took


def jumps(window: Workspace) -> float:
    """Return the slowest of some jumps to the end and back."""
    gallery, took = window.centre.gallery, []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home) * 10:
        took.append(timed(lambda key=key: (QTest.keyClick(gallery, key), gallery.viewport().repaint())))
        wait(30)
    return max(took)


def modes(window: Workspace) -> float:
    """Return the slowest of some changes between gallery, report and layout, each made once before."""
    took = []
    for turn in range(4):
        for mode in (Mode.REPORT, Mode.LAYOUT, Mode.GALLERY):
            once = timed(lambda mode=mode: (window.show_mode(mode), window.repaint()))
            took += [once] if turn else []
            wait(50)
    return max(took)


def fill(window: Workspace) -> None:
    """Go down until as many pictures and records are kept as are ever kept."""
    previews = window.centre.gallery.previews
    for _ in range(FILLING):
        page_downs(window, 1, 1)
        while len(previews._loader):
            wait(5)


def choosing(window: Workspace) -> float:
    """Choose some photos, many and very many; return the longest that the window's thread computed in one turn."""
    gallery, worst = window.centre.gallery, 0.0
    for number in (40, 4000, CHOSEN):
        turns = [time.thread_time()]
        beat = QTimer(interval=1)
        beat.timeout.connect(lambda turns=turns: turns.append(time.thread_time()))
        beat.start()
        gallery.selection.chosen = set(range(number))
        gallery._tell()  # as a rubber band over them would
        wait(200)
        while window.context.asking.busy:
            wait(50)
        beat.stop()
        worst = max(worst, *(b - a for a, b in pairwise(turns)))
    gallery.selection.clear()
    gallery._tell()
    wait(100)
    return worst * 1000


def blocked(window: Workspace) -> tuple[float, float]:
    """Give a theme to many chosen photos; return the longest frame meanwhile, and how many seconds it all took.

    A frame is what the window's own thread computes in one turn; on a machine with nothing else to do it is also how
    long the window stands still.
    """
    gallery = window.centre.gallery
    gallery.selection.chosen = set(range(CHOSEN))
    gallery._tell()  # as a rubber band over them would
    wait(500)
    while window.context.asking.busy:
        wait(50)
    turns = [CLOCK()]
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: turns.append(CLOCK()))
    beat.start()
    edit_photos(window.context, gallery.chosen_ids(), [FieldEdit(How.ADD, "themes", "考验")], print)
    begun = time.perf_counter()
    while window.context.tasks.busy or window.context.asking.busy:
        wait(50)
    took = time.perf_counter() - begun
    wait(500)
    beat.stop()
    return max(b - a for a, b in pairwise(turns)) * 1000, took


def keep(name: str, values: Sequence[float], limit: float, unit: str = "ms") -> bool:
    """Hand a figure over beside its promise; return whether it is kept."""
    return hand(Figure(name, tuple(values), unit, limit))


def measure(window: Workspace) -> bool:
    """Measure everything; return whether every promise is kept."""
    window_of_qt = subprocess.run([sys.executable, "-c", _EMPTY], capture_output=True, text=True, check=True)
    empty = _megabytes(window_of_qt.stdout)
    gallery, kept = window.centre.gallery, []
    gallery.setFocus()
    for view in (View.ROWS, View.CELLS, View.LIST):
        window.centre.viewer.look(view)
        QTest.keyClick(gallery, Qt.Key.Key_Home)
        wait(300)
        took = page_downs(window, PAGES, 10)
        keep(f"page down, {view}", took, PAGE_DOWN)
        kept.append(keep(f"page down, {view}, p99", [sorted(took)[int(PAGES * 0.99)]], PAGE_DOWN))
        kept.append(keep(f"jump to the end and back, {view}, slowest of 20", [jumps(window)], JUMP))
    window.centre.viewer.look(View.ROWS)
    kept.append(keep("memory above an empty window", [memory() - empty], MEMORY, "MB"))
    fill(window)
    before = memory()
    page_downs(window, LONG_RUN, 0)
    kept.append(keep(f"growth over {LONG_RUN:,} page downs", [memory() - before], GROWTH, "MB"))
    kept.append(keep("change of mode, slowest", [modes(window)], MODE))
    kept.append(keep(f"longest turn while up to {CHOSEN:,} photos are chosen", [choosing(window)], CHOICE))
    still, took = blocked(window)
    kept.append(keep(f"longest frame while {CHOSEN:,} photos get a theme, {took:.0f} s", [still], BLOCKED))
    return all(kept)


def main() -> int:
    """Measure a window of its own; return 1 if a promise is broken."""
    with ExitStack() as stack:
        named = words()
        folder = Path(named[0]) if named else Path(stack.enter_context(tempfile.TemporaryDirectory()))
        catalog = folder / f"{RECORDS}.tushuo"
        if not catalog.exists():
            write_records(folder / f"{RECORDS}.csv", RECORDS)
            take_in(catalog, folder / f"{RECORDS}.csv")
        app = QApplication([])
        start = Start(app, catalog, SettingsFile(folder / "settings.json"))
        start.window.show()
        start.go_on()
        window = start.workspace
        if window is None:
            raise SystemExit(str(start.error))
        give_pictures(window)
        while window.context.asking.busy or window.context.tasks.busy or window.browser.result is None:
            wait(100)
        kept = measure(window)
        start.window.close()
        window.context.desk.close()
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
