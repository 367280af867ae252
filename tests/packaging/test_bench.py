"""The page of figures that `make bench` writes, and what the READMEs repeat of it."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench.figures import Figure

ROOT = Path(__file__).parents[2]
RATIO = {"what": "work", "ours": [1.0, 1.5], "unit": "s", "promise": 1.2, "peer": "peer 1.0", "peers": [1.0, 1.0]}
ABSENT = {"what": "other work", "peer": "tool", "package": "its-package"}


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Return `packaging/bench.py`, which finds what lies beside it."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec = importlib.util.spec_from_file_location("bench_script", ROOT / "packaging" / "bench.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["bench_script"] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    return module


def ran(bench: ModuleType, program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """Run a made-up bench."""
    (folder / "tests" / "bench").mkdir(parents=True)
    (folder / "tests" / "bench" / "made_up.py").write_text(program, "utf-8")
    monkeypatch.setattr(bench, "ROOT", folder)
    return bench.ran(bench.Bench("bench-made-up", "made_up", "Made up"), folder, [])


def writes(*records: object) -> str:
    """Return a bench that hands over records."""
    lines = "\n".join(json.dumps(record) for record in records)
    about = "Made up: ``made_up.py``.\n\nNothing is done.\n"
    return f'"""{about}"""\nimport os\nopen(os.environ["BENCH_FIGURES"], "a").write({lines!r})\n'


def test_every_bench_has_its_task(bench: ModuleType) -> None:
    """Each program is there, and each task is one of `make`."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for each in bench.BENCHES:
        assert (ROOT / "tests" / "bench" / f"{each.script}.py").is_file()
        assert f"{each.task} " in makefile.replace("\n", " ")
        assert len(bench._about(each)) > 80


def test_ratios_have_a_spread_and_absent_peers_none(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A promise that is not kept is marked; for a peer that is not here the page names its package, and no figure."""
    run = ran(bench, writes(RATIO, ABSENT), tmp_path, monkeypatch)
    page = bench.page([run], [], 0.1)
    assert "| work, beside peer 1.0 | 1.25 × | 1–1.5 | 2 | 1.2 | **no** |" in page
    assert "**No ratio for other work:** `tool` is not here; it comes with `its-package`." in page
    assert "other work |" not in page
    assert "Nothing is done." in page


@pytest.mark.parametrize("end", ["raise SystemExit('no disk')", "import os; os.kill(os.getpid(), 9)"])
def test_a_bench_that_fails_is_told(
    bench: ModuleType, end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its reason stands on the page in place of what it would have measured."""
    run = ran(bench, f"{writes(RATIO)}\n{end}", tmp_path, monkeypatch)
    assert "**Did not run to its end:**" in bench.page([run], [], 0.1)


def test_a_broken_promise_is_no_failure(bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 1 with figures and without a word says that a promise is broken, which the figures tell."""
    run = ran(bench, f"{writes(RATIO)}\nraise SystemExit(1)", tmp_path, monkeypatch)
    assert "Did not run" not in bench.page([run], [], 0.1)


def test_readmes_take_the_clock_of_the_wall(bench: ModuleType) -> None:
    """Of a figure by two clocks the READMEs repeat one, in both languages; what was not measured has no row."""
    figures = [
        Figure("writes the captions of 200 photos, processor time", (9.0,), "s", None, "ExifTool 1", (1.0,)),
        Figure("writes the captions of 200 photos, by the clock", (3.0, 5.0), "s", 1.0, "ExifTool 1", (10.0, 10.0)),
    ]
    told = bench.repeated(ROOT, {"bench-metadata": figures})
    assert set(told) == {"README.md", "README.zh-CN.md"}
    for text in told.values():
        assert "| 0.4 × | 0.3–0.5 | ExifTool 1 | `make bench-metadata` |" in text
        assert "| 9 × |" not in text
        assert "`make bench-find` |\n" not in text.partition("<!-- make bench -->")[2].partition("<!-- /make")[0]
