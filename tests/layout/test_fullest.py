"""A report's photos are as large as leaves the least white."""

from dataclasses import replace
from typing import Any

import pytest

from gallery_app.layout import fullest as module
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.layout.templates import paper, template
from tests.bench.bench_pages import documents

_LOOK = template("captioned-report")


def _white(scene: Scene) -> float:
    foot = paper(_LOOK.page).height - paper(_LOOK.page).margin * _LOOK.margin
    return sum(foot - max(box.y + box.h for box in page.items) for page in scene.pages)


@pytest.mark.parametrize("kind", ["titles", "captions", "texts"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_way_is_worse_than_the_templates_own(
    kind: str, seed: int, measure: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """White below the pages never grows, nor does their number, and every photo stays in its place in the order."""
    content = documents(seed)[kind]
    made = compose(content, _LOOK, _LOOK.page, measure)
    monkeypatch.setattr(module, "_FACTORS", (1.0,))
    plain = compose(content, _LOOK, _LOOK.page, measure)
    assert _white(made) <= _white(plain)
    assert len(made.pages) <= len(plain.pages)
    assert [box.photo for box in made.images] == [item.photo for item in content.items]


def test_a_report_that_fills_its_page_is_as_the_template_wishes(
    sample: Content, measure: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no other size leaves less white, none is taken."""
    short = replace(sample, sections=sample.sections[:1])
    made = compose(short, _LOOK, "A4", measure)
    monkeypatch.setattr(module, "_FACTORS", (1.0,))
    assert _white(made) <= _white(compose(short, _LOOK, "A4", measure))
