"""Code replacements while one types: the code that has just been closed, and what takes its place."""

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Expansion", "expansion"]

_MARKS = "=\\"


@dataclass(frozen=True, slots=True)
class Expansion:
    """A code that was typed to its end.

    Attributes:
        start: Where it begins.
        end: Where it ends, after its second mark.
        text: What takes its place.
    """

    start: int
    end: int
    text: str


def expansion(text: str, place: int, replaced: Callable[[str], str]) -> Expansion | None:
    r"""Return what becomes of a code whose second mark stands just before a place, or None.

    Args:
        text: What stands in the field.
        place: Where one is typing.
        replaced: Returns a text with its codes replaced, such as ``=hu=`` or ``\hu#2\``.
    """
    mark = text[place - 1 : place]
    if not mark or mark not in _MARKS:
        return None
    start = text.rfind(mark, 0, place - 1)
    if start < 0:
        return None
    code = text[start:place]
    new = replaced(code)
    return Expansion(start, place, new) if new != code else None
