"""What would go wrong in print, as data: where it is, how bad it is, and what mends it."""

from dataclasses import dataclass
from enum import StrEnum

from gallery_app.layout.scene import Box, RuleBox
from gallery_app.wording import Message

__all__ = ["Finding", "Fix", "Severity", "found_in"]


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"


class Fix(StrEnum):
    """What mends it with one click; `gallery_app.layout.mending` knows how."""

    SHRINK = "shrink"
    UNCROP = "uncrop"
    GROW = "grow"
    FOLLOW = "follow"
    REPLACE_TEXT = "replace text"
    INWARD = "inward"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at before pages go out.

    Attributes:
        code: For scripts, such as ``resolution`` or ``overset``.
        severity: How bad it is.
        message: For people: what is wrong.
        page: Number of the page from 1; 0 for the document as a whole.
        key: Key of the box, or 0.
        photo: Id of the photo, or None.
        advice: What to do, or None where it is plain.
        fix: What mends it, or None where only a person can.
        amount: For `Fix.SHRINK` the new width, for `Fix.GROW` the new height, for `Fix.INWARD` the least distance
            from the edges of the page, below 0 where it may bleed, mm.
        text: For `Fix.REPLACE_TEXT` the whole new text.
    """

    code: str
    severity: Severity
    message: Message
    page: int = 0
    key: int = 0
    photo: int | None = None
    advice: Message | None = None
    fix: Fix | None = None
    amount: float = 0.0
    text: str = ""


def found_in(
    code: str,
    severity: Severity,
    message: Message,
    box: Box,
    *,
    advice: Message | None = None,
    fix: Fix | None = None,
    amount: float = 0.0,
) -> Finding:
    """Return a finding in a box; its page is told by who knows it."""
    photo = None if isinstance(box, RuleBox) else box.photo
    return Finding(code, severity, message, key=box.key, photo=photo, advice=advice, fix=fix, amount=amount)
