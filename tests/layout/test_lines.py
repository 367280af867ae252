"""Line rules of Chinese print."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.layout.lines import break_lines, height_of, may_break
from gallery_app.layout.scene import Face, Line, Run, TextStyle
from tests.layout.conftest import FixedParagraph

_STYLES = {"plain": TextStyle(Face.SANS, 10), "name": TextStyle(Face.SANS, 10, whole=True)}
_EM = 10 * 25.4 / 72


def _texts(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def _broken(text: str, ems: float, measure: Any) -> list[str]:
    return _texts(break_lines((Run(text, "plain"),), _STYLES, ems * _EM, measure))


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("一二三四五六", 3, ["一二三", "四五六"]),
        ("一二三，四五", 3, ["一二", "三，", "四五"]),
        ("一二“三四", 3, ["一二", "“三四"]),
        ("one two six", 3, ["one ", "two ", "six"]),
        ("用Typst排版", 3, ["用", "Typst", "排版"]),
        ("abcdefghij", 3, ["abcdef", "ghij"]),
        ("", 3, []),
    ],
)
def test_lines_begin_and_end_where_print_allows(text: str, ems: float, lines: list[str], measure: Any) -> None:
    """No line begins with a closing mark, ends with an opening one, or cuts a word that fits."""
    assert _broken(text, ems, measure) == lines


@given(st.text(max_size=60), st.floats(0.1, 30))
def test_no_character_is_lost(text: str, ems: float) -> None:
    """Lines put together are the text, at any width."""

    class Even:
        def measured(self, runs: tuple[Run, ...], _styles: Any) -> FixedParagraph:
            return FixedParagraph([float(n) for n in range(1, sum(len(run.text) for run in runs) + 1)])

        def prepare(self, texts: Any, styles: Any) -> None:
            pass

    assert "".join(_texts(break_lines((Run(text, "plain"),), _STYLES, ems, Even()))) == text


def test_a_name_is_never_cut(measure: Any) -> None:
    """A run that has to stay whole moves to the next line."""
    lines = break_lines((Run("日新月异　", "plain"), Run("田正 摄", "name")), _STYLES, 7 * _EM, measure)
    assert _texts(lines) == ["日新月异　", "田正 摄"]


def test_only_full_lines_are_justified(measure: Any) -> None:
    """A short line stays as it is, and so does the last."""
    lines = break_lines((Run("一二三四五六七八", "plain"),), _STYLES, 3 * _EM, measure)
    assert [line.justified for line in lines] == [True, True, False]


def test_a_single_character_is_no_last_line(measure: Any) -> None:
    """The line before gives it company, and is spread if it stays nearly full."""
    lines = break_lines((Run("一二三四五六七八九十。", "plain"),), _STYLES, 9 * _EM, measure)
    assert _texts(lines) == ["一二三四五六七八", "九十。"]
    assert lines[0].justified


def test_a_single_character_is_no_line_between_others(measure: Any) -> None:
    """Where no word after it finds room beside it, the line before gives it company."""
    lines = break_lines((Run("增长长长5.5%5", "plain"),), _STYLES, 3 * _EM, measure)
    assert _texts(lines) == ["增长", "长长", "5.5%5"]


def test_a_paragraph_begins_moved_in(measure: Any) -> None:
    """The first line has less room by the indent of its style."""
    styles = {"body": TextStyle(Face.SERIF, 10, indent=2)}
    lines = break_lines((Run("一二三四五六七八九十", "body"),), styles, 6 * _EM, measure)
    assert _texts(lines) == ["一二三四", "五六七八九十"]


def test_names_wider_than_a_line_are_parted_between_words(measure: Any) -> None:
    """A credit that no line holds breaks at its spaces, never inside a name."""
    lines = break_lines((Run("本报记者 欧阳娜 张三 摄", "name"),), _STYLES, 6 * _EM, measure)
    assert _texts(lines) == ["本报记者 ", "欧阳娜 ", "张三 摄"]


def test_combining_marks_stay_with_their_letter() -> None:
    """No line begins with an accent."""
    assert not may_break("字", "\u0301")


def test_a_line_is_as_high_as_its_largest_style() -> None:
    """Mixed sizes take the pitch of the largest."""
    styles = {"small": TextStyle(Face.SANS, 8, pitch=1), "large": TextStyle(Face.SANS, 72, pitch=1)}
    assert height_of((Line((Run("a", "small"), Run("b", "large"))),), styles) == pytest.approx(25.4)
