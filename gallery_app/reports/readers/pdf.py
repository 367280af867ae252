"""PDF with text to lines: printed lines joined to paragraphs, headings told by size and weight."""

import itertools
import re
import threading
import time
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gallery_app.domain.reading import LineKind
from gallery_app.errors import FileError
from gallery_app.reasons import reason_of
from gallery_app.reports.source import Line, Scribe

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["read"]

_LARGEST = 500 * 1024 * 1024
_MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_MOST_ROWS = 2_000
"""Printed lines of one page."""
_SECONDS = 20.0
_LOCK = threading.Lock()
"""PDFium must not be entered twice at a time."""
_PASSWORD = 4
"""PDFium's code for a password that is missing."""
_BOLD = 600
_FOLIO = re.compile(r"[A-Z]?\d{1,3}")
_IMAGE = 3
"""PDFium's number for an image among a page's objects."""
_SAME = 0.06
"""Sizes within this share are the same size."""
_LARGEST_TYPE = 0.7
"""The headline's share of the largest type at least; a second title is smaller."""
_LARGER, _MUCH_LARGER, _SMALLER = 1.1, 1.5, 0.92
_HAN_BESIDE_LATIN = re.compile(r"[\u3400-\u9fff](?= [0-9A-Za-z])|[0-9A-Za-z%](?= [\u3400-\u9fff])")
_GAP = 1.8
"""Times the size of type, beside the blanks printed: what is further apart at one height is no one line."""
_SMALLEST_PICTURE = 30.0
"""Points; smaller images are ornaments."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One printed line, or a picture: text, box in points with the origin below left, size of its type, weight."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float = 0.0
    bold: bool = False
    picture: str = ""
    page: int = 0
    furniture: bool = False


def read(path: Path) -> list[Line]:
    """Return the lines of a PDF file.

    Raises:
        FileError: It cannot be read: damaged, protected, without text, too long, or too slow.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileError("Cannot read {path}: {reason}.", path=path, reason=reason_of(error)) from error
    if size > _LARGEST:
        raise _too_long(path)
    with _LOCK:
        rows = _rows(path)
    if not any(row.text.strip() for row in rows):
        raise FileError("{path} has no text: it was scanned or drawn. Recognise its text first.", path=path)
    return _lines(rows)


def _rows(path: Path) -> list[_Row]:
    import pypdfium2  # noqa: PLC0415  a library of 7 MB that only PDF files need

    until = time.monotonic() + _SECONDS
    rows: list[_Row] = []
    try:
        document = pypdfium2.PdfDocument(path)
        try:
            if len(document) > _MOST_PAGES:
                raise _too_long(path)
            for page in range(len(document)):
                rows.extend(_page_rows(document, page, path))
                if time.monotonic() > until or sum(len(row.text) for row in rows) > _MOST_CHARACTERS:
                    raise _too_long(path)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise FileError("{path} is protected by a password. Save it without one first.", path=path) from error
        raise FileError("{path} is damaged and cannot be read.", path=path) from error
    return rows


def _too_long(path: Path) -> FileError:
    return FileError("{path} is longer than a report and was not read. Take out its pages first.", path=path)


def _page_rows(document: "pypdfium2.PdfDocument", number: int, path: Path) -> list[_Row]:
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            if words.count_chars() > _MOST_CHARACTERS:
                raise _too_long(path)
            rows = _without_folios(list(itertools.islice(_text_rows(words, number), _MOST_ROWS + 1)))
            if len(rows) > _MOST_ROWS:
                raise _too_long(path)
        finally:
            words.close()
        pictures = list(_pictures(page, number)) if rows else []
    finally:
        page.close()
    return _placed(rows, pictures)


def _text_rows(words: "pypdfium2.PdfTextPage", page: int) -> Iterator[_Row]:
    """Yield the printed lines of a page in the order of its text; PDFium joins what stands at one height."""
    text = words.get_text_range()
    start = 0
    for piece in text.split("\n"):
        line = piece.rstrip("\r")
        for first, last in _apart(words, line, start):
            shown = [at for at in range(first, last) if not text[at].isspace()]
            yield _row(words, _without_air(words, text, (first, last)), shown, page)
        start += len(piece) + 1


