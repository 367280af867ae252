"""Captions that leave their page to its photos: too long ones are shortened where they are longest, credits never."""

from dataclasses import replace
from itertools import accumulate

from gallery_app.layout.bands import Cell
from gallery_app.layout.lines import may_break
from gallery_app.layout.scene import Line, Run
from gallery_app.layout.setting import Setting, caption_runs

__all__ = ["AIR", "fitted_caption"]

AIR = 0.7
"""White between a frame and its caption, mm before the type factor."""
_WORD = 24
"""Letters that may be given up so that a text ends with a whole word."""
_LOOSE = "，、；：。—…·,;: 　"
"""Marks that do not stand before an ellipsis."""


def fitted_caption(setting: Setting, cell: Cell, width: float, most: float) -> Cell:
    """Return the cell with its caption broken to `width` mm, at most about `most` mm high, and that height."""
    runs = caption_runs(setting.content.items[cell.item])
    lines = setting.broken(runs, width)
    if setting.height(lines) > most:
        lines = _shortened(setting, runs, lines, width, most)
    return replace(cell, lines=lines, caption=setting.height(lines) + AIR * setting.paper.type if lines else 0.0)


def _shortened(
    setting: Setting, runs: tuple[Run, ...], lines: tuple[Line, ...], width: float, most: float
) -> tuple[Line, ...]:
    texts = [number for number, run in enumerate(runs) if run.style != "credit" and len(run.text.strip()) > 1]
    if not texts:
        return lines
    longest = max(texts, key=lambda number: len(runs[number].text))
    text = runs[longest].text.rstrip()
    space = runs[longest].text[len(text) :]
    kept = min(len(text) - 1, _room(setting, lines, most) - sum(len(run.text) for run in runs) + len(text))
    while True:
        kept = _whole(text, max(1, kept))
        lines = setting.broken(_with(runs, longest, text[:kept].rstrip(_LOOSE) + "…" + space), width)
        if kept == 1 or setting.height(lines) <= most:
            return lines
        kept -= 1 + kept // 40


def _room(setting: Setting, lines: tuple[Line, ...], most: float) -> int:
    """Return how many letters the lines hold that find room, the ellipsis taken off."""
    heights = accumulate(setting.height((line,)) for line in lines)
    fitting = [line for line, height in zip(lines, heights, strict=True) if height <= most]
    return sum(len(run.text) for line in fitting for run in line.runs) - 1


def _whole(text: str, kept: int) -> int:
    """Return how many letters to keep so that no word is cut, if one ends near."""
    ends = (at for at in range(kept, max(kept - _WORD, 0), -1) if may_break(text[at - 1], text[at]))
    return next(ends, kept)


def _with(runs: tuple[Run, ...], place: int, text: str) -> tuple[Run, ...]:
    return (*runs[:place], replace(runs[place], text=text), *runs[place + 1 :])
