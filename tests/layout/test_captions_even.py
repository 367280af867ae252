"""Captions look like a page editor's: no lonely last letter, rows that begin and end alike, nothing cut needlessly."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

import pytest

from gallery_app.layout.compose import compose
from gallery_app.layout.labels import is_apart
from gallery_app.layout.scene import Page, Role, Scene, TextBox
from gallery_app.layout.templates import Template, template, templates
from gallery_app.render.typst import TypstMeasure
from tests.bench.bench_pages import documents

_LEVEL = 0.05
_each = pytest.mark.parametrize("look", templates(), ids=lambda look: look.name)


@pytest.fixture(scope="module")
def typst_measure() -> TypstMeasure:
    """The typesetter that prints."""
    return TypstMeasure()


def _scene(look: Template, kind: str, measure: Any) -> Scene:
    return compose(documents(7)[kind], look, look.page, measure)


def _captions(page: Page) -> list[TextBox]:
    return [box for box in page.items if isinstance(box, TextBox) and box.role is Role.CAPTION and box.lines]


@_each
@pytest.mark.parametrize("kind", ["titles", "captions", "texts"])
def test_no_caption_ends_with_a_lone_character(look: Template, kind: str, typst_measure: TypstMeasure) -> None:
    """A last line of one letter is joined by a word of the line before it."""
    lonely = [
        box.text[-30:]
        for page in _scene(look, kind, typst_measure).pages
        for box in _captions(page)
        for before, last in pairwise(box.lines)
        if last.ends and not before.ends and sum(c.isalnum() for run in last.runs for c in run.text) < len("两字")
    ]
    assert lonely == []


@_each
@pytest.mark.parametrize("kind", ["titles", "captions", "texts"])
def test_captions_of_one_row_begin_on_one_line(look: Template, kind: str, typst_measure: TypstMeasure) -> None:
    """Frames that end on one line have their captions on one line, in the same distance below."""
    for page in _scene(look, kind, typst_measure).pages:
        frames = {box.key: box for box in page.items if hasattr(box, "crop")}
        rows = defaultdict[float, set[float]](set)
        for box in _captions(page):
            frame = frames.get(box.frame)
            if frame and not is_apart(box) and 0 <= box.y - frame.y - frame.h < box.h:
                rows[round(frame.y + frame.h, 1)].add(round(box.y, 1))
        assert all(max(tops) - min(tops) <= _LEVEL for tops in rows.values())


@pytest.mark.parametrize("seed", range(1, 6))
def test_columns_of_captions_are_balanced(seed: int, typst_measure: TypstMeasure) -> None:
    """Captions that stand together fill columns of which none could give its neighbour one to be more even."""
    look = template("photo-page")
    scene = compose(documents(seed)["texts"], look, look.page, typst_measure)
    for page in scene.pages:
        columns = defaultdict[float, list[TextBox]](list)
        for box in _captions(page):
            columns[round(box.x, 1)].append(box)
        filled = [columns[x] for x in sorted(columns)]
        heights = [sum(box.h for box in boxes) for boxes in filled]
        for (left, right), (high, low) in zip(pairwise(filled), pairwise(heights), strict=True):
            assert max(high - left[-1].h, low + left[-1].h) > max(high, low) - 2
            assert max(high + right[0].h, low - right[0].h) > max(high, low) - 2
            assert abs(high - low) <= max(left[-1].h, right[0].h) + 2
