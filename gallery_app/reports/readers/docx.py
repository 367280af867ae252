"""DOCX to lines: paragraphs with their styles, bold runs, pictures where they stand, rows of tables."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from gallery_app.domain.reading import LineKind
from gallery_app.reports.readers.package import Package, opened, parse
from gallery_app.reports.source import Line, Scribe

__all__ = ["read"]

_DOCUMENT = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_STYLES = "word/styles.xml"
_SMALL_BY = 3
"""Half points by which a caption's type is smaller than the text's."""
_NAMED = (
    (re.compile(r"^(?:title|标题文字|大标题|主标题|标题)$", re.IGNORECASE), LineKind.HEADLINE),
    (re.compile(r"^(?:subtitle|副标题|副题)$", re.IGNORECASE), LineKind.SUBTITLE),
    (re.compile(r"^(?:caption|题注|图注|图说|图片说明|圖說)$", re.IGNORECASE), LineKind.CAPTION),
    (re.compile(r"^(?:author|byline|作者|署名)$", re.IGNORECASE), LineKind.BYLINE),
)
_HEADING = re.compile(r"^(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)


@dataclass(slots=True)
class _Style:
    level: int = 0
    hint: LineKind | None = None
    bold: bool = False


@dataclass(slots=True)
class _Paragraph:
    """One paragraph while it is read; breaks divide it into lines."""

    lines: list[str] = field(default_factory=lambda: [""])
    pictures: list[tuple[str, int]] = field(default_factory=list)
    style: _Style = field(default_factory=_Style)
    bold: int = 0
    small: int = 0
    letters: int = 0


def read(path: Path) -> list[Line]:
    """Return the lines of a DOCX file.

    Raises:
        FileError: It cannot be read: damaged, protected, an old Word file, or a bomb.
    """
    with opened(path) as package:
        styles = _styles(package, path) if package.has(_STYLES) else ({}, 21)
        relations = _relations(package, path) if package.has(_RELATIONS) else {}
        body = _Body(*styles, relations)
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = body.start
        parser.EndElementHandler = body.end
        parser.CharacterDataHandler = body.text
        parse(package.part(_DOCUMENT), parser, path)
    return body.scribe.lines


def _relations(package: Package, path: Path) -> dict[str, str]:
    """Return the pictures by the id that the document calls them."""
    found: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/image"):
            target = attributes.get("Target", "")
            inside = attributes.get("TargetMode") != "External" and not target.startswith("/")
            found[attributes.get("Id", "")] = f"word/{target}" if inside else target.lstrip("/")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(package.part(_RELATIONS), parser, path)
    return found


def _styles(package: Package, path: Path) -> tuple[dict[str, _Style], int]:
    """Return what each paragraph style says, by id, and the text's size in half points."""
    sheet = _Sheet()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = sheet.start
    parser.EndElementHandler = sheet.end
    parse(package.part(_STYLES), parser, path)
    return sheet.styles, sheet.size


@dataclass(slots=True)
class _Sheet:
    """The style sheet while it is read."""

    styles: dict[str, _Style] = field(default_factory=dict)
    size: int = 21
    _open: _Style | None = None
    _default: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name, values = _local(tag), _locals(attributes)
        if name == "style" and values.get("type") == "paragraph":
            self._open = self.styles.setdefault(values.get("styleId", ""), _Style())
            self._default = values.get("default") == "1"
        elif name == "docDefaults":
            self._default = True
        elif name == "sz" and self._default:
            self.size = _number(values.get("val"), self.size)
        elif self._open is not None:
            _describe(self._open, name, values)

    def end(self, tag: str) -> None:
        if _local(tag) in {"style", "docDefaults"}:
            self._open, self._default = None, False


def _describe(style: _Style, name: str, values: dict[str, str]) -> None:
    value = values.get("val", "")
    if name == "name":
        heading = _HEADING.match(value)
        style.level = int(heading.group(1)) if heading else style.level
        style.hint = next((kind for pattern, kind in _NAMED if pattern.match(value)), None)
    elif name == "outlineLvl":
        style.level = style.level or (_number(value, 9) + 1 if _number(value, 9) < 9 else 0)  # noqa: PLR2004 - 9 is body text
    elif name == "b":
        style.bold = _on(values)


