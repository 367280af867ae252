"""Text in parts that are measured apart: stretches of Han characters, and islands among them.

Nearly every character of a Chinese text is one em wide whatever stands beside it. What is not (marks, which give up
half their width beside each other and at the ends of a line, and words of other scripts, with the gap around them) is
an island: measured once for its neighbours, at any size, and kept.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

__all__ = ["Answer", "Island", "Look", "Question", "islands_of", "spans"]

_HAN = "一"
"""Stands for any Han character beside an island."""
_WORD = "n "
"""Stands for words beside an island."""
_PARTS = re.compile("([\u4e00-\u9fff\u3400-\u4dbf]+)|[^ \u4e00-\u9fff\u3400-\u4dbf]* +|[^ \u4e00-\u9fff\u3400-\u4dbf]+")
"""Han characters (the first group), or an island: other letters with the spaces after them."""
_ASKED = 100.0
"""Size in points at which questions are asked: answers come rounded to a thousandth of a point."""


class Look(NamedTuple):
    """Face, weight and relative size of letters."""

    face: str
    weight: int
    size: float


Letter = tuple[str, Look]
Question = tuple[tuple[str, str, float, int], ...]
"""A text whose width is asked: runs of words, face, size in points and weight."""


class Answer(NamedTuple):
    """Widths of an island, in sizes of its first letter.

    Attributes:
        ends: Where a line would end after each letter, from where the island begins.
        whole: Where the text after the island begins.
    """

    ends: tuple[float, ...]
    whole: float


class Island(NamedTuple):
    """Letters whose widths depend on each other.

    Attributes:
        before: What stands for the text before it, or nothing at the start of a line.
        letters: The letters; sizes here and beside them are relative to the first.
        after: What stands for the text after it, or nothing at the end.
    """

    before: tuple[Letter, ...]
    letters: tuple[Letter, ...]
    after: tuple[Letter, ...]

    @property
    def is_word(self) -> bool:
        """Whether no line ends inside it, unless it is wider than the line: only the width of all of it counts."""
        word = "".join(character for character, _ in self.letters).rstrip(" ")
        plain = word.isascii() and word.isprintable() and "-" not in word
        return plain and len({look for _, look in self.letters}) == 1

    def begun(self, start: int) -> "Island":
        """Return what is left of it when a line begins with its letter `start`; sizes are relative as before."""
        return Island((), self.letters[start:], self.after)

    def questions(self, *, exact: bool) -> Iterator[Question]:
        """Yield the texts whose widths tell those of the letters, of each alone only where it is to be exact."""
        yield from map(_question, (self.before, self.after, self.before + self.letters + self.after))
        yield from self._starts(exact=exact)

    def answered(self, widths: Mapping[Question, float], *, exact: bool) -> Answer:
        """Return the widths, those of the texts of `questions` given in points."""
        texts = self.before, self.after, self.before + self.letters + self.after
        before, after, whole = (widths[_question(text)] for text in texts)
        ends = tuple((widths[start] - before) / _ASKED for start in self._starts(exact=exact))
        if not exact:
            word, [end] = self._word, ends
            ends = tuple(end * min(letter / word, 1.0) for letter in range(1, len(self.letters) + 1))
        return Answer(ends, (whole - before - after) / _ASKED)

    @property
    def _word(self) -> int:
        """How many letters it has without the spaces at its end, which a line drops."""
        return max(1, len("".join(character for character, _ in self.letters).rstrip()))

    def _starts(self, *, exact: bool) -> list[Question]:
        """Return the texts that end with each letter, or with the word."""
        stops = range(1, len(self.letters) + 1) if exact else (self._word,)
        return [_question(self.before + self.letters[:stop]) for stop in stops]


def _question(letters: tuple[Letter, ...]) -> Question:
    groups = groupby(letters, itemgetter(1))
    return tuple(
        ("".join(letter for letter, _ in group), look.face, round(look.size * _ASKED, 3), look.weight)
        for look, group in groups
    )


def spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield first letter, letter after the last, and whether they are an island, part by part."""
    for match in _PARTS.finditer(text):
        yield match.start(), match.end(), match.group(1) is None


def islands_of(text: str, looks: list[Look]) -> Iterator[tuple[int, Island]]:
    """Yield each island of a text with its first letter; `looks` are those of the letters, sizes in points."""
    for start, stop, island in spans(text):
        if island:
            yield start, _island(text, looks, start, stop)


def _island(text: str, looks: list[Look], start: int, stop: int) -> Island:
    size = looks[start].size

    def letter(character: str, at: int) -> Letter:
        look = looks[at]
        return character, (look if look.size == size == 1 else look._replace(size=round(look.size / size, 6)))

    before = () if start == 0 else tuple(letter(c, start - 1) for c in (_HAN if is_han(text[start - 1]) else _WORD))
    after = () if stop == len(text) else (letter(_HAN if is_han(text[stop]) else _WORD[0], stop),)
    return Island(before, tuple(letter(text[at], at) for at in range(start, stop)), after)


def is_han(character: str) -> bool:
    """Return whether a character is an em wide whatever stands beside it."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"
