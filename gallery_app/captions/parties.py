"""Who stands in a stretch of tokens: pieces, padded names joined, and the ways to cut title from names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from gallery_app.captions import words
from gallery_app.captions.lex import Kind, Token
from gallery_app.captions.names import LIKELY, is_han, is_institution, likeliness

__all__ = ["Anchor", "Choice", "Piece", "choices", "pieces_before", "pieces_of"]

_MOST_PIECES = 24
_NAME_TOKENS = frozenset({Kind.HAN, Kind.LATIN, Kind.BLANK, Kind.LIST})


class Anchor(Enum):
    """What stands before a run of names: how likely the run holds a title too.

    The value is the weight of a run without a title and the weight of one with a title.
    """

    FIRM = (1.0, 0.02)
    SENTENCE = (0.9, 0.5)
    CLAUSE = (0.5, 0.9)
    START = (0.12, 1.0)
    OTHER = (0.6, 0.9)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a run that may be a name.

    Attributes:
        text: Its characters, as printed.
        start: Offset of its first character in the block.
        listed: A list mark (、) joins it to the piece before.
    """

    text: str
    start: int
    listed: bool = False

    @property
    def name(self) -> str:
        """The piece as a name: a padded Chinese name loses its blank."""
        squeezed = "".join(self.text.split())
        return squeezed if all(is_han(character) for character in squeezed) else self.text


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
    while place > 0 and end - place < 2 * _MOST_PIECES and tokens[place - 1].kind in _NAME_TOKENS:
        place -= 1
    return pieces_of(tokens[place:end]), place


def pieces_of(tokens: Sequence[Token]) -> list[Piece]:
    """Return the pieces of a stretch of names, padded names joined."""
    return _joined(_raw_pieces(tokens))


def _raw_pieces(tokens: Sequence[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    listed = False
    latin = False
    for token in tokens:
        if token.kind is Kind.LIST:
            listed = True
        elif token.kind is Kind.BLANK:
            continue
        elif token.kind is Kind.LATIN and latin and not listed and token.text[0].isupper():
            last = pieces.pop()
            gap = " " * (token.start - last.start - len(last.text))
            pieces.append(Piece(last.text + gap + token.text, last.start, last.listed))
        else:
            pieces.append(Piece(token.text, token.start, listed))
            listed = False
        latin = token.kind is Kind.LATIN and token.text[0].isupper()
        if latin:
            listed = False
    return pieces


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join padded names: ``田　正`` and ``欧阳 修`` are one piece each."""
    joined: list[Piece] = []
    place = len(pieces) - 1
    while place >= 0:
        piece = pieces[place]
        before = pieces[place - 1] if place else None
        if before and len(piece.text) == 1 and not piece.listed and _opens_padded(before.text):
            gap = " " * (piece.start - before.start - len(before.text))
            piece = Piece(before.text + gap + piece.text, before.start, before.listed)
            place -= 1
        joined.append(piece)
        place -= 1
    return joined[::-1]


def _opens_padded(text: str) -> bool:
    return len(text) == 1 or text in words.COMPOUND_FAMILIES


def choices(pieces: Sequence[Piece], anchor: Anchor, known: Collection[str] = ()) -> list[Choice]:
    """Return the ways to cut a run into title and names, likeliest first.

    Names joined by a list mark stay together. The last piece may hold title and name without a blank.
    """
    found: list[Choice] = []
    bare, titled = anchor.value
    weight = 1.0
    for place in range(len(pieces) - 1, -1, -1):
        piece = pieces[place]
        found.extend(_glued(pieces, place, weight, anchor, known))
        weight *= likeliness(piece.text, known)
        if weight <= 0.0:
            break
        if piece.listed:
            continue
        names = tuple(p.name for p in pieces[place:])
        found.append(
            Choice(names, piece.start, weight * _before(pieces, place, (_alone(bare, pieces, anchor), titled), known))
        )
    found.sort(key=lambda choice: -choice.weight)
    return found


def _alone(bare: float, pieces: Sequence[Piece], anchor: Anchor) -> float:
    # A line that is one name and a role word is a credit alone, not a title without photographer.
    return 0.9 if anchor is Anchor.START and len(pieces) == 1 else bare


def _before(pieces: Sequence[Piece], place: int, weights: tuple[float, float], known: Collection[str]) -> float:
    if not place:
        return weights[0]
    return weights[1] * (1.0 - min(likeliness(pieces[place - 1].text, known), 0.98))


def _glued(pieces: Sequence[Piece], place: int, weight: float, anchor: Anchor, known: Collection[str]) -> list[Choice]:
    """Read a name off the end of a piece that also holds the title: ``录制视频李尕``."""
    piece = pieces[place]
    found = []
    for length in (2, 3, 4):
        tail = piece.text[-length:]
        if len(piece.text) < length + 2 or not all(map(is_han, piece.text)) or is_institution(piece.text):
            break
        likely = likeliness(tail, known)
        if likely >= LIKELY:
            names = (tail, *(p.name for p in pieces[place + 1 :]))
            share = 0.1 if anchor is Anchor.FIRM else 0.45
            start = piece.start + len(piece.text) - length
            longer = 1.1 if length > 2 else 1.0  # noqa: PLR2004 - names of three characters are commoner
            found.append(Choice(names, start, weight * likely * share * longer))
    return found
