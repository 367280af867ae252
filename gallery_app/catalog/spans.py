"""Where to look: everywhere, along a stretch of ids, or at single photos."""

__all__ = ["Span", "Stretch", "limited"]

Stretch = tuple[int, int]
"""Ids from and up to, both included."""
Span = Stretch | list[int] | None
"""Where to look: at a stretch, or a few single photos; None for all."""


def limited(column: str, span: Span) -> str:
    """Return what is added to the condition of a question so that a column is looked at there alone."""
    match span:
        case None:
            return ""
        case (first, last):
            return f"and {column} between {first:d} and {last:d}"
        case _:
            return "and {} in ({})".format(column, ", ".join(f"{photo:d}" for photo in span))
