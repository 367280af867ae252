"""The texts of a page that our typesetter made, line by line: what they read and where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from gallery_app.render.pdf_letters import Letters
from gallery_app.render.pdf_shown import AIR, Reader, Shown, Span

if TYPE_CHECKING:
    import pikepdf

__all__ = ["Line", "lines_of"]

_WIDEST = 600
"""Thousandths of the type size that air may have where nobody says that two texts belong together."""
_LEVEL = 0.01
"""Points by which two texts of one line may differ in height."""


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
        gaps = (b.x - a.end >= AIR * min(a.size, b.size) / 1000 for a, b in pairwise(self.texts))
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
    for each in list(Reader(page, known).read(steps)):
        if line and not _goes_on(line[-1], each, elements):
            yield Line(tuple(line))
            line = []
        line.append(each)
    if line:
        yield Line(tuple(line))


def _goes_on(one: Shown, other: Shown, elements: Sequence[Any]) -> bool:
    if not (one.text and other.text) or abs(one.y - other.y) > _LEVEL:
        return False
    gap = (other.x - one.end) * 1000 / max(one.size, other.size, 1e-6)
    if gap < -AIR:
        return False
    known = [elements[each.of] for each in (one, other) if 0 <= each.of < len(elements)]
    if len(known) == 2:  # noqa: PLR2004 one and the other
        return bool(known[0].objgen == known[1].objgen)
    return not known and gap <= _WIDEST
