"""The words of a run that may be names: padded names joined, names that 和 joins parted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import CLEAR, LIKELY, is_han, likeliness

__all__ = ["Piece", "pieces_before", "pieces_of"]

_MOST_PIECES = 24
_LONGEST_NAME = 3
_LONGEST_PADDED = 4
"""Characters; a longer name with a blank is a foreign one, and stays as printed."""
_LEFT_OVER = 0.01
"""Weight of a lone character that no padded name takes up."""
_AND_OTHERS = "等"
_AND = frozenset({"和", "与", "與", "及"})
_NAME_TOKENS = frozenset({Kind.HAN, Kind.LATIN, Kind.BLANK, Kind.LIST})


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
        return (
            squeezed
            if len(squeezed) <= _LONGEST_PADDED and all(is_han(character) for character in squeezed)
            else self.text
        )


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
    if kind is Kind.COMMA and 1 < place < end:
        return _comma_lists(tokens, place)
    if kind is Kind.SLASH and 1 < place < end:  # 潘悦/董凯 摄
        return tokens[place - 2].kind is Kind.HAN and tokens[place].kind is Kind.HAN
    return kind in _NAME_TOKENS


def _comma_lists(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the comma before `place` joins two names and ends no clause: ``。王强，李明 摄``."""
    name = tokens[place - 2]
    opens = place < 3 or tokens[place - 3].kind in {Kind.STOP, Kind.OPEN, Kind.POST, Kind.BREAK}  # noqa: PLR2004 - what stands before the name
    return opens and name.kind is Kind.HAN and likeliness(name.text) >= CLEAR


def pieces_of(tokens: Sequence[Token]) -> list[Piece]:
    """Return the pieces of a stretch of names, padded names joined."""
    return _joined(_raw_pieces(tokens))


def _raw_pieces(tokens: Sequence[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    listed = latin = parted = False
    for place, token in enumerate(tokens):
        if token.kind in {Kind.LIST, Kind.COMMA} or _joins(tokens, place):
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
