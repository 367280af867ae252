"""How much room a field leaves: IIM counts bytes, editors count characters."""

from dataclasses import dataclass

__all__ = ["Meter", "meter"]

_HAN_BYTES = 3


@dataclass(frozen=True, slots=True)
class Meter:
    """A field's fill.

    Attributes:
        used: Characters written.
        limit: Characters that fit, if the rest is of the same kind.
    """

    used: int
    limit: int

    @property
    def over(self) -> bool:
        """Whether the text is too long for IIM."""
        return self.used > self.limit


def meter(text: str, most: int) -> Meter:
    """Measure a text against a limit of bytes in UTF-8; an empty field counts on Chinese characters."""
    size = 1 if text and text.isascii() else _HAN_BYTES
    return Meter(len(text), len(text) + (most - len(text.encode())) // size)
