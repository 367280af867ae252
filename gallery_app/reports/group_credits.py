"""Credits for several pictures at once: ``本版图片均由田正摄``, ``除署名外均由…``, ``图①③ 田正 摄``, ``（下同）``.

Which pictures a credit holds for is read by the grammar of captions (`Scope`); here it reaches them.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading, LineKind, Scope
from gallery_app.reports.marks import Mark
from gallery_app.reports.spread import figures
from gallery_app.wording import Message

__all__ = ["apply_group_credits", "credits_several", "general_credit", "set_credits_aside"]

_LONGEST = 80
"""Characters of a line that is nothing but the credit."""
_SURE = 0.9
_NUMBERED = re.compile(r"^\W*(?:[图圖]|照片)\s*([①-⑳]|\d{1,2}|[一二三四五六七八九十]{1,3})|^\W*([①-⑳])")
_LEFT_OUT = re.compile(r"除了?[图圖]([①-⑳\d一二三四五六七八九十、，]{1,12}).{0,20}外")
_WHOLE = "Credits the pictures of the whole page."
_BOTH = re.compile(r"^(?:Text|Story|Words) and (?:photos|photographs|pictures) by ", re.IGNORECASE)
_PHOTOS_BY = re.compile(
    r"[,;]\s+(?:and )?((?:photos|photographs|pictures) by .+)$"
    r"|\s((?:摄影|攝影|图片|圖片|图|圖)\s*[：:|｜丨/／]\s*\S+)",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^(?:本版)?(?:摄影|攝影|图片|圖片|供图|供圖|图)\s*[：:|｜/／]"
    r"|^(?:Photos|Photographs?|Photography|Pictures|Images) by ",
    re.IGNORECASE,
)
_AROUND = frozenset(
    {
        LineKind.HEADLINE, LineKind.SUBTITLE, LineKind.KICKER, LineKind.STANDFIRST, LineKind.BYLINE,
        LineKind.FURNITURE,
    }
)  # fmt: skip
_PICTURED = frozenset({LineKind.CAPTION, LineKind.PICTURE})
_ABOUT = frozenset({LineKind.FURNITURE, LineKind.PARAGRAPH, LineKind.BYLINE})


def credits_several(reading: CaptionReading) -> bool:
    """Return whether a block is no caption itself and credits the pictures of others."""
    named = reading.photographers or reading.organisations or reading.suppliers
    return bool(named) and not reading.is_caption and reading.scope is not Scope.ONE


def set_credits_aside(filled: Sequence[Mark], known: Collection[str] = ()) -> None:
    """Set the lines aside that are nothing but such a credit; what is signed 文/图 still names its authors."""
    for mark in filled:
        if mark.kind is LineKind.BYLINE and mark.credit is None and len(mark.text) <= _LONGEST:
            mark.credit = _own_pictures(mark, known)
        bare = len(mark.text) <= _LONGEST and "。" not in mark.text[:-1]
        if mark.credit and mark.kind is LineKind.PARAGRAPH and bare and not mark.settled:
            mark.take(LineKind.FURNITURE, _WHOLE)
    for part in (_head(filled), _head(filled[::-1])):
        for mark in part:
            if mark.caption and not mark.settled and general_credit(mark.text):
                mark.credit = replace(mark.caption, is_caption=False, scope=Scope.ALL)
                mark.caption = None
                mark.take(LineKind.FURNITURE, _WHOLE)


def _own_pictures(mark: Mark, known: Collection[str]) -> CaptionReading | None:
    """Return whom a line of authors credits with the pictures as well."""
    reading = read_caption([mark.text], known)
    if credits_several(reading):
        return reading
    apart = _PHOTOS_BY.search(mark.text)
    if apart:
        work = apart.group(1) or apart.group(2)
        credit = read_caption([work[0].upper() + work[1:]], known)
        return replace(credit, is_caption=False, scope=Scope.ALL) if credit.photographers else None
    names = tuple(author.name for author in mark.authors)
    both = _BOTH.match(mark.text) and names
    return CaptionReading(mark.text, is_caption=False, photographers=names, scope=Scope.ALL) if both else None


def _head(filled: Sequence[Mark]) -> list[Mark]:
    """Return the credits without a caption among the first lines that are no text: they speak for the whole."""
    top = takewhile(
        lambda mark: mark.kind in _AROUND or (mark.caption is not None and not mark.caption.caption), filled
    )
    return [mark for mark in top if mark.kind is LineKind.CAPTION and mark.line.image is None]


def general_credit(text: str) -> bool:
    """Return whether a line is the label of a work and who did it: 摄影：田正, Photographs by …."""
    return _GENERAL.match(text) is not None


def apply_group_credits(filled: Sequence[Mark]) -> None:
    """Give the captions without a credit the one that covers them; what an author's line says comes last."""
    for place, mark in enumerate(filled):
        if mark.caption and _has_credit(mark.caption):
            _reach_back(filled, place, mark.caption)
        if mark.caption and mark.caption.scope is Scope.FOLLOWING:
            _cover(takewhile(_waits, filled[place + 1 :]), mark.caption)
    for signed in (False, True):
        for place, mark in enumerate(filled):
            if mark.credit and mark.kind in _ABOUT and (mark.kind is LineKind.BYLINE) is signed:
                _apply(filled, place, mark.credit)


