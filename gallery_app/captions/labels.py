"""Credits that a label opens: ``图／財新记者 梁莹菲``, ``图片来源：百度贴吧``, ``摄影 | 王强``."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import house_of, is_agency
from gallery_app.captions.leads import ends_credit, with_label
from gallery_app.captions.lex import Kind, Token, lex
from gallery_app.captions.names import CLEAR, LIKELY, LONGEST_PEN_NAME, is_institution, likeliness
from gallery_app.captions.pieces import pieces_of
from gallery_app.captions.posts import post_before, skip_blanks
from gallery_app.captions.step import Step

__all__ = ["label_step"]

_REACH = 40
_BOUNDARIES = frozenset({Kind.BLANK, Kind.BREAK, Kind.STOP, Kind.OPEN, Kind.COMMA, Kind.CLOSE, Kind.OTHER, Kind.SCOPE})
_WORDS = frozenset({Kind.HAN, Kind.AGENCY, Kind.LATIN, Kind.ROLE})
_PRINTED_WHOLE = frozenset({"IC photo", "IC Photo"})
_SURE = 0.85
_GLUED = ("摄影", "攝影", "拍摄", "拍攝")
_LISTED = frozenset({Kind.HAN, Kind.LIST, Kind.BLANK})
_PLAIN_SOURCES = frozenset({"来源", "來源", "来自", "来源于"})
_MARKED = frozenset({"©", "ⓒ"})
_SHORT_PEN_NAME = 4
_LONGEST = 80
_LONGEST_LISTED = 24
_PICTURE_NUMBER = re.compile(r"[-－_]?\d{5,}$")
_YEAR = re.compile(r"^\d{4}\s*")
_TAKEN_FROM = re.compile(r"^(?:取自|翻攝自|翻摄自|截自|截取自|转自|来自)")
_AT = re.compile(r"^[于於](?=.{2})")
_PHOTOGRAPHER = ("摄影师", "攝影師", "摄影记者", "攝影記者", "特约摄影", "本报摄影")
_PERSONAL = frozenset({"摄", "图"})


def label_step(tokens: Sequence[Token], end: int, known: Collection[str]) -> Step | None:
    """Read the credit that a label opens and that ends before token `end`, or None."""
    for place in range(end - 1, max(-1, end - _REACH), -1):
        token = tokens[place]
        if token.kind is Kind.ROLE and place + 1 < end and tokens[place + 1].kind is Kind.BLANK:
            return _spaced(tokens, place, end, known)
        if token.kind is Kind.HAN and token.text.startswith(_GLUED) and (found := _glued(tokens, place, end, known)):
            return found
        if token.kind is Kind.POST and token.text.endswith(_PHOTOGRAPHER):
            return _spaced(tokens, place, end, known)
        if token.kind in {Kind.STOP, Kind.OPEN} and token.text != ".":
            return None
        glued = token.text in _GLUED and place + 1 < end and tokens[place + 1].kind is Kind.LATIN  # 摄影John Smith
        if (glued or token.kind in {Kind.LABEL, Kind.JOINT}) and _opens(tokens, place):
            found = _credit(tokens, place, end, known)
            named = found and (found.suppliers or any(likeliness(name, known) >= LIKELY for name in found.people))
            if found and not named and ends_credit(tokens, place, known):
                return None  # 王强 摄/视觉中国
            if found:
                return with_label(tokens, found)
    return None


def _spaced(tokens: Sequence[Token], place: int, end: int, known: Collection[str]) -> Step | None:
    """Read a label that only a blank parts from its names: ``。摄影 王强``, ``摄影 本报记者 王强``."""
    bounded = not place or tokens[place - 1].kind in _BOUNDARIES
    role = words.LABELS.get(tokens[place].text, "摄")
    text = "".join(token.text for token in tokens[place + 2 : end])
    if bounded and role == "供图" and " " not in text and (is_institution(text) or is_agency(text)):
        return Step(place, tokens[place].start, organisations=(text,), role=role, weight=0.85)
    if bounded and role == "供图" and likeliness(text, known) >= CLEAR:
        return Step(place, tokens[place].start, suppliers=(text,), role=role, weight=0.85)
    if not bounded or role not in _PERSONAL:
        return None
    posts = [p for p in range(place + 1, end) if tokens[p].kind is Kind.POST]
    first = posts[-1] + 1 if posts else place + 1
    post = post_before(tokens, first) if posts else None
    pieces = pieces_of(tokens[first:end])
    likely = min((likeliness(piece.text, known) for piece in pieces), default=0.0)
    if likely < LIKELY or (post and post[0] <= place):
        return None
    houses = (post[1],) if post and post[1] else ()
    return Step(place, tokens[place].start, tuple(piece.name for piece in pieces), houses, weight=0.9 * likely)


def _glued(tokens: Sequence[Token], place: int, end: int, known: Collection[str]) -> Step | None:
    """Read a label that nothing parts from its names: ``。摄影王强``."""
    label, token = tokens[place].text[:2], tokens[place]
    behind = [Token(Kind.HAN, token.text[len(label) :], token.start + len(label)), *tokens[place + 1 : end]]
    pieces = pieces_of(behind) if all(token.kind in _LISTED for token in behind) else []
    likely = min((likeliness(piece.text, known) for piece in pieces), default=0.0)
    if likely < _SURE or (place and tokens[place - 1].kind not in _BOUNDARIES - {Kind.OTHER, Kind.CLOSE}):
        return None
    return Step(place, token.start, tuple(piece.name for piece in pieces), weight=0.85 * likely)


def _opens(tokens: Sequence[Token], place: int) -> bool:
    if not place or tokens[place - 1].kind in _BOUNDARIES:
        return True
    colon = place + 1 < len(tokens) and tokens[place + 1].kind is Kind.COLON
    token = tokens[place]
    if tokens[place - 1].kind is Kind.HAN and token.text in _PLAIN_SOURCES:
        return False  # 消息来源：
    return token.text in _MARKED or (len(token.text) > 1 and (colon or _role(token) == "来源"))


def _role(label: Token) -> str:
    """Return the role of a label: that of the table, 摄 for Photo by, 图 for 文/图 and ©, 来源 for 图据."""
    if label.text.lower().startswith("photo"):
        return "摄"
    unlisted = "图" if label.kind is Kind.JOINT or label.text in _MARKED else "来源"
    return words.LABELS.get(label.text, unlisted)


def _credit(tokens: Sequence[Token], place: int, end: int, known: Collection[str]) -> Step | None:
    label = tokens[place].text
    role = _role(tokens[place])
    first = place + 1
    while first < end and tokens[first].kind in {Kind.BLANK, Kind.COLON, Kind.SLASH}:
        first += 1
    marked = label in _MARKED or tokens[place].kind in {Kind.JOINT, Kind.ROLE} or label.lower().endswith("by")
    end = _before_other_work(tokens, first, end)
    marked = marked or any(token.kind in {Kind.COLON, Kind.SLASH} for token in tokens[place + 1 : first])
    behind = tokens[first:end]
    close = (
        role == "来源"
        and label[0] in "图圖照翻截"
        and all(token.kind in _WORDS or token.text in "《》" for token in behind)
    )
    linked = place > 0 and tokens[place - 1].kind is Kind.BY  # 本版图片均来自
    if not behind or not (marked or close or linked):  # 图片来源网络 has no colon
        return None
    if sum(len(token.text) for token in behind) > _LONGEST or not _is_list(behind, role, known):
        return None
    return _parties(tokens, (place, first, end), role, known)


def _before_other_work(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where other work on the article begins behind the names: ``摄影｜王强 编辑｜李明``."""
    for place in range(first + 1, end - 1):
        if tokens[place].text in words.ARTICLE_WORDS and tokens[place + 1].kind in {Kind.COLON, Kind.SLASH}:
            return place
    return end


