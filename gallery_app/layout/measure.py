"""What composing asks of a typesetter; `gallery_app.render.typst` answers, tests use a fixed-width fake."""

from typing import Protocol

from gallery_app.layout.scene import Run, Styles

__all__ = ["Measure"]


class Measure(Protocol):
    """Knows how wide text is."""

    def advances(self, runs: tuple[Run, ...], styles: Styles) -> tuple[float, ...]:
        """Return where each character of the runs, set in one endless line, ends: mm from the line's start."""
