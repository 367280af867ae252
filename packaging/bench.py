"""Runs every bench beside its peers and writes `docs/benchmarks.md`: ``python packaging/bench.py [--quick] [NAME …]``.

Each bench is a program of its own that hands over its figures (`tests/bench/figures.py`). One that fails, or whose
peer is not here, is told with its reason and has no figure. The figures that the READMEs repeat are filled in there.
With --quick sizes are small and the page goes to build/benchmarks.md, for what it says then is no measurement; so it
does where only some benches are named.
"""

import json
import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench_readme import repeated  # noqa: E402  beside this file

from gallery_app import __version__  # noqa: E402  after the path to this checkout
from gallery_app.files import safe_write  # noqa: E402  the same
from tests.bench.figures import Figure, told  # noqa: E402  the same

PAGE = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Bench:
    """A task of `make`, its program, its heading, and whether it shares the catalog of a million records."""

    task: str
    script: str
    title: str
    shares: bool = False


BENCHES = (
    Bench("bench-start", "bench_start", "Start of the window"),
    Bench("bench-installed", "bench_installed", "Start of the installed window"),
    Bench("bench-import", "import_photos", "Import of photographs"),
    Bench("bench-metadata", "bench_metadata", "Captions in files"),
    Bench("bench-pages", "bench_pages", "Composing pages"),
    Bench("bench-export", "bench_export", "Exports"),
    Bench("bench-find", "find_million", "Searching among a million records", shares=True),
    Bench("bench-typing", "typing_million", "Typing a search among a million records", shares=True),
    Bench("bench-ui", "bench_ui", "The window at a million photos", shares=True),
)


@dataclass(frozen=True)
class Ran:
    """What came of a bench: the records it handed over, and why it failed, or ""."""

    bench: Bench
    records: tuple[dict[str, Any], ...]
    seconds: float
    fault: str


def ran(bench: Bench, room: Path, options: Sequence[str]) -> Ran:
    """Run a bench and gather what it hands over."""
    records, command = room / f"{bench.script}.jsonl", [sys.executable, f"tests/bench/{bench.script}.py"]
    if bench.shares:
        command.append(str(room))
    print("+", bench.task, *options, flush=True)
    begun = time.perf_counter()
    environment = {**os.environ, "BENCH_FIGURES": str(records)}
    done = subprocess.run(
        [*command, *options], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    lines = records.read_text("utf-8").splitlines() if records.exists() else []
    said = done.stderr.strip().rpartition("\n")[2]
    failed = done.returncode not in {0, 1} or (done.returncode and (said or not lines))
    return Ran(
        bench, tuple(map(json.loads, lines)), time.perf_counter() - begun, (said or "ended early") * bool(failed)
    )


def page(runs: Sequence[Ran], options: Sequence[str], load: float) -> str:
    """Return the page in Markdown; `load` is that of each core before it all began."""
    parts = _head(runs, options, load)
    for run in runs:
        parts += [
            "",
            f"## {run.bench.title}",
            "",
            _about(run.bench),
            "",
            f"`make {run.bench.task}`, {run.seconds:.0f} s",
        ]
        if run.fault:
            parts += ["", f"**Did not run to its end:** {run.fault}"]
        missing = [record for record in run.records if "package" in record]
        parts += [line for one in missing for line in ("", _missing(one))]
        if found := figures(run):
            parts += ["", "| what | figure | spread | runs | promise | |", "|---|---:|---|---:|---:|---|"]
            parts += [_row(figure) for figure in found]
    return "\n".join(parts) + "\n"


_INTRODUCTION = """\
# Benchmarks

Written by `make bench`; do not edit. A figure beside another program is the ratio ours over theirs, run by run in turn:
the median, and the smallest and the largest as its spread. A ratio whose peer did not run is not there. A promise that
is not kept is marked **no**.

| | |
|---|---|"""


def _head(runs: Sequence[Ran], options: Sequence[str], load: float) -> list[str]:
    rows = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{_processor()}, {os.cpu_count()} cores, {_memory():.0f} GB of memory",
        "system": f"{_system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        "program": f"Tushuo {__version__}, commit {_commit()}; PySide6 {version('PySide6-Essentials')},"
        f" Pillow {version('Pillow')}, Typst {version('typst')}, NumPy {version('numpy')}",
        "load before it began": f"{load:.2f} for each core",
        "time taken": f"{sum(run.seconds for run in runs) / 60:.0f} minutes",
        "command": " ".join(["make bench", *(["ARGS=" + json.dumps(" ".join(options))] if options else [])]),
    }
    return [_INTRODUCTION, *(f"| {name} | {told} |" for name, told in rows.items())]


def _about(bench: Bench) -> str:
    """Return what a bench says of itself, without its first line, which holds its own command."""
    text = (ROOT / "tests" / "bench" / f"{bench.script}.py").read_text("utf-8").partition('"""')[2].partition('"""')[0]
    return " ".join(text.partition("\n\n")[2].split()).replace("``", "`")


def _missing(record: dict[str, Any]) -> str:
    return f"**No ratio for {record['what']}:** `{record['peer']}` is not here; it comes with `{record['package']}`."


def figures(run: Ran) -> list[Figure]:
    """Return what a bench has measured."""
    return [
        Figure(**{name: tuple(value) if isinstance(value, list) else value for name, value in record.items()})
        for record in run.records
        if "package" not in record
    ]


def _row(figure: Figure) -> str:
    values = figure.values()
    spread = f"{told(min(values))}–{told(max(values))}" if len(values) > 1 else ""
    promise = "" if figure.promise is None else f"{figure.promise:g}"
    kept = "" if figure.promise is None else "kept" if figure.kept() else "**no**"
    what = f"{figure.what}, beside {figure.peer}" if figure.peer else figure.what
    return f"| {what} | {told(figure.middle())} {figure.sign()} | {spread} | {len(values)} | {promise} | {kept} |"


def _processor() -> str:
    with_names = Path("/proc/cpuinfo")
    text = with_names.read_text("utf-8") if with_names.exists() else ""
    named = re.search(r"^model name\s*: (.*)$", text, re.MULTILINE)
    return named[1] if named else platform.processor() or platform.machine()


def _memory() -> float:
    return os.sysconf("SC_PAGESIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9 if hasattr(os, "sysconf") else 0.0


def _system() -> str:
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}"
    except OSError:
        return platform.platform()


def _commit() -> str:
    asked = ["git", "describe", "--always", "--dirty"]
    if shutil.which(asked[0]) is None:
        return "unknown"
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def main(arguments: Sequence[str]) -> int:
    """Run what is named, or all, and write the page; return 1 where a bench failed."""
    options = [word for word in arguments if word.startswith("-")]
    named = [word for word in arguments if not word.startswith("-")]
    chosen = [bench for bench in BENCHES if not named or bench.task in named]
    load = os.getloadavg()[0] / (os.cpu_count() or 1) if hasattr(os, "getloadavg") else 0.0
    (ROOT / "build").mkdir(exist_ok=True)
    # On a disk, as catalogs are; where temporary files lie may be memory.
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        runs = [ran(bench, Path(folder), options) for bench in chosen]
    whole = not named and "--quick" not in options
    target = PAGE if whole else ROOT / "build" / PAGE.name
    safe_write(target, page(runs, options, load).encode())
    print(target)
    if whole:
        for name, text in repeated(ROOT, {run.bench.task: figures(run) for run in runs}).items():
            safe_write(ROOT / name, text.encode())
    return int(any(run.fault for run in runs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
