"""Comparisons and ranges as they are typed: ``>=3``, ``2023-10..2024``, ``4000..``, ``2023年10月``."""

import calendar
import re
import unicodedata
from datetime import date, timedelta

from gallery_app.domain.query import Measure, Range

__all__ = ["read_range"]

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_NUMBER = re.compile(r"\d{1,9}")
_SIGNS = re.compile(r"(>=|<=|≥|≤|>|<|=)?(.*)", re.DOTALL)
_DOTS = re.compile(r"\.\.+|~|—+")
_DATES = {Measure.DATE, Measure.ADDED}

Bound = int | str


def read_range(measure: Measure, text: str) -> Range | None:
    """Return what a comparison or range says; None when it cannot be read, or ends before it begins.

    A date may be a day, a month or a year, written 2023-10-05, 2023/10/5, 2023.10.5 or 2023年10月5日.
    """
    plain = unicodedata.normalize("NFKC", text).strip() if len(text) < 80 else ""  # noqa: PLR2004  no range is longer
    ends = _DOTS.split(plain)
    if len(ends) == 2:  # noqa: PLR2004  two ends
        low, high = (_bound(measure, end) if end.strip() else None for end in ends)
        read = all(bound is not None or not end.strip() for bound, end in zip((low, high), ends, strict=True))
        return _ordered(measure, low, high) if read else None
    return _compared(measure, plain) if len(ends) == 1 else None


def _compared(measure: Measure, plain: str) -> Range | None:
    signs = _SIGNS.fullmatch(plain)
    bound = _bound(measure, signs[2]) if signs else None
    if signs is None or bound is None:
        return None
    match signs[1]:
        case ">=" | "≥":
            return Range(measure, bound, None)
        case "<=" | "≤":
            return Range(measure, None, bound)
        case ">":
            after = _after(bound)
            return None if after is None else Range(measure, after, None)
        case "<":
            before = _before(bound)
            return None if before is None else Range(measure, None, before)
        case _:
            return Range(measure, bound, bound)


def _ordered(measure: Measure, low: Bound | None, high: Bound | None) -> Range | None:
    if low is None and high is None:
        return None
    if isinstance(low, str) and isinstance(high, str) and low[: len(high)] > high:
        return None
    if isinstance(low, int) and isinstance(high, int) and low > high:
        return None
    return Range(measure, low, high)


def _bound(measure: Measure, text: str) -> Bound | None:
    plain = text.strip()
    if measure not in _DATES:
        plain = plain.replace("★", "")
        return int(plain) if _NUMBER.fullmatch(plain) else None
    found = _DATE.fullmatch(plain)
    if found is None or found[1] == "0000":
        return None
    year, month, day = found.groups()
    if month and not 1 <= int(month) <= 12:  # noqa: PLR2004  months
        return None
    if day and not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        return None
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _after(bound: Bound) -> Bound | None:
    """Return the first value that is past a number, or past the whole of a year, month or day."""
    if isinstance(bound, int):
        return bound + 1
    try:
        return _next(bound, 1)
    except (OverflowError, ValueError):
        return None


def _before(bound: Bound) -> Bound | None:
    if isinstance(bound, int):
        return bound - 1 if bound else None
    try:
        return _next(bound, -1)
    except (OverflowError, ValueError):
        return None


def _next(text: str, step: int) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return f"{date(parts[0] + step, 1, 1).year:04}"
    if len(parts) == 2:  # noqa: PLR2004  year and month
        months = parts[0] * 12 + parts[1] - 1 + step
        return f"{date(months // 12, 1, 1).year:04}-{months % 12 + 1:02}"
    return (date(*parts) + timedelta(days=step)).isoformat()
