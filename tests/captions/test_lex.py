"""Tokens of a caption block."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.lex import Kind, lex


def kinds(text: str) -> list[tuple[Kind, str]]:
    """Return kind and text of every token that is no blank."""
    return [(token.kind, token.text) for token in lex(text) if token.kind is not Kind.BLANK]


@given(st.text())
def test_tokens_joined_are_the_block(text: str) -> None:
    """No character is lost or added, and offsets are true."""
    tokens = lex(text)
    assert "".join(token.text for token in tokens) == text
    assert all(text[token.start : token.end] == token.text for token in tokens)


def test_role_is_split_off_the_end_of_a_run() -> None:
    """A name and its role word may stand without a blank."""
    assert kinds("谢剑飞摄") == [(Kind.HAN, "谢剑飞"), (Kind.ROLE, "摄")]


def test_house_post_and_name_are_parted() -> None:
    """An agency and a post are found inside a run."""
    assert kinds("新华社记者吕小炜摄") == [
        (Kind.AGENCY, "新华社"), (Kind.POST, "记者"), (Kind.HAN, "吕小炜"), (Kind.ROLE, "摄"),
    ]  # fmt: skip


def test_a_press_meeting_is_no_post() -> None:
    """记者会 is a word of the text."""
    assert kinds("参加白宫记者会") == [(Kind.HAN, "参加白宫记者会")]


def test_label_needs_a_mark() -> None:
    """图 with a slash is a label; the end of 示意图 is none."""
    assert kinds("图/王强")[0] == (Kind.LABEL, "图")
    assert kinds("示意图：王强")[0] == (Kind.HAN, "示意图")


def test_bar_written_as_a_character_parts() -> None:
    """丨 is a mark, although it is a Chinese character too."""
    assert kinds("图丨王强")[1] == (Kind.SLASH, "丨")


def test_departure_is_no_credit() -> None:
    """发 ends a credit only behind a house."""
    assert kinds("列车出发") == [(Kind.HAN, "列车出发")]
    assert kinds("新华社发")[-1] == (Kind.ROLE, "发")
