"""About how high captions are: a search asks ten thousand times, and breaks lines only for what it chooses."""

from math import ceil

from gallery_app.layout.content import ContentItem
from gallery_app.layout.lines import natural_width
from gallery_app.layout.scene import Line
from gallery_app.layout.setting import Setting, caption_runs
from gallery_app.layout.shortened import AIR

__all__ = ["Likely"]

_LENGTHENED = 1.03
"""Share by which lines that end at words are more than their text divided by their width."""


class Likely:
    """Heights of one document's captions, from their lengths."""

    def __init__(self, setting: Setting, most: float) -> None:
        """Take the document and the most height of a caption's lines, mm."""
        self._setting, self._air, self._most = setting, AIR * setting.paper.type, most
        self._lengths = [self._length(item) for item in setting.content.items]

    def _length(self, item: ContentItem) -> tuple[float, float]:
        """Return width in one line and height of a line of a photo's caption, mm."""
        runs, setting = caption_runs(item), self._setting
        if not runs:
            return 0.0, 0.0
        return natural_width(runs, setting.styles, setting.measure), setting.height((Line(runs),))

    def lines(self, number: int, width: float) -> int:
        """Return about how many lines a photo's caption takes at a width in mm; one is exact."""
        length = self._lengths[number][0]
        return 1 if 0 < length <= width or width <= 0 else ceil(length * _LENGTHENED / width)

    def foot(self, number: int, width: float) -> float:
        """Return about the height of a photo's caption at a width with the white above it, mm; 0 for no caption."""
        length, pitch = self._lengths[number]
        if not length:
            return 0.0
        lines = 1 if length <= width or width <= 0 else ceil(length * _LENGTHENED / width)
        return min(lines * pitch, self._most) + self._air
