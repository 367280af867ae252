"""Bytes and half-filled fields of picture files to text worth showing."""

import re
from collections.abc import Iterable
from datetime import datetime

__all__ = ["camera_name", "decoded", "iso_date", "spoken", "unique"]

_HAN_IN_GB2312 = 0.5
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
    """Decode text whose file names no character set: UTF-8, else GB 18030 if that makes Chinese, else Latin 1."""
    raw = raw.split(b"\0", 1)[0]
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        chinese = raw.decode("gb18030")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
    beyond_ascii = [c for c in chinese if c > "\x7f"]
    common = sum(_is_common(c) for c in beyond_ascii)
    # European letters pair up into rare characters; real Chinese is mostly of the common set.
    return chinese if common >= len(beyond_ascii) * _HAN_IN_GB2312 else raw.decode("cp1252", errors="replace")


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


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
