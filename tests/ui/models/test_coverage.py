"""How well sections are illustrated."""

import pytest

from gallery_app.services.reporting import SectionCoverage
from gallery_app.ui.models.coverage import Lacking, lacks, share


@pytest.mark.parametrize(
    ("counts", "wants"),
    [
        ((0, 0, 0, 0), [Lacking.PHOTOS]),
        ((1, 0, 1, 1), [Lacking.SECOND]),
        ((3, 1, 1, 2), [Lacking.FILES, Lacking.PHOTOGRAPHERS]),
        ((3, 0, 3, 0), [Lacking.LANDSCAPE]),
        ((3, 0, 2, 1), []),
    ],
)
def test_a_section_says_what_it_wants(counts: tuple[int, int, int, int], wants: list[Lacking]) -> None:
    """Photos, a second one, files, other photographers, a landscape for the lead."""
    photos, without, people, landscapes = counts
    section = SectionCoverage(1, "", photos, without, people, landscapes, 0)
    assert [want.what for want in lacks(section, lead=True)] == wants


def test_only_the_lead_wants_a_landscape() -> None:
    """Other sections do well with portraits."""
    assert lacks(SectionCoverage(2, "", 2, 0, 2, 0, 2), lead=False) == ()


def test_bars_are_against_the_richest_section() -> None:
    """Half the photos, half the bar; no photo anywhere, no bar."""
    sections = [SectionCoverage(n, "", n, 0, 1, 0, 0) for n in (0, 2, 4)]
    assert [share(section, sections) for section in sections] == [0, 0.5, 1]
    assert share(sections[0], sections[:1]) == 0
