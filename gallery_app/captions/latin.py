"""Credits in Latin letters: ``Photo by A and B/Agency``, ``Name/Reuters``, ``Name for NPR``, ``File photo``."""

from collections.abc import Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import house_of, is_agency
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, likeliness
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["signature_step"]

_DRAWING, _JOINERS = words.LATIN_LABELS["drawing"], words.LATIN_LABELS["joining"]
_LABELS = words.LATIN_LABELS["taking"] | words.LATIN_LABELS["giving"] | _DRAWING
_PARTICLES = frozenset(
    [
        "and",
        "via",
        "al",
        "el",
        "de",
        "la",
        "le",
        "las",
        "los",
        "del",
        "della",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "bint",
        "ibn",
        "ter",
        "y",
    ]
)
_SIGNING = frozenset({"via", "for", "on"})
_DIVIDERS = _SIGNING | {"and", "-"}
_NEVER_IN_CREDITS = frozenset('!?。;"“”=#|()[]{}')
_OF_BODIES = frozenset({"of", "the", "in", "and", "at"})
"""Words that stand in names of bodies and in phrases, not in people's."""
_SELF_MARKED = frozenset({"©", "Courtesy"})
"""Labels that need no mark behind them: ``Courtesy Harbor Museum``."""
_NOBODY = frozenset({"str", "stringer", "staff", "handout", "stf"})
_MARKS_IN_NAMES = str.maketrans("", "", " .-'’")
_REACH = 40
_NAME_LENGTHS = (2, 3)
_SHORT_BODY = 3
_WRAPPED = 6
"""Tokens of a credit that a line break may part from its begin."""
_UNLESS = 8
_SIGNATURE = 12
"""Tokens behind the mark that parts name and agency."""


def signature_step(tokens: Sequence[Token], end: int, *, before: bool, firm: bool = False) -> Step | None:
    """Read a Latin credit that ends before token `end`: labelled, or a name before an agency, or None."""
    if before or tokens[end - 1].kind is not Kind.LATIN:
        return None
    general = _general(tokens, end)
    if general:
        return general
    note = _note_start(tokens, end)
    if note == end:
        return _signature(tokens, end) or (_whole(tokens, end) if firm else None)
    notes = ("".join(token.text for token in tokens[note:end]),)
    signed = note
    while signed and tokens[signed - 1].kind in {Kind.BLANK, Kind.COMMA, Kind.SLASH}:
        signed -= 1
    found = _signature(tokens, signed) if signed and tokens[signed - 1].kind is Kind.LATIN else None
    if found:
        return replace(found, notes=notes)
    alone = _after_stop(tokens, note) or not signed
    return Step(note, tokens[note].start, role="资料", notes=notes, weight=0.9) if alone else None


def _general(tokens: Sequence[Token], end: int) -> Step | None:
    """Read the credit of all pictures: ``All photos by Ann Lee``, ``Photos by Ann Lee unless credited otherwise``."""
    unless = next((p for p in range(end - 1, max(-1, end - _UNLESS), -1) if tokens[p].text.lower() == "unless"), end)
    signed = unless - 1 if unless < end and tokens[unless - 1].kind is Kind.BLANK else unless
    found = _labelled(tokens, signed) if signed else None
    if found is None:
        return None
    start = found.start
    every = start > 1 and tokens[start - 2].text.lower() == "all"
    if not every and unless == end:
        return None
    start -= 2 if every else 0
    return replace(found, start=start, offset=tokens[start].start, scope=Scope.ALL, except_signed=unless < end)


def _signature(tokens: Sequence[Token], end: int) -> Step | None:
    return _labelled(tokens, end) or _signed(tokens, end) or _capitals(tokens, end) or _of_outlet(tokens, end)


