"""Whole invented reports of many kinds, each with the answer an editor would give."""

import json
from pathlib import Path

import pytest

from gallery_app.domain.reading import LineKind
from gallery_app.reports.readers import read_manuscript
from gallery_app.reports.structure import read_report

_FOLDER = Path(__file__).parent / "golden"
_ANSWERS = sorted(_FOLDER.glob("*.json"))


def _text(answer: Path) -> Path:
    return next(path for path in sorted(_FOLDER.glob(f"{answer.stem}.*")) if path.suffix != ".json")


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda path: path.stem)
def test_a_report_reads_as_its_editor_meant_it(answer: Path) -> None:
    """Titles, authors, headings and captions are all right."""
    reading = read_report(read_manuscript(_text(answer)))
    found = {
        "kicker": reading.kicker,
        "headline": reading.headline,
        "subtitle": reading.subtitle,
        "bylines": [[author.role, author.name] for author in reading.bylines],
        "sections": [
            {
                "heading": list(section.heading),
                "captions": [[c.caption, list(c.photographers), list(c.organisations)] for c in section.captions],
            }
            for section in reading.sections
        ],
    }
    assert found == json.loads(answer.read_text("utf-8"))


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda path: path.stem)
def test_nothing_of_a_report_is_lost(answer: Path) -> None:
    """Each line of the manuscript is one finding, and all its body text is in the sections."""
    manuscript = read_manuscript(_text(answer))
    reading = read_report(manuscript)
    assert [line.text for line in reading.lines] == [line.raw for line in manuscript.lines]
    shown = "".join(p.text for section in reading.sections for p in section.paragraphs)
    kept = {LineKind.PARAGRAPH, LineKind.STANDFIRST}
    body = (line.text for line, found in zip(manuscript.lines, reading.lines, strict=True) if found.kind in kept)
    assert "".join(shown.split()) == "".join("".join(body).split())
