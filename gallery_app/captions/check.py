"""The house style of a caption, checked while it is typed."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from gallery_app.captions.content import word_list
from gallery_app.captions.names import is_han
from gallery_app.captions.parse import read_caption
from gallery_app.domain.credit import Credit
from gallery_app.wording import Message

__all__ = ["LONGEST", "Finding", "check_caption"]

LONGEST = 200
"""Characters that a caption has at most."""

_BETWEEN = "、"
_TAIL = 120
"""A credit stands among so many last characters."""
_PHRASE = 20
_SHORT_LINE = 60
_LEAST_TITLE = 2
_FULL = dict(zip(",.:;!?()", "，。：；！？（）", strict=True))
_QUOTES = {'"': "“”", "'": "‘’"}
_HAN = r"\u3400-\u9fff"
_HALF = re.compile(
    rf"(?<=[{_HAN}])(?:\.{{2,}}|-{{2,}}|[,.:;!?()\"'])|(?:\.{{2,}}|-{{2,}}|[(,:;!?\"'])(?=[{_HAN}])|\)(?=[{_HAN}，。])"
)
_UNWRITTEN = "|".join(map(re.escape, word_list("placeholders")))
_GAPS = re.compile(
    rf"(?<![A-Za-z])[XxＸ×]{{2,}}(?![A-Za-z])|[?？]{{2,}}|_{{2,}}|\{{[^{{}}]*\}}|{_UNWRITTEN}", re.IGNORECASE
)
_SIDES = re.compile(
    r"(?i:\((?:cent(?:re|er)[ -])?(?:left|right)\)|\b(?:left to right|right to left|L[ -](?:to|-)?[ -]?R\b"
    r"|(?:from|at|far|on|on the|to the|first|second|third|fourth|fifth|front|back|top|bottom) (?:left|right)\b"
    r"|(?<=, )(?:left|right)(?=[,.;])))"
    r"|[（(](?:前排|后排|中排)?[左右][^（()）]{0,3}[）)]|(?:前排|后排|中排)?[左右](?:起|数?第?[一二三四五六七八九十\d]|侧|边|手)|从[左右][向到至往][左右]?"
)
_SWAPPED = {"左": "右", "右": "左", "left": "right", "right": "left", "L": "R", "R": "L", "l": "r", "r": "l"}
_SIDE = re.compile(r"[左右]|left|right|\b[LR]\b", re.IGNORECASE)
_PAUSES = re.compile("[，。；！？,;!?]")
_ROLE = re.compile("摄|攝|供图|供圖|图/|图：|Photo|photo")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor should look at.

    Attributes:
        code: For scripts and for switching a rule off.
        message: For people.
        start: Where it begins in the text.
        end: Where it ends; text[:start] + fix + text[end:] is the caption mended.
        fix: What the passage may be replaced by; None where only the editor knows.
    """

    code: str
    message: Message
    start: int
    end: int
    fix: str | None = None


def check_caption(
    text: str,
    credits: Sequence[Credit] | None = None,  # noqa: A002 - the word of the trade
    *,
    title: str = "",
    flipped: bool = False,
    spellings: Collection[str] = (),
    longest: int = LONGEST,
) -> tuple[Finding, ...]:
    """Return what in a caption is not the house's style, in the order of the text; quick enough for every key.

    Args:
        text: The caption as typed.
        credits: Who is credited on the photo; None leaves the credit unchecked.
        title: The photo's title, where `text` is its description.
        flipped: The picture is shown mirrored, as its box on the page says; the caption was written for the photo.
        spellings: Other spellings of the credited people, which are no difference.
        longest: Characters that are allowed.
    """
    found = [
        *_length(text, longest),
        *_final_stop(text),
        *_half_width(text),
        *_placeholders(text),
        *_repeated(text, title),
        *(_sides(text) if flipped else ()),
        *(_credit(text, credits, spellings) if credits is not None else ()),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.code)))


def _length(text: str, longest: int) -> Iterator[Finding]:
    if len(text) > longest:
        message = Message.of(
            "The caption has {count} characters; {longest} are allowed.", count=len(text), longest=longest
        )
        yield Finding("too-long", message, longest, len(text))


def _final_stop(text: str) -> Iterator[Finding]:
    line = _without_credit(text).rstrip()
    body = line[:-1]
    if line.endswith("。") and body and len(body) <= _PHRASE and not _PAUSES.search(body):
        message = Message.of("A phrase has no full stop at its end.")
        close = text[len(line) : len(line) + 1].strip("（( \u3000\n")  # a credit that nothing else would part
        yield Finding("final-stop", message, len(body), len(line), "\u3000" if close else "")


