"""Credits that end in a role word; here those of who took the picture: ``田正 摄``, ``本报记者 田正、谢健摄``."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import is_agency
from gallery_app.captions.leads import with_label
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, LONGEST_PEN_NAME, is_institution, likeliness
from gallery_app.captions.parties import Anchor, Choice, choices
from gallery_app.captions.pieces import Piece, pieces_before
from gallery_app.captions.posts import account_before, post_before, skip_blanks, skip_forward
from gallery_app.captions.step import Step
from gallery_app.captions.supplied import supplied_step

__all__ = ["placed_step", "role_step"]

_BEFORE_HOUSES = frozenset({Kind.BLANK, Kind.STOP, Kind.BREAK, Kind.OPEN})
_STAFF = frozenset({Kind.POST, Kind.AGENCY})
_GIVEN = frozenset({"供图", "资料"})
_FIRM = frozenset({Kind.OPEN, Kind.POST, Kind.AGENCY, Kind.ROLE, Kind.BY})
_POSSIBLE = 0.2
"""Likeliness of a word that has the length of a name."""
_NOBODY = 0.05
"""Weight of the reading that a line of one word which ends in 摄 names nobody; every further word is a chance more."""
_TAKING = frozenset({"摄", "图"})
_TAKING_VERBS = frozenset({"拍摄", "拍攝", "摄影", "攝影", "翻摄", "翻攝", "翻拍"}) | {
    word for word, role in words.ROLES.items() if role == "摄" and word.startswith(("无人机", "無人機", "手机"))
}
"""Roles that are verbs and nouns of a sentence too; 航拍 close behind a name is none."""
_LONGEST_LIKELY = 3
"""Characters; a longer run is no common name, but may be a pen name."""
_REPORTS = ("报道", "報道", "報導")
_AT_REACH = 8
_LONGEST_PLACE = 16
_HOUSES = (
    *"局厅廳部委报報社网網",
    "电视台",
    "電視台",
    "电台",
    "新闻",
    "新聞",
    "客户端",
    "协会",
    "協會",
    "公司",
    "集团",
    "融媒",
    "融媒体中心",
)
"""How houses end that stand before a name without a post."""


def role_step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool) -> Step | None:
    """Read the credit whose role word is the token before `end`, or None when it is none."""
    word = tokens[end - 1].text
    role = "图" if tokens[end - 1].kind is Kind.JOINT else words.ROLES.get(word, "")
    place = skip_blanks(tokens, end - 1, frozenset({Kind.SLASH}))
    both = 0 < place < end - 1 and words.ROLES.get(tokens[place - 1].text) in _GIVEN
    if both and role == "图":  # （受访者供图/图）
        return supplied_step(tokens, place, words.ROLES[tokens[place - 1].text], firm=firm)
    if both and role == "摄":  # 王强 供图/摄
        place = skip_blanks(tokens, place - 1)
    if role in _TAKING:
        apart = word not in _TAKING_VERBS or place < end - 1
        if place and tokens[place - 1].kind is Kind.DATE:  # 方志远 2022年10月摄
            place, apart = skip_blanks(tokens, place - 1), False
        step = _photographed(tokens, place, known, firm=firm, apart=apart)
        joint = tokens[end - 1].kind is Kind.JOINT or word.endswith(_REPORTS)
        return replace(step, joint=True) if step and joint else step
    return supplied_step(tokens, end, role, firm=firm)


def placed_step(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool) -> Step | None:
    """Read a credit with place or date behind it: ``方志远 2022年10月摄于光明顶``."""
    marks = {Kind.AT, Kind.STOP, Kind.COMMA, Kind.OPEN, Kind.CLOSE}
    at = next((place for place in range(end - 1, max(-1, end - _AT_REACH), -1) if tokens[place].kind in marks), None)
    if at is None or tokens[at].kind is not Kind.AT:
        return None
    behind = [token for token in tokens[at + 1 : end] if token.kind is not Kind.BLANK]
    dates = [place for place, token in enumerate(behind) if token.kind is Kind.DATE]
    if any(0 < place < len(behind) - 1 for place in dates):
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
    account = account_before(tokens, end)
    if account:
        start, name, body = account
        who, houses = ((), (name,)) if is_institution(name) else ((name,), _named(body))
        return with_label(tokens, Step(start, tokens[start].start, who, houses, weight=0.8))
    housed = _housed(tokens, end, known, firm=firm)
    if housed:
        return housed
    pieces, left = pieces_before(tokens, end)
    if not pieces:
        return _house_alone(tokens, end)
    anchor = _anchor(tokens, left, firm=firm)
    last = pieces[-1]
    if last.text in words.GENERIC_SOURCES and apart:  # 网络 图
        found = _step_at(tokens, last.start, weight=0.8)
        return with_label(tokens, replace(found, role="网络") if last.text in words.WEB else found)
    agency = is_institution(last.text) or is_agency(last.text)
    if agency and likeliness(last.text, known) < LIKELY and anchor is not Anchor.START:
        return with_label(tokens, _step_at(tokens, last.start, organisations=(last.name,), weight=0.8))
    cuts = choices(pieces, anchor, known)
    step = _pen_named(tokens, pieces, (left, end), cuts, firm=firm) if apart else None
    if not step and cuts and (apart or _plain_name(cuts[0], pieces, anchor, known)):
        step = _chosen(tokens, cuts, 0.0 if anchor is Anchor.FIRM else _NOBODY / len(pieces))
    return with_label(tokens, _with_posts(tokens, step, left, firm=firm)) if step else None


def _housed(tokens: Sequence[Token], end: int, known: Collection[str], *, firm: bool) -> Step | None:
    """Read names with their house in a bracket before the role word: ``王强（新华社）摄``."""
    bracket = [token.kind for token in tokens[max(0, end - 3) : end]] == [Kind.OPEN, Kind.AGENCY, Kind.CLOSE]
    if not bracket or end < 4:  # noqa: PLR2004 - a name, and a bracket of three
        return None
    step = _photographed(tokens, skip_blanks(tokens, end - 3), known, firm=firm, apart=True)
    return replace(step, organisations=(*step.organisations, tokens[end - 2].text)) if step and step.people else None


def _house_alone(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a house that took the picture itself: ``眾新聞記者攝``, ``新华社摄``."""
    post = post_before(tokens, end)
    houses = _named(post[1] or tokens[end - 1].text) if post and tokens[end - 1].kind is Kind.POST else ()
    found = Step(post[0], tokens[post[0]].start, organisations=houses) if post and houses else None
    if not post and end and tokens[end - 1].kind is Kind.AGENCY:
        found = Step(end - 1, tokens[end - 1].start, organisations=(tokens[end - 1].text,), weight=0.9)
    return with_label(tokens, found) if found else None


