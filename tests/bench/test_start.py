"""The promise of a quick start, with a margin for a busy machine."""

from pathlib import Path
from statistics import median

import pytest

from tests.bench.bench_start import PROMISE, measure


@pytest.mark.slow
@pytest.mark.qt
def test_the_frame_stands_in_time(tmp_path: Path) -> None:
    """The frame is on the screen within 1.5 times the time of an empty window."""
    empty, frame = (median(times) for times in measure(tmp_path, 5, complete=False))
    assert frame <= PROMISE * empty
