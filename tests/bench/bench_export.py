"""What a contact sheet costs beside scaling its photos alone: ``python tests/bench/bench_export.py [RUNS]``.

A hundred JPEG photos of 24 megapixels become a contact sheet in A4 with 300 pixels an inch. In turn, each in a process
of its own, Pillow alone scales the same photos to the same sizes on the same cores and saves them.
The promise: the sheet costs at most 1.1 times as much, and 500 MB of memory. Then 1,000 pages: memory stays the same.
Both are told in processor time and by the clock; the clock counts where nothing else keeps the machine busy.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import PIL  # noqa: E402  after the path to this checkout

from tests.bench.figures import QUICK, Figure, hand, words  # noqa: E402  the same

PROMISE = 1.1
MEMORY = 500
"""Megabytes."""
_IDLE = 0.5
"""Load beside that of our own work from which on the clock says nothing of us."""
_PHOTOS, _DIFFERENT = (10 if QUICK else 100), 5
"""Photos, and how many pictures they are; the others are copies under other names."""
_LONG = (10, 100) if QUICK else (100, 1000)
"""Pages of which memory is measured."""

_MEASURE = """
import json, resource, sys, time
from pathlib import Path
began = time.perf_counter()
def done():
    try:  # Linux gives a child the peak of its parent in getrusage, but not here.
        [peak] = [int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")]
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    seconds = {"seconds": time.perf_counter() - began, "processor": spent.ru_utime + spent.ru_stime}
    print(json.dumps(seconds | {"megabytes": peak}))
"""

PILLOW = (
    _MEASURE
    + """
import os
from concurrent.futures import ThreadPoolExecutor
from PIL import Image
folder, wide, high = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
def scale(path):
    with Image.open(path) as image:
        image.thumbnail((wide, high), Image.Resampling.LANCZOS)
        image.save(folder.parent / "scaled" / path.name, quality=92, subsampling=0)
with ThreadPoolExecutor(os.cpu_count()) as pool:
    list(pool.map(scale, sorted(folder.glob("*.jpg"))))
done()
"""
)

SHEET = (
    _MEASURE
    + """
from gallery_app.domain.task import drain
from gallery_app.layout.document import from_json
from gallery_app.render.pdf import export_pdf
drain(export_pdf(from_json(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2])))
done()
"""
)

COMPOSE = """
import sys
from dataclasses import replace
from pathlib import Path
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.document import to_json
from gallery_app.layout.templates import template
from gallery_app.render.typst import TypstMeasure
photos = sorted(Path(sys.argv[1]).glob("*.jpg"))
def scene(count):
    items = tuple(
        ContentItem(n, f"第{n}张", credit="田正 摄", path=str(photos[n % len(photos)]), width=6000, height=4000)
        for n in range(1, count + 1)
    )
    content = Content("一百张照片", sections=(ContentSection((), items),))
    return compose(content, template("contact-sheet"), "A4", TypstMeasure())
sheet = scene(len(photos))
Path(sys.argv[2]).write_text(to_json(sheet), "utf-8")
for pages in map(int, sys.argv[3:]):
    small = replace(sheet, pages=tuple(replace(p, items=p.items[:6]) for p in sheet.pages))
    long = to_json(replace(small, pages=(small.pages * pages)[:pages]))
    Path(sys.argv[2]).with_name(f"{pages}.json").write_text(long, "utf-8")
box = sheet.images[0]
print(round(box.w / 25.4 * 300), round(box.h / 25.4 * 300))
"""


def main(runs: int) -> int:
    """Measure and print; the status is 1 where a promise is broken."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _photos(folder / "photos")
        (folder / "scaled").mkdir()
        wide, high = _run(COMPOSE, str(folder / "photos"), str(folder / "sheet.json"), *map(str, _LONG)).split()
        peers, ours = [], []
        for _ in range(runs):
            peers.append(json.loads(_run(PILLOW, str(folder / "photos"), wide, high)))
            ours.append(json.loads(_run(SHEET, str(folder / "sheet.json"), str(folder / "sheet.pdf"))))
        ok = _compare(peers, ours)
        return 0 if _long(folder) and ok else 1


def _compare(peers: list[dict[str, float]], ours: list[dict[str, float]]) -> bool:
    what, kept = f"a contact sheet of {_PHOTOS} photos of 24 megapixels", []
    for name, told in (("processor", "processor time"), ("seconds", "by the clock")):
        sheet, bare = (tuple(run[name] for run in runs) for runs in (ours, peers))
        kept.append(
            hand(Figure(f"{what}, {told}", sheet, "s", PROMISE, f"Pillow {PIL.__version__} scaling them", bare))
        )
    memory = hand(Figure(f"{what}, memory", tuple(run["megabytes"] for run in ours), "MB", MEMORY))
    idle = os.getloadavg()[0] < _IDLE + (os.cpu_count() or 1)
    return kept[0] and (kept[1] or not idle) and memory


def _long(folder: Path) -> bool:
    kept = True
    for pages in _LONG:
        told = json.loads(_run(SHEET, str(folder / f"{pages}.json"), str(folder / f"{pages}.pdf")))
        kept = hand(Figure(f"{pages:,} pages as PDF, memory", (told["megabytes"],), "MB", MEMORY))
    return kept


def _photos(folder: Path) -> None:
    from PIL import Image  # noqa: PLC0415 only this process needs it

    folder.mkdir()
    for number in range(_PHOTOS):
        path = folder / f"{number:03d}.jpg"
        if number < _DIFFERENT:
            noise = Image.effect_noise((750, 500), 60).resize((6000, 4000))
            tones = Image.linear_gradient("L").resize((6000, 4000)).rotate(number * 60)
            Image.merge("RGB", (noise, tones, Image.blend(noise, tones, 0.5))).save(path, quality=93)
        else:
            path.write_bytes((folder / f"{number % _DIFFERENT:03d}.jpg").read_bytes())


def _run(program: str, *arguments: str) -> str:
    command = [sys.executable, "-c", program, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


if __name__ == "__main__":
    sys.exit(main(int((words() or ["2" if QUICK else "5"])[0])))
