"""Credits that end in a role word: ``田正 摄``, ``受访者供图``, ``新华社发``, ``美联社资料图片``."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.latin import is_agency
from gallery_app.captions.leads import with_label
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import LIKELY, is_institution, likeliness
from gallery_app.captions.parties import Anchor, Choice, Piece, choices, pieces_before
from gallery_app.captions.posts import post_before, skip_blanks
from gallery_app.captions.step import Step

__all__ = ["PLATFORMS", "placed_step", "role_step"]

_FIRM = frozenset({Kind.OPEN, Kind.POST, Kind.AGENCY, Kind.ROLE, Kind.BY})
_CLEAR = 0.75
"""Likeliness of a name with a family name that is no everyday word."""
_POSSIBLE = 0.2
"""Likeliness of a word that has the length of a name."""
_NOBODY = 0.05
"""Weight of the reading that a line of one word which ends in 摄 names nobody; every further word is a chance more."""
_TAKING = frozenset({"摄", "图"})
_TAKING_VERBS = frozenset({"拍摄", "拍攝", "摄影", "攝影", "翻摄", "翻攝"})
"""Roles that are verbs and nouns of a sentence too;航拍 close behind a name is none."""
_REPORTS = ("报道", "報道")
_AT_REACH = 8
_LONGEST_PLACE = 16
_VERBS = frozenset({"提供", "制作", "製作"})
_SENTENCE = frozenset("将將为為向给給并能可由")
"""Characters before a verb that make it a sentence, not a credit."""
PLATFORMS = ("facebook", "instagram", "ig", "fb", "twitter", "youtube", "weibo", "threads", "telegram", "x")
"""Where people publish their own pictures, lower case."""
_PEN_NAME = 3
_SETTLEMENTS = frozenset("镇鎮村县縣市区區乡鄉")
_LONGEST_PARTY = 24
_PARTY_TOKENS = frozenset({Kind.HAN, Kind.AGENCY, Kind.LATIN, Kind.DIGITS})


def role_step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool) -> Step | None:
    """Read the credit whose role word is the token before `end`, or None when it is none."""
    word = tokens[end - 1].text
    role = "图" if tokens[end - 1].kind is Kind.JOINT else words.ROLES.get(word, "")
    place = skip_blanks(tokens, end - 1, frozenset({Kind.SLASH}))
    if role in _TAKING:
        apart = word not in _TAKING_VERBS or place < end - 1
        if place and tokens[place - 1].kind is Kind.DATE:  # 方志远 2022年10月摄
            place, apart = skip_blanks(tokens, place - 1), False
        step = _photographed(tokens, place, known, firm=firm, apart=apart)
        joint = tokens[end - 1].kind is Kind.JOINT or word.endswith(_REPORTS)
        return replace(step, joint=True) if step and joint else step
    if role == "网络":
        return _bare(tokens, end - 1, role, firm=firm)
    party = "".join(token.text for token in tokens[_party_start(tokens, place) : place])
    if word in _VERBS and _SENTENCE & set(party.removeprefix("由").removesuffix("为本报")):
        return None
    return _supplied(tokens, place, role, firm=firm)


def placed_step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool) -> Step | None:
    """Read a credit with place or date behind it: ``方志远 2022年10月摄于光明顶``."""
    marks = {Kind.AT, Kind.STOP, Kind.COMMA, Kind.OPEN, Kind.CLOSE}
    at = next((place for place in range(end - 1, max(-1, end - _AT_REACH), -1) if tokens[place].kind in marks), None)
    if at is None or tokens[at].kind is not Kind.AT:
        return None
    where = "".join(token.text for token in tokens[at + 1 : end] if token.kind is not Kind.DATE).strip()
    if len(where) > _LONGEST_PLACE or "的" in where:
        return None
    names_end = skip_blanks(tokens, at)
    if names_end and tokens[names_end - 1].kind is Kind.DATE:
        names_end = skip_blanks(tokens, names_end - 1)
    step = _photographed(tokens, names_end, known, firm=firm, apart=False)
    return replace(step, place=where) if step and step.people else None


def _photographed(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool, apart: bool) -> Step | None:
    pieces, left = pieces_before(tokens, end)
    if not pieces:
        post = post_before(tokens, end)
        houses = _named(post[1] or tokens[end - 1].text) if post and tokens[end - 1].kind is Kind.POST else ()
        found = Step(post[0], tokens[post[0]].start, organisations=houses) if post and houses else None
        if not post and end and tokens[end - 1].kind is Kind.AGENCY:
            found = Step(end - 1, tokens[end - 1].start, organisations=(tokens[end - 1].text,), weight=0.9)
        return with_label(tokens, found) if found else None
    anchor = _anchor(tokens, left, firm=firm)
    last = pieces[-1]
    if is_institution(last.text) and likeliness(last.text, known) < LIKELY and anchor is not Anchor.START:
        return with_label(tokens, _step_at(tokens, last.start, organisations=(last.name,), weight=0.8))
    cuts = choices(pieces, anchor, known)
    if not cuts or not (apart or _plain_name(cuts[0], pieces, anchor, known)):
        return None
    step = _chosen(tokens, cuts, 0.0 if anchor is Anchor.FIRM else _NOBODY / len(pieces))
    return with_label(tokens, _with_posts(tokens, step, left)) if step else None


def _plain_name(cut: Choice, pieces: Sequence[Piece], anchor: Anchor, known: Collection[str]) -> bool:
    """Return whether names may stand close to 拍摄 or 摄影, which are verbs too."""
    if anchor is Anchor.FIRM or set(cut.names) <= set(known):
        return min(likeliness(name, known) for name in cut.names) >= _POSSIBLE
    whole = any(cut.start == piece.start for piece in pieces) and (len(pieces) > 1 or anchor is Anchor.SENTENCE)
    return whole and all(likeliness(name, known) >= _CLEAR for name in cut.names)


def _chosen(tokens: Sequence[Token], cuts: Sequence[Choice], nobody: float) -> Step | None:
    best = cuts[0]
    if best.weight < nobody:
        return None
    total = sum(cut.weight for cut in cuts) + nobody
    others = tuple(cut for cut in cuts[1:4] if cut.weight > 0.08 * total)
    return _step_at(tokens, best.start, people=best.names, weight=best.weight / total, others=others)


def _step_at(
    tokens: Sequence[Token],
    offset: int,
    people: tuple[str, ...] = (),
    organisations: tuple[str, ...] = (),
    weight: float = 1.0,
    others: tuple[Choice, ...] = (),
) -> Step:
    start = next(place for place in range(len(tokens) - 1, -1, -1) if tokens[place].start <= offset)
    return Step(start, offset, people=people, organisations=organisations, weight=weight, others=others)


def _anchor(tokens: Sequence[Token], left: int, *, firm: bool) -> Anchor:
    place = skip_blanks(tokens, left)
    if not place:
        return Anchor.FIRM if firm else Anchor.START
    kind = tokens[place - 1].kind
    if kind in _FIRM:
        return Anchor.FIRM
    if kind in {Kind.COLON, Kind.SLASH}:
        before = skip_blanks(tokens, place - 1)
        labelled = before and tokens[before - 1].kind in {Kind.LABEL, Kind.ROLE, Kind.POST}
        return Anchor.FIRM if labelled else Anchor.CLAUSE
    if kind is Kind.STOP or any(token.kind is Kind.BREAK for token in tokens[place:left]):
        return Anchor.SENTENCE
    return Anchor.CLAUSE if kind is Kind.COMMA else Anchor.OTHER


def _with_posts(tokens: Sequence[Token], step: Step, left: int) -> Step:
    """Add the posts before the names, and further names that have a post of their own."""
    start, people, houses = step.start, list(step.people), list(step.organisations)
    if start != skip_forward(tokens, left):
        return _unposted_house(tokens, step)
    for _ in range(4):
        post = post_before(tokens, start)
        if not post:
            break
        start = post[0]
        houses[:0] = _named(post[1])
        pieces, left = pieces_before(tokens, skip_blanks(tokens, start))
        posted = left and tokens[left - 1].kind is Kind.POST
        if not posted or not pieces or min(likeliness(p.text) for p in pieces) < LIKELY:
            break
        people[:0] = [p.name for p in pieces]
        start = left
    if start == step.start:
        return _unposted_house(tokens, step)
    return replace(step, start=start, offset=tokens[start].start, people=tuple(people), organisations=tuple(houses))


_HOUSES = ("局", "厅", "廳", "部", "委", "报", "報", "社", "网", "網", "台", "协会", "協會", "公司", "集团", "融媒", "融媒体中心")


def _unposted_house(tokens: Sequence[Token], step: Step) -> Step:
    """Take in a house that stands before the name without a post: ``现场 应急管理局 杜晨 摄``."""
    place = skip_blanks(tokens, step.start)
    token = tokens[place - 1] if 1 < place < step.start else None
    bounded = token is not None and tokens[place - 2].kind in {Kind.BLANK, Kind.STOP, Kind.BREAK}
    if token is None or token.kind is not Kind.HAN or not bounded or not token.text.endswith(_HOUSES):
        return step
    return replace(step, start=place - 1, offset=token.start, organisations=(token.text, *step.organisations))


def skip_forward(tokens: Sequence[Token], place: int) -> int:
    """Return the index of the first token from `place` that is no blank."""
    while place < len(tokens) and tokens[place].kind in {Kind.BLANK, Kind.BREAK, Kind.LIST}:
        place += 1
    return place


def _named(house: str) -> tuple[str, ...]:
    return (house,) if house else ()


def _supplied(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    start = _party_start(tokens, end)
    party = "".join(token.text for token in tokens[start:end])
    left = tokens[start - 1].kind if start else None
    if not party:
        return _posted_or_bare(tokens, end, role, firm=firm)
    bounded = firm or left is not None or len(party) <= 8 or is_institution(party)  # noqa: PLR2004 - a line of its own
    if len(party) > _LONGEST_PARTY or not bounded:
        return _glued_body(tokens, end, role) or _apart(tokens, end, role, firm=firm)
    step = _with_listed(tokens, _of_party(tokens, start, party, role), role)
    return with_label(tokens, step) if step else _glued_body(tokens, end, role) or _apart(tokens, end, role, firm=firm)


def _with_listed(tokens: Sequence[Token], step: Step | None, role: str) -> Step | None:
    """Take in the parties that a list mark joins to the one before 供图: ``王强、李明供图``."""
    while step and step.start > 1 and tokens[step.start - 1].kind is Kind.LIST:
        start = _party_start(tokens, step.start - 1)
        before = _of_party(tokens, start, "".join(token.text for token in tokens[start : step.start - 1]), role)
        if before is None or not (before.suppliers or is_institution("".join(before.organisations))):
            return step
        parties = (*before.organisations, *step.organisations), (*before.suppliers, *step.suppliers)
        step = replace(before, organisations=parties[0], suppliers=parties[1])
    return step


def _apart(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read 资料图 that only a blank parts from the title: it names nobody."""
    apart = role in {"资料", "截图"} and end < len(tokens) and tokens[end].kind is Kind.BLANK
    return _bare(tokens, end + 1, role, firm=firm) if apart else None


