"""The ways to cut a run into title and names, each with its weight."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from math import prod

from gallery_app.captions import words
from gallery_app.captions.names import CLEAR, LIKELY, is_han, is_institution, is_title_like, likeliness, may_be_name
from gallery_app.captions.pieces import Piece

__all__ = ["Anchor", "Choice", "choices"]

_EVERYDAY_NAME = 0.3
"""Likeliness that an everyday word (黄河, 向阳) close before 摄 or in a list is a name; and the share of the reading
that takes the word before the names (丰收 王强 李明 摄) for one more."""
_SURE = 0.88
_LONGEST_GIVEN = 4
_BROKEN_TITLE = 0.35
_TITLE_LIKE = 0.6
"""Share of its likeliness that is left to a name which begins or ends as titles do and has a clear name behind it."""


class Anchor(Enum):
    """What stands before a run of names: how likely the run holds a title too.

    The value is the weight of a run without a title and the weight of one with a title.
    """

    FIRM = (1.0, 0.02)
    SENTENCE = (0.9, 0.5)
    CLAUSE = (0.5, 0.9)
    START = (0.15, 1.0)
    OTHER = (0.6, 0.9)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read a run.

    Attributes:
        names: The people, in printed order.
        start: Offset where the credit begins.
        weight: How much speaks for it; compare within one run only.
    """

    names: tuple[str, ...]
    start: int
    weight: float


def choices(pieces: Sequence[Piece], anchor: Anchor, known: Collection[str] = ()) -> list[Choice]:
    """Return the ways to cut a run into title and names, likeliest first.

    Names joined by a list mark stay together. The last piece may hold title and name without a blank.
    """
    found: list[Choice] = []
    bare, titled = anchor.value
    likely = [_as_name(pieces, place, anchor, known) for place in range(len(pieces))]
    weight = 1.0
    for place in range(len(pieces) - 1, -1, -1):
        piece = pieces[place]
        title = _before(likely[:place], (1.0, 1.0))
        found.extend(_glued(pieces, place, weight * title, anchor, known))
        weight *= max(likely[place], _as_everyday_name(pieces, place, anchor))
        if weight <= 0.0:
            break
        if piece.listed:
            continue
        names = tuple(p.name for p in pieces[place:])
        weights = (_alone(bare, pieces, anchor), titled)
        found.append(Choice(names, piece.start, weight * _before(likely[:place], weights)))
    found.sort(key=lambda choice: -choice.weight)
    return _with_doubt(found, pieces, known)


def _as_name(pieces: Sequence[Piece], place: int, anchor: Anchor, known: Collection[str]) -> float:
    """Return how likely a piece is a name where it stands: 江南春 before 王强 is rather a title."""
    text = pieces[place].text
    likely = likeliness(text, known)
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if following is None or following.listed or pieces[place].listed or anchor is Anchor.FIRM or text in known:
        return likely
    if not place and anchor is Anchor.START and likeliness(following.text, known) >= CLEAR:
        likely = _as_opening(text, likely)
    titled = is_title_like(text) and text not in words.NAMES_TOO and likeliness(following.text, known) >= CLEAR
    return likely * _TITLE_LIKE if titled else likely


def _as_opening(text: str, likely: float) -> float:
    """Return how likely a word that opens a line, before a clear name, is one more: a short one is often a title."""
    name = "".join(text.split())
    if name != text:  # 田　正: padded as names are
        return likely
    if not words.GIVEN.issuperset(name[1:]):  # 龙脊, 金沙滩
        return likely * 0.8
    if len(name) > 2:  # noqa: PLR2004 - family and given name
        return max(likely, 0.93) if likely >= CLEAR else likely
    return likely * (0.97 if name[:1] in words.COMMON_FAMILIES else 0.93)  # 王强, 花溪


def _as_everyday_name(pieces: Sequence[Piece], place: int, anchor: Anchor) -> float:
    """Return the least likeliness of a word that may be a name (黄河) and stands where names do."""
    text = pieces[place].text
    nearest = place == len(pieces) - 1 and (place > 0 or anchor is not Anchor.START)
    listed = pieces[place].listed or (place + 1 < len(pieces) and pieces[place + 1].listed)
    return _EVERYDAY_NAME if (nearest or listed) and may_be_name(text) else 0.0


def _with_doubt(found: list[Choice], pieces: Sequence[Piece], known: Collection[str]) -> list[Choice]:
    """Give the reading that takes an everyday title for one more name its share of the doubt."""
    if not found or set(found[0].names) <= set(known):
        return found
    best = found[0]
    title = next((piece for piece in reversed(pieces) if piece.start < best.start), None)
    if title is None or not may_be_name(title.text):
        return found
    names = (title.name, *best.names)
    rest = [choice for choice in found[1:] if choice.names != names]
    doubt = Choice(names, title.start, best.weight * _EVERYDAY_NAME)
    return [best, *sorted([*rest, doubt], key=lambda choice: -choice.weight)]


def _alone(bare: float, pieces: Sequence[Piece], anchor: Anchor) -> float:
    # A line that is one name and a role word is a credit alone, not a title without photographer.
    return 0.9 if anchor is Anchor.START and len(pieces) == 1 else bare


def _before(likely: Sequence[float], weights: tuple[float, float]) -> float:
    """Return how likely the words before a cut are a title: the less each is like a name, the likelier."""
    if not likely:
        return weights[0]
    # A title of several words parted by blanks has no word that people are called at its end: 夜经济 汪洋.
    broken = _BROKEN_TITLE if len(likely) > 1 and likely[-1] >= _EVERYDAY_NAME else 1.0
    return weights[1] * broken * prod(1.0 - min(name, 0.98) for name in likely)


def _glued(pieces: Sequence[Piece], place: int, weight: float, anchor: Anchor, known: Collection[str]) -> list[Choice]:
    """Read a name off the end of a piece that also holds the title: ``录制视频李尕``."""
    piece = pieces[place]
    found = []
    for length in (2, 3, 4):
        tail = piece.text[-length:]
        if len(piece.text) < length + 2 or not all(map(is_han, piece.text)) or is_institution(piece.text):
            break
        if likeliness(piece.text) >= CLEAR:  # 普法芬巴赫
            break
        likely = likeliness(tail, known)
        head = likeliness(piece.text[:-length], known)
        if min(likely, head) >= _SURE and length < _LONGEST_GIVEN and anchor is not Anchor.START:  # 陶亮李红雨
            pair = (piece.text[:-length], tail, *(p.name for p in pieces[place + 1 :]))
            found.append(Choice(pair, piece.start, weight * likely * head * (1.1 if length > 2 else 1.0)))  # noqa: PLR2004 - as below
        if likely >= LIKELY:
            names = (tail, *(p.name for p in pieces[place + 1 :]))
            # A title close to the first of several names that blanks part is rarely printed.
            share = 0.1 if anchor is Anchor.FIRM or place < len(pieces) - 1 else 0.45
            start = piece.start + len(piece.text) - length
            longer = 1.1 if length > 2 else 1.0  # noqa: PLR2004 - names of three characters are commoner
            found.append(Choice(names, start, weight * likely * share * longer))
    return found
