"""Folding and tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.search.fold import BREAK, _folded, _spaced, fold, is_word, name_key, tokens

_HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)


@pytest.mark.parametrize(
    ("one", "other"),
    [("嚴冰", "严冰"), ("ＡＢＣ", "abc"), ("臺灣", "台湾"), ("後裏", "后里"), ("Straße", "STRASSE"), ("①", "1")],
)
def test_spellings_that_fold_together(one: str, other: str) -> None:
    """Width, case and 简繁 do not count."""
    assert fold(one) == fold(other)


def test_folding_is_of_each_character_alone() -> None:
    """A part of a word folds as it does in the word, so that it is found there."""
    assert fold("乾隆") == fold("乾") + fold("隆")


@given(st.text(_HAN))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """The table leads to simplified characters in one step."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_by_characters_is_folding_the_whole(text: str) -> None:
    """Also where marks and neighbours join into one letter."""
    assert fold(text) == _folded(text)


@pytest.mark.parametrize("spelling", ["严 冰", "严　冰", "嚴冰", " 严冰 "])
def test_a_padded_name_has_the_key_of_the_name(spelling: str) -> None:
    """And 严冰冰 has another."""
    assert name_key(spelling) == name_key("严冰") != name_key("严冰冰")


def test_the_dot_in_a_name_has_many_shapes_but_one_key() -> None:
    """And the name without it is another one."""
    assert name_key("阿·不都") == name_key("阿•不都") == name_key("阿・不都") != name_key("阿不都")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高新区", ("高", "新", "区")),
        ("Night view 2023", ("night", "view", "2023")),
        ("DSC_0042.JPG", ("dsc", BREAK, "0042", BREAK, "jpg")),
        ("IMG0042", ("img", "0042")),
        ("《长城》，北京。", ("长", "城", BREAK, "北", "京")),
        ("さくらABC", ("さ", "く", "ら", "abc")),
        ("𠮷", ("u20bb7",)),
        ("……", ()),
        ("", ()),
    ],
)
def test_the_words_of_a_text(text: str, expected: tuple[str, ...]) -> None:
    """One a Han character, one a run of letters or figures; punctuation between words is one break."""
    assert tokens(text) == expected


@given(st.text(), st.text(_HAN, min_size=1), st.text())
def test_a_part_of_a_text_has_a_part_of_its_tokens(before: str, part: str, after: str) -> None:
    """So every run of Han characters can be found wherever it stands."""
    whole, wanted = tokens(before + part + after), tokens(part)
    assert any(whole[at : at + len(wanted)] == wanted for at in range(len(whole)))


@given(st.text())
def test_no_token_can_harm_the_index(text: str) -> None:
    """No blank, no quotation mark, nothing of the index's own language."""
    assert all(token == BREAK or token.isalnum() for token in tokens(text))


def test_only_runs_are_still_being_typed() -> None:
    """A Han character is whole; letters and figures may go on."""
    assert [is_word(token) for token in (*tokens("a1夜"), BREAK)] == [True, True, False, False]


@given(st.text())
def test_the_quick_way_gives_the_same_tokens(text: str) -> None:
    """Character by character through a table, or through the pattern."""
    words = _spaced(text).split()
    found = [token for at, token in enumerate(words) if token != BREAK or (at and words[at - 1] != BREAK)]
    assert tokens(text) == tuple(found[:-1] if found and found[-1] == BREAK else found)
