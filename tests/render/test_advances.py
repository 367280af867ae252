"""Lines are as wide as the engine that prints them makes them."""

import json
from math import inf
from typing import Any

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.scene import Face, Run, TextStyle
from gallery_app.paths import resources_folder
from gallery_app.render import advances
from gallery_app.render.fonts import font_book, fonts_for_pages
from gallery_app.render.typst import TypstMeasure, typst_language

_STYLES = {
    "title": TextStyle(Face.SANS, 9.5, 700),
    "caption": TextStyle(Face.SERIF, 8.2),
    "large": TextStyle(Face.SERIF, 31, 900),
}
_LETTERS = "日新月异产城 　ab1 27GAVfi，。、；：“”（）《》！…—·-%￥"
_runs = st.lists(st.builds(Run, st.text(_LETTERS, min_size=1, max_size=12), st.sampled_from(list(_STYLES))), max_size=3)


def _printed(runs: list[Run], start: int) -> list[float]:
    """Ask the engine for every beginning of the text from a letter on, each as a line of its own."""
    letters = [(character, _STYLES[run.style]) for run in runs for character in run.text][start:]
    texts = [
        [(c, style.face, style.size, style.weight) for c, style in letters[:stop]]
        for stop in range(1, len(letters) + 1)
    ]
    answer = typst.query(
        (resources_folder() / "templates" / "parts" / "advances.typ").read_bytes(),
        "<widths>",
        field="value",
        one=True,
        sys_inputs={
            "texts": json.dumps([_joined(text) for text in texts]),
            "fonts": json.dumps(fonts_for_pages()),
            **typst_language("zh-CN"),
        },
        font_paths=font_book(),
    )
    return [pt_to_mm(width) for width in json.loads(answer)]


def _joined(letters: list[Any]) -> list[Any]:
    """Return letters as runs: what is set as one text is squeezed and kerned as one."""
    runs = list[Any]()
    for letter, *look in letters:
        if runs and runs[-1][1:] == look:
            runs[-1][0] += letter
        else:
            runs.append([letter, *look])
    return runs


def _compare(runs: list[Run], start: int, measure: TypstMeasure) -> None:
    text = "".join(run.text for run in runs)
    ends = list(measure.measured(tuple(runs), _STYLES).ends(start, 0.0))
    ends += list(measure.measured(tuple(runs), _STYLES).ends(start, inf))[len(ends) :]
    printed = _printed(runs, start)
    for at, (end, wanted) in enumerate(zip(ends, printed, strict=True), start):
        if _may_end(text, at):
            assert end == pytest.approx(wanted, abs=0.004), (text[start : at + 1], start)


def _may_end(text: str, at: int) -> bool:
    """Return whether the width counts: not after a space, nor within a word that finds room."""
    return not text[at].isspace() and not (text[at].isascii() and text[at + 1 : at + 2].strip().isascii())


@given(runs=_runs, share=st.floats(0, 0.99))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_are_as_wide_as_they_are_printed(runs: list[Run], share: float, typst_measure: TypstMeasure) -> None:
    """Wherever a line begins and ends, it has the width that the engine gives it as a line of its own."""
    length = sum(len(run.text) for run in runs)
    _compare(runs, int(length * share), typst_measure)


@pytest.mark.slow
@given(runs=_runs, share=st.floats(0, 0.99))
@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_line_is_as_wide_as_it_is_printed(runs: list[Run], share: float, typst_measure: TypstMeasure) -> None:
    """The same, two thousand times."""
    length = sum(len(run.text) for run in runs)
    _compare(runs, int(length * share), typst_measure)


def test_a_word_wider_than_its_line_is_measured_letter_by_letter(typst_measure: TypstMeasure) -> None:
    """It will be cut between any of its letters."""
    run = Run("WAVEform", "large")
    ends = typst_measure.measured((run,), _STYLES).ends(0, 5.0)
    assert list(ends) == pytest.approx(_printed([run], 0)[: len(ends)], abs=0.004)


def test_many_paragraphs_are_asked_for_at_once(typst_measure: TypstMeasure, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was prepared needs no further question."""
    texts = [(Run(f"投资{number}万元", "title"),) for number in range(50)]
    typst_measure.prepare(texts, _STYLES)
    monkeypatch.setattr(advances, "_widths", None)
    assert [typst_measure.measured(text, _STYLES).ends(0, 100.0)[-1] > 0 for text in texts] == [True] * 50


@pytest.mark.parametrize("broken", ["\ud83d", "日\udcff新", "\x00", "a\u2028b"])
def test_what_is_no_character_is_measured_too(broken: str, typst_measure: TypstMeasure) -> None:
    """Half of a surrogate pair, as a file's name may hold, takes the place of one letter."""
    assert len(typst_measure.measured((Run(broken, "title"),), _STYLES).ends(0, inf)) == len(broken)
