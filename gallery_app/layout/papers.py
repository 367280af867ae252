"""Page sizes: those that have names, and any other as ``210x280``."""

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gallery_app.errors import InputError
from gallery_app.paths import resources_folder

__all__ = ["Paper", "paper", "papers"]

_SMALLEST, _LARGEST = 80.0, 2000.0
"""Sides of a page, mm."""
_A4_DIAGONAL, _A4_MARGIN = 363.7, 14.0
_CUSTOM = re.compile(r"(\d+(?:\.\d+)?)\s*[x×*]\s*(\d+(?:\.\d+)?)\s*(?:mm)?", re.IGNORECASE)
_TURNED = "-landscape"


@dataclass(frozen=True, slots=True)
class Paper:
    """A page size.

    Attributes:
        name: As it is asked for, such as A3-landscape.
        width: Trimmed width, mm.
        height: Trimmed height, mm.
        margin: White on all four sides, mm.
        type: Factor for every type size.
        zh: What Chinese houses call it, such as 对开; "" for nothing else.
    """

    name: str
    width: float
    height: float
    margin: float
    type: float
    zh: str = ""


@lru_cache(maxsize=1)
def papers() -> tuple[Paper, ...]:
    """Return every page size that has a name.

    对开 and 四开 are pages of a newspaper folded from a sheet of 787 × 1092 mm (正度, GB/T 788): halved twice it gives
    390 × 546 mm, once more 273 × 390 mm.
    """
    data = json.loads((resources_folder() / "templates" / "parts" / "papers.json").read_text("utf-8"))
    return tuple(Paper(name, **measures) for name, measures in data.items())


def paper(name: str) -> Paper:
    """Return one page size.

    Args:
        name: A name in English or Chinese, in upper or lower case, turned by ``-landscape``; or ``210x280`` in mm.

    Raises:
        InputError: There is none of that name, or the page would be too small or too large.
    """
    asked = name.strip()
    known = {key.casefold(): each for each in papers() for key in (each.name, each.zh) if key}
    if found := known.get(asked.casefold()):
        return found
    if asked.casefold().endswith(_TURNED):
        return _turned(paper(asked[: -len(_TURNED)]))
    if measures := _CUSTOM.fullmatch(asked):
        return _custom(float(measures[1]), float(measures[2]))
    names = ", ".join(each.name for each in papers())
    raise InputError(
        "There is no page size {name}; choose one of {known}, or write width and height in mm, such as 210x280.",
        name=name, known=names,
    )  # fmt: skip


def _turned(sheet: Paper) -> Paper:
    return replace(sheet, name=f"{sheet.name}{_TURNED}", width=sheet.height, height=sheet.width, zh="")


def _custom(width: float, height: float) -> Paper:
    if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
        raise InputError(
            "A page of {width} × {height} mm cannot be made; each side has {low} to {high} mm.",
            width=f"{width:g}", height=f"{height:g}", low=f"{_SMALLEST:g}", high=f"{_LARGEST:g}",
        )  # fmt: skip
    # Type grows more slowly than pages, because large pages are read from farther away, but not much farther.
    factor = round(((width**2 + height**2) ** 0.5 / _A4_DIAGONAL) ** 0.5, 2)
    margin = min(round(_A4_MARGIN * factor**1.3, 1), min(width, height) / 5)
    return Paper(f"{width:g}x{height:g}", width, height, margin, factor)
