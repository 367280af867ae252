"""The lines of a report as they stand, what is left of each without mark-up, and what its format says of it."""

import re
from dataclasses import dataclass, field

from gallery_app.domain.reading import LineKind

__all__ = ["Line", "Manuscript", "Scribe", "lines_of", "manuscript_of", "plain_line"]

_EMPHASIS = re.compile(r"^(\*\*|__)(?=\S)((?:(?!\1).)+?)(?<=\S)\1$")
_HASHES = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_IMAGE = re.compile(r"^!\[([^\]]*)\]\(\s*<?([^)\s>]*)[^)]*\)$")
_LONGEST_SIGNED = 2_000
"""Characters; signs are not looked for in longer lines, where searching could take for ever."""
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\xad"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source.

    Attributes:
        number: From 1.
        raw: As it stands.
        text: Without blanks at its ends, emphasis and heading signs.
        level: Depth of a marked heading, 0 for none.
        image: Alternative text of an image that has the line for itself, else None.
        media: Name of the image that stands in the line, "" for none.
        indented: Chinese paragraph indent stands before it.
        bold: The whole line is set bold.
        small: The whole line is set smaller than the text, or in italics, as captions are.
        hint: What the format itself says that the line is: a figcaption, a style named Title …
    """

    number: int
    raw: str
    text: str
    level: int = 0
    image: str | None = None
    media: str = ""
    indented: bool = False
    bold: bool = False
    small: bool = False
    hint: LineKind | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A report's source, whatever file it came in.

    Attributes:
        lines: In reading order, numbered from 1 without a gap.
        path: Absolute path of the file, "" for pasted text.
    """

    lines: tuple[Line, ...]
    path: str = ""

    @property
    def text(self) -> str:
        """The lines as they stand, joined by line feeds."""
        return "\n".join(line.raw for line in self.lines)


@dataclass(slots=True)
class Scribe:
    """Takes down lines in reading order and numbers them; for formats that are no lines themselves."""

    lines: list[Line] = field(default_factory=list)

    def write(
        self,
        text: str,
        *,
        level: int = 0,
        media: str = "",
        bold: bool = False,
        small: bool = False,
        hint: LineKind | None = None,
    ) -> None:
        """Add one line of text; `media` names an image that stands in the same line."""
        words = text.strip().strip(_INVISIBLE).strip()
        indented = text.lstrip(_INVISIBLE).startswith(("\u3000", "    ", "\u00a0\u00a0"))
        number = len(self.lines) + 1
        self.lines.append(Line(number, text, words, level, None, media, indented, bold, small, hint))

    def picture(self, media: str, alternative: str = "") -> None:
        """Add an image that has the line for itself."""
        name = media.rsplit("/", 1)[-1] or alternative
        self.lines.append(Line(len(self.lines) + 1, name, name, image=alternative.strip(), media=media))


def manuscript_of(text: str, path: str = "") -> Manuscript:
    """Return the manuscript of plain or pasted text."""
    return Manuscript(tuple(lines_of(text)), path)


def lines_of(text: str) -> list[Line]:
    """Split a report into lines; line ends of every system and page breaks divide."""
    return [plain_line(number, raw) for number, raw in enumerate(text.splitlines(), 1)]


def plain_line(number: int, raw: str) -> Line:
    """Read the signs of one line of text: heading signs, bold, an image, an indent."""
    text = raw.strip().strip(_INVISIBLE).strip()
    indented = raw.lstrip(_INVISIBLE).startswith(("\u3000", "    ", "\u00a0\u00a0"))
    if len(text) > _LONGEST_SIGNED:
        return Line(number, raw, text, indented=indented)
    image = _IMAGE.match(text)
    if image:
        return Line(number, raw, text, image=image.group(1).strip(), media=image.group(2))
    hashes = _HASHES.match(text)
    if hashes:
        return Line(number, raw, _without_emphasis(hashes.group(2)), level=len(hashes.group(1)))
    bold = _without_emphasis(text)
    return Line(number, raw, bold, indented=indented, bold=bold != text)


def _without_emphasis(text: str) -> str:
    emphasised = _EMPHASIS.match(text)
    return emphasised.group(2).strip() if emphasised else text