def _of_outlet(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a name and its outlet behind a full stop, parted by a comma: ``Ann Lee, Houston Chronicle``."""
    comma = next((place for place in range(end - 1, max(-1, end - _SIGNATURE), -1) if tokens[place].text == ","), 0)
    start = _names_start(tokens, comma)
    name = "".join(token.text for token in tokens[start:comma])
    house = "".join(token.text for token in tokens[comma + 1 : end]).strip()
    plain = _NAME_LENGTHS[0] <= len(name.split()) <= _NAME_LENGTHS[1] and likeliness(name) >= CLEAR
    if not plain or is_agency(name) or not is_agency(house) or name.startswith("By ") or not _after_stop(tokens, start):
        return None
    return Step(start, tokens[start].start, (name,), (house_of(house),), role="", weight=0.75)


def _note_start(tokens: Sequence[Token], end: int) -> int:
    """Return where a closing ``File photo`` or ``, File`` begins; `end` when there is none."""
    last = tokens[end - 1].text.lower()
    if last in {"photo", "image", "picture"} and end > 2 and tokens[end - 3].text.lower() == "file":  # noqa: PLR2004 - File, blank, photo
        return end - 3
    listed = end > 1 and tokens[end - 2].kind in {Kind.SLASH, Kind.COMMA}
    listed = listed or (end > 2 and tokens[end - 3].kind in {Kind.SLASH, Kind.COMMA})  # noqa: PLR2004 - mark, blank, File
    return end - 1 if last in {"file", "handout"} and listed else end


def _labelled(tokens: Sequence[Token], end: int) -> Step | None:
    for place in range(end - 2, max(-1, end - _REACH), -1):
        token = tokens[place]
        word = token.text.lower()
        filed = place > 1 and tokens[place - 2].text in {"File", "Courtesy", "Handout"}
        worded = (
            token.kind is Kind.LATIN
            and word in _LABELS
            and (filed or token.text[0].isupper() or (place > 1 and tokens[place - 2].text == "All"))
        )
        if not worded and token.text != "©":
            continue
        if place > 1 and is_agency(tokens[place - 2].text):
            return None  # AP Photo/Andy Wong
        first = _behind_label(tokens, place, end)
        if first is not None and (tokens[first].text[0].isupper() or _is_body(tokens, first, end)):
            start = place - 2 if filed else _label_start(tokens, place)
            found = replace(_read(tokens, first, end, 0.95), start=start, offset=tokens[start].start)
            if word in _DRAWING:
                return replace(found, people=(), suppliers=found.people, role="制图")
            notes = ("".join(t.text for t in tokens[place - 2 : place + 1]),)
            return replace(found, notes=notes) if filed and tokens[place - 2].text == "File" else found
    return None


def _is_body(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether what stands behind a label is no name, but tells who: ``courtesy of the artist``."""
    text = "".join(token.text for token in tokens[first:end])
    return is_agency(text) and len(text.split()) <= _SHORT_BODY


def _label_start(tokens: Sequence[Token], place: int) -> int:
    """Return where a label of several words begins: ``Photo: Courtesy of``."""
    before = place
    while before and tokens[before - 1].kind in {Kind.BLANK, Kind.COLON, Kind.SLASH}:
        before -= 1
    doubled = before < place and before and tokens[before - 1].text.lower() in _LABELS
    return before - 1 if doubled else place


def _behind_label(tokens: Sequence[Token], place: int, end: int) -> int | None:
    first = place + 1
    marked = tokens[place].text in _SELF_MARKED
    while first < end and (
        (tokens[first].kind in {Kind.BLANK, Kind.COLON, Kind.SLASH} or tokens[first].text in {".", "…"})
        or tokens[first].text in _JOINERS
        or (tokens[first].kind is Kind.COMMA and tokens[first - 1].text in _JOINERS)
    ):
        marked = marked or tokens[first].kind is not Kind.BLANK
        first += 1
    sentence = any(token.text in _NEVER_IN_CREDITS for token in tokens[first:end])
    last = next((place for place in range(end - 1, first, -1) if tokens[place].kind is Kind.BREAK), end)
    sentence = sentence or end - last > _WRAPPED
    return first if marked and first < end and not sentence else None


def _read(tokens: Sequence[Token], first: int, end: int, weight: float) -> Step:
    """Read the parties from token `first` on; behind a name and a slash, for or via stand houses only."""
    people: list[str] = []
    houses: list[str] = []
    pen_names = tokens[first - 2].text.lower() == "by" if first > 1 else False
    for part, signed in _parts(tokens[first:end]):
        if part.lower() in _NOBODY:
            continue
        if (signed and people) or not _is_person(part, pen_names=pen_names):
            houses.append(house_of(part))
        else:
            people.append(part)
    return Step(first, tokens[first].start, tuple(people), tuple(houses), role="Photo", weight=weight)


def _is_person(part: str, *, pen_names: bool) -> bool:
    """Return whether a party is a person; `pen_names` says that one word may be one: ``Photo by Banksy``."""
    if is_agency(part) or not part.translate(_MARKS_IN_NAMES).isalpha():
        return False
    if _OF_BODIES & set(part.lower().split()):
        return False
    return " " in part or (pen_names and part.istitle() and part.isalpha())


def _parts(tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    """Return the parties, each with whether a slash, for or via stands before it."""
    parts = [("", False)]
    for token in tokens:
        signed = token.kind is Kind.SLASH or token.text.lower() in _SIGNING
        if signed or token.kind in {Kind.COMMA, Kind.LIST} or token.text.lower() in _DIVIDERS:
            parts.append(("", signed))
        else:
            parts[-1] = (parts[-1][0] + (" " if token.kind is Kind.BREAK else token.text), parts[-1][1])
    return [(part.strip(), signed) for part, signed in parts if part.strip()]


def _signed(tokens: Sequence[Token], end: int) -> Step | None:
    """Read ``Name/Agency``, ``Name for Agency`` or a bare agency behind a full stop."""
    reach = range(end - 1, max(-1, end - _SIGNATURE), -1)
    mark = next((place for place in reach if _is_bar(tokens[place]) or _parts_agency(tokens[place])), None)
    if mark is None or _is_bar(tokens[mark]):
        return _bare(tokens, end)
    worded = tokens[mark].kind is Kind.LATIN
    house = "".join(token.text for token in tokens[mark + 1 : end]).strip()
    start = _names_start(tokens, mark)
    if tokens[start].text.lower() in _LABELS and start + 2 < mark:  # Credit Ann Lee for The Herald
        found = _read(tokens, start + 2, end, 0.85) if is_agency(house) else None
        return replace(found, start=start, offset=tokens[start].start) if found else None
    firm = start < mark and _bounded(tokens, start)
    if not is_agency(house) and not (firm and not worded and _is_full_name(tokens, start, mark) and house.isalpha()):
        return None if worded else _agency_first(tokens, mark, end)
    if start == mark:
        return None if worded else _after_han(tokens, mark, end)
    if worded and not firm and end < len(tokens):
        return None  # … voted with Ann Lee for Reuters.
    return _read(tokens, start if firm else _last_words(tokens, start, mark), end, 0.9 if firm else 0.65)


def _parts_agency(token: Token) -> bool:
    return token.kind is Kind.SLASH or token.text.lower() in {"for", "via"}


def _is_bar(token: Token) -> bool:
    return token.kind is Kind.SLASH and token.text in "|｜丨"


def _is_full_name(tokens: Sequence[Token], start: int, mark: int) -> bool:
    """Return whether given and family name stand before a mark: ``Ann Lee/GT``; the house may be an unknown one."""
    name = "".join(token.text for token in tokens[start:mark]).strip()
    return likeliness(name) >= LIKELY and not is_agency(name)


def _last_words(tokens: Sequence[Token], start: int, mark: int) -> int:
    """Return where the last two words before a mark begin, or the last one where it is an agency."""
    while mark and tokens[mark - 1].kind is Kind.BLANK:
        mark -= 1
    return mark - 1 if is_agency(tokens[mark - 1].text) else max(start, mark - 3)


def _names_start(tokens: Sequence[Token], mark: int) -> int:
    """Return where the names before a mark begin; the mark itself when there are none."""
    start = mark
    while start and _within_names(tokens, start, mark):
        start -= 1
    while start < mark and (tokens[start].kind is not Kind.LATIN or tokens[start].text.lower() in _DIVIDERS):
        start += 1
    return start


def _within_names(tokens: Sequence[Token], place: int, mark: int) -> bool:
    token = tokens[place - 1]
    if token.kind is Kind.COMMA:  # CHINA DAILY, VIA REUTERS
        return place >= mark - 1
    return token.kind in {Kind.LATIN, Kind.BLANK, Kind.SLASH} and not _is_bar(token) and _may_name(token)


def _after_han(tokens: Sequence[Token], slash: int, end: int) -> Step | None:
    """Read a Latin agency behind a Chinese name: ``王飞/CFP``; the walk reads the name next."""
    name = tokens[slash - 1] if slash else None
    if name and name.kind is Kind.AGENCY:  # 新华社/Osports; the walk reads the other next
        text = "".join(token.text for token in tokens[slash + 1 : end]).strip()
        return Step(slash + 1, tokens[slash + 1].start, organisations=(text,), role="来源") if is_agency(text) else None
    if name is None or name.kind is not Kind.HAN or likeliness(name.text) < LIKELY:
        return None
    house = "".join(token.text for token in tokens[slash + 1 : end]).strip()
    return Step(slash + 1, tokens[slash + 1].start, organisations=(house,), role="来源", weight=0.8)


def _agency_first(tokens: Sequence[Token], slash: int, end: int) -> Step | None:
    """Read ``Xinhua/Li Xueren`` or ``AP Photo/Andy Wong``."""
    start = slash
    while start and tokens[start - 1].kind in {Kind.LATIN, Kind.BLANK} and _may_name(tokens[start - 1]):
        start -= 1
    while start < slash and tokens[start].kind is not Kind.LATIN:
        start += 1
    if start == slash and tokens[slash - 1].kind is Kind.AGENCY:  # 路透社/John Smith
        start = slash - 1
    house = "".join(token.text for token in tokens[start:slash]).strip()
    name = "".join(token.text for token in tokens[slash + 1 : end]).strip()
    if not (is_agency(house) or house in words.AGENCIES) or likeliness(name) < LIKELY:
        return None
    start = _label_start(tokens, start)
    return Step(start, tokens[start].start, (name,), (house_of(house),), role="Photo", weight=0.9)


def _may_name(token: Token) -> bool:
    particle = token.text in _PARTICLES or token.text.startswith(("al-", "el-", "d'", "d’"))
    return token.kind is not Kind.LATIN or token.text[0].isupper() or particle


def _bounded(tokens: Sequence[Token], start: int) -> bool:
    place = start
    while place and tokens[place - 1].kind is Kind.BLANK:
        place -= 1
    return not place or tokens[place - 1].kind is not Kind.LATIN


def _bare(tokens: Sequence[Token], end: int) -> Step | None:
    """Read an agency of its own, behind a full stop or a bar; ``Getty Images`` also behind a blank."""
    start = end
    while start and tokens[start - 1].kind in {Kind.LATIN, Kind.BLANK} and _may_name(tokens[start - 1]):
        start -= 1
    while start < end and tokens[start].kind is Kind.BLANK:
        start += 1
    text = "".join(token.text for token in tokens[start:end])
    images = tokens[end - 1].text.lower() == "images" and end == len(tokens) and end - start > 2  # noqa: PLR2004 - Getty, blank, Images
    if images and not is_agency(text.lower().removesuffix("images")):
        start, text = end - 3, "".join(token.text for token in tokens[end - 3 : end])
    apart = start and (_after_stop(tokens, start) or _after_title(tokens, start) or images)
    if apart and start < end and is_agency(text):
        return Step(start, tokens[start].start, organisations=(house_of(text),), role="来源", weight=0.8)
    return None


def _whole(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a bracket that holds an agency and nothing else: ``(AP)``."""
    text = "".join(token.text for token in tokens[:end]).strip().removeprefix("via ").removeprefix("Via ")
    if not is_agency(text) or not all(word[0].isupper() for word in text.split()):
        return None
    return Step(0, tokens[0].start, organisations=(house_of(text),), role="来源", weight=0.8)


def _after_title(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a blank parts what begins at `start` from Chinese script: ``晚霞 CFP``."""
    return start > 1 and tokens[start - 1].kind is Kind.BLANK and tokens[start - 2].kind is Kind.HAN


def _after_stop(tokens: Sequence[Token], start: int) -> bool:
    while start and tokens[start - 1].kind is Kind.BLANK:
        start -= 1
    mark = tokens[start - 1] if start else None
    return mark is not None and (mark.kind in {Kind.STOP, Kind.BREAK, Kind.CLOSE} or _is_bar(mark))


def _capitals(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a name in capitals behind a Chinese sentence: ``……批评。 JIANG ZHI``."""
    start = end
    while start and (tokens[start - 1].kind is Kind.BLANK or tokens[start - 1].text.isupper()):
        start -= 1
    while start < end and tokens[start].kind is Kind.BLANK:
        start += 1
    names = [token for token in tokens[start:end] if token.kind is Kind.LATIN]
    named = 2 <= len(names) <= 3 and min(len(name.text) for name in names) > 1  # noqa: PLR2004 - given and family
    if not named or not _after_stop(tokens, start):
        return None
    text = "".join(token.text for token in tokens[start:end])
    return Step(start, tokens[start].start, people=(text,), role="", weight=0.6)