def _apply(filled: Sequence[Mark], place: int, credit: CaptionReading) -> None:
    for part in credit.parts:
        _cover((other for other in filled if _number(other) in figures(part.mark)), part.reading)
    if not credit.parts:
        _cover(_covered(filled, place, credit.scope, _left_out(credit.raw)), credit)


def _reach_back(filled: Sequence[Mark], place: int, credit: CaptionReading) -> None:
    """Let a credit hold for the captions straight above that have none: all that are numbered, or else the last one.

    Behind a caption of its own it holds for numbered ones only.
    """
    mark = filled[place]
    above = takewhile(lambda other: other.kind in _PICTURED, reversed(filled[:place]))
    run = list(takewhile(_bare, (other for other in above if other.caption)))
    numbered = list(takewhile(lambda other: _number(other) is not None, run))
    if credit.caption:
        _cover(numbered if _number(mark) is not None else (), credit)
    elif run and filled[place - 1].kind is LineKind.CAPTION:
        names = "、".join((*credit.photographers, *credit.suppliers, *credit.organisations)) or credit.role
        _cover(numbered or run[:1], credit)
        mark.caption = None
        mark.take(LineKind.CAPTION, "The credit of what stands above it: {credit}.", credit=names)


def _bare(mark: Mark) -> bool:
    return mark.caption is not None and not _has_credit(mark.caption)


def _left_out(text: str) -> tuple[int, ...]:
    """Return the numbers of the pictures that a credit leaves out by name: 除图②外均由田正摄."""
    found = _LEFT_OUT.search(text)
    return figures(found.group(1)) if found else ()


def _covered(filled: Sequence[Mark], place: int, scope: Scope, without: Collection[int]) -> list[Mark]:
    reach = {Scope.ABOVE: filled[:place], Scope.BELOW: filled[place + 1 :]}.get(scope, filled)
    return [mark for mark in reach if _number(mark) not in without]


def _number(mark: Mark) -> int | None:
    """Return the number that a caption is printed with, None for none."""
    found = _NUMBERED.match(mark.caption.raw) if mark.caption else None
    return figures(found.group(1) or found.group(2))[0] if found else None


def _waits(mark: Mark) -> bool:
    """Return whether a line does not begin pictures of somebody else."""
    return mark.caption is None or not _has_credit(mark.caption)


def _has_credit(caption: CaptionReading) -> bool:
    return bool(caption.photographers or caption.organisations or caption.suppliers or caption.role)


def _cover(marks: Iterable[Mark], credit: CaptionReading) -> None:
    names = "、".join((*credit.photographers, *credit.suppliers, *credit.organisations))
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
        mark.reason = Message.of(
            "{reason} A credit for several pictures covers it: {credit}.", reason=mark.reason, credit=names
        )