def _without_credit(text: str) -> str:
    """Return a short line as far as its credit: 日新月异。 of ``日新月异。田正 摄``."""
    if len(text) > _SHORT_LINE or not _ROLE.search(text):
        return text
    caption = read_caption([text]).caption
    start = text.find(caption) if caption else -1
    return text if start < 0 else text[: start + len(caption)]


def _half_width(text: str) -> Iterator[Finding]:
    for mark in _HALF.finditer(text):
        message = Message.of("{mark} is half-width beside Chinese.", mark=mark.group())
        yield Finding("half-width", message, *mark.span(), _full(text, mark))


def _full(text: str, mark: re.Match[str]) -> str:
    """Return what a half-width mark is in Chinese; quotation marks open and close by turns."""
    found = mark.group()
    if found in _QUOTES:
        return _QUOTES[found][text.count(found, 0, mark.start()) % 2]
    return _FULL.get(found) or {".": "……", "-": "——"}[found[0]]


def _placeholders(text: str) -> Iterator[Finding]:
    bare = text.strip().strip("：:。. []【】")
    if bare.casefold() in word_list("empty_words"):
        yield Finding("placeholder", Message.of("{words} is a placeholder.", words=bare), 0, len(text))
        return
    for gap in _GAPS.finditer(text):
        yield Finding("placeholder", Message.of("{words} is a placeholder.", words=gap.group()), *gap.span())


def _repeated(text: str, title: str) -> Iterator[Finding]:
    bare = title.strip().rstrip("。")
    line = text.strip()
    if len(bare) < _LEAST_TITLE or not line.startswith(bare):
        return
    rest = line[len(bare) :]
    # 日新月异的高新区 goes on from 日新月异; a mark, a blank or the end shows that the title stands there as such.
    if not rest or not (is_han(rest[0]) or rest[0].isalnum()):
        start = text.index(bare)
        message = Message.of("The description repeats the title.")
        yield Finding("repeats-title", message, start, start + len(bare))


def _sides(text: str) -> Iterator[Finding]:
    for side in _SIDES.finditer(text):
        message = Message.of("The picture is shown mirrored; {words} has changed sides.", words=side.group())
        yield Finding("mirrored", message, *side.span(), _SIDE.sub(_other_side, side.group()))


def _other_side(word: re.Match[str]) -> str:
    found = word.group()
    other = _SWAPPED.get(found) or _SWAPPED[found.lower()]
    return other.capitalize() if found.istitle() and len(found) > 1 else other.upper() if found.isupper() else other


def _credit(text: str, credited: Sequence[Credit], spellings: Collection[str]) -> Iterator[Finding]:
    if not _ROLE.search(text, max(0, len(text) - _TAIL)):
        if not credited:
            yield Finding("no-credit", Message.of("Nobody is credited."), len(text), len(text))
        return
    offset = max(0, len(text) - _TAIL)
    names = {credit.name for credit in credited if credit.name}
    known = {"".join(name.split()) for name in (*names, *spellings)}
    reading = read_caption([text[offset:]], known)
    told = {"".join(name.split()) for name in (*reading.photographers, *reading.suppliers)}
    if not reading.is_caption or not told or (told <= known and len(told) >= len(names)):
        return
    start = offset + text[offset:].find(reading.caption) + len(reading.caption) if reading.caption else offset
    fix = _renamed(text[start:], reading.photographers or reading.suppliers, [c.name for c in credited if c.name])
    message = Message.of(
        "The text credits {told}, the photo's data {names}.",
        told="、".join(sorted(told)),
        names="、".join(sorted(names)) or "—",
    )
    yield Finding("credit-differs", message, start, len(text), fix)


def _renamed(credit: str, told: Sequence[str], names: Sequence[str]) -> str | None:
    """Return a printed credit with other names; None where its names do not stand in one run."""
    printed = [r"\s*".join(map(re.escape, name)) for name in told]
    places = [(found.start(), found.end()) for name in printed if (found := re.search(name, credit))]
    if not names or len(places) < len(told):
        return None
    start, end = min(places)[0], max(places)[1]
    rest = credit[start:end]
    for name in printed:
        rest = re.sub(name, "", rest)
    return f"{credit[:start]}{_BETWEEN.join(names)}{credit[end:]}" if not rest.strip(" 、，,/\u3000") else None
