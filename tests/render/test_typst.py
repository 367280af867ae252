"""Text is measured by the engine that prints it."""

from math import inf

import pytest

from gallery_app.layout.lines import break_lines
from gallery_app.layout.scene import Face, Run, TextStyle
from gallery_app.render.typst import TypstMeasure

_STYLES = {"plain": TextStyle(Face.SANS, 10), "bold": TextStyle(Face.SERIF, 20, 700)}
_EM = 10 * 25.4 / 72


def _ends(measure: TypstMeasure, *runs: Run) -> list[float]:
    return list(measure.measured(runs, _STYLES).ends(0, inf))


def test_a_chinese_character_is_an_em_wide(typst_measure: TypstMeasure) -> None:
    """Four characters end at one, two, three and four ems."""
    ends = _ends(typst_measure, Run("日新月异", "plain"))
    assert ends == pytest.approx([_EM, 2 * _EM, 3 * _EM, 4 * _EM], rel=1e-3)


def test_runs_follow_each_other(typst_measure: TypstMeasure) -> None:
    """A run begins where the one before ended, in its own size."""
    ends = _ends(typst_measure, Run("日", "plain"), Run("", "plain"), Run("新", "bold"))
    assert ends == pytest.approx([_EM, 3 * _EM], rel=1e-3)


def test_nothing_has_no_width(typst_measure: TypstMeasure) -> None:
    """An empty text has no characters to measure."""
    assert _ends(typst_measure) == []


def test_markup_is_measured_as_text(typst_measure: TypstMeasure) -> None:
    """What looks like a program is characters."""
    text = '#panic("x") $'
    assert len(_ends(typst_measure, Run(text, "plain"))) == len(text)


def test_lines_are_broken_with_real_widths(typst_measure: TypstMeasure) -> None:
    """Three ems hold three characters."""
    lines = break_lines((Run("日新月异湛河", "plain"),), _STYLES, 3 * _EM, typst_measure)
    assert ["".join(run.text for run in line.runs) for line in lines] == ["日新月", "异湛河"]
