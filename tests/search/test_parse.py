"""The search language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.query import (
    And,
    Everything,
    Field,
    Lack,
    Measure,
    Not,
    Or,
    Query,
    Range,
    Shape,
    State,
    Term,
    Within,
)
from gallery_app.errors import InputError
from gallery_app.search.grammar import FIELD_NAMES, STATE_NAMES
from gallery_app.search.parse import format_query, parse_query, read_query


def _any(text: str) -> Term:
    return Term(Field.ANY, text)


A, B, C = _any("a"), _any("b"), _any("c")
TIAN = Term(Field.PHOTOGRAPHER, "田正")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Everything()),
        (" 　", Everything()),
        ("*", Everything()),
        ("a", A),
        ("a b", And((A, B))),
        ("a　b", And((A, B))),
        ('"a b"', _any("a b")),
        ("“a b”", _any("a b")),
        ("「a b」", _any("a b")),
        ("-a", Not(A)),
        ("－a", Not(A)),
        ("--a", Not(Not(A))),
        ("a -b", And((A, Not(B)))),
        ("a-b", _any("a-b")),
        ("a OR b", Or((A, B))),
        ("a 或 b", Or((A, B))),
        ("a 或 b c", Or((A, And((B, C))))),
        ("a or b", And((A, _any("or"), B))),
        ("(a 或 b) c", And((Or((A, B)), C))),
        ("（a 或 b） c", And((Or((A, B)), C))),
        ("(a b) c", And((A, B, C))),
        ("-(a b)", Not(And((A, B)))),
        ("(a)(b)", And((A, B))),
        ("或", _any("或")),
        ("OR", _any("OR")),
        ("摄影:田正", TIAN),
        ("摄影：田正", TIAN),
        ("摄影: 田正", TIAN),
        ("摄影 ：田正", TIAN),
        ("攝影:田正", TIAN),
        ("photographer:田正", TIAN),
        ("BY:田正", TIAN),
        ('摄影:"田 正"', Term(Field.PHOTOGRAPHER, "田 正")),
        ("摄影:=田正", Term(Field.PHOTOGRAPHER, "田正", exact=True)),
        ("-摄影:田正", Not(TIAN)),
        ("摄影:(田正 或 严冰)", Or((TIAN, Term(Field.PHOTOGRAPHER, "严冰")))),
        ("摄影:精选", Term(Field.PHOTOGRAPHER, "精选")),
        ("无署名", Lack.CREDIT),
        ("NO：Credit", Lack.CREDIT),
        ('"无署名"', _any("无署名")),
        ("is:picked", State.PICKED),
        ("foo:bar", _any("foo:bar")),
        ("12:30", _any("12:30")),
        ('5"', _any('5"')),
        ('"', _any('"')),
        ('"a b', _any("a b")),
        ('"a ""b"""', _any('a "b"')),
        ("photo(1)", _any("photo(1)")),
        ("(photo(1))", _any("photo(1)")),
        ("=a", _any("=a")),
    ],
)
def test_what_is_typed_has_a_meaning(text: str, expected: Query) -> None:
    """Half and full width, Chinese and English, and oddities that can be read sensibly."""
    assert parse_query(text) == expected


@pytest.mark.parametrize(
    ("text", "position", "what"),
    [
        ("(a", 3, "closing bracket"),
        ("a)", 2, "bracket that this one closes"),
        ("()", 2, "a word"),
        ("a 或", 4, "a word"),
        ("或 a", 1, "a word"),
        ("-", 2, "what to exclude"),
        ("a - b", 4, "what to exclude"),
        ("-)", 2, "what to exclude"),
        ("摄影:", 4, "what to look for"),
        ("(摄影:)", 5, "what to look for"),
        ("摄影:=", 5, "whole value"),
        ('a ""', 3, "between the quotation marks"),
    ],
)
def test_what_is_missing_is_named_with_its_place(text: str, position: int, what: str) -> None:
    """Positions count characters from 1."""
    with pytest.raises(InputError, match=f"character {position}: .*{what}"):
        parse_query(text)


def test_too_deep_a_search_is_refused() -> None:
    """In a sentence, not by running out of stack."""
    for text in ("(" * 5000, "-" * 5000 + "a", "摄影:(" * 5000):
        with pytest.raises(InputError, match="too many"):
            parse_query(text)


def test_every_name_in_the_grammar_is_understood() -> None:
    """In any case of letters."""
    for field, names in FIELD_NAMES.items():
        word, term = ("Red", Term(field, "red", exact=True)) if field is Field.LABEL else ("x", Term(field, "x"))
        assert {parse_query(f"{name.upper()}:{word}") for name in names} == {term}
    for state, names in STATE_NAMES.items():
        assert {parse_query(name.upper()) for name in names} == {state}


@given(st.text())
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    """And what was read is shown in a form that reads the same."""
    try:
        query = parse_query(text)
    except InputError:
        return
    assert parse_query(format_query(query)) == query


@given(st.text('ab 或OR()（）-"“”:：=*摄影精选主题', max_size=30))
def test_any_signs_are_read_or_refused_in_a_sentence(text: str) -> None:
    """The same, for texts made of signs."""
    test_any_text_is_read_or_refused_in_a_sentence.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "rest", "places"),
    [
        ("a 日期:x b", And((A, B)), [(5, 6)]),
        ("a) b", And((A, B)), [(1, 2)]),
        ("(a", A, [(2, 2)]),
        ("(() a", A, [(2, 2), (5, 5)]),
        ("a 或", A, [(3, 3)]),
        ('a "" b', And((A, B)), [(2, 4)]),
        ("摄影:", Everything(), [(3, 3)]),
        ("星级:很多 横图", Shape.LANDSCAPE, [(3, 5)]),
        ("-星级:x -a", Not(A), [(4, 5)]),
        ("a " + "(" * 60, A, [(42, 62)]),
    ],
)
def test_what_cannot_be_read_is_left_out(text: str, rest: Query, places: list[tuple[int, int]]) -> None:
    """Each problem has its place, and the rest of the search stands."""
    reading = read_query(text)
    assert (reading.query, [(problem.start, problem.end) for problem in reading.problems][: len(places)]) == (
        rest,
        places,
    )


def test_comparisons_shapes_and_numbers_are_read() -> None:
    """Each in both languages."""
    assert (
        parse_query("日期:2023-10..2024") == parse_query("date:2023-10..2024") == Range(Measure.DATE, "2023-10", "2024")
    )
    assert parse_query('年:2023 rating:">=3"') == And((Range(Measure.DATE, "2023", "2023"), Range(Measure.RATING, 3)))
    assert parse_query("竖图") == parse_query("is:portrait") == Shape.PORTRAIT
    assert parse_query("用于:#3") == Within(report=3)
    with pytest.raises(InputError, match="character 4: a number such as 3"):
        parse_query("星级:x")


def test_a_pasted_page_is_read() -> None:
    """A hundred kilobytes of anything, of commands for the database too."""
    for text in (
        "夜" * 34_000,
        "'; drop table photo; -- " * 4000,
        '" OR NEAR(a b) * ^ {title}: ' * 3000,
        "(" * 100_000,
    ):
        assert read_query(text).problems is not None
