"""Texts of a page that an editor changes: broken anew for another width, typed over in place."""

from dataclasses import replace
from itertools import groupby

from gallery_app.layout.lines import break_lines, height_of
from gallery_app.layout.measure import Measure
from gallery_app.layout.scene import Line, Run, Styles, TextBox

__all__ = ["Paragraphs", "paragraphs", "rebroken", "retyped", "set_paragraphs"]

Paragraphs = tuple[tuple[Run, ...], ...]
"""Runs, paragraph by paragraph."""


def paragraphs(lines: tuple[Line, ...]) -> Paragraphs:
    """Return printed lines as the paragraphs they were broken from."""
    found, current = list[tuple[Run, ...]](), list[Run]()
    for line in lines:
        current += line.runs
        if line.ends:
            found.append(_joined(current))
            current = []
    return (*found, _joined(current)) if current else tuple(found)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    groups = groupby(runs, lambda run: run.style)
    return tuple(Run("".join(run.text for run in group), style) for style, group in groups)


def set_paragraphs(box: TextBox, text: Paragraphs, styles: Styles, measure: Measure, width: float) -> TextBox:
    """Return the box with other text, broken to a width in mm, as high as its lines are; blank paragraphs are left out.

    A text with nothing in it keeps one empty line, so that there is something to type into.
    """
    filled = [runs for runs in text if "".join(run.text for run in runs).strip()]
    lines = tuple(line for runs in filled for line in break_lines(runs, styles, width, measure))
    if not lines:
        style = next((run.style for runs in (*text, *paragraphs(box.lines)) for run in runs), next(iter(styles)))
        lines = (Line((Run("", style),)),)
    return replace(box, lines=lines, w=width, h=round(height_of(lines, styles), 4))


def rebroken(box: TextBox, width: float, styles: Styles, measure: Measure) -> TextBox:
    """Return the box with the same text in lines of another width, mm."""
    return set_paragraphs(box, paragraphs(box.lines), styles, measure, width)


def retyped(box: TextBox, text: str, styles: Styles, measure: Measure) -> TextBox:
    """Return the box with the text an editor typed; it follows the catalog no more.

    What was not changed keeps its style; what was put in takes that of the text it replaces or follows.
    """
    if text == box.text:
        return box
    made = _paragraphs(text, _styled(paragraphs(box.lines), text))
    return replace(set_paragraphs(box, made, styles, measure, box.w), live=False)


def _styled(old: Paragraphs, text: str) -> list[str]:
    """Return the name of the style of each character of a changed text."""
    letters = [
        (character, run.style) for runs in old for run in (*runs, Run("\n", runs[-1].style)) for character in run.text
    ]
    before, names = "".join(character for character, _ in letters[:-1]), [name for _, name in letters]
    start = _common(before, text)
    stop = _common(before[start:][::-1], text[start:][::-1])
    replaced = len(before) - start - stop
    fresh = names[start] if replaced or not start else names[start - 1]
    return names[:start] + [fresh] * (len(text) - start - stop) + names[start + replaced : len(before)]


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _paragraphs(text: str, names: list[str]) -> Paragraphs:
    made, at = list[tuple[Run, ...]](), 0
    for paragraph in text.split("\n"):
        pairs = zip(paragraph, names[at : at + len(paragraph)], strict=True)
        made.append(_joined([Run(character, name) for character, name in pairs]))
        at += len(paragraph) + 1
    return tuple(made)