def _party_start(tokens: Sequence[Token], end: int) -> int:
    place = end
    if place and tokens[place - 1].text == "》":  # 《明報》資料圖片
        return next((p for p in range(place - 2, max(-1, place - 8), -1) if tokens[p].text == "《"), end)
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
    platform = after.kind is Kind.LATIN and after.text.lower() in PLATFORMS
    opens = place < 3 or tokens[place - 3].kind in {Kind.STOP, Kind.OPEN, Kind.BLANK}  # noqa: PLR2004 - what stands before
    return platform and before.kind in {Kind.HAN, Kind.AGENCY} and opens


def _of_party(tokens: Sequence[Token], start: int, party: str, role: str) -> Step | None:
    party = party.removeprefix("由").strip("《》")
    party = party.removesuffix("为本报").removesuffix("向本报")
    offset = tokens[start].start
    if party in words.GENERIC_SOURCES:
        return Step(start, offset, role=role, weight=0.9)
    institution = is_institution(party) or is_agency(party) or party.lower().endswith(PLATFORMS)
    if role in {"发", "资料"} and not institution:
        return None
    if not institution and _is_person(party):
        post = post_before(tokens, start)
        if post:
            return Step(post[0], tokens[post[0]].start, (), _named(post[1]), (party,), role)
        return Step(start, offset, suppliers=(party,), role=role, weight=0.85)
    return Step(start, offset, organisations=(party,), role=role, weight=0.95 if institution else 0.75)


def _is_person(party: str) -> bool:
    pen_name = party.startswith(words.PEN_PREFIXES) and len(party) <= _PEN_NAME
    return pen_name or (likeliness(party) >= LIKELY and party[-1] not in _SETTLEMENTS)


def _posted_or_bare(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    post = post_before(tokens, end)
    if post and end and tokens[end - 1].kind is Kind.POST:
        house = post[1] or tokens[end - 1].text
        return Step(post[0], tokens[post[0]].start, organisations=(house,), role=role, weight=0.95)
    return _bare(tokens, end, role, firm=firm) if role in {"资料", "截图"} else None


def _bare(tokens: Sequence[Token], end: int, role: str, *, firm: bool) -> Step | None:
    """Read a role word that names nobody, where it stands apart: ``……古蹟。資料圖片``."""
    kind = tokens[end - 1].kind if end else None
    if firm or kind in {Kind.STOP, Kind.BLANK, Kind.BREAK, Kind.OPEN, Kind.CLOSE}:
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
