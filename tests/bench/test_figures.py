"""How benches hand over their figures."""

import json
from pathlib import Path

import pytest

from tests.bench.figures import Figure, absent, hand, p95


def test_a_ratio_is_of_neighbours_in_time() -> None:
    """Each run is divided by that of the peer in the same turn; the median of these is told."""
    figure = Figure("work", (1.0, 4.0, 3.0), "s", 1.2, "peer 1.0", (1.0, 2.0, 3.0))
    assert figure.values() == (1.0, 2.0, 1.0)
    assert (figure.middle(), figure.kept(), figure.sign()) == (1.0, True, "×")


def test_without_a_peer_our_own_value_is_judged() -> None:
    """A promise in milliseconds holds for the median of our runs."""
    assert not Figure("work", (20.0, 10.0, 30.0), "ms", 16.0).kept()
    assert Figure("work", (20.0, 10.0, 30.0), "ms").kept()


@pytest.mark.parametrize(("peer", "peers"), [("peer", ()), ("", (1.0, 1.0)), ("peer", (1.0,))])
def test_no_ratio_without_its_peer(peer: str, peers: tuple[float, ...]) -> None:
    """What did not run, or ran less often, cannot be compared with."""
    with pytest.raises(ValueError, match="work: 2 runs of ours"):
        Figure("work", (1.0, 2.0), "s", None, peer, peers)


def test_figures_are_kept_for_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed is also written where `make bench` gathers it, as is what could not be compared."""
    records = tmp_path / "records"
    monkeypatch.setenv("BENCH_FIGURES", str(records))
    assert hand(Figure("work", (1.0, 1.1), "s", 1.5, "peer 1.0", (1.0, 1.0)))
    assert absent("other work", "no-such-program", "its-package")
    told = [json.loads(line) for line in records.read_text("utf-8").splitlines()]
    assert [each["what"] for each in told] == ["work", "other work"]
    assert told[1]["package"] == "its-package"
    out = capsys.readouterr().out
    assert "ok work: 1.05 × of peer 1.0 (1–1.1, 2 runs), promise 1.5" in out
    assert "no-such-program is not here; it comes with its-package" in out


def test_p95_is_one_of_the_values() -> None:
    """Nineteen of twenty are not above it."""
    assert p95(range(1, 101)) == 96
    assert p95([7.0]) == 7.0
