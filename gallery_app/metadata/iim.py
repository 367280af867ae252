"""IPTC-IIM: the older newspaper fields, a run of tagged byte strings."""

from collections.abc import Iterator
from typing import NamedTuple

from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.text import decoded, iso_date, spoken, unique

__all__ = ["read_iim"]

_MARK = 0x1C
_EXTENDED = 0x8000
_UTF8 = b"\x1b%G"
_CHARACTER_SET = (1, 90)
_NAME, _KEYWORDS, _DATE, _TIME = (2, 5), (2, 25), (2, 55), (2, 60)
_BYLINE, _HEADLINE, _CREDIT, _CAPTION = (2, 80), (2, 105), (2, 110), (2, 120)


class _DataSet(NamedTuple):
    key: tuple[int, int]
    value: bytes


def read_iim(block: bytes) -> Embedded:
    """Return what an IIM block says; a block that breaks off gives what came before."""
    sets = tuple(_data_sets(block))
    declared = any(s.key == _CHARACTER_SET and s.value == _UTF8 for s in sets)

    def texts(key: tuple[int, int]) -> tuple[str, ...]:
        return tuple(_text(s.value, utf8=declared) for s in sets if s.key == key)

    def first(key: tuple[int, int]) -> str:
        return spoken(next(iter(texts(key)), ""))

    day, hour = first(_DATE), first(_TIME)[:6]
    return Embedded(
        title=first(_NAME),
        headline=first(_HEADLINE),
        description=first(_CAPTION),
        creators=unique(map(spoken, texts(_BYLINE))),
        keywords=unique(texts(_KEYWORDS)),
        credit=first(_CREDIT),
        taken=iso_date(f"{day} {hour}" if hour else day),
    )


def _text(raw: bytes, *, utf8: bool) -> str:
    if utf8:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            # Some programs declare UTF-8 and go on writing what they always wrote.
            return decoded(raw)
    return decoded(raw)


def _data_sets(block: bytes) -> Iterator[_DataSet]:
    at = 0
    while at + 5 <= len(block) and block[at] == _MARK:
        key = (block[at + 1], block[at + 2])
        size = int.from_bytes(block[at + 3 : at + 5])
        at += 5
        if size & _EXTENDED:
            width = size & ~_EXTENDED
            size = int.from_bytes(block[at : at + width])
            at += width
        yield _DataSet(key, block[at : at + size])
        at += size
