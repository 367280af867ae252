"""When a picture was taken, where a word of shooting stands beside the date."""

import re

__all__ = ["shot_date"]

_DATE = (
    r"(?:约|約)?(?:\d{2,4}年\s?)?\d{1,2}月(?:\s?\d{1,2}[日号號])?"
    r"|(?:约|約)?(?:民國|民国)?\s?\d{2,4}\s?年代?(?:\s?\d{1,2}月(?:\s?\d{1,2}[日号號])?)?"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}日"
)
_BY = "(?:无人机|無人機|手机|航拍)?"
_BEFORE = re.compile(
    rf"({_DATE}(?:前后|左右)?)(?=\s?(?:[，,]?\s?)(?:无人机|無人機|手机|航拍)?(?:拍摄|拍攝|摄(?![影像])|攝(?![影像])))"
)
_AFTER = re.compile(rf"(?:摄于|攝於|拍摄于|拍攝於|摄|攝)\s?({_DATE})")
_ENGLISH = re.compile(
    r"\b(?:photo|picture|image|photograph)s?,? (?:was |were )?(?:taken|shot) (?:on |in )?"
    r"((?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?\d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
)


def shot_date(text: str) -> str:
    """Return the shot date as printed (``6月1日`` of ``（6月1日摄）``), or "" where none is named."""
    found = _AFTER.search(text) or _BEFORE.search(text) or _ENGLISH.search(text)
    return found.group(1).strip() if found else ""
