"""Queries as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.label import Label
from gallery_app.domain.query import And, Everything, Field, Lack, Measure, Not, Or, Query, Range, Shape, State, Term
from gallery_app.search.parse import parse_query
from gallery_app.search.show import format_query

_WORDS = st.text(min_size=1).filter(str.strip)
_LEAVES: st.SearchStrategy[Query] = st.one_of(
    st.builds(Term, st.sampled_from([field for field in Field if field is not Field.LABEL]), _WORDS, st.booleans()),
    st.builds(Term, st.just(Field.LABEL), st.sampled_from(tuple(Label)[1:]), st.just(True)),
    st.sampled_from([*Lack, *State, *Shape]),
    st.sampled_from([Range(Measure.DATE, "2023-10", None), Range(Measure.WIDTH, None, 5), Range(Measure.RATING, 2, 2)]),
)


def _grown(children: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(children, min_size=2, max_size=4).map(tuple)
    return st.one_of(
        several.map(
            lambda items: And(tuple(i for item in items for i in (item.items if isinstance(item, And) else [item])))
        ),
        several.map(
            lambda items: Or(tuple(i for item in items for i in (item.items if isinstance(item, Or) else [item])))
        ),
        children.map(Not),
    )


@given(st.recursive(_LEAVES, _grown, max_leaves=12))
def test_a_shown_query_is_read_back_as_itself(query: Query) -> None:
    """Whatever stands in its words."""
    assert parse_query(format_query(query)) == query


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Everything(), ""),
        (Not(Everything()), "-*"),
        (And(()), "*"),
        (Or(()), "-*"),
        (And((Term(Field.ANY, "a"),)), "a"),
        (
            And((Lack.CREDIT, Or((Term(Field.THEME, "夜 景"), Term(Field.FILE, "x", exact=True))))),
            '无署名 (主题:"夜 景" 或 文件:=x)',
        ),
        (And((Range(Measure.DATE, "2023", None), Shape.SQUARE)), "日期:2023.. 方图"),
        (Range(Measure.RATING, 3, 3), "星级:3"),
        (Not(Term(Field.LABEL, "red", exact=True)), "-标签:红"),
        (Or((Or((State.PICKED, Lack.USE)), Lack.FILE)), "(精选 或 未用) 或 无文件"),
    ],
)
def test_a_query_is_shown_as_an_editor_would_type_it(query: Query, text: str) -> None:
    """Quotation marks and brackets only where they are needed."""
    assert format_query(query) == text
