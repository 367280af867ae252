"""Who stands in a stretch of tokens: pieces, padded names joined, and the ways to cut title from names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import prod

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, is_han, is_institution, is_title_like, likeliness, may_be_name

__all__ = ["Anchor", "Choice", "Piece", "choices", "pieces_before", "pieces_of"]

_MOST_PIECES = 24
_LONGEST_NAME = 3
_LONGEST_PADDED = 4
"""Characters; a longer name with a blank is a foreign one, and stays as printed."""
_LEFT_OVER = 0.01
"""Weight of a lone character that no padded name takes up."""
_AND_OTHERS = "等"
_AND = frozenset({"和", "与", "與", "及"})
_EVERYDAY_NAME = 0.3
"""Likeliness that an everyday word (黄河, 向阳) close before 摄 or in a list is a name; and the share of the reading
that takes the word before the names (丰收 王强 李明 摄) for one more."""
_BROKEN_TITLE = 0.35
_TITLE_LIKE = 0.6
"""Share of its likeliness that is left to a name which begins or ends as titles do and has a clear name behind it."""
_NAME_TOKENS = frozenset({Kind.HAN, Kind.LATIN, Kind.BLANK, Kind.LIST})


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
class Piece:
    """One word of a run that may be a name.

    Attributes:
        text: Its characters, as printed.
        start: Offset of its first character in the block.
        listed: A list mark (、) joins it to the piece before.
        parted: A list mark or slash stands before it; they are no one's padded name.
    """

    text: str
    start: int
    listed: bool = False
    parted: bool = False

    @property
    def name(self) -> str:
        """The piece as a name: a padded Chinese name loses its blank."""
        squeezed = "".join(self.text.split())
        return squeezed if len(squeezed) <= _LONGEST_PADDED and all(is_han(character) for character in squeezed) else self.text


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


def pieces_before(tokens: Sequence[Token], end: int) -> tuple[list[Piece], int]:
    """Collect the pieces that end before token `end`, walking left.

    Returns:
        The pieces in printed order, and the index behind the token that ended the walk.
    """
    place = end
    while place > 0 and end - place < 2 * _MOST_PIECES and _within_names(tokens, place, end):
        place -= 1
    return pieces_of(tokens[place:end]), place


def _within_names(tokens: Sequence[Token], place: int, end: int) -> bool:
    kind = tokens[place - 1].kind
    if kind is Kind.SLASH and 1 < place < end:  # 潘悦/董凯 摄
        return tokens[place - 2].kind is Kind.HAN and tokens[place].kind is Kind.HAN
    return kind in _NAME_TOKENS


def pieces_of(tokens: Sequence[Token]) -> list[Piece]:
    """Return the pieces of a stretch of names, padded names joined."""
    return _joined(_raw_pieces(tokens))


def _raw_pieces(tokens: Sequence[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    listed = latin = parted = False
    for place, token in enumerate(tokens):
        if token.kind is Kind.LIST or _joins(tokens, place):
            listed = True
        elif token.kind in {Kind.BLANK, Kind.SLASH} or token.text == _AND_OTHERS:
            parted = parted or token.kind is Kind.SLASH
            continue
        elif token.kind is Kind.LATIN and latin and not listed and token.text[0].isupper():
            last = pieces.pop()
            gap = " " * (token.start - last.start - len(last.text))
            pieces.append(Piece(last.text + gap + token.text, last.start, last.listed))
        else:
            pieces.extend(_split_pair(Piece(token.text, token.start, listed, listed or parted)))
            listed = parted = False
        latin = token.kind is Kind.LATIN and token.text[0].isupper()
        if latin:
            listed = False
    return pieces


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a lone 和 joins two names: ``潘悦 和 董凯``; in ``和 平`` it is a family name."""
    if tokens[place].text not in _AND or not 1 < place < len(tokens) - 2:
        return False
    return min(len(tokens[place - 2].text), len(tokens[place + 2].text)) > 1


