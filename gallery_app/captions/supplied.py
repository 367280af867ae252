"""Credits of who gave or drew the picture: ``受访者供图``, ``新华社发``, ``新华社照片``, ``资料图片``."""

from collections.abc import Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import is_agency
from gallery_app.captions.leads import with_label
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, is_institution, likeliness
from gallery_app.captions.posts import account_before, post_before, skip_blanks, skip_forward
from gallery_app.captions.step import Step

__all__ = ["supplied_step"]

_VERBS = ("提供", "制作", "製作", "编制", "編製")
_SENTENCE = frozenset("将將为為向給给并能可由")
"""Characters before a verb that make it a sentence, not a credit."""
_GIVING = frozenset("为為给給谢謝")
_TITLE_MARKS = {"》": "《", "」": "「"}
_PEN_NAME = 3
_HOUSES_ONLY = frozenset({"发", "资料", "照片", "图片"})
"""Roles of a house or a library, never of a person."""
_MAY_NAME_NOBODY = frozenset({"资料", "截图", "照片", "图片"})
_SETTLEMENTS = frozenset("镇鎮村县縣市区區乡鄉")
_LONGEST_PARTY = 24
_PARTY_TOKENS = frozenset({Kind.HAN, Kind.AGENCY, Kind.LATIN, Kind.DIGITS})


