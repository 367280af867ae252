"""What a photo's terms of use say about printing it today."""

import re
from datetime import date

from gallery_app.wording import Message

__all__ = ["right_of_use"]

_DAY = r"(?P<year>\d{4})\s?[-年./]\s?(?P<month>\d{1,2})\s?[-月./]\s?(?P<day>\d{1,2})\s?日?"
_BARRED = re.compile(
    r"禁止(?:使用|刊发|发表)|不得(?:使用|刊发|发表)|未(?:获|经)?授权|无(?:使用权|授权)|版权不明|不可用"
    r"|do not use|not for publication|no (?:usage )?rights|unlicen[sc]ed|not (?:licen[sc]ed|cleared)",
    re.IGNORECASE,
)
_OTHER_DAY = _DAY.replace("?P<", "?P<b_")
_FROM = re.compile(
    rf"(?:解禁|禁发至|禁用至|embargo(?:ed)?(?: until| till)?|not before)\D{{0,6}}{_DAY}"
    rf"|{_OTHER_DAY}\s?(?:前|之前|以前|解禁)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:授权|许可|使用期|有效期|期限)[^\d]{{0,6}}至\s?{_DAY}"
    rf"|(?:licen[sc]ed?|valid|expires?)(?: until| till| on)?\s?{_OTHER_DAY}",
    re.IGNORECASE,
)


def right_of_use(rights: str, today: date) -> tuple[str, Message] | None:
    """Return code and words of why a photo may not be used today, or None.

    Args:
        rights: Terms of use, such as 2024年1月1日前不得使用 or ``embargoed until 2024-01-01``.
        today: The day of printing.
    """
    opens, ends = _day(_FROM.search(rights)), _day(_UNTIL.search(rights))
    if opens is not None:
        return ("embargo", Message.of("embargoed until {day}", day=opens.isoformat())) if today < opens else None
    if ends is not None:
        expired = Message.of("the right of use ended on {day}", day=ends.isoformat())
        return ("expired", expired) if today > ends else None
    return (
        ("rights", Message.of("not to be used ({rights})", rights=rights.strip())) if _BARRED.search(rights) else None
    )


def _day(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    parts = found.groupdict()
    numbers = [int(parts[name] or parts[f"b_{name}"]) for name in ("year", "month", "day")]
    try:
        return date(*numbers)
    except ValueError:
        return None
