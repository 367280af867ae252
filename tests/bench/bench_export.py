"""What a contact sheet costs beside scaling its photos alone: ``python tests/bench/bench_export.py [RUNS]``.

A hundred JPEG photos of 24 megapixels become a contact sheet in A4 with 300 pixels an inch. In turn, each in a process
of its own, Pillow alone scales the same photos to the same sizes on the same cores and saves them.
The promise: the sheet costs at most 1.1 times as much, and 500 MB of memory. Then 1,000 pages: memory stays the same.
Both are told in processor time and by the clock; the clock counts where nothing else keeps the machine busy.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

PROMISE = 1.1
MEMORY = 500
"""Megabytes."""
_IDLE = 0.5
"""Load beside that of our own work from which on the clock says nothing of us."""
_PHOTOS, _DIFFERENT = 100, 5
"""Photos, and how many pictures they are; the others are copies under other names."""

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
for pages in (100, 1000):
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
        wide, high = _run(COMPOSE, str(folder / "photos"), str(folder / "sheet.json")).split()
        peers, ours = [], []
        for _ in range(runs):
            peers.append(json.loads(_run(PILLOW, str(folder / "photos"), wide, high)))
            ours.append(json.loads(_run(SHEET, str(folder / "sheet.json"), str(folder / "sheet.pdf"))))
        ok = _compare(peers, ours)
        return 0 if _long(folder) and ok else 1


def _compare(peers: list[dict[str, float]], ours: list[dict[str, float]]) -> bool:
    memory = max(run["megabytes"] for run in ours)
    alone = max(run["megabytes"] for run in peers)
    _say(
        f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; memory: Pillow {alone:.0f} MB, sheet {memory:.0f} MB"
    )
    kept = []
    for name in ("processor", "seconds"):
        bare, sheet = (statistics.median(run[name] for run in runs) for runs in (peers, ours))
        _say(f"{name:10} scaling alone {bare:6.2f} s   sheet {sheet:6.2f} s   ratio {sheet / bare:.2f} ({PROMISE})")
        kept.append(sheet <= PROMISE * bare)
    idle = os.getloadavg()[0] < _IDLE + (os.cpu_count() or 1)
    return kept[0] and (kept[1] or not idle) and memory <= MEMORY


def _long(folder: Path) -> bool:
    peaks = []
    for pages in (100, 1000):
        told = json.loads(_run(SHEET, str(folder / f"{pages}.json"), str(folder / f"{pages}.pdf")))
        peaks.append(told["megabytes"])
        size = (folder / f"{pages}.pdf").stat().st_size / 1e6
        _say(
            f"{pages:4} pages  {told['seconds']:6.1f} s   {told['megabytes']:4.0f} MB of memory   {size:.1f} MB of file"
        )
    return peaks[-1] <= MEMORY


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


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
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
