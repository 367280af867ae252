"""Dates as people type them, and as they are shown."""

import re

__all__ = ["as_stored", "as_typed"]

_PARTS = re.compile(
    r"\s*(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?\s*月?)?\s*年?"
    r"(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*"
)


def as_typed(iso: str) -> str:
    """Return an ISO 8601 date or time as a field shows it: to the minute, a blank in place of the T."""
    return iso[:16].replace("T", " ")


def as_stored(typed: str) -> str:
    """Return a date as ISO 8601, from forms such as ``2023.10.6``, ``2023/10/6 19:42`` or ``2023年10月6日``.

    What is no such date comes back as it is, so that the catalog says what is wrong with it.
    """
    found = _PARTS.fullmatch(typed)
    if found is None or (found[4] and not found[3]):
        return typed.strip()
    year, month, day, hour, minute, second = found.groups()
    date = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    return date + (f"T{hour.zfill(2)}:{minute}" if hour else "") + (f":{second}" if second else "")
