"""Credits without role word or label: a bare agency, names beside one, a fragment behind the last full stop, a note."""

import re
from collections.abc import Collection, Sequence

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, likeliness
from gallery_app.captions.pieces import pieces_before, pieces_of
from gallery_app.captions.posts import post_before, skip_blanks, skip_forward
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["agency_step", "date_step", "fragment_step", "note_step", "same_step", "signed_step", "writer_step"]

_CLOSING = frozenset({Kind.STOP, Kind.OPEN, Kind.CLOSE, Kind.SLASH})
_OUTLETS = (
    *("社", "网", "網", "日报", "日報", "晚报", "晚報", "画报", "畫報", "商报", "时报", "時報", "周刊", "週刊"),
    *("杂志", "雜誌", "电视台", "電視台", "新闻", "新聞"),
)
_FRAGMENT = frozenset({Kind.LIST, Kind.HAN, Kind.LATIN, Kind.AGENCY, Kind.BLANK, Kind.ROLE})
_LONGEST_FRAGMENT = 14
_PICTURES = re.compile(r"(?<=.)(?:[图圖]片|照片|相片|截[图圖]|[影视][片频]截[图圖])$")
_TAKEN = frozenset({"摄", "攝", "摄影", "攝影"})
_SKIPPED = frozenset({Kind.COMMA, Kind.SLASH, Kind.LIST})


def agency_step(tokens: Sequence[Token], end: int, *, firm: bool, before: bool) -> Step | None:
    """Read an agency of its own: ``。新华社``, ``现场 视觉中国``; more freely in a bracket or before another credit."""
    token = tokens[end - 1]
    if token.kind is not Kind.AGENCY:
        return None
    place = skip_blanks(tokens, end - 1)
    left = tokens[end - 2].kind if end > 1 else None
    if place and tokens[place - 1].kind is Kind.SLASH:
        left = Kind.SLASH
    alone = {Kind.STOP, Kind.BREAK, Kind.SLASH, Kind.CLOSE}
    accompanied = alone | {Kind.BLANK, Kind.LIST, Kind.ROLE, Kind.COLON, None}
    chained = end > 2 and left in {Kind.BLANK, Kind.COMMA} and tokens[end - 3].kind is Kind.ROLE  # noqa: PLR2004 - ROLE, blank, agency
    if left is Kind.OTHER and tokens[end - 2].text == "@":  # @视觉中国
        return Step(end - 2, tokens[end - 2].start, organisations=(token.text,), role="来源", weight=0.85)
    if "".join(token.text.split()) in words.LIBRARIES:
        alone |= {Kind.BLANK}  # 现场 视觉中国
    if not chained and left not in (accompanied if before or firm else alone):
        return None
    labelled = place > 0 and tokens[place - 1].kind is Kind.ROLE and place < end - 1
    start = place - 1 if labelled and words.ROLES[tokens[place - 1].text] == "图" else end - 1
    return Step(start, tokens[start].start, organisations=(token.text,), role="来源", weight=0.85)


def signed_step(tokens: Sequence[Token], end: int, known: Collection[str], agency: Step) -> Step | None:
    """Read names that a slash or bracket parts from their agency: ``王强 / 视觉中国``, ``王强（视觉中国）``."""
    if not agency.organisations or agency.role not in {"", "来源", "供图", "照片", "图片"}:
        return None
    between = tokens[end : agency.start + 1]
    parted = agency.role != "供图" and any(token.kind in {Kind.SLASH, Kind.OPEN} for token in between)
    library = "".join(agency.organisations[0].split()) in words.LIBRARIES
    blank = library and len(between) > 1 and between[0].kind is Kind.BLANK  # 王强 视觉中国
    if not (parted or blank):
        return None
    pieces, left = pieces_before(tokens, end)
    first = len(pieces)
    while (
        first and (first == len(pieces) or pieces[first].listed) and likeliness(pieces[first - 1].text, known) >= LIKELY
    ):
        first -= 1
    names = pieces[first:]
    if not names or names[0].listed:
        return None
    before = skip_blanks(tokens, left)
    closed = not first and (not before or tokens[before - 1].kind in _CLOSING)
    bracketed = any(token.kind is Kind.OPEN for token in between)
    blank = blank or (bracketed and names[0].text.isascii())  # … in Hong Kong (AP)
    clear = first and (len(names) > 1 or likeliness(names[0].text, known) >= CLEAR)
    if not closed and (blank or not clear):
        return None
    start = next(place for place in range(left, end) if tokens[place].start == names[0].start)
    weight = 0.85 * min(likeliness(piece.text, known) for piece in names)
    people = tuple(piece.name for piece in names)
    return Step(start, names[0].start, people=people, role="", weight=weight)


