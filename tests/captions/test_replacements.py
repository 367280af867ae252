"""Code replacements: lists as other desks write them, and texts with codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.replacements import read_codes, replace_codes

_CODES = {"hu": ("胡玲", "胡玲（中国）"), "HU": ("Hu Ling",), "a#2": ("odd",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=hu=谢幕", "胡玲谢幕"),
        ("\\hu\\谢幕", "胡玲谢幕"),
        ("=hu#2=", "胡玲（中国）"),
        ("\\hu#1\\", "胡玲"),
        ("=HU= 与 =hu=", "Hu Ling 与 胡玲"),
        ("1+1=2=hu=", "1+1=2胡玲"),
        ("=a#2=", "odd"),
        ("=hu#3==hu#0=", "=hu#3==hu#0="),
        ("a = b = c", "a = b = c"),
        ("=hu\n=", "=hu\n="),
        ("=hu\\", "=hu\\"),
    ],
)
def test_codes_are_replaced(text: str, said: str) -> None:
    """Either mark, case told apart, the number after # chooses; what is no known code stays."""
    assert replace_codes(text, _CODES).text == said


def test_unknown_codes_are_named() -> None:
    """Once each, with their marks; an equation is no code."""
    assert replace_codes("=xi= =xi= \\yi#2\\ a = b = c", _CODES).unknown == ("=xi=", "\\yi#2\\")


def test_a_list_is_read() -> None:
    """Blank lines and remarks are passed over; a byte order mark and blanks around a text do not matter."""
    lines = read_codes("\ufeff// team\n\nhu\t胡玲\t 胡玲（中国）\t\n")
    assert [(line.line, line.code, line.texts) for line in lines] == [(3, "hu", ("胡玲", "胡玲（中国）"))]


@pytest.mark.parametrize("line", ["hu 胡玲", "hu\t", "\t胡玲", "h=u\t胡玲", f"{'h' * 65}\t胡玲"])
def test_a_wrong_line_is_told(line: str) -> None:
    """It has a number and a reason, and the others are read."""
    first, second = read_codes(f"{line}\nok\t好")
    assert (first.line, first.fault is not None, second.texts) == (1, True, ("好",))


def test_a_code_stands_once() -> None:
    """The second line of the same code is told."""
    _, again = read_codes("hu\t胡玲\nhu\t胡杨")
    assert "line 1" in str(again.fault)


_WORD = st.text(st.characters(exclude_characters="=\\\t\r\n", exclude_categories=("Cs", "Zl", "Zp", "Cc")), min_size=1)


@given(_WORD, _WORD.filter(str.strip), st.sampled_from("=\\"))
def test_every_code_of_a_list_is_found(code: str, text: str, mark: str) -> None:
    """What the list says stands where the code stood."""
    lines = [line for line in read_codes(f"{code}\t{text}") if line.fault is None]
    for line in lines:
        replaced = replace_codes(f"{mark}{line.code}{mark}", {line.code: line.texts})
        assert replaced.text == text.strip()


@given(st.text())
def test_without_lists_nothing_changes(text: str) -> None:
    """Any text whatever comes back as it was."""
    assert replace_codes(text, {}).text == text


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("tz", "it needs a code, a tab and a replacement"),
        ("\t田正", "it needs a code, a tab and a replacement"),
        ("t=z\t田正", "a code has up to 64 characters, without = and \\"),
        ("a\t一\na\t二", "the code a stands in line 1 already"),
    ],
)
def test_a_fault_is_named(line: str, fault: str) -> None:
    """A line that is no code says what it lacks."""
    assert str(read_codes(line)[-1].fault) == fault