def _without_folios(rows: list[_Row]) -> list[_Row]:
    """Mark the page's running head and foot: what stands at one height with a bare number, first or last of all."""
    edges = {max((row.bottom for row in rows), default=0.0), min((row.bottom for row in rows), default=0.0)}
    for edge in edges:
        beside = [place for place, row in enumerate(rows) if abs(row.bottom - edge) < row.size / 2]
        if len(beside) > 1 and any(_FOLIO.fullmatch(rows[place].text.strip()) for place in beside):
            for place in beside:
                rows[place] = replace(rows[place], furniture=True)
    return rows


def _apart(words: "pypdfium2.PdfTextPage", line: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a line begin and end that a gap wider than any blank parts."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  as above

    shown = [start + place for place, character in enumerate(line) if not character.isspace()]
    begun = start
    for last, at in itertools.pairwise(shown):
        if at - last > 1:
            size = pdfium.FPDFText_GetFontSize(words, last) or 1.0
            gap = words.get_charbox(at, loose=True)[0] - words.get_charbox(last, loose=True)[2]
            if gap / size - line[last - start : at - start].count("\u3000") >= _GAP:
                yield begun, last + 1
                begun = at
    if shown:
        yield begun, start + len(line)


def _without_air(words: "pypdfium2.PdfTextPage", text: str, span: tuple[int, int]) -> str:
    """Return a line without the blanks that PDFium sees where Han meets Latin: there they are air, not typed."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  as above

    first, last = span
    seen = {
        found.start() + first + 1
        for found in _HAN_BESIDE_LATIN.finditer(text[first:last])
        if pdfium.FPDFText_IsGenerated(words, found.start() + first + 1) == 1
    }
    return "".join(text[at] for at in range(first, last) if at not in seen)


def _row(words: "pypdfium2.PdfTextPage", text: str, shown: Sequence[int], page: int) -> _Row:
    import pypdfium2.raw as pdfium  # noqa: PLC0415  as above

    sizes = Counter(round(pdfium.FPDFText_GetFontSize(words, at), 1) for at in shown)
    weights = Counter(pdfium.FPDFText_GetFontWeight(words, at) >= _BOLD for at in shown)
    boxes = [words.get_charbox(at, loose=True) for at in (shown[0], shown[-1])]
    return _Row(
        text, boxes[0][0], boxes[1][2], max(b[3] for b in boxes), min(b[1] for b in boxes),
        sizes.most_common(1)[0][0], weights.most_common(1)[0][0], page=page,
    )  # fmt: skip


def _pictures(page: "pypdfium2.PdfPage", number: int) -> Iterator[_Row]:
    for place, item in enumerate(page.get_objects(filter=[_IMAGE], max_depth=2)):
        left, bottom, right, top = _bounds(item)
        if min(right - left, top - bottom) >= _SMALLEST_PICTURE:
            yield _Row("", left, right, top, bottom, picture=f"page{number + 1}-{place + 1}", page=number)


def _bounds(item: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 - the library types its objects loosely
    left, bottom, right, top = item.get_bounds()
    return float(left), float(bottom), float(right), float(top)


def _placed(rows: list[_Row], pictures: Sequence[_Row]) -> list[_Row]:
    """Put each picture before the first line that stands below it in the same column."""
    for picture in pictures:
        below = (
            place
            for place, row in enumerate(rows)
            if row.top <= picture.bottom + row.size and row.left < picture.right and row.right > picture.left
        )
        rows.insert(next(below, len(rows)), picture)
    return _by_heads(rows)


def _by_heads(rows: Sequence[_Row]) -> list[_Row]:
    """Order what stands below headings at one height by them, each with what lies under it, down to the next."""
    ordered: list[_Row] = []
    place = 0
    while place < len(rows):
        heads = list(itertools.takewhile(partial(_alike, rows[place]), rows[place:])) or [rows[place]]
        end = place + len(heads)
        lefts = sorted({round(head.left) for head in heads})
        if rows[place].bold and len({round(head.bottom) for head in heads}) < len(heads) and len(lefts) > 1:
            bounds = [left - heads[0].size for left in lefts[1:]]
            below = list(itertools.takewhile(partial(_beneath, heads, bounds), rows[end:]))
            for column in range(len(lefts)):
                ordered += [row for row in (*heads, *below) if bisect(bounds, row.left) == column]
            end += len(below)
        else:
            ordered += heads
        place = end
    return ordered


def _alike(first: _Row, row: _Row) -> bool:
    """Return whether two printed lines of a page are set in the same type."""
    return not first.picture and not row.picture and row.size == first.size and row.bold == first.bold


def _beneath(heads: Sequence[_Row], bounds: Sequence[float], row: _Row) -> bool:
    """Return whether a row stands under one of the headings: smaller than they are, and in one column."""
    smaller = bool(row.picture) or row.size < heads[0].size * (1 - _SAME)
    slack = 2 * heads[0].size
    return smaller and not any(row.left + slack < bound < row.right - slack for bound in bounds)


def _lines(rows: Sequence[_Row]) -> list[Line]:
    """Join the printed lines to paragraphs."""
    body = _body_size(rows)
    largest = max(row.size for row in rows)
    scribe = Scribe()
    group: list[_Row] = []
    for _, page in itertools.groupby(rows, key=lambda row: row.page):
        printed = list(page)
        for row in printed:
            if row.picture:
                _write(scribe, group, body, largest)
                scribe.picture(row.picture)
                group = []
            elif group and _continues(group[-1], row, body, _edges(group[-1], printed, body)):
                group.append(row)
            else:
                _write(scribe, group, body, largest)
                group = [row]
    _write(scribe, group, body, largest)
    return scribe.lines


def _edges(row: _Row, printed: Sequence[_Row], body: float) -> tuple[float, float]:
    """Return the left and right edge of the column that a printed line stands in.

    Lines in the text's own size show it; a headline may span several columns.
    """
    beside = [r for r in printed if r.size in {row.size, body} and r.left < row.right and r.right > row.left]
    return min((r.left for r in beside), default=row.left), max((r.right for r in beside), default=row.right)


def _body_size(rows: Sequence[_Row]) -> float:
    """Return the size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    return sizes.most_common(1)[0][0]


def _continues(last: _Row, row: _Row, body: float, edges: tuple[float, float]) -> bool:
    """Return whether a printed line goes on with the paragraph that the line `last` belongs to.

    Args:
        last: The line before.
        row: The line asked about.
        body: Size of the text's type.
        edges: Left and right edge of the column of `last`.
    """
    if abs(row.size - last.size) > _SAME * last.size or row.bold != last.bold:
        return False
    if row.page == last.page and abs(row.bottom - last.bottom) < row.size / 2:
        return False  # beside it
    if row.page != last.page or row.top > last.top:  # over the end of a page or column a sentence may go on
        return row.size == body and last.text.rstrip()[-1] not in _ENDS and not _indented(row)
    left, right = edges
    spaced = last.bottom - row.bottom > _SPACED * row.size
    full = last.right >= right - _RAGGED * row.size and last.right - last.left > _NARROW * row.size
    indent = (row.left - left) / row.size
    started = row.left > last.left + 1.2 * row.size or 1.5 < indent < 2.6  # noqa: PLR2004 - two characters
    return full and not spaced and not started


_SPACED, _RAGGED, _NARROW = 2.2, 1.6, 8
"""Times the size of type: space between paragraphs, how far a full line may stay off the edge, the least column."""
_ENDS = "。！？!?…；;：:.”’"


def _indented(row: _Row) -> bool:
    return row.text.startswith(("\u3000", "  "))


def _write(scribe: Scribe, group: Sequence[_Row], body: float, largest: float) -> None:
    if not group:
        return
    text = ""
    for row in group:
        piece = row.text.strip()
        latin = text[-1:].isascii() and piece[:1].isascii() and text[-1:].isalnum() and piece[:1].isalnum()
        text += f" {piece}" if latin else piece
    size = group[0].size
    title = size >= max(_MUCH_LARGER * body, _LARGEST_TYPE * largest)
    level = 1 if title else 2 if size >= _LARGER * body else 0
    short = len(text) <= 2 * _TITLE  # a heading of many lines is a standfirst
    scribe.write(
        text,
        level=level if short else 0,
        bold=group[0].bold,
        small=size <= _SMALLER * body,
        hint=LineKind.FURNITURE if group[0].furniture else None,
    )


_TITLE = 40
"""Characters of a heading."""
