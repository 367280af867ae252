"""Credits in Latin letters: ``Photo by A and B/Agency``, ``Name/Reuters``, ``Name for NPR``, ``File photo``."""

from collections.abc import Sequence
from dataclasses import replace

from gallery_app.captions import words
from gallery_app.captions.agencies import house_of, is_agency
from gallery_app.captions.latin_labels import DIVIDERS, LABELS, general_step, label_start, labelled_step, party_step
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, likeliness
from gallery_app.captions.step import Step

__all__ = ["signature_step"]

_CLOSERS = frozenset({"file", "photo", "photos", "staff"})
"""Words in small letters that may close a house: ``AP file``."""
_ABBREVIATIONS = frozenset({"D.C.", "U.S.", "U.K.", "U.N.", "N.Y.", "N.J.", "L.A.", "E.U."})
"""They end a sentence and open no name, unlike initials."""
_NOTES = frozenset({"file", "handout", "submitted", "contributed", "archive", "archival"})
_SCREENS = frozenset({"file", "handout", "screenshot", "screengrab"})
_NAME_LENGTHS = (2, 3)
_SIGNATURE = 12
"""Tokens behind the mark that parts name and agency."""


def signature_step(tokens: Sequence[Token], end: int, *, before: bool, firm: bool = False) -> Step | None:
    """Read a Latin credit that ends before token `end`: labelled, or a name before an agency, or None."""
    if before or tokens[end - 1].kind is not Kind.LATIN:
        return None
    general = general_step(tokens, end)
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


def _signature(tokens: Sequence[Token], end: int) -> Step | None:
    return labelled_step(tokens, end) or _of_outlet(tokens, end) or _signed(tokens, end) or _capitals(tokens, end)


def _of_outlet(tokens: Sequence[Token], end: int) -> Step | None:
    """Read a name and its outlet behind a full stop, parted by a comma: ``Ann Lee, Houston Chronicle``."""
    comma = next((place for place in range(end - 1, max(-1, end - _SIGNATURE), -1) if tokens[place].text == ","), 0)
    start = _names_start(tokens, comma)
    name = "".join(token.text for token in tokens[start:comma])
    house = "".join(token.text for token in tokens[comma + 1 : end]).strip()
    plain = _NAME_LENGTHS[0] <= len(name.split()) <= _NAME_LENGTHS[1] and likeliness(name) >= CLEAR
    houses = all(is_agency(part) for part in house.split("/"))
    apart = not start or _after_stop(tokens, start)
    if not plain or is_agency(name) or not houses or name.startswith("By ") or not apart:
        return None
    return replace(party_step(tokens, start, end, 0.75), role="")


def _note_start(tokens: Sequence[Token], end: int) -> int:
    """Return where a closing ``File photo`` or ``, File`` begins; `end` when there is none."""
    last = tokens[end - 1].text.lower()
    if last in {"photo", "image", "picture"} and end > 2 and tokens[end - 3].text.lower() in _NOTES:  # noqa: PLR2004 - File, blank, photo
        return end - 3
    listed = end > 1 and tokens[end - 2].kind in {Kind.SLASH, Kind.COMMA}
    listed = listed or (end > 2 and tokens[end - 3].kind in {Kind.SLASH, Kind.COMMA})  # noqa: PLR2004 - mark, blank, File
    return end - 1 if last in _SCREENS and listed else end


def _signed(tokens: Sequence[Token], end: int) -> Step | None:
    """Read ``Name/Agency``, ``Name for Agency`` or a bare agency behind a full stop."""
    reach = range(end - 1, max(-1, end - _SIGNATURE), -1)
    mark = next((place for place in reach if _is_bar(tokens[place]) or _parts_agency(tokens[place])), None)
    if mark is None or _is_bar(tokens[mark]):
        return _bare(tokens, end)
    worded = tokens[mark].kind is Kind.LATIN
    house = "".join(token.text for token in tokens[mark + 1 : end]).strip()
    mark = _first_mark(tokens, mark)
    start = _names_start(tokens, mark)
    if tokens[start].text == "By" and not start:
        return None  # By Ann Lee/Reuters
    led = tokens[start].text == "By" or tokens[start].text.lower() in LABELS
    if led and start + 2 < mark:  # Credit Ann Lee for The Herald
        found = party_step(tokens, start + 2, end, 0.85) if is_agency(house) else None
        return replace(found, start=start, offset=tokens[start].start) if found else None
    firm = start < mark and _bounded(tokens, start)
    if not is_agency(house) and not (firm and not worded and _is_full_name(tokens, start, mark) and house.isalpha()):
        return None if worded else _agency_first(tokens, mark, end)
    if start == mark:
        if not worded and is_agency(house) and _after_stop(tokens, mark):  # . /CGTN
            return Step(mark, tokens[mark].start, organisations=(house_of(house),), role="来源", weight=0.8)
        return None if worded else _after_han(tokens, mark, end)
    if worded and not firm and end < len(tokens):
        return None  # … voted with Ann Lee for Reuters.
    return party_step(tokens, start if firm else _last_words(tokens, start, mark), end, 0.9 if firm else 0.65)


def _first_mark(tokens: Sequence[Token], mark: int) -> int:
    """Return the first slash of a chain of agencies: the one behind Lee in ``Ann Lee/AFP/Getty Images``."""
    place = mark
    while place > 2 and tokens[place].kind is Kind.SLASH and is_agency(tokens[place - 1].text):  # noqa: PLR2004 - name, mark, agency
        if tokens[place - 2].kind is not Kind.SLASH or _is_bar(tokens[place - 2]):
            break
        place -= 2
    return place


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
    while start < mark and (tokens[start].kind is not Kind.LATIN or tokens[start].text.lower() in DIVIDERS):
        start += 1
    return start


def _within_names(tokens: Sequence[Token], place: int, mark: int) -> bool:
    token = tokens[place - 1]
    if token.text in _ABBREVIATIONS:
        return False
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
    if not (is_agency(house) or house in words.AGENCIES):
        return None
    if end == slash + 2 and name[0].isupper() and _after_stop(tokens, start):  # NASA/JPL-Caltech
        return Step(start, tokens[start].start, organisations=(house_of(house), name), role="来源", weight=0.7)
    if likeliness(name) < LIKELY:
        return None
    start = label_start(tokens, start)
    return Step(start, tokens[start].start, (name,), (house_of(house),), role="Photo", weight=0.9)


def _may_name(token: Token) -> bool:
    particle = token.text in words.LATIN_PARTICLES | _CLOSERS or token.text.startswith(("al-", "el-", "d'", "d’"))
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
    """Read a bracket that holds agencies and nothing else: ``(AP)``, ``(Picture Alliance/AP Images)``."""
    text = "".join(token.text for token in tokens[:end]).strip().removeprefix("via ").removeprefix("Via ")
    parts = [part.strip() for part in text.split("/")]
    if not any(map(is_agency, parts)) or not all(part[:1].isupper() or is_agency(part) for part in parts):
        return None
    if len(parts) > 1:
        return party_step(tokens, 0, end, 0.8)
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
