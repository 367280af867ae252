"""What of the captions a search found: places in texts, and a few words around the first of them."""

from collections.abc import Callable

from gallery_app.domain.query import Field

__all__ = ["Matches", "Span", "excerpt"]

Span = tuple[int, int]
"""From and up to, in characters."""

_BEFORE = 6
"""Characters that an excerpt shows before what was found."""
_KEPT = 4096


class Matches:
    """Finds the places in any text of a photo; those of the texts in sight are kept."""

    def __init__(self, find: Callable[[Field, str], tuple[Span, ...]] | None = None) -> None:
        """Take what finds the places; without it nothing matches."""
        self._find = find
        self._known: dict[tuple[Field, str], tuple[Span, ...]] = {}

    def __bool__(self) -> bool:
        """Return whether anything was searched for."""
        return self._find is not None

    def spans(self, field: Field, text: str) -> tuple[Span, ...]:
        """Return what of a text matches, in order."""
        if self._find is None or not text:
            return ()
        key = (field, text)
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = self._find(field, text)
        return self._known[key]


def excerpt(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return the part of a text that begins shortly before the first match, on one line, and the matches in it."""
    if not spans:
        return "", ()
    start = max(spans[0][0] - _BEFORE, 0)
    mark = "…" if start else ""
    moved = tuple((first - start + len(mark), end - start + len(mark)) for first, end in spans)
    return mark + "".join(" " if sign.isspace() else sign for sign in text[start:]), moved
