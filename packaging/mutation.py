"""Asks whether the tests would notice a fault in the caption engine and in `files.safe_write`: mutation by mutmut.

``python packaging/mutation.py [CAPTIONS] [FILES] [SEED]`` changes one thing at a time (a comparison, a constant, an
operator, an argument, a value that is returned) and runs the tests that reach it. Of the thousands of mutants so many
of either are drawn by SEED; 0 means all. Mutants that no test noticed are shown.

The work is done in a copy of the tree in build/mutation, which keeps what mutmut has learnt: the second run is quicker.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutation"
_MUTMUT = Path(sys.executable).with_name("mutmut")
_SURVIVED, _UNREACHED = {0}, {5, 33}
"""Exit statuses that mutmut keeps: of a run that found nothing, and of a line that no test reaches."""
_FIRST = "gallery_app.captions.dates*"
"""A few mutants, for the first run must name some before any are known."""


def renew() -> None:
    """Bring the copy up to date with what git knows, touching only what has changed."""
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout.decode()
    wanted = {name for name in told.split("\0") if name and (ROOT / name).is_file()}
    for name in wanted:
        target = COPY / name
        if not target.is_file() or target.read_bytes() != (ROOT / name).read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    for path in list((COPY / "tests").rglob("*.py")):
        if path.relative_to(COPY).as_posix() not in wanted:
            path.unlink()


def forget() -> None:
    """Let mutants that no test noticed be tried again: there may be better tests by now."""
    for path in (COPY / "mutants").rglob("*.meta"):
        told = json.loads(path.read_text("utf-8"))
        ended = told["exit_code_by_key"]
        told["exit_code_by_key"] = {name: None if end in _SURVIVED | _UNREACHED else end for name, end in ended.items()}
        path.write_text(json.dumps(told), "utf-8")


def results() -> Iterator[tuple[str, int | None]]:
    """Yield every mutant's name and how its tests ended, None where they have not run."""
    for path in sorted((COPY / "mutants").rglob("*.meta")):
        yield from json.loads(path.read_text("utf-8"))["exit_code_by_key"].items()


def drawn(captions: int, files: int, seed: int) -> list[str]:
    """Return the names of some mutants of the caption engine and of `files`, always the same for a seed; all for 0."""
    chance, names = random.Random(seed), sorted(name for name, _ in results())  # noqa: S311  no secret
    rooms = [name for name in names if ".captions." in name], [name for name in names if ".captions." not in name]
    counts = captions, files
    return [
        name
        for room, count in zip(rooms, counts, strict=True)
        for name in (chance.sample(room, min(count, len(room))) if count else room)
    ]


def run(*names: str) -> None:
    """Let mutmut try some mutants; hypothesis draws the same examples each time, without its clock."""
    environment = {**os.environ, "CI": "true", "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([_MUTMUT, "run", *names], cwd=COPY, env=environment, check=True, stdout=subprocess.DEVNULL)


def main(captions: int, files: int, seed: int) -> None:
    """Try the mutants drawn and print those that survived, then the score of either."""
    renew()
    forget()
    run(_FIRST)
    names = set(drawn(captions, files, seed))
    run(*sorted(names))
    ended = {name: status for name, status in results() if name in names}
    alive = [name for name, status in ended.items() if status in _SURVIVED | _UNREACHED]
    for name in alive:
        shown = subprocess.run([_MUTMUT, "show", name], cwd=COPY, check=True, capture_output=True, text=True).stdout
        print(f"\n{name}{' (no test comes there)' * (ended[name] in _UNREACHED)}\n{shown}")
    for room in ("captions", "files"):
        tried = [name for name in ended if f".{room}." in name]
        noticed = len(tried) - sum(name in alive for name in tried)
        print(f"{room}: {noticed} of {len(tried)} mutants noticed ({noticed / len(tried):.0%})")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*(given + [260, 110, 9][len(given) :]))