def supplied_step(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read the credit of a supplier whose role word is the token before `end`, or None when it is none."""
    if role == "网络":
        return _bare(tokens, end - 1, role, firm=firm)
    place = skip_blanks(tokens, end - 1, frozenset({Kind.SLASH}))
    account = account_before(tokens, place)
    if account:
        start, name, body = account
        bodies = (body,) if body else ()
        return Step(start, tokens[start].start, suppliers=(name,), organisations=bodies, role=role, weight=0.8)
    party = "".join(token.text for token in tokens[_party_start(tokens, place) : place])
    if tokens[end - 1].text.startswith(_VERBS) and _SENTENCE & set(party.removeprefix("由").removesuffix("为本报")):
        return None
    if tokens[end - 1].text.startswith("供") and (_GIVING & set(party[:-1]) and "本" not in party):
        return None  # 谁在为老街供图
    return _supplied(tokens, place, role, firm=firm)


def _supplied(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    if end and tokens[end - 1].kind is Kind.CLOSE:
        return _explained(tokens, end, role, firm=firm)
    start = _party_start(tokens, end)
    party = "".join(token.text for token in tokens[start:end])
    left = tokens[start - 1].kind if start else None
    if not party:
        return _posted_or_bare(tokens, end, role, firm=firm)
    bounded = firm or left is not None or len(party) <= 8 or is_institution(party)  # noqa: PLR2004 - a line of its own
    if len(party) > _LONGEST_PARTY or not bounded:
        return _glued_body(tokens, end, role) or _apart(tokens, end, role, firm=firm)
    step = _with_listed(tokens, _of_party(tokens, start, party, role), role)
    step = _with_body(tokens, step) if step and step.suppliers else step
    return with_label(tokens, step) if step else _glued_body(tokens, end, role) or _apart(tokens, end, role, firm=firm)


def _explained(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read a party with what it is in a bracket behind it: ``王强（受访者）供图``."""
    body = tokens[end - 2].text if end > 3 and tokens[end - 3].kind is Kind.OPEN else ""  # noqa: PLR2004 - name and bracket
    if body not in words.BODIES:
        return _posted_or_bare(tokens, end, role, firm=firm)
    step = _supplied(tokens, skip_blanks(tokens, end - 3), role, firm=firm)
    return replace(step, organisations=(*step.organisations, body)) if step and step.suppliers else None


def _with_body(tokens: Sequence[Token], step: Step) -> Step:
    """Take in what the supplier is, where a blank parts it from the name: ``受访者 王强 供图``."""
    place = skip_blanks(tokens, step.start)
    apart = 0 < place < step.start and (place < 2 or tokens[place - 2].kind is not Kind.HAN)  # noqa: PLR2004 - what stands before the body
    if not apart or not (tokens[place - 1].text in words.BODIES or is_institution(tokens[place - 1].text)):
        return step
    body = tokens[place - 1]
    return replace(step, start=place - 1, offset=body.start, organisations=(body.text, *step.organisations))


def _with_listed(tokens: Sequence[Token], step: Step | None, role: str) -> Step | None:
    """Take in the parties that a list mark joins to the one before 供图: ``王强、李明供图``."""
    if step and step.suppliers:
        step = _with_neighbours(tokens, step)
    while step and step.start > 1 and tokens[step.start - 1].kind is Kind.LIST:
        start = _party_start(tokens, step.start - 1)
        before = _of_party(tokens, start, "".join(token.text for token in tokens[start : step.start - 1]), role)
        if before is None or not (before.suppliers or is_institution("".join(before.organisations))):
            return step
        parties = (*before.organisations, *step.organisations), (*before.suppliers, *step.suppliers)
        step = replace(before, organisations=parties[0], suppliers=parties[1])
    return step


def _with_neighbours(tokens: Sequence[Token], step: Step) -> Step:
    """Take in clear names that blanks part from the supplier, as far as a full stop: ``。王强 李明 供图``."""
    place, names = step.start, list(step.suppliers)
    while place > 1 and tokens[place - 1].kind is Kind.BLANK and likeliness(tokens[place - 2].text) >= CLEAR:
        place -= 2
        names.insert(0, tokens[place].text)
    bounded = place and tokens[place - 1].kind in {Kind.STOP, Kind.OPEN, Kind.BREAK, Kind.POST}
    if place == step.start or not bounded:
        return step
    return replace(step, start=place, offset=tokens[place].start, suppliers=tuple(names))


def _apart(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read 资料图 that only a blank parts from the title: it names nobody."""
    apart = role in _MAY_NAME_NOBODY and end < len(tokens) and tokens[end].kind is Kind.BLANK
    return _bare(tokens, end + 1, role, firm=firm) if apart else None


def _party_start(tokens: Sequence[Token], end: int) -> int:
    place = end
    mark = _TITLE_MARKS.get(tokens[place - 1].text) if place else None
    if mark:  # 《明報》資料圖片
        opening = next((p for p in range(place - 2, max(-1, place - 12), -1) if tokens[p].text == mark), end)
        of = tokens[opening - 1].text.lower() if 0 < opening < end else ""
        return opening - 1 if of in words.WORKS or of in words.PLATFORMS else opening
    while place and end - place < 16:  # noqa: PLR2004 - no party has more tokens
        kind = tokens[place - 1].kind
        within = kind is Kind.BLANK and 1 < place < end and _within_party(tokens, place)
        if kind not in _PARTY_TOKENS and not within:
            break
        place -= 1
    return place


def _within_party(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the blank before `place` is inside a party: of Latin words, or before a platform's name."""
    before, after = tokens[place - 2], tokens[place]
    if before.kind is Kind.LATIN and after.kind is Kind.LATIN:
        return True
    if len(before.text) == len(after.text) == 1 and likeliness(f"{before.text} {after.text}") >= LIKELY:  # 王　强供图
        return True
    platform = after.kind is Kind.LATIN and after.text.lower() in words.PLATFORMS
    opens = place < 3 or tokens[place - 3].kind in {Kind.STOP, Kind.OPEN, Kind.BLANK}  # noqa: PLR2004 - what stands before
    return platform and before.kind in {Kind.HAN, Kind.AGENCY} and opens


def _of_party(tokens: Sequence[Token], start: int, party: str, role: str) -> Step | None:
    party = party.removeprefix("由")
    party = party.strip("《》「」") if party[:1] in _TITLE_MARKS.values() else party
    party = party.removesuffix("为本报").removesuffix("向本报")
    offset = tokens[start].start
    if party in words.GENERIC_SOURCES:
        return Step(start, offset, role=role, weight=0.9)
    whole = is_institution(party)  # 消防支队
    body = (
        ""
        if whole
        else next((body for body in words.BODIES if party.startswith(body) and _is_person(party[len(body) :])), "")
    )
    if body:  # 受访者王强供图
        return Step(start, offset, organisations=(body,), suppliers=(party[len(body) :],), role=role, weight=0.8)
    institution = whole or is_agency(party) or party.lower().endswith(words.PLATFORMS)
    if role in _HOUSES_ONLY and not institution:
        return None
    if not institution and _is_person(party):
        post = post_before(tokens, start)
        if post:
            return Step(post[0], tokens[post[0]].start, (), (post[1],) if post[1] else (), (party,), role)
        return Step(start, offset, suppliers=(_unpadded(party),), role=role, weight=0.85)
    return Step(start, offset, organisations=(party,), role=role, weight=0.95 if institution else 0.75)


def _is_person(party: str) -> bool:
    party = _unpadded(party)
    pen_name = party.startswith(words.PEN_PREFIXES) and len(party) <= _PEN_NAME
    return pen_name or (likeliness(party) >= LIKELY and bool(party) and party[-1] not in _SETTLEMENTS)


def _unpadded(party: str) -> str:
    squeezed = "".join(party.split())
    return squeezed if len(squeezed) == 2 and not squeezed.isascii() else party  # noqa: PLR2004 - 王　强


def _posted_or_bare(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    post = post_before(tokens, end)
    if post and end and tokens[end - 1].kind is Kind.POST:
        house = post[1] or tokens[end - 1].text
        found = Step(post[0], tokens[post[0]].start, organisations=(house,), role=role, weight=0.95)
        return with_label(tokens, found)
    return _bare(tokens, end, role, firm=firm) if role in _MAY_NAME_NOBODY else None


def _bare(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read a role word that names nobody, where it stands apart: ``……古蹟。資料圖片``."""
    kind = tokens[end - 1].kind if end else None
    if firm or kind in {Kind.STOP, Kind.BLANK, Kind.BREAK, Kind.OPEN, Kind.CLOSE, Kind.BY}:
        word = tokens[skip_forward(tokens, end)].text
        notes = (word,) if role == "资料" and word in words.NATURE else ()
        return Step(end, tokens[end].start, role=role, notes=notes, weight=0.9)
    return None


def _glued_body(tokens: Sequence[Token], end: int, role: str) -> Step | None:
    """Read a body off the end of a run that holds the title as well: ``检修设备受访者供图``."""
    token = tokens[end - 1]
    for body in (*words.BODIES, *words.AGENCIES):
        if token.text.endswith(body) and role != "发" and not _SENTENCE & set(token.text):
            return Step(end - 1, token.end - len(body), organisations=(body,), role=role, weight=0.7)
    return None
