"""What an import costs beside the quickest tools for parts of it: ``python tests/bench/import_photos.py [COUNT]``.

Real photographs (`photographs`) are taken in by this program and, on the same cores and turn by turn, given to
``vipsthumbnail --size 1024`` (one process a core) and then to ``exiftool -json``. Ours is one run of both passes with
its start: records, search index, previews of 256 and 1024 pixels, all hashes. *Browsable* is when the first pass has
ended. Told are the time that passed, the processor's time, the most memory of all processes together (shared pages
divided among them, as Linux counts them) and, with 1,000 and with 100,000 records in the catalog, the processor's time
that one more photo costs the program itself. The photographs lie in build/bench-import and stay there.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402  after the path to this checkout

from gallery_app.bootstrap import open_desk  # noqa: E402
from gallery_app.catalog import open_catalog  # noqa: E402
from gallery_app.domain.changes import Act  # noqa: E402
from gallery_app.domain.credit import PHOTOGRAPHED, Credit  # noqa: E402
from gallery_app.domain.photo import Photo, PhotoFile  # noqa: E402
from gallery_app.domain.task import drain  # noqa: E402
from tests.bench.figures import QUICK, Figure, absent, hand, version, words  # noqa: E402
from tests.bench.photographs import copies, originals  # noqa: E402

BROWSABLE, EVERYTHING, AIM, MEMORY, FLAT = 0.2, 1.0, 0.85, 600, 1.1
"""The promises: times of the tools' time, megabytes, times of the cost in a small catalog."""
_TURNS = 5
_SMALL, _LARGE, _MORE = (100, 1_000, 40) if QUICK else (1_000, 100_000, 400)

_OURS = """
import sys
from pathlib import Path
from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
desk = open_desk(Path(sys.argv[1]))
result = drain(desk.importing.run([Path(sys.argv[2])]))
print("browsable", flush=True)
prepared = drain(desk.preparing.run())
assert len(result.added) == prepared.done, (len(result.added), prepared)
desk.close()
"""


@dataclass
class Cost:
    """What one side took in one turn, in seconds, and the most memory of all its processes together in megabytes."""

    passed: float = 0.0
    processor: float = 0.0
    browsable: float = 0.0
    memory: float = 0.0


class Memory(threading.Thread):
    """Watches how much memory this process's children and theirs take together."""

    def __init__(self) -> None:
        """Watch until told to stop."""
        super().__init__(daemon=True)
        self.most = 0
        self.over = threading.Event()

    def run(self) -> None:
        """Look ten times a second."""
        while not self.over.wait(0.1):
            self.most = max(self.most, sum(map(_proportional, _below(os.getpid()))))


def _below(process: int) -> list[int]:
    found = []
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in tasks.read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_below(child)]
    return found


