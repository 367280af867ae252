"""Text in parts that are measured apart: stretches of Han characters, and islands among them.

Nearly every character of a Chinese text is one em wide whatever stands beside it. What is not (marks, which give up
half their width beside each other and at the ends of a line, and words of other scripts, with the gap around them) is
an island: measured once for its neighbours, at any size, and kept.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

__all__ = ["Answer", "Island", "Look", "Part", "Question", "parts_of"]

_HAN, _WORD = "一", "n "
"""Stand for any Han character, and for words, beside an island."""
_PARTS = re.compile("([\u4e00-\u9fff\u3400-\u4dbf]+)|[^ \u4e00-\u9fff\u3400-\u4dbf]* +|[^ \u4e00-\u9fff\u3400-\u4dbf]+")
"""Han characters (the first group), or an island: other letters with the spaces after them."""
_ASKED = 100.0
"""Size in points at which questions are asked; widths grow in proportion to it."""


class Look(NamedTuple):
    """Face, weight and size of letters."""

    face: str
    weight: int
    size: float


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
        text: The letters.
        after: What stands for the text after it, or nothing at the end.
        looks: The look of them all, or of each, those beside it too; sizes are relative to that of its first letter.
    """

    before: str
    text: str
    after: str
    looks: tuple[Look, ...]

    @property
    def is_word(self) -> bool:
        """Whether no line ends inside it, unless it is wider than the line: only the width of all of it counts."""
        word = self.text.rstrip(" ")
        return len(self.looks) == 1 and word.isascii() and word.isprintable() and "-" not in word

    def begun(self, start: int) -> "Island":
        """Return what is left of it where a line begins with its letter `start`; sizes are relative as before."""
        looks = self.looks if len(self.looks) == 1 else self.looks[len(self.before) + start :]
        return Island("", self.text[start:], self.after, looks)

    def questions(self, *, exact: bool) -> Iterator[Question]:
        """Yield the texts whose widths tell those of the letters, of each alone only where it is to be exact."""
        yield from self._frame()
        yield from self._starts(exact=exact)

    def answered(self, widths: Mapping[Question, float], *, exact: bool) -> Answer:
        """Return the widths, those of the texts of `questions` given in points."""
        before, after, whole = (widths[text] for text in self._frame())
        ends = tuple((widths[start] - before) / _ASKED for start in self._starts(exact=exact))
        if not exact:
            word, [end] = self._word, ends
            ends = tuple(end * min(letter / word, 1.0) for letter in range(1, len(self.text) + 1))
        return Answer(ends, (whole - before - after) / _ASKED)

    @property
    def _word(self) -> int:
        """How many letters it has without the spaces at its end, which a line drops."""
        return max(1, len(self.text.rstrip(" ")))

    def _frame(self) -> tuple[Question, Question, Question]:
        """Return the texts before it and after it, and all of it."""
        whole = len(self.before) + len(self.text) + len(self.after)
        return self._asked(0, len(self.before)), self._asked(whole - len(self.after), whole), self._asked(0, whole)

    def _starts(self, *, exact: bool) -> list[Question]:
        """Return the texts that end with each letter, or with the word."""
        stops = range(1, len(self.text) + 1) if exact else (self._word,)
        return [self._asked(0, len(self.before) + stop) for stop in stops]

    def _asked(self, start: int, stop: int) -> Question:
        letters = (self.before + self.text + self.after)[start:stop]
        looks = self.looks[start:stop] if len(self.looks) > 1 else self.looks * len(letters)
        runs, at = list[tuple[str, str, float, int]](), 0
        for look, group in groupby(looks):
            count = len(list(group))
            runs.append((letters[at : at + count], look.face, round(look.size * _ASKED, 3), look.weight))
            at += count
        return tuple(runs)


class Part(NamedTuple):
    """Letters of a text that are measured together.

    Attributes:
        start: The first.
        stop: The one after the last.
        island: None where all are an em wide.
    """

    start: int
    stop: int
    island: Island | None


def parts_of(runs: Sequence[tuple[str, Look]]) -> Iterator[Part]:
    """Yield the parts of a text of several looks, their sizes in points."""
    text = "".join(words for words, _ in runs)
    ends = list(accumulate(len(words) for words, _ in runs))
    alone = [(look._replace(size=1.0),) for _, look in runs]
    for match in _PARTS.finditer(text):
        start, stop = match.span()
        if match.group(1) is not None:
            yield Part(start, stop, None)
            continue
        before = "" if start == 0 else _HAN if _is_han(text[start - 1]) else _WORD
        after = "" if stop == len(text) else _HAN if _is_han(text[stop]) else _WORD[0]
        letters = *[start - 1] * len(before), *range(start, stop), *[stop] * len(after)
        number = bisect_left(ends, letters[0] + 1)
        # Nearly all lie within one run together with the letters beside them: only for others are looks gathered.
        looks = alone[number] if letters[-1] < ends[number] else _looks(runs, ends, letters, start)
        yield Part(start, stop, Island(before, match.group(), after, looks))


def _looks(
    runs: Sequence[tuple[str, Look]], ends: Sequence[int], letters: Sequence[int], start: int
) -> tuple[Look, ...]:
    """Return the looks of letters, sizes relative to that of the letter `start`; one where they are all alike."""
    looks = [runs[bisect_left(ends, letter + 1)][1] for letter in letters]
    size = runs[bisect_left(ends, start + 1)][1].size
    relative = tuple(look._replace(size=round(look.size / size, 6)) for look in looks)
    return relative[:1] if len(set(relative)) == 1 else relative


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"
