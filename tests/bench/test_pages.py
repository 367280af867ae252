"""The promise of quick pages, with the typesetter that prints."""

import gc
from collections.abc import Iterator

import pytest

from gallery_app.layout.proposals import propose
from gallery_app.layout.templates import Template, templates
from gallery_app.render.typst import TypstMeasure
from tests.bench.bench_pages import PROMISE, documents, measured

_RUNS = 3


@pytest.fixture(scope="module")
def typst_measure() -> Iterator[TypstMeasure]:
    """The typesetter that prints; what the test run itself holds in memory is no part of the figures."""
    gc.collect()
    gc.freeze()
    yield TypstMeasure()
    gc.unfreeze()


_CASES = [
    pytest.param(look, kind, id=f"{kind}-{look.name}")
    for look in templates()
    for kind in ("titles", "captions", "texts")
]


@pytest.mark.timed
@pytest.mark.parametrize(("look", "kind"), _CASES)
def test_forty_photos_are_proposed_in_three_tenths_of_a_second(
    look: Template, kind: str, typst_measure: TypstMeasure
) -> None:
    """All proposals together, of documents never seen before, be it with two hundred characters a photo."""
    propose(documents(0)[kind], look, look.page, typst_measure)
    fresh = [documents(run)[kind] for run in range(1, _RUNS + 1)]
    spent = [measured(lambda c=content: propose(c, look, look.page, typst_measure))[0] for content in fresh]
    assert min(spent) < PROMISE, spent
