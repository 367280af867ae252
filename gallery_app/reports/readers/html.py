"""HTML to lines: headings, paragraphs, pictures and their captions; scripts and navigation are left out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from gallery_app.domain.reading import LineKind
from gallery_app.errors import FileError
from gallery_app.reports.readers.text import bytes_of, decoded
from gallery_app.reports.source import Line, Scribe

__all__ = ["lines_of_html", "read"]

_DROPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "form", "button", "select", "svg", "iframe", "object"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "blockquote", "ul",
     "ol", "li", "table", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "dl", "dt",
     "dd", "center", "address", "body", "title", "head"}
)  # fmt: skip
_VOID = frozenset(
    {"br", "hr", "img", "meta", "link", "input", "source", "wbr", "area", "base", "col", "embed", "track"}
)
_BOLD = frozenset({"b", "strong"})
_SLANTED = frozenset({"i", "em", "small"})
_CLASS_WORDS = {
    LineKind.CAPTION: r"(?:fig|img|pic|photo)?-?caption|(?:img|pic)-?(?:desc|note|title|text)|imgtext|tushuo",
    LineKind.BYLINE: r"byline|author",
    LineKind.SUBTITLE: r"sub-?title|subhead",
    LineKind.STANDFIRST: r"standfirst|summary|abstract|lead|lede|daodu|intro",
    LineKind.KICKER: r"kicker|eyebrow|yinti|pre-?title",
}
_CLASSES = tuple(
    (re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.IGNORECASE), kind) for kind, words in _CLASS_WORDS.items()
)
"""Class names of web pages that say what an element holds."""
_LONGEST = {
    LineKind.CAPTION: 300, LineKind.BYLINE: 60, LineKind.SUBTITLE: 60, LineKind.KICKER: 40, LineKind.STANDFIRST: 400,
}  # fmt: skip
"""Characters up to which a class is believed."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NEAR_TOP = 40
"""Lines among which the headline stands, menus that are no navigation by their tags included."""
_DEEPEST = 2_000


def read(path: Path) -> list[Line]:
    """Return the lines of an HTML file.

    Raises:
        FileError: It cannot be read, is too large or is no text.
    """
    data = bytes_of(path)
    text = _declared(data) or decoded(data)
    if text is None:
        raise FileError("{path} is not a text file.", path=path)
    return lines_of_html(text)


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:2048])
    if not found:
        return None
    name = found.group(1).decode("ascii").lower()
    try:
        return data.decode(_ALIASES.get(name, name))
    except (UnicodeDecodeError, LookupError):
        return None


def lines_of_html(text: str) -> list[Line]:
    """Return the lines of an HTML text; what no reader sees is left out."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    lines = reader.scribe.lines
    if sum(line.level == 1 for line in lines) != 1 and reader.title:
        return _titled(lines, reader.title)
    return lines


def _titled(lines: list[Line], title: str) -> list[Line]:
    """Mark as headline the line that stands in the page's title as well: ``晨光_某网``."""
    for place, line in enumerate(lines[:_NEAR_TOP]):
        if len(line.text) > 3 and title.startswith(line.text):  # noqa: PLR2004 - a word may begin any title
            lines[place] = Line(line.number, line.raw, line.text, hint=LineKind.HEADLINE)
            break
    return lines


@dataclass(slots=True)
class _Element:
    tag: str
    hint: LineKind | None


@dataclass(slots=True)
class _Pieces:
    """The words of the line at hand, and how many of them are set bold or slanted, or lead from the head."""

    text: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    small: int = 0
    linked: int = 0
    hint: LineKind | None = None
    level: int = 0
    cells: int = 0


class _Reader(HTMLParser):
    """Turns tags into lines; forgiving, as pages are."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scribe = Scribe()
        self.title = ""
        self._open: list[_Element] = []
        self._dropped = 0
        self._line = _Pieces()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "img" and not self._dropped:
            self._picture(values)
        elif tag == "br":
            self.flush()
        elif tag in {"td", "th"} and not self._dropped:
            self._cell()
        elif tag in _BLOCKS:
            self.flush()
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._dropped += tag in _DROPPED
            self._open.append(_Element(tag, _hint(tag, values)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and tag not in {"td", "th"}:
            self.flush()
        if not any(element.tag == tag for element in self._open[-50:]):
            return
        while self._open:
            element = self._open.pop()
            self._dropped -= element.tag in _DROPPED
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._dropped:
            return
        if any(element.tag == "title" for element in self._open[-3:]):
            self.title += data.strip()
            return
        text = _BLANKS.sub(" ", data)
        if not text.strip() and not self._line.text:
            return
        self._note(text)

    def _note(self, text: str) -> None:
        line, tags = self._line, {element.tag for element in self._open[-12:]}
        letters = sum(not character.isspace() for character in text)
        line.text.append(text)
        line.letters += letters
        line.bold += letters * bool(tags & _BOLD)
        line.small += letters * bool(tags & _SLANTED)
        line.linked += letters * ({"header", "a"} <= tags and "h1" not in tags)
        line.hint = line.hint or next((e.hint for e in reversed(self._open[-3:]) if e.hint), None)
        heads = [int(e.tag[1]) for e in self._open[-6:] if len(e.tag) == 2 and e.tag[0] == "h" and e.tag[1].isdigit()]  # noqa: PLR2004 - h1 to h6
        line.level = line.level or (heads[-1] if heads else 0)

    def _cell(self) -> None:
        if self._line.text and any(element.tag == "tr" for element in self._open[-8:]):
            self._line.text.append("\t")
            self._line.cells += 1

    def _picture(self, values: dict[str, str]) -> None:
        self.flush()
        source = values.get("data-src") or values.get("data-original") or values.get("src") or ""
        if source and not source.startswith("data:image/gif"):
            name = "" if source.startswith("data:") else source
            self.scribe.picture(name or "data", values.get("alt", ""))

    def flush(self) -> None:
        """End the line at hand."""
        line, self._line = self._line, _Pieces()
        text = "".join(line.text).strip(" ")
        if not text.strip():
            return
        self.scribe.write(
            text,
            level=0 if line.hint is LineKind.CAPTION else line.level,
            bold=line.letters > 0 and line.bold >= 0.9 * line.letters,
            small=line.letters > 0 and line.small >= 0.9 * line.letters,
            hint=_said(line, text),
        )


def _said(line: _Pieces, text: str) -> LineKind | None:
    """Return what the page says of a line: a table's row is text, links in a page's head are the site's."""
    if line.cells > 0 and text.strip().count("\t") > 0:
        return LineKind.PARAGRAPH
    if line.letters and line.linked >= 0.9 * line.letters:
        return LineKind.FURNITURE
    return line.hint if _plausible(text, line.hint) else None


def _plausible(text: str, hint: LineKind | None) -> bool:
    """Return whether a line is short enough for what its class says; classes may name the whole article."""
    return hint is None or len(text) <= _LONGEST.get(hint, len(text)) * (1 + text.isascii())


def _hint(tag: str, values: dict[str, str]) -> LineKind | None:
    if tag in {"figcaption", "caption"}:
        return LineKind.CAPTION
    if tag == "footer":
        return LineKind.FURNITURE
    if tag not in {"p", "div", "span", "h1", "h2", "h3", "h4", "small", "em", "a", "address", "section"}:
        return None
    named = f"{values.get('class', '')} {values.get('id', '')}".strip()
    return next((kind for pattern, kind in _CLASSES if pattern.search(named)), None) if named else None