def fragment_step(tokens: Sequence[Token], end: int, known: Collection[str]) -> Step | None:
    """Read what stands behind the last full stop and has none itself: ``。政府新聞網``, ``。王强``."""
    start = end
    while start and tokens[start - 1].kind in _FRAGMENT:
        start -= 1
    mark = tokens[start - 1].kind if start else None
    start = skip_forward(tokens, start)
    text = "".join(token.text for token in tokens[start:end])
    if mark not in {Kind.STOP, Kind.SLASH} or not 2 <= len(text) <= _LONGEST_FRAGMENT:  # noqa: PLR2004 - the shortest name
        return None
    if mark is Kind.SLASH and _ends_credit(tokens, start - 1):  # 王强 摄/视觉重庆
        return Step(start, tokens[start].start, organisations=(text,), role="来源", weight=0.75)
    pictures = _PICTURES.search(text)
    house = text[: pictures.start()] if pictures else text
    platform = tokens[end - 1].text.lower() in words.PLATFORMS and end - start > 1
    if pictures or platform or house.endswith((*_OUTLETS, *words.SOURCE_ENDINGS)):
        role = words.ROLES.get(pictures.group(), "来源") if pictures else "来源"
        return Step(start, tokens[start].start, organisations=tuple(house.split("、")), role=role, weight=0.65)
    chinese = mark is Kind.STOP and any(token.kind is Kind.HAN for token in tokens[max(0, start - 4) : start])
    houses = (tokens[start].text,) if tokens[start].kind is Kind.AGENCY else ()  # 。财新 王强
    pieces = pieces_of(tokens[start + len(houses) : end])
    likely = min((likeliness(piece.text, known) for piece in pieces), default=0.0)
    listed = all(piece.listed for piece in pieces[1:])
    if not chinese or likely < CLEAR or not listed:
        return None
    people = tuple(piece.name for piece in pieces)
    return Step(start, tokens[start].start, people=people, organisations=houses, role="", weight=0.7 * likely)


def _ends_credit(tokens: Sequence[Token], place: int) -> bool:
    """Return whether 摄 stands before the slash at or before `place`."""
    role = skip_blanks(tokens, place, frozenset({Kind.SLASH}))
    return role > 1 and tokens[role - 1].text in _TAKEN and tokens[role - 2].kind in {Kind.HAN, Kind.BLANK}


def writer_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read who wrote the words to a picture, beside who took it: ``王强 摄 李明 文``."""
    place = skip_blanks(tokens, end - 1)
    if tokens[end - 1].text != "文" or not place or likeliness(tokens[place - 1].text) < LIKELY:
        return None
    post = post_before(tokens, place - 1)
    start = post[0] if post else place - 1
    return Step(start, tokens[start].start, role="")


def note_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read the nature of the picture where it stands apart without a bracket: ``未来之城 AI生成``."""
    start = end - 1
    while start and tokens[start - 1].kind in {Kind.HAN, Kind.LATIN, Kind.ROLE, Kind.LABEL}:
        start -= 1
    text = "".join(token.text for token in tokens[start:end])
    apart = start and tokens[start - 1].kind in {Kind.BLANK, Kind.BREAK, Kind.STOP, Kind.COMMA}
    return (
        Step(start, tokens[start].start, role="", notes=(text,), weight=0.85)
        if apart and text in words.NATURE
        else None
    )


def same_step(tokens: Sequence[Token], end: int) -> Step:
    """Read 下同, which makes the credit before it hold for the pictures that follow."""
    start = end - 1
    while start and (tokens[start - 1].kind in _SKIPPED or tokens[start - 1].text in {"-", " "}):
        start -= 1
    return Step(start, tokens[start].start, role="", scope=Scope.FOLLOWING)


def date_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a date behind a credit: ``（圖／記者陳明安攝，2017.02.17）``."""
    place = skip_blanks(tokens, end - 1, _SKIPPED)
    if not place or tokens[place - 1].kind is not Kind.ROLE:
        return None
    return Step(end - 1, tokens[end - 1].start, role="", taken=tokens[end - 1].text)