class _Body:
    """The document while it is read; each paragraph's lines go to the scribe at its end."""

    def __init__(self, styles: dict[str, _Style], size: int, relations: dict[str, str]) -> None:
        self.scribe = Scribe()
        self._styles = styles
        self._size = size
        self._relations = relations
        self._paragraph: list[_Paragraph] = []
        self._row: list[list[_Paragraph]] = []
        self._above = 0
        """Cells of the row above, where it holds nothing but pictures."""
        self._rows: list[list[list[_Paragraph]]] = []
        self._bold = self._small = self._in_text = False
        self._hidden = 0
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "p": self._begin, "pStyle": self._styled, "r": self._run, "b": self._embolden, "sz": self._sized,
            "i": self._italic, "outlineLvl": self._outlined, "blip": self._picture, "imagedata": self._picture,
            "br": self._break, "cr": self._break, "tab": self._tab, "t": self._words, "tr": self._table_row,
            "tc": self._cell, "Fallback": self._hide, "del": self._hide, "pPrChange": self._hide,
            "rPrChange": self._hide,
        }  # fmt: skip

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        name = _local(tag)
        if self._hidden:
            self._hidden += name in _HIDDEN
            return
        handler = self._starts.get(name)
        if handler:
            handler(_locals(attributes))

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        name = _local(tag)
        if name in _HIDDEN and self._hidden:
            self._hidden -= 1
        elif not self._hidden:
            self._finish(name)

    def text(self, words: str) -> None:
        """Take characters."""
        if self._in_text and self._paragraph and not self._hidden:
            paragraph = self._paragraph[-1]
            paragraph.lines[-1] += words
            letters = sum(not character.isspace() for character in words)
            paragraph.letters += letters
            paragraph.bold += letters * self._bold
            paragraph.small += letters * self._small

    def _finish(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "r":
            self._bold = self._small = False
        elif name == "p" and self._paragraph:
            self._close(self._paragraph.pop())
        elif name == "tr" and self._rows:
            self._close_row(self._rows.pop())

    def _begin(self, _values: dict[str, str]) -> None:
        self._paragraph.append(_Paragraph())

    def _styled(self, values: dict[str, str]) -> None:
        if self._paragraph:
            self._paragraph[-1].style = self._styles.get(values.get("val", ""), _Style())

    def _outlined(self, values: dict[str, str]) -> None:
        level = _number(values.get("val"), 9)
        if self._paragraph and level < 9:  # noqa: PLR2004 - 9 is body text
            style = self._paragraph[-1].style
            self._paragraph[-1].style = _Style(level + 1, style.hint, style.bold)

    def _run(self, _values: dict[str, str]) -> None:
        self._bold = bool(self._paragraph) and self._paragraph[-1].style.bold
        self._small = False

    def _embolden(self, values: dict[str, str]) -> None:
        self._bold = _on(values)

    def _italic(self, values: dict[str, str]) -> None:
        self._small = self._small or _on(values)

    def _sized(self, values: dict[str, str]) -> None:
        self._small = self._small or _number(values.get("val"), self._size) <= self._size - _SMALL_BY

    def _picture(self, values: dict[str, str]) -> None:
        name = self._relations.get(values.get("embed") or values.get("id") or values.get("link") or "")
        if name and self._paragraph:
            self._paragraph[-1].pictures.append((name, len(self._paragraph[-1].lines) - 1))

    def _break(self, values: dict[str, str]) -> None:
        if self._paragraph and values.get("type", "textWrapping") == "textWrapping":
            self._paragraph[-1].lines.append("")

    def _tab(self, values: dict[str, str]) -> None:
        if self._paragraph and not values:  # with attributes it is a tab stop of the paragraph's layout
            self._paragraph[-1].lines[-1] += "\t"

    def _words(self, _values: dict[str, str]) -> None:
        self._in_text = True

    def _table_row(self, _values: dict[str, str]) -> None:
        self._rows.append([])

    def _cell(self, _values: dict[str, str]) -> None:
        if self._rows:
            self._rows[-1].append([])

    def _hide(self, _values: dict[str, str]) -> None:
        self._hidden += 1

    def _close(self, paragraph: _Paragraph) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(paragraph)
        else:
            self._write(paragraph)

    def _close_row(self, cells: list[list[_Paragraph]]) -> None:
        """Write a row of words as one line; a row with a picture, of one cell, or under pictures, as what it holds."""
        words = [" ".join(t.strip() for p in cell for t in p.lines if t.strip()) for cell in cells]
        pictured = any(p.pictures for cell in cells for p in cell)
        below, self._above = self._above == len(cells), len(cells) if pictured and not any(words) else 0
        if sum(map(bool, words)) > 1 and not pictured and not below:
            self.scribe.write("\t".join(words), hint=LineKind.PARAGRAPH)
            return
        for paragraph in (p for cell in cells for p in cell):
            self._close(paragraph)

    def _write(self, paragraph: _Paragraph) -> None:
        whole = max(1, paragraph.letters)
        for place, text in enumerate(paragraph.lines):
            pictures = [name for name, at in paragraph.pictures if at == place]
            for name in pictures:
                self.scribe.picture(name)
            if text.strip() or not pictures:
                self.scribe.write(
                    text,
                    level=paragraph.style.level,
                    bold=paragraph.bold >= 0.9 * whole and paragraph.letters > 0,
                    small=paragraph.small >= 0.9 * whole and paragraph.letters > 0,
                    hint=paragraph.style.hint,
                )


_HIDDEN = frozenset({"Fallback", "del", "pPrChange", "rPrChange"})
"""A second copy of a drawing for old programs, deleted words, and how a paragraph looked before."""


def _local(tag: str) -> str:
    return tag.rsplit(" ", 1)[-1]


def _locals(attributes: dict[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items()}


def _on(values: dict[str, str]) -> bool:
    return values.get("val", "1") not in {"0", "false", "off", "none"}


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdigit() else otherwise
