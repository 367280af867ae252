"""The texts of a page that our typesetter made, line by line: what they read and where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from gallery_app.render.pdf_letters import Letters, letters_of

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["Line", "Shown", "Span", "lines_of"]

_AIR = 90
"""Thousandths of the type size from which on readers take a gap between letters for a blank."""
_WIDEST = 600
"""Thousandths of the type size that air may have where nobody says that two texts belong together."""
_LEVEL = 0.01
"""Points by which two texts of one line may differ in height."""


@dataclass(slots=True, eq=False)
class Span:
    """Operators from one that opens something to the one that closes it, by their numbers."""

    first: int
    last: int = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that is shown by one operator.

    Attributes:
        at: Number of the operator.
        inside: Marked contents, states and text objects that it stands in, from without: where each opens and closes.
        of: What it belongs to: the number of its marked content that the structure knows, or -1.
        text: What it reads; "" where a letter is not known.
        airy: There is air in it that reads as a blank.
        x: Where it begins, points.
        y: Its base line, points.
        end: Where it ends, points.
        size: Type size, points.
    """

    at: int
    inside: tuple[Span, ...]
    of: int
    text: str
    airy: bool
    x: float
    y: float
    end: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Texts that follow each other.

    Attributes:
        texts: In their order.
    """

    texts: tuple[Shown, ...]

    @property
    def words(self) -> str:
        """What it reads; "" where a letter is not known."""
        return "".join(each.text for each in self.texts) if all(each.text for each in self.texts) else ""

    @property
    def airy(self) -> bool:
        """Whether air in it, or between its texts, reads as a blank."""
        gaps = (b.x - a.end >= _AIR * min(a.size, b.size) / 1000 for a, b in pairwise(self.texts))
        return any(each.airy for each in self.texts) or any(gaps)

    @property
    def span(self) -> Span:
        """All that it stands in and nothing else does, so that what opens in it closes in it."""
        one, other = self.texts[0], self.texts[-1]
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(one.inside, other.inside, strict=False)))
        first = one.inside[shared].first if len(one.inside) > shared else one.at
        return Span(first, other.inside[shared].last if len(other.inside) > shared else other.at)


def lines_of(
    page: "pikepdf.Page", steps: Sequence[Any], elements: Sequence[Any], known: dict[Any, Letters]
) -> Iterator[Line]:
    """Yield the lines of a page.

    Args:
        page: The page.
        steps: Its operators.
        elements: The structure elements of its marked contents, by their numbers (ISO 32000-1, 14.7.4.4).
        known: Fonts that have been read before; more are put in.
    """
    line = list[Shown]()
    for each in list(_Reader(page, known).read(steps)):
        if line and not _goes_on(line[-1], each, elements):
            yield Line(tuple(line))
            line = []
        line.append(each)
    if line:
        yield Line(tuple(line))


class _Reader:
    """Follows the operators of a page as far as texts need it."""

    def __init__(self, page: "pikepdf.Page", known: dict[Any, Letters]) -> None:
        self._page, self._known = page, known
        self._place, self._stack = _PAPER, list[tuple[float, float, float, float]]()
        self._letters, self._size, self._start = Letters(), 0.0, (0.0, 0.0)
        self._inside, self._of = list[Span](), list[int]()

    def read(self, steps: Sequence[Any]) -> Iterator[Shown]:
        """Yield every text that is shown."""
        for at, step in enumerate(steps):
            operator = str(step.operator)
            if operator in _SHOW:
                yield self._shown(at, list(step.operands[0]) if operator == "TJ" else [step.operands[0]])
            if operator in _OPENING | _CLOSING:
                self._mark(at, operator, step.operands)
            self._follow(operator, step.operands)

    def _mark(self, at: int, operator: str, operands: Any) -> None:  # noqa: ANN401 pikepdf's own
        if operator in _CLOSING:
            self._inside.pop().last = at
            self._of.pop()
            return
        told = operands[1] if len(operands) > 1 and hasattr(operands[1], "get") else {}
        self._inside.append(Span(at))
        self._of.append(int(told.get("/MCID", self._of[-1] if self._of else -1)))

    def _follow(self, operator: str, operands: Any) -> None:  # noqa: ANN401 pikepdf's own
        if operator == "q":
            self._stack.append(self._place)
        elif operator == "Q":
            self._place = self._stack.pop()
        elif operator == "cm":
            wide, high, x, y = self._place
            a, _, _, d, e, f = map(float, operands)
            self._place = wide * a, high * d, x + wide * e, y + high * f
        elif operator == "Tf":
            font = self._page.resources.Font[str(operands[0])]
            if font.objgen not in self._known:
                self._known[font.objgen] = letters_of(font)
            self._letters, self._size = self._known[font.objgen], float(operands[1])
        elif operator == "Tm":
            self._start = float(operands[4]), float(operands[5])

    def _shown(self, at: int, parts: list[Any]) -> Shown:
        import pikepdf

        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        gaps = [-float(part) for part in parts if not isinstance(part, pikepdf.String)]
        wide, high, x, y = self._place
        size, of = self._size * wide, self._of[-1] if self._of else -1
        x, y = x + self._start[0] * wide, y + self._start[1] * high
        start = x + sum(_leading(parts)) * size / 1000
        end = x + (self._letters.width(codes) + sum(gaps)) * size / 1000
        airy = any(gap >= _AIR for gap in gaps)
        return Shown(at, tuple(self._inside), of, self._letters.text(codes), airy, start, y, end, size)


_PAPER = (1.0, 1.0, 0.0, 0.0)
_SHOW = frozenset({"Tj", "TJ"})
_OPENING, _CLOSING = frozenset({"q", "BT", "BMC", "BDC"}), frozenset({"Q", "ET", "EMC"})


def _leading(parts: list[Any]) -> Iterator[float]:
    """Yield the air before the first letter."""
    import pikepdf

    return (-float(part) for part in takewhile(lambda part: not isinstance(part, pikepdf.String), parts))


def _goes_on(one: Shown, other: Shown, elements: Sequence[Any]) -> bool:
    if not (one.text and other.text) or abs(one.y - other.y) > _LEVEL:
        return False
    gap = (other.x - one.end) * 1000 / max(one.size, other.size, 1e-6)
    if gap < -_AIR:
        return False
    known = [elements[each.of] for each in (one, other) if 0 <= each.of < len(elements)]
    if len(known) == 2:  # noqa: PLR2004 one and the other
        return bool(known[0].objgen == known[1].objgen)
    return not known and gap <= _WIDEST
