"""The page by keyboard: how far an arrow moves, which box comes next."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gallery_app.services.designing import Box, RuleBox

__all__ = ["neighbour", "nudge_of"]

_FINE, _COARSE = 0.5, 5.0
"""Millimetres that an arrow moves, alone and with Shift."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def nudge_of(event: QKeyEvent) -> tuple[float, float] | None:
    """Return how far a key moves what is chosen, in mm; None for any other key."""
    arrow = _ARROWS.get(Qt.Key(event.key()))
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if arrow is None or keys not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
        return None
    step = _COARSE if keys == Qt.KeyboardModifier.ShiftModifier else _FINE
    return arrow[0] * step, arrow[1] * step


def neighbour(items: Sequence[Box], keys: Collection[int], *, forward: bool) -> Box | None:
    """Return the box before or after the chosen one in reading order; None beyond the ends. Bars are passed over."""
    walk = [box for box in items if not isinstance(box, RuleBox)]
    walk = walk if forward else walk[::-1]
    places = [number for number, box in enumerate(walk) if box.key in keys]
    following = places[-1] + 1 if places else 0
    return walk[following] if following < len(walk) else None
