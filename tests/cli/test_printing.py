"""`export` for print, and `preflight`."""

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.cli.conftest import Cli
from tests.fakes.press import saved_press


@pytest.fixture
def printed(cli: Cli, filled: Any, tmp_path: Path) -> Path:
    """The small report as PDF/X-4 with marks and 5 mm of bleed."""
    words = ("--format", "pdf-x4", "--icc", saved_press(tmp_path), "--bleed", "5", "--marks", "--strip-gps")
    answer = cli("export", filled["report"], *words, "--out", tmp_path / "x4.pdf", "--json")
    assert answer.status == 0
    assert answer.json["warnings"] == ["Captions that have no image yet: 1. Their places are left open."]
    return Path(answer.json["files"][0])


def test_print_options_reach_the_page(printed: Path) -> None:
    """Bleed and press are those that were asked for; marks widen the sheet."""
    with pikepdf.open(printed) as pdf:
        page = pdf.pages[0].obj
        assert float(page.TrimBox[0] - page.BleedBox[0]) == pytest.approx(5 / 25.4 * 72, abs=0.03)
        assert float(page.BleedBox[0]) > 0
        assert len(pdf.Root.OutputIntents) == 1


def test_preflight_of_a_fit_file(cli: Cli, printed: Path) -> None:
    """Nothing is wrong: empty lists, or one sentence, and status 0."""
    with pikepdf.open(printed, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"")  # the photos of the small report are too small to print
        pdf.save(printed)
    answer = cli("preflight", "--pdf", printed, "--json")
    assert (answer.status, answer.json) == (0, {"errors": [], "warnings": []})
    assert "Nothing stands in the way" in cli("preflight", "--pdf", printed).out


def test_preflight_of_an_unfit_file(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """Each finding has code, page, photo and message; errors make the status 1."""
    cli("export", filled["report"], "--format", "pdf", "--out", tmp_path / "screen.pdf")
    answer = cli("preflight", "--pdf", tmp_path / "screen.pdf", "--json")
    assert answer.status == 1
    errors = {error["code"]: error for error in answer.json["errors"]}
    assert errors["trim-missing"]["page"] == 1
    assert set(errors["intent-missing"]) == {"code", "page", "photo", "message"}
    assert "✗ Page 1 does not say where it is trimmed" in cli("preflight", "--pdf", tmp_path / "screen.pdf").out


def test_preflight_of_what_is_no_pdf(cli: Cli, text: Path) -> None:
    """One sentence, status 1."""
    answer = cli("preflight", "--pdf", text)
    assert (answer.status, answer.out, len(answer.err.splitlines())) == (1, "", 1)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--format", "pdf", "--ppi", "many"], "A number such as 3 or 2.5 is needed, not many"),
        (["--format", "pdf", "--ppi", "nan"], "A number such as"),
        (["--format", "pdf", "--ppi", "9999"], "A resolution lies between"),
        (["--format", "pdf", "--bleed", "99"], "A bleed lies between"),
        (["--format", "csv", "--marks"], "--marks means nothing for csv"),
        (["--format", "pdf", "--intent", "loud"], "There is no loud; choose one of relative, perceptual"),
        (["--format", "pdf", "--originals"], "--originals means nothing for pdf"),
        (["--format", "png", "--intent", "perceptual"], "--intent means nothing for png"),
        (["--format", "pdf-x4"], "name its ICC profile with --icc"),
        (["--format", "pdf", "--icc", "absent.icc"], "Cannot read the profile"),
    ],
)
def test_wrong_wishes_are_wrong_usage(cli: Cli, filled: Any, tmp_path: Path, words: list[str], sentence: str) -> None:
    """Each is refused in one sentence with status 2, and nothing is written."""
    answer = cli("export", filled["report"], *words, "--out", tmp_path / "x")
    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err
    assert not list(tmp_path.glob("x*"))


def test_a_package_has_captions_in_its_photos(cli: Cli, filled: Any, tmp_path: Path) -> None:
    """Unless the originals are asked for."""
    for words, told in ((), True), (("--originals",), False):
        out = tmp_path / f"handed-{told}"
        answer = cli("export", filled["report"], "--format", "package", "--out", out, *words, "--json")
        photos = [path for path in map(Path, answer.json["files"]) if path.parent.name == "photos"]
        assert photos
        assert all((b"photoshop:Credit" in path.read_bytes()) is told for path in photos)
