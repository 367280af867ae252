"""Latin credits that a label opens: ``Photo by A and B/Agency``, ``Credit: Name for House``, ``Courtesy of …``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import house_of, is_agency
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.step import Step
from gallery_app.domain.reading import Scope

__all__ = ["DIVIDERS", "LABELS", "general_step", "label_start", "labelled_step", "party_step"]

_DRAWING, _JOINERS = words.LATIN_LABELS["drawing"], words.LATIN_LABELS["joining"]
LABELS = words.LATIN_LABELS["taking"] | words.LATIN_LABELS["giving"] | _DRAWING
"""Words of labels, lower case."""
_SIGNING = frozenset({"via", "for", "on", "courtesy", "from"})
DIVIDERS = _SIGNING | {"and", "-", "courtesy"}
"""Words between parties, lower case."""
_BEFORE_LABELS = frozenset({"File", "Courtesy", "Handout", "Staff", "Submitted", "Contributed"})
"""What kind of photo a small ``photo by`` is."""
_NEVER_IN_CREDITS = frozenset('!?。;"“”=#|()[]{}')
_OF_BODIES = frozenset({"of", "the", "in", "and", "at"})
"""Words that stand in names of bodies and in phrases, not in people's."""
_SELF_MARKED = frozenset({"©", "Courtesy"})
"""Labels that need no mark behind them: ``Courtesy Harbor Museum``."""
_NOBODY = frozenset({"str", "stringer", "staff", "handout", "stf"})
_NAME_AND_HOUSE = re.compile(r"([A-Z][\w.'’-]+ [A-Z][\w'’-]+) ([A-Z]{2,5})$")
_MARKS_IN_NAMES = str.maketrans("", "", " .-'’")
_REACH = 40
_SHORT_BODY = 3
_WRAPPED = 6
"""Tokens of a credit that a line break may part from its begin."""
_UNLESS = 8


def general_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read the credit of all pictures: ``All photos by Ann Lee``, ``Photos by Ann Lee unless credited otherwise``."""
    unless = next((p for p in range(end - 1, max(-1, end - _UNLESS), -1) if tokens[p].text.lower() == "unless"), end)
    signed = unless - 1 if unless < end and tokens[unless - 1].kind is Kind.BLANK else unless
    found = labelled_step(tokens, signed) if signed else None
    if found is None:
        return None
    start = found.start
    every = start > 1 and tokens[start - 2].text.lower() == "all"
    if not every and unless == end:
        return None
    start -= 2 if every else 0
    return replace(found, start=start, offset=tokens[start].start, scope=Scope.ALL, except_signed=unless < end)


def labelled_step(tokens: Sequence[Token], end: int) -> Step | None:
    """Read the credit whose label stands nearest before token `end`, or None: ``Photo by Ann Lee/AP``."""
    for place in range(end - 2, max(-1, end - _REACH), -1):
        token = tokens[place]
        word = token.text.lower()
        filed = place > 1 and tokens[place - 2].text in _BEFORE_LABELS
        worded = (
            token.kind is Kind.LATIN
            and word in LABELS
            and (filed or token.text[0].isupper() or (place > 1 and tokens[place - 2].text == "All"))
        )
        house = _house_before(tokens, place) if word == "photo" and not worded else place
        if house < place and _behind_label(tokens, place, end) is not None:  # U.S. Navy photo by Ann Lee
            return _by_staff(tokens, house, place, end)
        if not worded and token.text != "©":
            continue
        if place > 1 and not filed and is_agency(tokens[place - 2].text):
            continue  # AP Photo/Andy Wong
        first = _behind_label(tokens, place, end)
        if first is not None and (tokens[first].text[0].isupper() or _is_body(tokens, first, end)):
            start = place - 2 if filed else label_start(tokens, place)
            found = replace(party_step(tokens, first, end, 0.95), start=start, offset=tokens[start].start)
            if word in _DRAWING:
                return replace(found, people=(), suppliers=found.people, role="制图")
            if any(token.text.lower() == "provided" for token in tokens[place:first]):
                return replace(found, people=(), suppliers=found.people, role="供图")
            notes = ("".join(t.text for t in tokens[place - 2 : place + 1]),)
            return replace(found, notes=notes) if filed and tokens[place - 2].text == "File" else found
    return None


def _house_before(tokens: Sequence[Token], place: int) -> int:
    """Return where a house begins that a small ``photo by`` follows; `place` where none stands apart there."""
    start = place
    while start > 1 and tokens[start - 1].kind is Kind.BLANK and tokens[start - 2].text[0].isupper():
        start -= 2
    apart = not start or tokens[start - 1].kind in {Kind.STOP, Kind.OPEN, Kind.BREAK}
    apart = apart or (start > 1 and tokens[start - 2].kind is Kind.STOP)
    return start if apart and place + 2 < len(tokens) and tokens[place + 2].text == "by" else place


def _by_staff(tokens: Sequence[Token], house: int, place: int, end: int) -> Step | None:
    found = party_step(tokens, place + 4, end, 0.85)
    text = "".join(token.text for token in tokens[house:place]).strip()
    named = bool(found.people) and place + 4 < end
    houses = (text, *found.organisations)
    return replace(found, start=house, offset=tokens[house].start, organisations=houses) if named else None


def _is_body(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether what stands behind a label is no name, but tells who: ``courtesy of the artist``."""
    text = "".join(token.text for token in tokens[first:end])
    return is_agency(text) and len(text.split()) <= _SHORT_BODY


def label_start(tokens: Sequence[Token], place: int) -> int:
    """Return where a label of several words begins: ``Photo: Courtesy of``."""
    before = place
    while before and tokens[before - 1].kind in {Kind.BLANK, Kind.COLON, Kind.SLASH}:
        before -= 1
    doubled = before < place and before and tokens[before - 1].text.lower() in LABELS
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


def party_step(tokens: Sequence[Token], first: int, end: int, weight: float) -> Step:
    """Read the parties from token `first` on; behind a name and a slash, for or via stand houses only."""
    people: list[str] = []
    houses: list[str] = []
    pen_names = tokens[first - 2].text.lower() == "by" if first > 1 else False
    for part, signed in _parts(tokens[first:end]):
        if part.lower() in _NOBODY:
            continue
        named = _NAME_AND_HOUSE.match(part)
        if named and is_agency(named[2]) and not is_agency(named[1]):  # Ann Lee AFP/Getty Images
            people.append(named[1])
            houses.append(named[2])
        elif (signed and people) or not _is_person(part, pen_names=pen_names):
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


def _is_full_name(text: str) -> bool:
    """Return whether two or three words with capitals stand there that are no institution."""
    parts = text.split()
    return 2 <= len(parts) <= 3 and all(part[0].isupper() for part in parts) and not is_agency(text.strip())  # noqa: PLR2004 - given and family names


def _parts(tokens: Sequence[Token]) -> list[tuple[str, bool]]:
    """Return the parties, each with whether a slash, for or via stands before it."""
    parts = [("", False)]
    for token in tokens:
        signed = token.kind is Kind.SLASH or token.text.lower() in _SIGNING
        if signed or token.kind in {Kind.COMMA, Kind.LIST} or token.text.lower() in DIVIDERS:
            parts.append(("", signed))
        elif token.text == "of" and (not parts[-1][0].strip() or _is_full_name(parts[-1][0])):
            parts.append(("", True))  # courtesy of, Ann Lee of The Herald
        else:
            parts[-1] = (parts[-1][0] + (" " if token.kind is Kind.BREAK else token.text), parts[-1][1])
    return [(part.strip(), signed) for part, signed in parts if part.strip()]