def _pen_named(
    tokens: Sequence[Token], pieces: Sequence[Piece], span: tuple[int, int], cuts: Sequence[Choice], *, firm: bool
) -> Step | None:
    """Read names longer than common ones where nothing but names can stand.

    Args:
        tokens: The block.
        pieces: The words before the role word.
        span: Index behind the token before them, and that behind the last of them.
        cuts: The ways to part them into title and common names.
        firm: They stand in a bracket of their own.
    """
    left, end = span
    posted = len(pieces) == 1 and left > 0 and tokens[left - 1].kind in _STAFF
    people: Sequence[Piece] = ()
    if posted or (firm and not skip_blanks(tokens, left)):  # （忽如远行客摄）, 记者 阿拉腾其其格 摄
        named = all(_is_pen_name(piece.text) or likeliness(piece.text) >= _POSSIBLE for piece in pieces)
        people = pieces if named and not (cuts and cuts[0].start == pieces[0].start) else ()
    elif not cuts and len(pieces) > 1 and tokens[end].kind is Kind.BLANK:  # 草原上的马群 阿拉腾其其格 摄
        people = pieces[-1:] if _is_pen_name(pieces[-1].text) else ()
    names = tuple(piece.name for piece in people)
    return _step_at(tokens, people[0].start, people=names, weight=0.6) if names else None


def _is_pen_name(text: str) -> bool:
    """Return whether a run longer than common names may be somebody's: 忽如远行客, 阿拉腾其其格."""
    if text.startswith(words.BODIES):  # 读者王小明
        return False
    return _LONGEST_LIKELY < len(text) <= LONGEST_PEN_NAME and not is_institution(text)


def _plain_name(cut: Choice, pieces: Sequence[Piece], anchor: Anchor, known: Collection[str]) -> bool:
    """Return whether names may stand close to 拍摄 or 摄影, which are verbs too."""
    if anchor is Anchor.FIRM or set(cut.names) <= set(known):
        return min(likeliness(name, known) for name in cut.names) >= _POSSIBLE
    whole = any(cut.start == piece.start for piece in pieces) and (len(pieces) > 1 or anchor is Anchor.SENTENCE)
    return whole and all(likeliness(name, known) >= CLEAR for name in cut.names)


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
    if kind is Kind.COMMA:  # 李四提供，张三摄
        return (
            Anchor.SENTENCE if tokens[place - 2 : place - 1] and tokens[place - 2].kind is Kind.ROLE else Anchor.CLAUSE
        )
    return Anchor.OTHER


def _with_posts(tokens: Sequence[Token], step: Step, left: int, *, firm: bool) -> Step:
    """Add the posts before the names, and further names that have a post of their own."""
    start, people, houses = step.start, list(step.people), list(step.organisations)
    if start != skip_forward(tokens, left):
        return _unposted_house(tokens, step, firm=firm)
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
        return _unposted_house(tokens, step, firm=firm)
    step = replace(step, start=start, offset=tokens[start].start, people=tuple(people), organisations=tuple(houses))
    return _unposted_house(tokens, step, firm=firm) if houses else step


def _unposted_house(tokens: Sequence[Token], step: Step, *, firm: bool) -> Step:
    """Take in houses without a post: ``现场 应急管理局 杜晨 摄``, ``江城晚报 江城网 江城新闻记者 杜晨 摄``."""
    whole = tokens[step.start]
    body = whole.text[: step.offset - whole.start]
    if (body in words.BODIES or body.endswith(_HOUSES)) and (
        not step.start or tokens[step.start - 1].kind in _BEFORE_HOUSES
    ):  # 读者王强摄
        return replace(step, offset=whole.start, organisations=(body, *step.organisations))
    place = skip_blanks(tokens, step.start)
    token = tokens[place - 1] if 0 < place < step.start else None
    bounded = place > 1 and tokens[place - 2].kind in _BEFORE_HOUSES
    listed = bounded or (place == 1 and (firm or bool(step.organisations)))
    if token is None or token.kind not in {Kind.HAN, Kind.AGENCY} or not listed:
        return step
    if not token.text.endswith(_HOUSES) and token.text not in words.BODIES:
        return step
    houses = (token.text, *step.organisations)
    return _unposted_house(tokens, replace(step, start=place - 1, offset=token.start, organisations=houses), firm=firm)


def _named(house: str) -> tuple[str, ...]:
    return (house,) if house else ()
