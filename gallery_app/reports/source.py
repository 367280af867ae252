"""The lines of a report as they stand, and what is left of each without mark-up."""

import re
from dataclasses import dataclass

__all__ = ["Line", "lines_of"]

_EMPHASIS = re.compile(r"^(\*\*|__)(?=\S)(.+?)(?<=\S)\1$")
_HASHES = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_IMAGE = re.compile(r"^!\[([^\]]*)\]\([^)]*\)$")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\xad"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source.

    Attributes:
        number: From 1.
        raw: As it stands.
        text: Without blanks at its ends, emphasis and heading signs.
        level: Depth of a Markdown heading, 0 for none.
        image: Alternative text of a Markdown image on a line of its own, else None.
        indented: Chinese paragraph indent stands before it.
    """

    number: int
    raw: str
    text: str
    level: int = 0
    image: str | None = None
    indented: bool = False


def lines_of(text: str) -> list[Line]:
    """Split a report into lines; line ends of every system and page breaks divide."""
    return [_line(number, raw) for number, raw in enumerate(text.splitlines(), 1)]


def _line(number: int, raw: str) -> Line:
    text = raw.strip().strip(_INVISIBLE).strip()
    indented = raw.lstrip(_INVISIBLE).startswith(("\u3000", "    ", "\u00a0\u00a0"))
    image = _IMAGE.match(text)
    if image:
        return Line(number, raw, text, image=image.group(1).strip())
    hashes = _HASHES.match(text)
    if hashes:
        return Line(number, raw, _plain(hashes.group(2)), level=len(hashes.group(1)))
    return Line(number, raw, _plain(text), indented=indented)


def _plain(text: str) -> str:
    emphasised = _EMPHASIS.match(text)
    return emphasised.group(2).strip() if emphasised else text
