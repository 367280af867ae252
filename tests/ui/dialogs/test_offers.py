"""Tests of what the export dialog offers."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.query import Within
from gallery_app.ui.dialogs.offers import file_stem, offers
from gallery_app.ui.scope import Place, Scope

REPORT = Scope(Place.REPORT, "标题", Within(report=3), report=3)


@given(st.text())
def test_a_title_becomes_a_file_name(title: str) -> None:
    """Whatever the title, the stem is not empty, not long and fit for every system."""
    stem = file_stem(title)
    assert 0 < len(stem) <= 60
    assert not set(stem) & set('\\/:*?"<>|\0\n')


def test_the_report_comes_first_where_it_is_looked_at() -> None:
    """The likeliest offer leads; the other one is there too."""
    first, second = offers(REPORT, (1, 2), "田正", report_first=True)
    assert (first.source.report, second.source.photos) == (3, (1, 2))
    assert offers(REPORT, (1, 2), "田正", report_first=False)[0].source.photos == (1, 2)


def test_nothing_shown_leaves_the_report() -> None:
    """Without photos there is only the report; without either, nothing."""
    assert [offer.source.report for offer in offers(REPORT, (), "", report_first=False)] == [3]
    assert offers(None, (), "", report_first=True) == []