def _is_list(behind: Sequence[Token], role: str, known: Collection[str]) -> bool:
    """Return whether commas part parties and dates (``王强，人民视觉``) and not the clauses of a sentence."""
    if not any(token.kind is Kind.COMMA for token in behind):
        return True
    parts = "".join("，" if token.kind is Kind.COMMA else token.text for token in behind).split("，")
    whole = all(_is_listed(part.strip(), role, known) for part in parts if part.strip())
    return whole and max(map(len, parts)) <= _LONGEST_LISTED


def _is_listed(part: str, role: str, known: Collection[str]) -> bool:
    pen_name = role == "摄" and len(part) <= _SHORT_PEN_NAME
    return pen_name or _is_party(part, known) or lex(part)[0].kind is Kind.DATE


def _is_party(text: str, known: Collection[str]) -> bool:
    names = [
        name for listed in text.split("、") for name in (listed.split() if likeliness(listed) < LIKELY else [listed])
    ]
    likely = min((likeliness(name, known) for name in names), default=0.0)
    return is_institution(text) or is_agency(text) or likely >= LIKELY


def _parties(tokens: Sequence[Token], span: tuple[int, int, int], role: str, known: Collection[str]) -> Step | None:
    place, first, end = span
    people: list[str] = []
    houses: list[str] = []
    weight, taken, web = 0.97, "", False
    for start, stop in _parts(tokens, first, end, by_blank=role in _PERSONAL):
        post = post_before(tokens, start) if start > first else None
        if post and post[0] >= first and post[1]:
            houses.append(post[1])
        text = _unquoted("".join(token.text for token in tokens[start:stop])).removeprefix("@")
        dated = tokens[start].kind is Kind.DATE
        text = text if dated else _PICTURE_NUMBER.sub("", _YEAR.sub("", _TAKEN_FROM.sub("", text)))
        text = _AT.sub("", text) if role == "来源" else text
        if dated:
            taken = text
            continue
        if not text or text in words.GENERIC_SOURCES:
            web = web or text in words.WEB
            continue
        if role in _PERSONAL | {"供图", "制图"} and _is_person(text, known, role):
            people.append("".join(text.split()) if not text.isascii() and likeliness(text) else text)
            weight = min(weight, max(0.6, likeliness(text, known)))
        elif role == "来源" and houses and _is_person(text, known, role):  # 图片来源：图虫/王强
            people.append(text)
        elif role == "来源" and stop < end and " " in text and likeliness(text) >= CLEAR and not is_agency(text):
            people.append(text)  # 图片来源：Ann Lee/Getty Images
        elif _signed_house(text, known):  # 图片来源：界面新闻 王强
            house, name = text.split()
            houses.append(house)
            people.append(name)
        else:
            house = text if text in words.AGENCIES or text in _PRINTED_WHOLE else house_of(text)
            houses.extend([house] if house not in words.GENERIC_SOURCES else [])
    named, supplied = (people, []) if role in _PERSONAL | {"来源"} else ([], people)
    role = "网络" if web and not people and not houses else role
    joint = tokens[place].kind is Kind.JOINT
    if tokens[place].text in _MARKED:
        place = _own_label(tokens, place)
    found = Step(place, tokens[place].start, tuple(named), tuple(houses), tuple(supplied), role)
    return replace(found, weight=weight, taken=taken, joint=joint)


