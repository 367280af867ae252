"""How long forty photos take to become pages: ``python tests/bench/bench_pages.py [RUNS]``.

Every template composes documents that it has never seen, with the typesetter that prints, in a process that is warm:
one document was composed before. Captions are made up by chance, so their words differ from run to run as an editor's
do. Measured are the time of the processor and that of the clock, the best and the middle of the runs.
The promise: 300 ms, for one arrangement and for the three that are offered together.
"""

import csv
import functools
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from gallery_app.domain.credit import Credit  # noqa: E402 the path comes first
from gallery_app.layout.compose import compose  # noqa: E402
from gallery_app.layout.content import Content, ContentItem, ContentSection  # noqa: E402
from gallery_app.layout.proposals import propose  # noqa: E402
from gallery_app.layout.templates import Template, templates  # noqa: E402
from gallery_app.render.typst import TypstMeasure  # noqa: E402
from tests.bench.captions import write_records  # noqa: E402 the same
from tests.bench.figures import QUICK, Figure, hand, words  # noqa: E402 the same

PROMISE = 0.3
"""Seconds of the processor."""
_PHOTOS, _SECTIONS = 40, 4
_SIDES = ((6000, 4000), (4000, 6000), (5472, 3648), (4000, 3000), (1920, 1080), (3000, 3000), (8000, 2600))
_KINDS = {"titles": "", "captions": "short", "texts": "long"}
"""Titles alone, captions of one or two sentences, and captions of two hundred characters."""


@functools.cache
def documents(seed: int) -> dict[str, Content]:
    """Return reports of forty photos by how much their captions say; another seed makes other words."""
    return {name: _document(kind, seed) for name, kind in _KINDS.items()}


def _document(kind: str, seed: int) -> Content:
    chance = random.Random(f"{kind}{seed}")
    records, items = list(_records(seed)), list[ContentItem]()
    for number, record in enumerate(records[:_PHOTOS], 1):
        told = {"": "", "short": record["description"][:40], "long": record["description"] + record["title"]}[kind]
        if kind == "long":
            told = (told + "".join(each["description"] for each in records[number : number + 3]))[:200]
        name, (width, height) = record["photographers"].split(";")[0] or "田正", chance.choice(_SIDES)
        items.append(
            ContentItem(
                number,
                record["title"],
                description=told,
                credit=f"{name} 摄",
                credits=(Credit(name),),
                path=f"{number}.jpg",
                width=width,
                height=height,
            )
        )
    step = _PHOTOS // _SECTIONS
    sections = tuple(
        ContentSection(
            (f"{records[-n]['title']}",) if n else (),
            tuple(items[n * step : (n + 1) * step]),
            tuple(record["description"] * 2 for record in records[n * step : n * step + 4]),
        )
        for n in range(_SECTIONS)
    )
    return Content(records[-1]["title"], "记者镜头里的城与人", ("本报记者 高快明",), "2023-10-16", sections=sections)


def _records(seed: int) -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.csv"
        write_records(path, _PHOTOS + 10, seed)
        with path.open(encoding="utf-8", newline="") as stream:
            yield from csv.DictReader(stream)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of the processor and of the clock that a piece of work takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.process_time() - processor, time.perf_counter() - clock


def figures(look: Template, runs: int, measure: TypstMeasure) -> dict[str, list[tuple[float, float]]]:
    """Return for each kind of document and way of composing the seconds of each run."""
    spent = dict[str, list[tuple[float, float]]]()
    for run in range(runs + 1):
        for name, content in documents(run).items():
            one = measured(lambda content=content: compose(content, look, look.page, measure))
            if run:
                spent.setdefault(f"{name} ×1", []).append(one)
        for name, content in documents(1000 + run).items():
            three = measured(lambda content=content: propose(content, look, look.page, measure))
            if run:
                spent.setdefault(f"{name} ×3", []).append(three)
    return spent


def main(runs: int, *names: str) -> int:
    """Measure and print; the status is 1 where the promise is broken."""
    measure, kept = TypstMeasure(), True
    for look in templates():
        if names and look.name not in names:
            continue
        for what, spent in figures(look, runs, measure).items():
            seconds = tuple(processor for processor, _ in spent)
            kept &= hand(Figure(f"{_PHOTOS} photos on {look.name}, {what}, processor time", seconds, "s", PROMISE))
    return int(not kept)


if __name__ == "__main__":
    given = words()
    sys.exit(main(int((given or ["1" if QUICK else "5"])[0]), *given[1:]))
