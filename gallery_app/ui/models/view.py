"""The ways in which photos are looked at."""

from enum import StrEnum

__all__ = ["GRIDS", "View"]


class View(StrEnum):
    """How photos are shown: many in rows, squares or lines, one large, or a few beside each other."""

    ROWS = "rows"
    CELLS = "cells"
    LIST = "list"
    LOUPE = "loupe"
    COMPARE = "compare"


GRIDS = frozenset({View.ROWS, View.CELLS, View.LIST})
"""The ways that show many."""