def _signed_house(text: str, known: Collection[str]) -> bool:
    parts = text.split()
    house = len(parts) == 2 and parts[0] in words.AGENCIES  # noqa: PLR2004 - house and name
    return house and likeliness(parts[1], known) >= CLEAR


def _own_label(tokens: Sequence[Token], place: int) -> int:
    """Return where a label before © begins, else the place of ©: ``图©王强``, ``Photo © Ann Lee``."""
    before = skip_blanks(tokens, place, frozenset({Kind.COLON}))
    word = tokens[before - 1].text if before else ""
    return before - 1 if word in words.LABELS or word.lower() in words.LATIN_LABELS["taking"] else place


def _unquoted(text: str) -> str:
    text = text.strip("“”\"' ")
    return text.strip("《》") if text.startswith("《") or "《" not in text else text


def _is_person(text: str, known: Collection[str], role: str) -> bool:
    if is_agency(text):
        return False
    likely = likeliness(text, known)
    if likely >= LIKELY:
        return not (is_institution(text) and likely < 0.9)  # noqa: PLR2004 - 王社 is a person, 光明社 is not
    # Behind 摄影： a short word that is no institution is a pen name.
    other = is_institution(text) or text.endswith(words.PICTURES) or text.isascii()
    return 2 <= len(text) <= LONGEST_PEN_NAME and role != "供图" and not other  # noqa: PLR2004 - the shortest name


def _parts(tokens: Sequence[Token], first: int, end: int, *, by_blank: bool) -> list[tuple[int, int]]:
    """Split the tokens behind a label into the stretches of its parties."""
    parts: list[tuple[int, int]] = []
    start = first
    for place in range(first, end + 1):
        if place < end and not _divides(tokens, place, end, by_blank=by_blank):
            continue
        stretch = _stretch(tokens, start, place)
        if stretch:
            parts.append(stretch)
        start = place + 1
    return parts


def _divides(tokens: Sequence[Token], place: int, end: int, *, by_blank: bool) -> bool:
    token = tokens[place]
    if token.kind is Kind.BLANK and by_blank and place + 1 < end:
        before, after = tokens[place - 1], tokens[place + 1]
        padded = len(before.text) == 1 and len(after.text) == 1 and not _closes_name(tokens, place)
        return not padded and before.kind is not Kind.LATIN and after.kind is not Kind.LATIN
    return token.kind in {Kind.SLASH, Kind.LIST, Kind.BREAK, Kind.COMMA} or token.text in {"via", "for"}


def _closes_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the character before a blank ends a padded name, as 石 in ``汤　石　范　北``."""
    singles = 0
    while place > 0 and len(tokens[place - 1].text) == 1 and tokens[place - 1].kind is Kind.HAN:
        singles += 1
        place -= 2 if place > 1 and tokens[place - 2].kind is Kind.BLANK else place
    return singles % 2 == 0


def _stretch(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
    """Drop posts and the houses before them; they are read by `post_before`."""
    for place in range(stop - 1, start - 1, -1):
        if tokens[place].kind is Kind.POST:
            start = place + 1
            break
    stop = skip_blanks(tokens, stop)
    while start < stop and tokens[start].kind is Kind.BLANK:
        start += 1
    return (start, stop) if start < stop else None
