"""How a bench hands over what it measured: a line for whoever reads along, and a record for `make bench`.

A figure is a row of values, one for each run. Where another program did the same work in turn, the figure is the
ratio of the two, run by run, so that whatever else the machine does slows both alike. A ratio without its peer is
never made: a bench whose peer is not here says which package brings it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["QUICK", "Absent", "Figure", "absent", "hand", "p95", "told", "version", "words"]

QUICK = "--quick" in sys.argv
"""Small sizes, to see whether a bench works; what it says then says nothing."""

_RECORDS = "BENCH_FIGURES"
"""The environment's name for the file that `make bench` gathers records from."""


@dataclass(frozen=True)
class Figure:
    """What was measured.

    Attributes:
        what: The work, in a few words.
        ours: Our value in each run.
        unit: Of our values: `s`, `ms`, `MB`.
        promise: The most that is promised: of the ratio where there is a peer, else of our value.
        peer: The other program with its version; "" where nothing else does this work.
        peers: Its value in each run.
    """

    what: str
    ours: tuple[float, ...]
    unit: str
    promise: float | None = None
    peer: str = ""
    peers: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a comparison with something that did not run as often.

        Raises:
            ValueError: Values are missing on one side.
        """
        if not self.ours or bool(self.peer) != bool(self.peers) or (self.peer and len(self.peers) != len(self.ours)):
            raise ValueError(f"{self.what}: {len(self.ours)} runs of ours, {len(self.peers)} of {self.peer or 'none'}")

    def values(self) -> tuple[float, ...]:
        """Return the ratio of each run, or our values where there is no peer."""
        return tuple(a / b for a, b in zip(self.ours, self.peers, strict=True)) if self.peer else self.ours

    def middle(self) -> float:
        """Return the median of the values."""
        return statistics.median(self.values())

    def sign(self) -> str:
        """Return the unit of the values."""
        return "×" if self.peer else self.unit

    def kept(self) -> bool:
        """Return whether the median is within the promise; without one it always is."""
        return self.promise is None or self.middle() <= self.promise


@dataclass(frozen=True)
class Absent:
    """A comparison that could not be made: the peer, and the package that brings it."""

    what: str
    peer: str
    package: str


def hand(figure: Figure) -> bool:
    """Print a figure, keep it for `make bench`, and return whether its promise is kept."""
    values, mark = figure.values(), "ok" if figure.kept() else "!!"
    line = f"{mark} {figure.what}: {told(figure.middle())} {figure.sign()}"
    line += f" of {figure.peer}" if figure.peer else ""
    line += f" ({told(min(values))}–{told(max(values))}, {len(values)} runs)" if len(values) > 1 else ""
    _say(line if figure.promise is None else f"{line}, promise {figure.promise:g}")
    _keep(figure)
    return figure.kept()


def absent(what: str, peer: str, package: str) -> bool:
    """Return whether a program is not here; then say which package brings it, instead of a ratio."""
    if shutil.which(peer):
        return False
    _say(f"-- {what}: {peer} is not here; it comes with {package}")
    _keep(Absent(what, peer, package))
    return True


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    ranked = sorted(values)
    return ranked[min(round(len(ranked) * 0.95), len(ranked) - 1)]


def told(value: float) -> str:
    """Return a value with three digits, which is all that it can say."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def version(*command: str) -> str:
    """Return the first line with which a program answers when it is asked for its version."""
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return (answer.stdout or answer.stderr).strip().partition("\n")[0]


def words() -> list[str]:
    """Return what the command line says apart from options."""
    return [word for word in sys.argv[1:] if not word.startswith("-")]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _keep(record: Figure | Absent) -> None:
    if name := os.environ.get(_RECORDS):
        with Path(name).open("a", encoding="utf-8") as records:
            records.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")
