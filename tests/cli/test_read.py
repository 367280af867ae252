"""`parse caption` and `parse report`: readings without a catalog."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import REPORT, Cli

_KEYS = {
    *("id", "is_caption", "caption", "photographers", "organisations", "role"),
    *("taken", "notes", "confidence", "alternatives"),
}


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


def _lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def test_plain_captions(cli: Cli, pipe: Any) -> None:
    """Each line is a block, numbered as in the file; empty lines do not count as blocks."""
    pipe("日新月异 田正 摄\n\n这是正文里的一句话，说的是另一件事。\n".encode())
    first, second = _lines(cli("parse", "caption", "--json").out)

    assert set(first) >= _KEYS
    assert (first["id"], first["caption"], first["photographers"]) == (1, "日新月异", ["田正"])
    assert (second["id"], second["is_caption"]) == (3, False)


def test_captions_as_json_lines(cli: Cli, tmp_path: Path) -> None:
    """A block of several lines comes as a JSON object, and keeps its id."""
    path = tmp_path / "captions.jsonl"
    path.write_text(json.dumps({"id": "d7", "lines": ["日新月异", "田正 摄"]}) + "\n", "utf-8")
    (caption,) = _lines(cli("parse", "caption", path, "--json").out)

    assert (caption["id"], caption["photographers"]) == ("d7", ["田正"])


def test_only_line_ends_part_lines(cli: Cli, pipe: Any) -> None:
    """A line separator inside a JSON string belongs to the string; CR LF ends a line."""
    pipe('{"id": 1, "lines": ["日新月异\u2028 田正 摄"]}\r\n创意涂鸦 田正 摄\r\n'.encode())

    assert [caption["id"] for caption in _lines(cli("parse", "caption", "--json").out)] == [1, 2]


@pytest.mark.parametrize("line", ["{", '{"id": 1}', '{"lines": "x"}', '{"lines": [1]}'])
def test_a_broken_json_line_is_named(cli: Cli, pipe: Any, line: str) -> None:
    """A line that is no such object is wrong usage, and the sentence has its number."""
    pipe(b"\n" + line.encode())
    answer = cli("parse", "caption", "-")

    assert (answer.status, answer.err.strip()) == (2, "Line 2 is not a JSON object with id and lines.")


def test_captions_in_words(cli: Cli, pipe: Any) -> None:
    """Without --json a caption is shown part by part, and what is none is called so."""
    pipe("日新月异 田正 摄\n这是正文里的一句话，说的是另一件事。\n".encode("gb18030"))
    out = cli("parse", "caption").out

    assert out.startswith("日新月异 | 田正 | 摄\n")
    assert "Not a caption: 这是正文" in out


def test_report_answers_with_the_promised_keys(cli: Cli, text: Path, tmp_path: Path) -> None:
    """A report is shown as it was read, and no catalog is made."""
    answer = cli("parse", "report", text, "--json").json
    caption = answer["sections"][0]["captions"][0]

    assert set(answer) == {"headline", "subtitle", "bylines", "sections", "set_aside", "warnings"}
    assert answer["bylines"] == [{"role": "本报记者", "name": "赵强"}]
    assert set(answer["sections"][0]) == {"heading", "paragraphs", "captions"}
    assert set(caption) == {"caption", "photographers", "organisations", "suppliers", "role", "notes", "raw"}
    assert not (tmp_path / "catalog.tushuo").exists()


def test_report_in_words(cli: Cli, pipe: Any) -> None:
    """Without --json headline, sections and captions are laid out for reading."""
    pipe(REPORT.encode("gb18030"))
    out = cli("parse", "report", "-").out

    assert "Headline: 春到河湾" in out
    assert "  · 茶馆一角  王小红" in out


@pytest.mark.parametrize(("data", "status"), [(b"", 2), (b"\x00\x01\x02\xff", 1)])
def test_a_pipe_without_a_report(cli: Cli, pipe: Any, data: bytes, status: int) -> None:
    """An empty pipe and one with no text are one sentence each."""
    pipe(data)
    answer = cli("parse", "report", "-", "--json")

    assert (answer.status, answer.out, len(answer.err.splitlines())) == (status, "", 1)


@pytest.mark.parametrize("verb", ["caption", "report"])
def test_a_missing_file_is_named(cli: Cli, tmp_path: Path, verb: str) -> None:
    """A file that is not there is one sentence with its path."""
    answer = cli("parse", verb, tmp_path / "missing.txt")

    assert (answer.status, answer.out, len(answer.err.splitlines())) == (1, "", 1)
    assert str(tmp_path / "missing.txt") in answer.err


def _facts(sections: list[Any]) -> list[Any]:
    keys = ("caption", "photographers", "organisations")
    return [(s["heading"], [{key: c[key] for key in keys} for c in s["captions"]]) for s in sections]


def test_the_real_report(cli: Cli, shared: Path) -> None:
    """The real page is read as its editors meant it: titles, bylines, sections and fifteen captions."""
    folder = shared / "reports" / "gaoxin-2023"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    answer = cli("parse", "report", folder / "report.txt", "--json").json

    assert {key: answer[key] for key in ("headline", "subtitle", "bylines")} == {
        key: expected[key] for key in ("headline", "subtitle", "bylines")
    }
    assert _facts(answer["sections"]) == _facts(expected["sections"])


def test_the_real_report_in_a_catalog(cli: Cli, shared: Path) -> None:
    """The real page gives fifteen photos, four of them by one photographer."""
    added = cli("report", "add", shared / "reports" / "gaoxin-2023" / "report.txt", "--json").json

    assert (added["sections"], added["photos"]) == (4, 15)
    assert cli("search", "田正", "--json").json["total"] == 4
