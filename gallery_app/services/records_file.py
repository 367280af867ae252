"""Photo records as another program hands them over: a CSV table or a spreadsheet with a head, or JSON lines."""

import csv
import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.label import Label, named_label
from gallery_app.domain.photo import FieldText, Photo
from gallery_app.domain.query import Measure
from gallery_app.errors import FileError, InputError
from gallery_app.reasons import reason_of
from gallery_app.search.ranges import read_range
from gallery_app.services.caption_columns import IDLE, described, printed_credits
from gallery_app.services.further import further_fields
from gallery_app.services.records_sheet import sheet_rows
from gallery_app.wording import Message

__all__ = ["COLUMNS", "Entry", "Unread", "read_records"]

COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("title", "标题"),
    "description": ("description", "说明"),
    "caption": ("caption", "图说"),
    "photographers": ("photographers", "摄影", "photographer", "摄影者", "作者"),
    "organisations": ("organisations", "机构", "organisation", "organizations", "单位"),
    "themes": ("themes", "主题", "theme", "关键词", "keywords"),
    "credit": ("credit", "署名"),
    "date": ("date", "日期", "拍摄日期", "拍摄时间", "taken"),
    "place": ("place", "地点"),
    "rating": ("rating", "星级"),
    "rights": ("rights", "版权"),
    "report": ("report", "报道"),
    "section": ("section", "章节"),
    "path": ("path", "文件", "file"),
    "label": ("label", "色标"),
}
"""What a column may be called; the first name is the one in the documentation. Further fields are called as
in docs/metadata.md; others are passed over."""

_FURTHER = {
    spelled: name
    for name, each in further_fields().items()
    for spelled in (name, each.zh.casefold(), each.en.casefold())
}
_LISTED = {"替代文字": "alt_text", "alternative text": "alt_text"}
"""Heads of our own caption lists that are not the field's name."""
_NAMED = _FURTHER | _LISTED | {name: column for column, names in COLUMNS.items() for name in names}
_FURTHER_NAMES = further_fields().keys()
_BETWEEN = re.compile(r"[;；、]")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?")
_HIGHEST_RATING = 5
_REMEMBERED = 1 << 14
"""Names and dates that come again and again are taken apart once."""
_PROBE = 1 << 20
_LONGEST_FIELD = 1 << 24


@dataclass(frozen=True, slots=True)
class Entry:
    """One record.

    Attributes:
        line: Where it begins in the file, from 1.
        photo: The record, without its image.
        place: Headline of a report and heading of one of its sections, or None.
        path: The image as named, or "".
    """

    line: int
    photo: Photo
    place: tuple[str, str] | None
    path: str


@dataclass(frozen=True, slots=True)
class Unread:
    """One line that is no record.

    Attributes:
        line: Where it begins, from 1.
        message: What is wrong with it.
    """

    line: int
    message: Message


def read_records(path: Path) -> Iterator[Entry | Unread]:
    """Yield every record of a file in its order, and what cannot be read in its place.

    A list is written with ``;`` between its items, or in JSON as a list. Text is UTF-8, or what Chinese spreadsheets
    write instead, GB 18030.

    Raises:
        FileError: The file cannot be opened.
        InputError: It is neither CSV nor a spreadsheet nor JSON lines, or names no column that is known.
    """
    if path.suffix.lower() == ".xlsx":
        for line, row in _table_rows(sheet_rows(path)):
            yield Unread(line, row) if isinstance(row, Message) else _entry(line, row)
        return
    readers: dict[str, Callable[[TextIO], Iterator[tuple[int, Mapping[str, object] | Message]]]] = {
        ".csv": _csv_rows,
        ".jsonl": _json_rows,
        ".ndjson": _json_rows,
    }
    read = readers.get(path.suffix.lower())
    if read is None:
        raise InputError("{path} is neither a table nor JSON lines; name it .csv, .xlsx or .jsonl.", path=path)
    try:
        with path.open(encoding=_encoding(path), newline="") as stream:
            for line, row in read(stream):
                yield Unread(line, row) if isinstance(row, Message) else _entry(line, row)
    except UnicodeDecodeError as error:
        raise InputError("{path} is text neither in UTF-8 nor in GB 18030.", path=path) from error
    except OSError as error:
        reason = reason_of(error)
        raise FileError("{path} cannot be read: {reason}.", path=path, reason=reason) from error