def _split_pair(piece: Piece) -> list[Piece]:
    """Split two names that 和 joins without a blank: ``王强和李明``; drop 等 behind a name."""
    if piece.text.endswith(_AND_OTHERS) and likeliness(piece.text[:-1]) >= LIKELY:
        return [replace(piece, text=piece.text[:-1])]
    for place in (2, 3):
        first, second = piece.text[:place], piece.text[place + 1 :]
        joined = piece.text[place : place + 1] in _AND and len(second) > 1
        if joined and min(likeliness(first), likeliness(second)) >= CLEAR:
            return [Piece(first, piece.start, piece.listed), Piece(second, piece.start + place + 1, listed=True)]
    return [piece]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join padded names: ``田　正``, ``王 小 明``, ``邢 广利`` and ``欧阳 修`` are one piece each."""
    joined: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and _is_single(pieces[end]) and (end == place or not pieces[end].parted):
            end += 1
        following = pieces[end] if end < len(pieces) else None
        if (end - place) % 2 and following and _completes(pieces[end - 1], following):
            end += 1
        foreign = end - 2 if end - place > 1 and len(pieces[end - 1].text) > _LONGEST_NAME else end
        groups = [*_groups(pieces[place:foreign]), *([pieces[foreign:end]] if foreign < end else [])]
        joined.extend(map(_merged, groups))
        if place == end:
            whole = pieces[place]
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            second = following and not following.parted and _completes_compound(whole, following)
            joined.append(_merged(pieces[place : place + 2]) if second else whole)
            end = place + (2 if second else 1)
        place = end
    return joined


def _is_single(piece: Piece) -> bool:
    return len(piece.text) == 1 and is_han(piece.text)


def _completes_compound(family: Piece, given: Piece) -> bool:
    return family.text in words.COMPOUND_FAMILIES and _is_single(given)


def _completes(family: Piece, given: Piece) -> bool:
    """Return whether a lone family name takes the two characters behind it: ``邢 广利``; or a foreign one the rest."""
    if len(given.text) > _LONGEST_NAME and not given.parted:  # 凯 普法芬巴赫
        return family.text in words.ALSO_FOREIGN and likeliness(given.text) >= CLEAR
    whole = family.text + given.text
    return not given.parted and len(whole) == _LONGEST_NAME and likeliness(given.text) < likeliness(whole)


def _groups(singles: Sequence[Piece]) -> list[Sequence[Piece]]:
    """Split pieces of one character (the last may have two) into names of two or three characters."""
    best: list[tuple[float, list[Sequence[Piece]]]] = [(1.0, [])]
    for end in range(1, len(singles) + 1):
        ways = [(best[end - 1][0] * _LEFT_OVER, [*best[end - 1][1], singles[end - 1 : end]])]
        for start in (end - 2, end - 3):
            group = singles[max(start, 0) : end]
            text = "".join(piece.text for piece in group)
            if start >= 0 and len(text) <= _LONGEST_NAME:
                likely = max(likeliness(" ".join(text)), 0.1)
                ways.append((best[start][0] * likely, [*best[start][1], group]))
        best.append(max(ways, key=lambda way: way[0]))
    return best[-1][1]


def _merged(group: Sequence[Piece]) -> Piece:
    text = group[0].text
    for piece in group[1:]:
        text += " " * (piece.start - group[0].start - len(text)) + piece.text
    return Piece(text, group[0].start, group[0].listed)


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
    titled = is_title_like(text) and text not in words.NAMES_TOO and likeliness(following.text, known) >= CLEAR
    return likely * _TITLE_LIKE if titled else likely


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
        if likely >= LIKELY:
            names = (tail, *(p.name for p in pieces[place + 1 :]))
            # A title close to the first of several names that blanks part is rarely printed.
            share = 0.1 if anchor is Anchor.FIRM or place < len(pieces) - 1 else 0.45
            start = piece.start + len(piece.text) - length
            longer = 1.1 if length > 2 else 1.0  # noqa: PLR2004 - names of three characters are commoner
            found.append(Choice(names, start, weight * likely * share * longer))
    return found
