"""IPTC-IIM: the older newspaper fields, a run of tagged byte strings (IIM 4.2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gallery_app.metadata.fields import Field, Value
from gallery_app.metadata.text import decoded

__all__ = ["Edited", "Iim", "edited", "read_iim"]

_MARK = 0x1C
_EXTENDED = 0x8000
_MOST_SHORT = 0x7FFF
_UTF8 = b"\x1b%G"
_CHARACTER_SET = (1, 90)
_VERSION = (2, 0)
_DATE, _TIME = (2, 55), (2, 60)
_BINARY = frozenset({(2, 0), (2, 125), (2, 200), (2, 201), (2, 202)})
"""Data sets of record 2 that hold no text: version, rasterised caption and object previews."""


class _DataSet(NamedTuple):
    key: tuple[int, int]
    value: bytes


@dataclass(frozen=True, slots=True)
class Iim:
    """A block as text.

    Attributes:
        values: For each record and number, the texts in order.
        unsure: The block does not say its character set, or says a wrong one, and holds more than ASCII: the texts
            are the best guess.
        whole: The block was read to its end.
    """

    values: Mapping[tuple[int, int], tuple[str, ...]]
    unsure: bool = False
    whole: bool = True

    def texts(self, field: Field) -> tuple[str, ...]:
        """Return the values of a field; the shot time comes with its day."""
        if field.iim is None:
            return ()
        found = self.values.get(field.iim, ())
        if field.iim == _DATE and found:
            hour = next(iter(self.values.get(_TIME, ())), "")[:6]
            return (f"{found[0]} {hour}".strip(),)
        return found


def read_iim(block: bytes) -> Iim:
    """Return what an IIM block says; a block that breaks off gives what came before."""
    sets = tuple(_data_sets(block))
    read, utf8 = sum(map(_size, sets)), _declares_utf8(sets)
    values: dict[tuple[int, int], tuple[str, ...]] = {}
    unsure = False
    for each in sets:
        if each.key[0] != 2 or each.key in _BINARY:  # noqa: PLR2004 - record 2 is the application record
            continue
        unsure = unsure or not (each.value.isascii() or (utf8 and _is_utf8(each.value)))
        values[each.key] = (*values.get(each.key, ()), decoded(each.value))
    return Iim(values, unsure, whole=not block[read:].strip(b"\0"))


def _declares_utf8(sets: Iterable[_DataSet]) -> bool:
    return any(s.key == _CHARACTER_SET and s.value == _UTF8 for s in sets)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _size(each: _DataSet) -> int:
    return len(each.value) + (5 if len(each.value) <= _MOST_SHORT else 9)


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


@dataclass(frozen=True, slots=True)
class Edited:
    """A changed block.

    Attributes:
        block: Its bytes, in UTF-8 and saying so.
        cut: Fields whose text is longer than IIM allows and ends earlier here.
    """

    block: bytes
    cut: tuple[Field, ...] = ()


def edited(block: bytes, new: Mapping[Field, Value]) -> Edited:
    """Return the block with other values for some fields, in UTF-8 throughout; other data sets are kept.

    A text that is too long ends at a character's edge: IIM counts bytes, and a Han character takes three.
    """
    sets = list(_data_sets(block))
    cut: list[Field] = []
    for field, value in new.items():
        if field.iim is not None:
            packed, shortened = _packed(field, value)
            cut += [field] if shortened else []
            gone = {_DATE, _TIME} if field.iim == _DATE else {field.iim}
            sets = [*[s for s in sets if s.key not in gone], *packed]
    others = [_recoded(s) for s in sets if s.key != _CHARACTER_SET]
    head = [_DataSet(_CHARACTER_SET, _UTF8)] + ([] if block else [_DataSet(_VERSION, b"\0\4")])
    # Records come in ascending order (IIM 4.2, 1.5); within one, order is kept.
    ordered = sorted([*head, *others], key=lambda s: s.key[0])
    return Edited(b"".join(map(_bytes, ordered)), tuple(cut))


def _recoded(each: _DataSet) -> _DataSet:
    """Return a data set in UTF-8: the block will say so, whether or not it did, and whether or not that was true."""
    if each.key[0] == 2 and each.key not in _BINARY and not _is_utf8(each.value):  # noqa: PLR2004 - see `read_iim`
        return _DataSet(each.key, decoded(each.value).encode())
    return each


def _packed(field: Field, value: Value) -> tuple[list[_DataSet], bool]:
    assert field.iim is not None  # noqa: S101 - the caller passes over fields without one
    texts = [value] if isinstance(value, str) else list(value)
    if field.iim == _DATE:
        return _dated(texts[0] if texts else ""), False
    whole = [text.encode() for text in texts if text]
    short = [_shortened(raw, field.bytes) for raw in whole]
    return [_DataSet(field.iim, raw) for raw in short], short != whole


def _dated(text: str) -> list[_DataSet]:
    """Return day and time of an ISO 8601 date; what is not known of the day is 0 (IIM 4.2, 2:55)."""
    day, _, hour = text.partition("T")
    digits = "".join(filter(str.isdigit, day)).ljust(8, "0")[:8]
    sets = [_DataSet(_DATE, digits.encode())] if text else []
    clock = "".join(filter(str.isdigit, hour[:8])).ljust(6, "0")
    return [*sets, _DataSet(_TIME, f"{clock}+0000".encode())] if hour else sets


def _shortened(raw: bytes, most: int) -> bytes:
    return raw if len(raw) <= most else raw[:most].decode("utf-8", errors="ignore").encode()


def _bytes(each: _DataSet) -> bytes:
    size = len(each.value)
    head = bytes([_MARK, *each.key])
    if size <= _MOST_SHORT:
        return head + size.to_bytes(2) + each.value
    return head + (_EXTENDED | 4).to_bytes(2) + size.to_bytes(4) + each.value
