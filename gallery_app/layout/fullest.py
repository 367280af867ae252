"""Photos of a report a little larger or smaller, so that its text ends near the foot of its last page."""

from collections.abc import Callable
from dataclasses import replace
from math import log

from gallery_app.layout.rules import StoryRules
from gallery_app.layout.scene import Page
from gallery_app.layout.setting import Setting

__all__ = ["fullest"]

_FACTORS = (1.0, 1.15, 0.88, 1.3, 0.76)
"""Factors of the photos' sizes that are tried."""
_STRANGE = 0.25
"""Cost of photos that are larger or smaller than the template wishes, by the logarithm of the factor, in pages."""
_TALLEST = 0.42
"""Most share of a page's height that any picture takes."""


def fullest(
    setting: Setting, rules: StoryRules, compose: Callable[[Setting, StoryRules], tuple[Page, ...]]
) -> tuple[Page, ...]:
    """Return the pages that leave the least white below what stands on them, no more than at the template's own sizes.

    Args:
        setting: The document.
        rules: The template's measures.
        compose: Makes pages of both.
    """
    ways = [(factor, compose(setting, _scaled(rules, factor))) for factor in _FACTORS]
    most = len(ways[0][1])
    short = (way for way in ways if len(way[1]) <= most)
    return min(short, key=lambda way: _white(setting, way[1]) + _STRANGE * abs(log(way[0])))[1]


def _scaled(rules: StoryRules, factor: float) -> StoryRules:
    return replace(rules, largest=rules.largest * factor, hero=min(rules.hero * factor, _TALLEST))


def _white(setting: Setting, pages: tuple[Page, ...]) -> float:
    """Return how much of pages lies below all that stands on them, in pages."""
    feet = (max((box.y + box.h for box in page.items), default=0.0) for page in pages)
    return sum((setting.bottom - foot) / setting.tall for foot in feet)
