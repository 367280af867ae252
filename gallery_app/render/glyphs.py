"""Which signs this machine's fonts can print: Typst falls back from font to font, and leaves a box where all fail."""

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from gallery_app.log import logger
from gallery_app.render.fonts import font_book

__all__ = ["lacking"]

_UNSEEN = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp", "Cs"})
"""Categories of signs that need no glyph of their own."""
_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""Platform and encoding of the tables that map Unicode, the widest first (OpenType, cmap)."""
_SEGMENTS, _GROUPS = 4, 12
_COLLECTION = b"ttcf"

_logger = logger(__name__)


def lacking(text: str, _face: str) -> str:
    """Return the signs of a text, each once, that no font of this machine has; every face falls back on all fonts."""
    starts, stops = _covered()
    found = []
    for sign in dict.fromkeys(text):
        place = bisect_right(starts, ord(sign)) - 1
        kind = unicodedata.category(sign)
        # A private sign is another picture in every font, so none has the one that was meant.
        there = place >= 0 and ord(sign) <= stops[place] and kind != "Co"
        if not there and kind not in _UNSEEN:
            found.append(sign)
    return "".join(found)


@lru_cache(maxsize=1)
def _covered() -> tuple[list[int], list[int]]:
    """Return first and last code points of the runs that some font covers, in order."""
    # Typst's own fonts have no path; they are Latin, which every machine has besides.
    files = {(font.path, font.index) for font in font_book().fonts() if font.path}
    runs = sorted(run for path, index in files for run in _runs(Path(path), index))
    starts, stops = list[int](), list[int]()
    for start, stop in runs:
        if starts and start <= stops[-1] + 1:
            stops[-1] = max(stops[-1], stop)
        else:
            starts.append(start)
            stops.append(stop)
    return starts, stops


def _runs(path: Path, index: int) -> Iterator[tuple[int, int]]:
    try:
        table = _table(path, index)
        yield from _segments(table) if table[:2] == struct.pack(">H", _SEGMENTS) else _groups(table)
    except (OSError, struct.error, ValueError) as error:
        _logger.debug("a font cannot be read: %s: %s", path, error)


def _table(path: Path, index: int) -> bytes:
    """Return the widest Unicode subtable of a font's cmap; raises ValueError where there is none."""
    with path.open("rb") as file:
        base = 0
        if file.read(4) == _COLLECTION:
            file.seek(12 + 4 * index)
            (base,) = struct.unpack(">I", file.read(4))
        file.seek(base + 4)
        (count,) = struct.unpack(">H6x", file.read(8))
        records = [struct.unpack(">4s4xII", file.read(16)) for _ in range(count)]
        start, size = next((offset, length) for tag, offset, length in records if tag == b"cmap")
        file.seek(start)
        cmap = file.read(size)
    (count,) = struct.unpack_from(">2xH", cmap)
    tables = [struct.unpack_from(">HHI", cmap, 4 + 8 * n) for n in range(count)]
    offsets = {(platform, encoding): offset for platform, encoding, offset in tables}
    known = [cmap[offsets[key] :] for key in _UNICODE if key in offsets]
    usable = [table for table in known if struct.unpack_from(">H", table)[0] in {_SEGMENTS, _GROUPS}]
    if not usable:
        raise ValueError("no Unicode cmap")
    return usable[0]


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">6xH", table)
    stops = struct.unpack_from(f">{twice // 2}H", table, 14)
    starts = struct.unpack_from(f">{twice // 2}H", table, 16 + twice)
    yield from ((start, stop) for start, stop in zip(starts, stops, strict=True) if start != 0xFFFF)  # noqa: PLR2004 the end mark


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">12xI", table)
    for n in range(count):
        start, stop = struct.unpack_from(">II", table, 16 + 12 * n)
        yield start, stop