def _encoding(path: Path) -> str:
    with path.open("rb") as stream:
        start = stream.read(_PROBE)
    try:
        start[: start.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8-sig"


def _csv_rows(stream: TextIO) -> Iterator[tuple[int, Mapping[str, object] | Message]]:
    return _table_rows(_csv_lines(stream))


def _csv_lines(stream: TextIO) -> Iterator[tuple[int, list[str] | Message]]:
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(stream)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield line, Message.of("This is no row of a CSV table: {reason}.", reason=error)
            row = []
        if row is None:
            return
        yield line, row
        line = reader.line_num + 1


def _table_rows(
    lines: Iterable[tuple[int, list[str] | Message]],
) -> Iterator[tuple[int, Mapping[str, object] | Message]]:
    """Yield the rows of a table under the names of its head, the first line that is not empty."""
    columns: Sequence[str] = ()
    for line, row in lines:
        if isinstance(row, Message):
            yield line, row
        elif not columns:
            columns = [_NAMED.get(name.strip().casefold(), "") for name in row] if any(row) else ()
            yield from _unknown(line, row, columns) if columns else ()
        elif len(row) > len(columns) and any(row[len(columns) :]):
            yield line, Message.of("This row has more fields than the head has columns.")
        elif any(row):
            yield line, dict(zip(columns, row, strict=False))


def _unknown(line: int, row: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[int, Message]]:
    if not any(columns):
        known = ", ".join(COLUMNS)
        raise InputError("The head of the table names none of the columns {known}.", known=known)
    for name, column in zip(row, columns, strict=True):
        if name.strip() and not column and name.strip().casefold() not in IDLE:
            yield line, Message.of("The column {name} is not known and was passed over.", name=name)


def _json_rows(stream: TextIO) -> Iterator[tuple[int, Mapping[str, object] | Message]]:
    passed_over: set[str] = set()
    for line, text in enumerate(stream, 1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            yield line, Message.of("This line is no JSON object.")
            continue
        known = {_NAMED.get(str(name).strip().casefold(), ""): value for name, value in row.items()}
        for name in row:
            if str(name).strip().casefold() not in _NAMED.keys() | IDLE and name not in passed_over:
                passed_over.add(name)
                yield line, Message.of("The column {name} is not known and was passed over.", name=name)
        yield line, known


def _entry(line: int, row: Mapping[str, object]) -> Entry | Unread:
    try:
        photo = _photo(row)
    except InputError as error:
        return Unread(line, error.message)
    report, section = _text(row, "report"), _text(row, "section")
    return Entry(line, photo, (report, section) if report else None, _text(row, "path"))


def _photo(row: Mapping[str, object]) -> Photo:
    named = (
        *(Credit(name, PHOTOGRAPHED) for name in _listed(row, "photographers")),
        *(Credit(organisation=name) for name in _listed(row, "organisations")),
    )
    photo = Photo(
        title=_text(row, "title"),
        description=described({name: _text(row, name) for name in ("title", "description", "caption")}),
        # A printed line says the same as columns of names beside it.
        credits=named or _printed(_text(row, "credit")),
        themes=_listed(row, "themes"),
        place=_text(row, "place"),
        rights=_text(row, "rights"),
        taken=_date(_text(row, "date")),
        rating=_rating(_text(row, "rating")),
        label=_label(_text(row, "label")),
        further=tuple(
            sorted(FieldText(name, text) for name in _FURTHER_NAMES & row.keys() if (text := _text(row, name)))
        ),
    )
    if not (photo.title or photo.description or photo.credits or photo.themes or photo.place or _text(row, "path")):
        raise InputError("This record has neither words nor a file.")
    return photo


def _text(row: Mapping[str, object], column: str) -> str:
    value = row.get(column)
    if isinstance(value, list):
        return "；".join(str(item) for item in value)
    return "" if value is None else str(value).strip()


def _listed(row: Mapping[str, object], column: str) -> tuple[str, ...]:
    value = row.get(column)
    if not value:
        return ()
    return _named(map(str, value)) if isinstance(value, list) else _parted(str(value))


@functools.lru_cache(_REMEMBERED)
def _parted(value: str) -> tuple[str, ...]:
    return _named(_BETWEEN.split(value))


_printed = functools.lru_cache(_REMEMBERED)(printed_credits)


def _named(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for item in items if any(map(str.isalnum, name := item.strip()))))


@functools.lru_cache(_REMEMBERED)
def _date(text: str) -> str:
    if not text:
        return ""
    if _MOMENT.fullmatch(text) and read_range(Measure.DATE, text[:10]):
        return text.replace(" ", "T")
    found = read_range(Measure.DATE, text)
    if found is None or found.low != found.high or not text[0].isdigit():
        raise InputError("A date is a day, a month or a year such as 2023-10-05, not {value}.", value=text[:40])
    return str(found.low)


def _rating(text: str) -> int:
    if not text:
        return 0
    if not text.isdecimal() or int(text[:9]) > _HIGHEST_RATING:
        raise InputError("A rating is a number from 0 to 5, not {value}.", value=text[:40])
    return int(text)


def _label(text: str) -> Label:
    found = named_label(text)
    if found is None:
        raise InputError("A label is red, yellow, green, blue or purple, not {value}.", value=text[:40])
    return found
