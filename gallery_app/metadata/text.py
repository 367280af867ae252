"""Bytes and half-filled fields of picture files to text worth showing."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial

__all__ = ["camera_name", "decoded", "iso_date", "spoken", "unique"]

_COMMON = 0.5
_FIRST_LEVEL = {"gb18030": (0xA1, 0xD7), "big5": (0xA1, 0xC6)}
"""Lead bytes of punctuation and of the characters in daily use (GB/T 2312, section 3; Big5, level 1)."""
_CAMERA_JUNK = re.compile(
    r"(?:\w+ )*digital (?:still ?)?camera|sony dsc|dcim\W.*|exif_jpeg\w*|<\w+.*>|default|untitled|image description"
    r"|(?:camera )?owner|photographer|unknown|none|my name|picasa|screenshot|\W+|\?+",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?P<year>\d{4})(?:[:\-/.]?(?P<month>\d\d)(?:[:\-/.]?(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?)?)?)?"
)


def decoded(raw: bytes) -> str:
    """Decode text without a character set: UTF-8, else GB 18030 or Big5 if that makes Chinese, else Latin 1."""
    raw = raw.split(b"\0", 1)[0]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    chinese = [text for text in map(partial(_as, raw), ("gb18030", "big5")) if text is not None]
    best = max(chinese, key=lambda read: read[0], default=(0.0, ""))
    # European letters pair up into rare characters; real Chinese is mostly of the common set.
    return best[1] if best[0] >= _COMMON else raw.decode("cp1252", errors="replace")


def _as(raw: bytes, encoding: str) -> tuple[float, str] | None:
    """Return the text in a Chinese character set, and the share of its characters that are in daily use there."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    beyond_ascii = [c for c in text if c > "\x7f"]
    return sum(_is_common(c, encoding) for c in beyond_ascii) / max(1, len(beyond_ascii)), text


def _is_common(character: str, encoding: str) -> bool:
    """Return whether a character is punctuation or on the first level of its set, which holds those in daily use."""
    try:
        lead = character.encode("gb2312" if encoding == "gb18030" else encoding)[0]
    except UnicodeEncodeError:
        return False
    return _FIRST_LEVEL[encoding][0] <= lead <= _FIRST_LEVEL[encoding][1]


def spoken(text: str) -> str:
    """Return the text trimmed, or "" when a camera or a program filled it in."""
    text = text.replace("\0", "").strip()
    return "" if _CAMERA_JUNK.fullmatch(text) else text


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values that are not blank, each once, in order."""
    return tuple(dict.fromkeys(filter(None, (value.strip("\0 \t\r\n") for value in values))))


def iso_date(text: str) -> str:
    """Return an EXIF, IIM or XMP date as ISO 8601 as far as it is known; "" for none, zeros or nonsense."""
    found = _DATE.match(text.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second = (int(p) if p else 0 for p in found.groups())
    try:
        moment = datetime(year, month or 1, day or 1, hour, minute, min(second, 59))  # noqa: DTZ001 - local by nature
    except ValueError:
        return ""
    if not month:
        return f"{year:04}"
    if not day:
        return f"{year:04}-{month:02}"
    return moment.isoformat() if found["hour"] else moment.date().isoformat()


def camera_name(maker: str, model: str) -> str:
    """Join maker and model, naming the maker once: ``NIKON CORPORATION`` + ``NIKON D850`` is ``NIKON D850``."""
    maker, model = maker.strip(), model.strip()
    if model.casefold().startswith(maker.casefold().split(" ")[0]):
        return model
    return f"{maker} {model}".strip()
