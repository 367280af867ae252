"""How wide text is, asked of the very engine that prints it: Han–Latin gaps and squeezed marks are in the answer.

Nearly every character of a Chinese text is one em wide whatever stands beside it. What is not (marks, which give up
half their width beside each other and at the ends of a line, and words of other scripts, with the gap around them) is
an island among them. An island is measured once for its neighbours and kept; all else is arithmetic.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from gallery_app.domain.units import pt_to_mm
from gallery_app.layout.scene import Run, Styles
from gallery_app.paths import resources_folder
from gallery_app.render.fonts import font_book, fonts_for_pages

__all__ = ["TypstMeasure", "typst_language"]

_HAN = "一"
"""Stands for any Han character beside an island."""
_WORD = "n "
"""Stands for words beside an island."""
_KEPT = 50_000
"""Texts whose answers are kept; a document of a thousand pages has fewer."""


class _Look(NamedTuple):
    """Face, size in points, and weight of a character."""

    face: str
    size: float
    weight: int


_Letter = tuple[str, _Look]


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
        self._islands: dict[_Island, tuple[float, ...]] = {}
        self._known: dict[tuple[tuple[str, _Look], ...], tuple[float, ...]] = {}

    def advances(self, runs: tuple[Run, ...], styles: Styles) -> tuple[float, ...]:
        """Return where a line of the runs would end after each character, mm from its start."""
        looks = {run.style: _look(styles, run.style) for run in runs}
        key = tuple((run.text, looks[run.style]) for run in runs)
        if key not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = self._ends(tuple((character, look) for text, look in key for character in text))
        return self._known[key]

    def _ends(self, letters: tuple[_Letter, ...]) -> tuple[float, ...]:
        parts = list(_parts(letters))
        islands = {part for part in parts if isinstance(part, _Island)}
        self._ask(islands - self._islands.keys())
        ends, at = list[float](), 0.0
        for part in parts:
            if isinstance(part, _Island):
                *inner, whole = self._islands[part]
                ends += [at + end for end in inner]
                at += whole
            else:
                at += pt_to_mm(part)
                ends.append(at)
        return tuple(ends)

    def _ask(self, islands: set["_Island"]) -> None:
        if not islands:
            return
        import typst  # noqa: PLC0415 heavy, and most commands set no type

        asked = [(island, list(island.questions())) for island in islands]
        texts = [[(c, look.face, look.size, look.weight) for c, look in text] for _, some in asked for text in some]
        answer = typst.query(
            _program(),
            "<widths>",
            field="value",
            one=True,
            sys_inputs={"texts": json.dumps(texts), **self._inputs},
            font_paths=font_book(),
        )
        widths = iter([pt_to_mm(width) for width in json.loads(answer)])
        for island, some in asked:
            self._islands[island] = island.answered([next(widths) for _ in some])


def _look(styles: Styles, name: str) -> _Look:
    style = styles[name]
    return _Look(style.face, style.size, style.weight)


@lru_cache(maxsize=1)
def _program() -> bytes:
    return (resources_folder() / "templates" / "parts" / "advances.typ").read_bytes()


@dataclass(frozen=True, slots=True)
class _Island:
    """Letters whose widths depend on each other.

    Attributes:
        before: What stands for the text before it, or nothing at the start of a line.
        letters: The letters.
        after: What stands for the text after it, or nothing at the end.
    """

    before: tuple[_Letter, ...]
    letters: tuple[_Letter, ...]
    after: tuple[_Letter, ...]

    def questions(self) -> Iterator[tuple[_Letter, ...]]:
        """Yield the texts whose widths tell those of the letters."""
        yield self.before
        yield self.after
        for stop in range(1, len(self.letters) + 1):
            yield (*self.before, *self.letters[:stop])
        yield (*self.before, *self.letters, *self.after)

    def answered(self, widths: list[float]) -> tuple[float, ...]:
        """Return where a line would end after each letter, and where the text after the island begins."""
        before, after, *ends, whole = widths
        return (*(end - before for end in ends), whole - before - after)


def _parts(letters: tuple[_Letter, ...]) -> Iterator["_Island | float"]:
    """Yield islands, and between them the widths of Han characters, in points."""
    cuts = [0, *_cuts(letters), len(letters)]
    for start, stop in pairwise(cuts):
        if stop - start == 1 and _is_plain(letters[start][0]):
            yield letters[start][1].size
        elif stop > start:
            yield _Island(_before(letters, start), letters[start:stop], _after(letters, stop))


def _cuts(letters: tuple[_Letter, ...]) -> Iterator[int]:
    """Yield the places between letters that have no influence on each other beyond being Han, or words apart."""
    for at, ((one, _), (other, _)) in enumerate(pairwise(letters), 1):
        if _is_plain(one) or _is_plain(other) or (one == " " != other):
            yield at


def _before(letters: tuple[_Letter, ...], start: int) -> tuple[_Letter, ...]:
    if start == 0:
        return ()
    character, look = letters[start - 1]
    return ((_HAN, look),) if _is_plain(character) else tuple((letter, look) for letter in _WORD)


def _after(letters: tuple[_Letter, ...], stop: int) -> tuple[_Letter, ...]:
    if stop == len(letters):
        return ()
    character, look = letters[stop]
    return ((_HAN if _is_plain(character) else _WORD[0], look),)


def _is_plain(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"
