"""From words to an exit status."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from gallery_app.cli import main
from gallery_app.cli.session import Session
from gallery_app.errors import CatalogError, FileError, InputError

Cli = Any


def test_no_verb_opens_the_window(cli: Cli, windows: list[tuple[Path, bool]], tmp_path: Path) -> None:
    """Without a verb the window opens on the catalog that was named."""
    assert cli("--catalog", tmp_path / "a.tushuo").status == 0
    assert windows == [(tmp_path / "a.tushuo", False)]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_common_options_stand_anywhere(cli: Cli, tmp_path: Path, place: int) -> None:
    """--catalog and --json are taken before the verb, between its words and after them."""
    words = ["report", "list"]
    words[place:place] = ["--catalog", str(tmp_path / "other.tushuo"), "--json"]

    assert cli(*words).json == []
    assert (tmp_path / "other.tushuo").exists()


@pytest.mark.parametrize("words", [["--help"], ["search", "--help"], ["report", "add", "-h"], ["import", "-h"]])
def test_help_is_on_standard_output(cli: Cli, words: list[str]) -> None:
    """Help can be piped, and is no failure."""
    answer = cli(*words)

    assert (answer.status, answer.err) == (0, "")
    assert "Everywhere" in answer.out


def test_help_speaks_chinese(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Chinese reader gets Chinese help."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    assert "搜索照片" in cli("--help").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["frobnicate"], "There is no 'frobnicate'"),
        (["show"], "Something is missing: PHOTO."),
        (["report"], "Something is missing: VERB."),
        (["show", "x"], "An id is a whole number such as 7, not x."),
        (["show", "0"], "An id is a whole number"),
        (["search", "--limit"], "--limit needs a value."),
        (["search", "--limit", "-3"], "A whole number from 0 is needed"),
        (["search", "--sort", "size"], "There is no size; choose one of added, date"),
        (["search", "--frob"], "This is not understood: --frob."),
        (["match", "1", "--apply=yes"], "--apply takes no value."),
        (["edit", "1"], "Nothing to change was given"),
        (["edit", "1", "--set", "title"], "--set takes FIELD=VALUE"),
        (["layout", "compose", "--template", "photo-page"], "Give either a report or --query."),
        (["export", "--format", "pdf", "--out", "x"], "Give either an id or --query."),
        (["export", "1", "--query", "x", "--format", "pdf", "--out", "x"], "Give either an id or --query."),
        (["export", "1"], "Something is missing: --format, --out."),
    ],
)
def test_wrong_usage_is_one_sentence(cli: Cli, words: list[str], sentence: str) -> None:
    """Wrong usage ends with status 2, one sentence and nothing on standard output."""
    answer = cli(*words)

    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err


def test_wrong_usage_names_the_help(cli: Cli) -> None:
    """The sentence is followed by how to see the help of that verb."""
    assert cli("report", "show", "x").err.splitlines()[1] == "See gallery-app report show --help."


def _failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fails(*_: object) -> int:
        raise error

    monkeypatch.setattr(Session, "desk", fails)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (CatalogError("It is locked."), 3),
        (InputError("It is wrong."), 2),
        (FileError("It is missing."), 1),
        (KeyboardInterrupt(), 130),
        (RuntimeError("boom"), 70),
    ],
)
def test_status_tells_what_happened(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int
) -> None:
    """Each kind of failure has its exit status and one sentence, never a traceback."""
    _failing(monkeypatch, error)
    answer = cli("search", "--json")

    assert (answer.status, answer.out) == (status, "")
    assert len(answer.err.splitlines()) == 1


def test_a_fault_shows_where_when_asked(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """With the log at DEBUG the traceback of a fault can be seen."""
    _failing(monkeypatch, RuntimeError("boom"))
    caplog.set_level("DEBUG")
    cli("search")

    assert "boom" in caplog.text


def _process(*words: str, **settings: Any) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(Path(main.__file__).parents[2]), **settings.pop("environ", {})}
    return subprocess.run(
        [sys.executable, "-m", "gallery_app", *words],
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **settings,
    )


def test_module_runs() -> None:
    """`python -m gallery_app` answers with the status of the verb."""
    answer = _process("show", "x")

    assert (answer.returncode, answer.stdout) == (2, "")


def test_parse_reads_a_pipe_and_opens_no_catalog(tmp_path: Path) -> None:
    """Captions come through a pipe, as UTF-8 whatever the locale, and no catalog is made for them."""
    catalog = tmp_path / "none" / "catalog.tushuo"
    answer = _process(
        "--catalog",
        str(catalog),
        "parse",
        "caption",
        "--json",
        input="日新月异 田正 摄\n",
        environ={"PYTHONIOENCODING": "ascii"},
    )

    assert (answer.returncode, answer.stderr) == (0, "")
    assert '"photographers": ["田正"]' in answer.stdout
    assert not catalog.parent.exists()


_INTERRUPTIBLE = """
import runpy, signal
# Shells start what runs in the background deaf to Ctrl+C.
signal.signal(signal.SIGINT, signal.default_int_handler)
if __name__ == "__main__":
    runpy.run_module("gallery_app", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif("sys.platform == 'win32'", reason="POSIX signals")
def test_interrupted_import_keeps_what_is_stored(tmp_path: Path, pictures: Path) -> None:
    """Ctrl+C ends an import with status 130 and one sentence; the next run takes in the rest."""
    image = (pictures / "DSC_0001.jpg").read_bytes()
    for number in range(600):
        (pictures / f"{number}.jpg").write_bytes(image + b"%d" % number)
    catalog = tmp_path / "catalog.tushuo"
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "--catalog", str(catalog), "import", str(pictures)],
        cwd=Path(main.__file__).parents[2],
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stderr
        while not catalog.exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        complaint = process.stderr.read().decode()

    assert (process.returncode, complaint) == (130, "Interrupted; the work so far is kept.\n")
    again = json.loads(_process("--catalog", str(catalog), "import", "--json", str(pictures)).stdout)
    assert again["added"] + again["unchanged"] == 603


@pytest.mark.skipif("sys.platform == 'win32'", reason="POSIX pipes")
def test_reader_may_stop_reading(tmp_path: Path) -> None:
    """When the other end of the pipe closes, there is neither a traceback nor a warning."""
    captions = tmp_path / "captions.txt"
    captions.write_text("日新月异 田正 摄\n" * 3000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "gallery_app", "parse", "caption", "--json", str(captions)],
        cwd=Path(main.__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (141, b"")


def test_command_line_never_loads_the_window() -> None:
    """Neither Qt nor the heavy libraries are loaded for `parse` and `--help`."""
    program = (
        "import sys; from gallery_app.cli import main; main.run(sys.argv[1:], lambda *_: 0);"
        "heavy = {'PySide6', 'PIL', 'sqlite3', 'typst', 'exifread'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, "parse", "caption"],
        cwd=Path(main.__file__).parents[2],
        input="日新月异 田正 摄".encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )

    assert answer.stderr.decode().strip() == "[]"
