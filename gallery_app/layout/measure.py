"""What composing asks of a typesetter; `gallery_app.render.typst` answers, tests use a fixed-width fake."""

from typing import Protocol

from gallery_app.layout.scene import Run, Styles

__all__ = ["Measure"]


class Measure(Protocol):
    """Knows how wide text is."""

    def advances(self, runs: tuple[Run, ...], styles: Styles) -> tuple[float, ...]:
        """Return where a line of the runs would end after each character, mm from its start.

        A mark that is squeezed at the end of a line is counted squeezed in its own place, and whole before others.
        """
