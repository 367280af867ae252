"""Content and a typesetter for layout tests."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Run, Styles

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"


class FixedMeasure:
    """A typesetter whose Chinese characters are one em wide and all others half an em."""

    def prepare(self, texts: Iterable[tuple[Run, ...]], styles: Styles) -> None:
        """Need nothing beforehand."""

    def measured(self, runs: tuple[Run, ...], styles: Styles) -> "FixedParagraph":
        """Return the paragraph, measured."""
        ends, x = [], 0.0
        for run in runs:
            for character in run.text:
                x += pt_to_mm(styles[run.style].size) * (1.0 if ord(character) > 0x2000 else 0.5)
                ends.append(x)
        return FixedParagraph(ends)


class FixedParagraph:
    """A paragraph whose letters do not mind where a line begins."""

    def __init__(self, ends: Sequence[float]) -> None:
        """Take where each letter ends in one line, mm."""
        self._ends = ends

    def ends(self, start: int, _room: float) -> Sequence[float]:
        """Return where each letter ends, mm."""
        before = self._ends[start - 1] if start else 0.0
        return [end - before for end in self._ends[start:]]


@pytest.fixture(scope="session")
def measure() -> FixedMeasure:
    """A typesetter that needs no fonts."""
    return FixedMeasure()


@pytest.fixture(scope="session")
def sample() -> Content:
    """The facts of the sample report: four sections, fifteen photos of several shapes."""
    facts = json.loads((_GOLDEN / "gaoxin.json").read_text("utf-8"))
    shapes = iter(enumerate(facts["shapes"], 1))
    sections = []
    for section in facts["sections"]:
        items = []
        for title, name in section["photos"]:
            number, (width, height) = next(shapes)
            items.append(
                ContentItem(number, title, credit=f"{name} 摄", path=f"{number}.jpg", width=width, height=height)
            )
        sections.append(ContentSection(tuple(section["heading"]), tuple(items)))
    return Content(
        facts["headline"], facts["subtitle"], tuple(facts["bylines"]), facts["date"], sections=tuple(sections)
    )
