"""What composing asks of a typesetter; `gallery_app.render.typst` answers, tests use a fixed-width fake."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from gallery_app.layout.scene import Run, Styles

__all__ = ["Measure", "Measured"]


class Measured(Protocol):
    """A paragraph whose letters are measured, wherever a line of it may begin."""

    def ends(self, start: int, room: float) -> Sequence[float]:
        """Return where a line that begins with the letter `start` would end after each letter, mm from its own start.

        A mark that is squeezed at an end of a line is counted squeezed in its own place, and whole before others. The
        answer may stop after the first letter that lies beyond `room` mm and is no space.
        """


class Measure(Protocol):
    """Knows how wide text is."""

    def measured(self, runs: tuple[Run, ...], styles: Styles) -> Measured:
        """Return a paragraph, measured."""

    def prepare(self, texts: Iterable[tuple[Run, ...]], styles: Styles) -> None:
        """Get to know paragraphs that will be asked for: many at once cost less than one after the other."""
