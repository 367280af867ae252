"""Which texts a page shows, in which words and where, and what each stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from gallery_app.render.pdf_letters import Letters, letters_of

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["AIR", "Reader", "Shown", "Span"]

AIR = 90
"""Thousandths of the type size from which on readers take a gap between letters for a blank."""


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


class Reader:
    """Follows the operators of a page as far as texts need it."""

    def __init__(self, page: "pikepdf.Page", known: dict[Any, Letters]) -> None:
        """Take a page and the fonts that have been read before; more are put in."""
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
        airy = any(gap >= AIR for gap in gaps)
        return Shown(at, tuple(self._inside), of, self._letters.text(codes), airy, start, y, end, size)


_PAPER = (1.0, 1.0, 0.0, 0.0)
_SHOW = frozenset({"Tj", "TJ"})
_OPENING, _CLOSING = frozenset({"q", "BT", "BMC", "BDC"}), frozenset({"Q", "ET", "EMC"})


def _leading(parts: list[Any]) -> Iterator[float]:
    """Yield the air before the first letter."""
    import pikepdf

    return (-float(part) for part in takewhile(lambda part: not isinstance(part, pikepdf.String), parts))
