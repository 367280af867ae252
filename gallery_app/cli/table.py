"""Columns of text that line up, also where Han characters take two places."""

import re
import unicodedata
from collections.abc import Sequence

__all__ = ["columns", "padded", "shortened", "width", "wrapped"]

_GAP = "  "
_BREAK = re.compile(r"(?<=[、，；。：！？”）])(?![、，；。：！？”）])|(?<= )")
"""Where a line may end: behind a blank and behind the marks of a Chinese sentence."""


def width(text: str) -> int:
    """Return how many places a terminal needs for the text: two for a wide character, none for a combining one."""
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, places: int, *, right: bool = False) -> str:
    """Return the text filled up with blanks to `places`; figures stand on the right."""
    blanks = " " * max(0, places - width(text))
    return blanks + text if right else text + blanks


def shortened(text: str, places: int) -> str:
    """Return the text on one line, cut to `places` with an ellipsis when it is longer."""
    line = " ".join(text.split())
    if width(line) <= places:
        return line
    while width(line) > places - 1:
        line = line[:-1]
    return line + "…"


def columns(rows: Sequence[Sequence[object]], heads: Sequence[str]) -> list[str]:
    """Return the lines of a table under its heads; a column of figures stands on the right."""
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    figures = [bool(rows) and all(isinstance(row[n], int) for row in rows) for n in range(len(heads))]
    places = [max(map(width, column)) for column in zip(heads, *cells, strict=True)]
    return [
        _GAP.join(padded(c, p, right=f) for c, p, f in zip(line, places, figures, strict=True)).rstrip()
        for line in (list(heads), *cells)
    ]


def wrapped(text: str, places: int) -> list[str]:
    """Return the text in lines of at most `places`; what has no place to break stays whole, however long."""
    lines = [""]
    for part in _BREAK.split(" ".join(text.split())):
        if lines[-1] and width((lines[-1] + part).rstrip()) > places:
            lines.append("")
        lines[-1] += part
    return [line.rstrip() for line in lines]
