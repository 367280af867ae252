"""How wide text is, asked of the very engine that prints it: Han–Latin gaps and squeezed marks are in the answer.

Only islands among Han characters are asked for, many at once, and kept; all else is arithmetic. A line that begins
inside a paragraph differs from the paragraph in the island it begins with, so a paragraph is measured once for lines of
every width.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.scene import Run, Styles
from gallery_app.paths import resources_folder
from gallery_app.render.fonts import font_book, fonts_for_pages
from gallery_app.render.islands import Answer, Island, Look, Part, Question, parts_of
from gallery_app.render.typst_data import typst_data

__all__ = ["TypstMeasure", "typst_language"]

_KEPT = 20_000
"""Paragraphs whose answers are kept; a document of a thousand pages has fewer."""
_BEYOND = 0.02
"""Millimetres by which a letter must be beyond the room of a line for the line to end before it."""

_Key = tuple[tuple[str, Look], ...]


def typst_language(tag: str) -> dict[str, str]:
    """Return the language and region of a BCP 47 tag as Typst takes them; the region chooses glyphs and marks."""
    language, *rest = tag.lower().split("-")
    regions = [part for part in rest if len(part) == len("cn")]
    usual = {"zh": "tw" if "hant" in rest else "cn"}.get(language, "us")
    return {"lang": language, "region": regions[0] if regions else usual}


class TypstMeasure:
    """Measures text with the very engine that prints it."""

    def __init__(self, language: str = "zh-CN") -> None:
        """Take the BCP 47 tag of the texts.

        Raises:
            UserError: No Chinese font is installed.
        """
        self._inputs = {"fonts": json.dumps(fonts_for_pages()), **typst_language(language)}
        self._answers: dict[tuple[Island, bool], Answer] = {}
        self._widths: dict[Question, float] = {(): 0.0}
        self._known: dict[_Key, _Paragraph] = {}

    def measured(self, runs: tuple[Run, ...], styles: Styles) -> "_Paragraph":
        """Return a paragraph, measured."""
        key = _key(runs, styles)
        if key not in self._known:
            self._learn([key])
        return self._known[key]

    def prepare(self, texts: Iterable[tuple[Run, ...]], styles: Styles) -> None:
        """Measure paragraphs, asking for all they need at once."""
        keys = {_key(runs, styles) for runs in texts}
        # The difference of a set and a dictionary's keys goes through every key: here that is all that is known.
        self._learn([key for key in keys if key not in self._known])

    def _learn(self, keys: Iterable[_Key]) -> None:
        if len(self._known) > _KEPT:
            self._known.clear()
        parts = {key: list(parts_of(key)) for key in keys}
        wanted = dict[tuple[Island, bool], None]()
        for island in (part.island for each in parts.values() for part in each if part.island):
            wanted[island, not island.is_word] = None
            if island.is_word:
                # A line may well begin with it.
                wanted[island.begun(0), False] = None
        self._ask([each for each in wanted if each not in self._answers])
        self._known.update((key, _Paragraph(key, each, self)) for key, each in parts.items())

    def answer(self, island: Island, *, exact: bool) -> Answer:
        """Return the widths of an island, within a word only if it is to be `exact`."""
        if (island, exact) not in self._answers:
            self._ask([(island, exact)])
        return self._answers[island, exact]

    def _ask(self, wanted: Sequence[tuple[Island, bool]]) -> None:
        questions = {each for island, exact in wanted for each in island.questions(exact=exact)}
        asked = [question for question in questions if question not in self._widths]
        if asked:
            self._widths.update(zip(asked, _widths(asked, self._inputs), strict=True))
        for island, exact in wanted:
            self._answers[island, exact] = island.answered(self._widths, exact=exact)


class _Paragraph:
    """A measured paragraph, as `Measured` promises.

    Its `ends` are those of one line of all of it; `begins` tells where each part begins in that line.
    """

    def __init__(self, key: _Key, parts: list[Part], measure: TypstMeasure) -> None:
        self._measure = measure
        self._text = "".join(text for text, _ in key)
        self._sizes = [size for text, look in key for size in [pt_to_mm(look.size)] * len(text)]
        self._parts, self._starts = parts, [part.start for part in parts]
        self._begins, self._ends, at = list[float](), list[float](), 0.0
        for start, stop, island in self._parts:
            self._begins.append(at)
            if island:
                answer, size = self._answer(island), self._sizes[start]
                self._ends += [at + end * size for end in answer.ends]
                at += answer.whole * size
            else:
                self._ends += [at + end for end in accumulate(self._sizes[start:stop])]
                at = self._ends[-1]
        self._begins.append(at)
        self._highest = list(accumulate(self._ends, max))

    def ends(self, start: int, room: float) -> Sequence[float]:
        """Return where a line that begins with the letter `start` would end after each letter, mm."""
        if start >= len(self._text):
            return ()
        first, shift = self._opening(start, room)
        begin = start + len(first)
        stop = bisect_right(self._highest, room + _BEYOND - shift, begin) + 1
        # Squeezed marks end before the letter in front of them, so the highest end is not always the last.
        while stop < len(self._text) and (self._text[stop - 1].isspace() or self._ends[stop - 1] + shift <= room):
            stop += 1
        return [*first, *(end + shift for end in self._ends[begin:stop])]

    def _opening(self, start: int, room: float) -> tuple[list[float], float]:
        """Return the ends of the island that a line begins with, and how far the letters after it move."""
        number = bisect_right(self._starts, start) - 1
        part = self._parts[number]
        if part.island is None:
            return [], -(self._begins[number] if start == part.start else self._ends[start - 1])
        island, size = part.island.begun(start - part.start), self._sizes[part.start]
        answer = self._answer(island)
        if island.is_word and answer.ends[-1] * size > room:
            # Wider than the line, so that it is cut between any of its letters.
            answer = self._measure.answer(island, exact=True)
        return [end * size for end in answer.ends], answer.whole * size - self._begins[number + 1]

    def _answer(self, island: Island) -> Answer:
        return self._measure.answer(island, exact=not island.is_word)


def _key(runs: tuple[Run, ...], styles: Styles) -> _Key:
    return tuple((run.text, _look(styles, run.style)) for run in runs if run.text)


def _look(styles: Styles, name: str) -> Look:
    style = styles[name]
    return Look(style.face.value, style.weight, style.size)


@lru_cache(maxsize=1)
def _program() -> bytes:
    return (resources_folder() / "templates" / "parts" / "advances.typ").read_bytes()


def _widths(questions: Sequence[Question], inputs: dict[str, str]) -> list[float]:
    """Return the widths of texts, in points."""
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    answer = typst.query(
        _program(),
        "<widths>",
        field="value",
        one=True,
        sys_inputs={"texts": typst_data(questions), **inputs},
        font_paths=font_book(),
    )
    widths: list[float] = json.loads(answer)
    return widths