def _proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("Pss:")), 0)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tools(folder: Path, out: Path) -> Cost:
    """Let the outside tools do their part of the work."""
    files, cores = sorted(map(str, folder.iterdir())), os.cpu_count() or 1
    out.mkdir()
    started, used = time.perf_counter(), _processor()
    command = ["vipsthumbnail", "--size", "1024", "-o", f"{out}/%s.jpg"]
    alone = {**os.environ, "VIPS_CONCURRENCY": "1"}
    running = [
        subprocess.Popen([*command, *files[core::cores]], env=alone, stderr=subprocess.DEVNULL) for core in range(cores)
    ]
    if any(each.wait() for each in running):
        raise SystemExit("vipsthumbnail failed")
    subprocess.run(["exiftool", "-json", *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    cost = Cost(time.perf_counter() - started, _processor() - used)
    shutil.rmtree(out)
    return cost


def ours(folder: Path, catalog: Path) -> Cost:
    """Take the folder in."""
    watching = Memory()
    watching.start()
    started, used = time.perf_counter(), _processor()
    command = [sys.executable, "-c", _OURS, str(catalog), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as running:
        if not running.stdout or running.stdout.readline() != b"browsable\n":
            raise SystemExit("the import failed")
        browsable = time.perf_counter() - started
    cost = Cost(time.perf_counter() - started, _processor() - used, browsable)
    watching.over.set()
    watching.join()
    if running.returncode:
        raise SystemExit("the import failed")
    cost.memory = watching.most
    return cost


def compare(photographs: list[Path], count: int, room: Path) -> bool:
    """Take `count` photographs in, in turns with the tools; hand over what each turn took."""
    peer, own = list[Cost](), list[Cost]()
    for turn in range(_TURNS):
        part = count // _TURNS
        folder = copies(photographs, room / f"photos{turn}", part, turn * part)
        sides: list[Callable[[], None]] = [
            lambda folder=folder: peer.append(tools(folder, room / "out")),  # type: ignore[misc]  # bound now
            lambda folder=folder: own.append(ours(folder, room / "catalog.tushuo")),  # type: ignore[misc]  # bound now
        ]
        for side in sides[:: 1 if turn % 2 else -1]:
            side()
        shutil.rmtree(folder)
    return _judged(f"import of {count:,} photos", own, peer)


def _judged(what: str, own: list[Cost], peer: list[Cost]) -> bool:
    both = f"vipsthumbnail {version('vipsthumbnail', '--version')} and ExifTool {version('exiftool', '-ver')}"
    passed, used = tuple(cost.passed for cost in peer), tuple(cost.processor for cost in peer)
    hand(Figure(f"{what}, all, processor time", tuple(cost.processor for cost in own), "s", None, both, used))
    kept = [
        hand(Figure(f"{what}, browsable", tuple(cost.browsable for cost in own), "s", BROWSABLE, both, passed)),
        hand(Figure(f"{what}, all", tuple(cost.passed for cost in own), "s", EVERYTHING, both, passed)),
        hand(Figure(f"{what}, most memory", (max(cost.memory for cost in own),), "MB", MEMORY)),
    ]
    return all(kept)


def flat(room: Path) -> bool:
    """Measure what one more photo costs in a small and in a large catalog."""
    costs: dict[int, list[float]] = {_SMALL: [], _LARGE: []}
    for size in costs:
        _made_up(room / f"{size}.tushuo", size)
    for turn in range(2 * _TURNS):
        for size in list(costs)[:: 1 if turn % 2 else -1]:
            folder = _tiny(room / "tiny", turn * _LARGE + size)
            desk = open_desk(room / f"{size}.tushuo")
            try:
                desk.importing.run([]).close()
                started = time.process_time()
                added = drain(desk.importing.run([folder])).added
                drain(desk.preparing.run(added))
                costs[size].append((time.process_time() - started) / _MORE * 1000)
            finally:
                desk.close()
            shutil.rmtree(folder)
    what, few = f"one more photo among {_LARGE:,} records, processor time", f"the same among {_SMALL:,}"
    return hand(Figure(what, tuple(costs[_LARGE]), "ms", FLAT, few, tuple(costs[_SMALL])))


def _made_up(path: Path, count: int) -> None:
    def photo(number: int) -> Photo:
        file = PhotoFile(f"/nowhere/{number}.jpg", 9, 9, f"{number:032}", "JPEG", 4, 3, missing=True)
        who = (Credit(f"记者{number % 500}", PHOTOGRAPHED),)
        return Photo(
            title=f"第{number}张", description=f"说明{number}", credits=who, themes=(f"题{number % 50}",), file=file
        )

    with closing(open_catalog(path)) as catalog:
        for start in range(0, count, 10_000):
            photos = [photo(number) for number in range(start, min(count, start + 10_000))]
            with catalog.edit(Act.IMPORT):
                catalog.add_many(photos, [None] * len(photos))
        drain(catalog.tend())


def _tiny(folder: Path, first: int) -> Path:
    folder.mkdir()
    for number in range(first, first + _MORE):
        picture = Image.new("RGB", (48, 32), (number % 256, number // 256 % 256, number // 65536))
        picture.save(folder / f"{number}.jpg", comment=str(number).encode())
    return folder


def main(counts: list[int]) -> int:
    """Measure, hand over, and return 1 if a promise is broken."""
    wanted = {"vipsthumbnail": "libvips-tools", "exiftool": "libimage-exiftool-perl"}
    if sum(absent("import of photos", tool, package) for tool, package in wanted.items()):
        return 0
    photographs = originals(ROOT / "build" / "bench-import")
    with tempfile.TemporaryDirectory() as folder:
        kept = [compare(photographs, count, _room(Path(folder) / str(count))) for count in counts]
        kept.append(flat(Path(folder)))
    return 0 if all(kept) else 1


def _room(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    sys.exit(main([int(word) for word in words() or ["20" if QUICK else "1000"]]))
