"""Credits for several pictures at once: ``本版图片均由田正摄``, ``除署名外均由…``, ``（下同）``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading, LineKind
from gallery_app.reports.marks import Mark
from gallery_app.wording import Message

__all__ = ["GroupCredit", "Scope", "apply_group_credits", "read_group_credit", "without_same"]

_LONGEST = 80
_GROUP = re.compile(
    r"^[（(【\[]?(?P<scope>本版|本组|本組|本文|本报道|文中|文內|文内|全部|所有|以上|以下|上述|上面|下列|除署名|除标注|除註明|除注明|图片除|照片除)"
    r"[^。]{0,24}?(?:均由|均为|均為|皆由|皆为|都由|由|均|为|為)\s*(?P<credit>[^。）)】\]]{2,40})[）)】\]]?[。.]?$"
)
_BY = re.compile(
    r"^(?:All )?(?:photos|pictures|images)(?: on this page)?(?: are)?(?: unless otherwise (?:noted|credited),?)?"
    r" by (?P<credit>.{3,60}?)\.?$",
    re.IGNORECASE,
)
_SAME = re.compile(r"[—\-－，,、\s]*[（(〈]?(?:以?下同)[）)〉]?[。]?$")
_SURE = 0.9


class Scope(Enum):
    """Which pictures a group credit covers."""

    ALL = auto()
    ABOVE = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class GroupCredit:
    """A credit for several pictures.

    Attributes:
        scope: Which of them, seen from where it stands.
        credit: Who is credited; the caption is empty.
    """

    scope: Scope
    credit: CaptionReading


def read_group_credit(text: str) -> GroupCredit | None:
    """Read a line that credits several pictures, or return None when it does not."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    found = _GROUP.match(text) or _BY.match(text)
    if not found:
        return None
    credit = _credit(found.group("credit").strip(), latin=text.isascii())
    if credit is None:
        return None
    word = found.groupdict().get("scope", "")
    scope = Scope.ABOVE if word in {"以上", "上述", "上面"} else Scope.BELOW if word in {"以下", "下列"} else Scope.ALL
    return GroupCredit(scope, credit)


def _credit(text: str, *, latin: bool) -> CaptionReading | None:
    reading = read_caption([f"Photo by {text}" if latin else text])
    named = reading.photographers or reading.organisations or reading.suppliers
    return replace(reading, caption="", alternatives=()) if reading.is_caption and named else None


def without_same(text: str) -> str:
    """Return a caption without the 下同 at its end."""
    return _SAME.sub("", text)


def apply_group_credits(filled: Sequence[Mark]) -> None:
    """Give the captions without a credit the one that covers them."""
    for place, mark in enumerate(filled):
        if mark.kind in {LineKind.FURNITURE, LineKind.PARAGRAPH, LineKind.BYLINE}:
            group = read_group_credit(mark.text)
            if group:
                _lay_aside(mark)
                _cover(_covered(filled, place, group.scope), group.credit)
        elif mark.caption and _SAME.search(mark.text) and _has_credit(mark.caption):
            _cover(filled[place + 1 :], mark.caption)


def _lay_aside(mark: Mark) -> None:
    if not mark.settled:
        mark.take(LineKind.FURNITURE, "Credits the pictures of the whole page.")
        mark.authors = ()


def _covered(filled: Sequence[Mark], place: int, scope: Scope) -> Sequence[Mark]:
    return {Scope.ALL: filled, Scope.ABOVE: filled[:place], Scope.BELOW: filled[place + 1 :]}[scope]


def _has_credit(caption: CaptionReading) -> bool:
    return bool(caption.photographers or caption.organisations or caption.suppliers or caption.role)


def _cover(marks: Sequence[Mark], credit: CaptionReading) -> None:
    for mark in marks:
        if mark.caption is None or _has_credit(mark.caption):
            continue
        mark.caption = replace(
            mark.caption,
            photographers=credit.photographers,
            organisations=credit.organisations,
            suppliers=credit.suppliers,
            role=credit.role,
            confidence=min(mark.caption.confidence, _SURE),
        )
        names = "、".join((*credit.photographers, *credit.suppliers, *credit.organisations))
        mark.reason = Message.of(
            "{reason} A credit for several pictures covers it: {credit}.", reason=mark.reason, credit=names
        )
