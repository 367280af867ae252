"""Paragraphs joined again where a picture or the end of a page had cut a sentence."""

from collections.abc import Sequence

__all__ = ["cut", "joined"]

_CLOSED = '。！？!?…；;：:.”’"』」）)】》〉]*'
_SHORTEST = 15
_MOST_OPEN = 0.5


def cut(paragraphs: Sequence[str]) -> list[bool]:
    """Return for each paragraph whether it ends within a sentence.

    Where most paragraphs end without a stop, that is how the text is written and none counts as cut.
    """
    ends = [_open(text) for text in paragraphs]
    few = sum(ends) <= max(1, _MOST_OPEN * len(ends))
    return ends if few else [False] * len(ends)


def _open(text: str) -> bool:
    return len(text) >= _SHORTEST and text[-1] not in _CLOSED


def joined(first: str, second: str) -> str:
    """Join the two halves of a sentence; Latin words keep a blank between."""
    latin = first[-1:].isascii() and second[:1].isascii() and first[-1:].isalnum() and second[:1].isalnum()
    return f"{first} {second}" if latin else first + second
