"""Captions that leave their page to its photos: too long ones are shortened where they are longest, credits never."""

from dataclasses import replace

from gallery_app.layout.bands import Cell
from gallery_app.layout.scene import Line, Run
from gallery_app.layout.setting import Setting, caption_runs

__all__ = ["fitted_caption"]

_AIR = 0.7
"""White between a frame and its caption, mm before the type factor."""


def fitted_caption(setting: Setting, cell: Cell, width: float, most: float) -> Cell:
    """Return the cell with its caption broken to `width` mm, at most about `most` mm high, and that height."""
    runs = caption_runs(setting.content.items[cell.item])
    lines = setting.broken(runs, width)
    if setting.height(lines) > most:
        lines = _shortened(setting, runs, width, most)
    return replace(cell, lines=lines, caption=setting.height(lines) + _AIR * setting.paper.type if lines else 0.0)


def _shortened(setting: Setting, runs: tuple[Run, ...], width: float, most: float) -> tuple[Line, ...]:
    texts = [number for number, run in enumerate(runs) if run.style != "credit"]
    if not texts:
        return setting.broken(runs, width)
    longest = max(texts, key=lambda number: len(runs[number].text))
    text = runs[longest].text.rstrip()
    space = runs[longest].text[len(text) :]
    kept, lines = len(text), setting.broken(runs, width)
    while (high := setting.height(lines)) > most and kept > 1:
        kept = max(1, int(kept * min(0.96, most / high)))
        lines = setting.broken(_with(runs, longest, text[:kept] + "…" + space), width)
    return lines


def _with(runs: tuple[Run, ...], place: int, text: str) -> tuple[Run, ...]:
    return (*runs[:place], replace(runs[place], text=text), *runs[place + 1 :])
