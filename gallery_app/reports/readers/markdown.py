"""Markdown to lines: every line of the file stays one line, its signs read as what they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gallery_app.domain.reading import LineKind
from gallery_app.reports.readers import text as plain
from gallery_app.reports.source import Line, plain_line

__all__ = ["lines_of_markdown", "read"]

_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<name>[^)\s>]*)>?(?:\s+[\"'](?P<title>[^\"']*)[\"'])?\s*\)(?:\{[^}]*\})?"
)
_LINKED = re.compile(r"\[(!\[[^\]]*\]\([^)]*\))\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*\S+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SLANTED = re.compile(r"^([*_])(?=[^*_\s])(.+?)(?<=[^*_\s])\1$")
_INLINE = re.compile(r"(?<![\w*])\*(?=[^*\s])([^*]+?)(?<=[^*\s])\*(?![\w*])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<!--.*?-->")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")
_QUOTE = re.compile(r"^(?:>\s?)+")
_BULLET = re.compile(r"^[-*+]\s+")
_UNDERLINE = re.compile(r"^(=+|-{2,})\s*$")
_TABLE = re.compile(r"^\|.*\|$")
_TABLE_RULE = re.compile(r"^\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$")
_FENCE = re.compile(r"^(?:```|~~~)")
_KEY = re.compile(r"^(\w[\w-]*)\s*:\s*(.*)$")
_LONGEST_SIGNED = 10_000
"""Characters; signs within longer lines are left as they are."""
_KEYS = {
    "title": LineKind.HEADLINE,
    "subtitle": LineKind.SUBTITLE,
    "author": LineKind.BYLINE,
    "authors": LineKind.BYLINE,
}


def read(path: Path) -> list[Line]:
    """Return the lines of a Markdown file.

    Raises:
        FileError: The file cannot be read, is empty, too large or no text.
    """
    return lines_of_markdown(plain.read(path))


def lines_of_markdown(text: str) -> list[Line]:
    """Return the lines of a Markdown text, as many as it has."""
    raws = text.splitlines()
    front = _front_matter(raws)
    lines = [_front(number, raw) for number, raw in enumerate(raws[:front], 1)]
    lines.extend(_body(raws, front))
    return _underlined(lines, front)


def _front_matter(raws: Sequence[str]) -> int:
    """Return how many lines the block of keys at the top has, its rules included."""
    if not raws or raws[0].strip("\ufeff ") != "---":
        return 0
    end = next((place for place in range(1, min(60, len(raws))) if raws[place].strip() in {"---", "..."}), 0)
    return end + 1 if end and any(_KEY.match(raw) for raw in raws[1:end]) else 0


def _front(number: int, raw: str) -> Line:
    key = _KEY.match(raw.strip())
    value = key.group(2).strip().strip("\"'[]") if key else ""
    hint = _KEYS.get(key.group(1).lower()) if key else None
    return Line(number, raw, value, hint=hint) if hint and value else Line(number, raw, raw.strip(), hint=_aside(raw))


def _aside(raw: str) -> LineKind | None:
    return LineKind.FURNITURE if raw.strip() else None


def _body(raws: Sequence[str], front: int) -> Iterator[Line]:
    fenced = False
    for number, raw in enumerate(raws[front:], front + 1):
        fence = bool(_FENCE.match(raw.strip()))
        if fence or fenced:
            hint = _aside(raw) if fence else LineKind.PARAGRAPH if raw.strip() else None
            yield Line(number, raw, raw.strip(), hint=hint)
        else:
            yield _line(number, raw)
        fenced ^= fence


def _line(number: int, raw: str) -> Line:
    if len(raw) > _LONGEST_SIGNED:
        return plain_line(number, raw)
    text = _LINKED.sub(r"\1", raw.strip())
    if _DEFINITION.match(text) or _TABLE_RULE.match(text):
        return Line(number, raw, text, hint=LineKind.FURNITURE)
    if _TABLE.match(text):
        return Line(number, raw, _words(text), hint=LineKind.PARAGRAPH)
    picture = _IMAGE.search(text)
    if picture:
        return _pictured(number, raw, text, picture)
    text = _BULLET.sub("", _QUOTE.sub("", text))
    line = plain_line(number, text)
    slanted = _SLANTED.match(text)
    small = slanted is not None and "*" not in slanted.group(2)
    return replace(line, raw=raw, text=_words(line.text), small=small, indented=plain_line(number, raw).indented)


def _pictured(number: int, raw: str, text: str, picture: re.Match[str]) -> Line:
    """Return the line of a picture; words beside it in the same line stay its text."""
    rest = _words(_IMAGE.sub(" ", text))
    name = picture.group("name")
    if rest:
        return Line(number, raw, rest, media=name)
    alternative = picture.group("title") or picture.group("alt")
    return Line(number, raw, text, image=alternative.strip(), media=name)


def _words(text: str) -> str:
    """Return a line without the signs of emphasis, links and tags."""
    text = _STRONG.sub(r"\2", _LINK.sub(r"\1", _TAG.sub("", text)))
    whole = _SLANTED.match(text.strip())
    text = whole.group(2) if whole else _INLINE.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text).strip()


def _underlined(lines: list[Line], front: int) -> list[Line]:
    """Make headings of the lines that a row of ``=`` or ``-`` underlines."""
    for place in range(front + 1, len(lines)):
        rule, above = _UNDERLINE.match(lines[place].raw.strip()), lines[place - 1]
        plain_text = above.text and not above.level and above.hint is None and above.image is None
        if rule and plain_text:
            lines[place - 1] = replace(above, level=1 if rule.group(1)[0] == "=" else 2)
            lines[place] = replace(lines[place], hint=LineKind.FURNITURE)
    return lines
