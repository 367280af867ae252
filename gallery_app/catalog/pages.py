"""Lines of text that are looked through as one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

__all__ = ["Id", "Pages"]

Id = int | str
"""The number of a record, or the text itself of what has none."""


@dataclass(slots=True)
class Pages:
    """Lines of text that are searched as one, each for some things with ids."""

    ids: list[Sequence[Id]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _text: str = ""

    def add(self, lines: Iterable[tuple[Sequence[Id], str]]) -> None:
        """Add lines; none may contain a line break."""
        parts = [self._text]
        size = len(self._text)
        for numbers, line in lines:
            self.ids.append(numbers)
            self._starts.append(size)
            parts.append(f"\n{line}\n")
            size += len(line) + 2
        self._text = "".join(parts)

    def find(self, wanted: str) -> Iterator[int]:
        """Yield the numbers of the lines that contain a text; a break before or after it stands for the line's end."""
        at = self._text.find(wanted)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line
            if line + 1 == len(self._starts):
                return
            at = self._text.find(wanted, self._starts[line + 1])
