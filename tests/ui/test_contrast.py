"""Whether words and signs can be told from their ground, computed from the tokens (WCAG 2.2, 1.4.3, 1.4.11)."""

import json
import re
from typing import Any

import pytest

from gallery_app.paths import resources_folder

THEMES = resources_folder() / "themes"
_TEXT, _SIGN = 4.5, 3.0
"""Least ratios of text and of signs."""
_OPAQUE = 255

# What delegates and labels paint; what a rule of the style sheet pairs is found in it, below.
_GROUNDS = ("surface", "ground", "field", "hover")
_WORDS = (
    *((word, ground) for word in ("text", "second", "third") for ground in _GROUNDS),
    *(("accent", ground) for ground in ("surface", "ground", "field")),
    *((word, "accent_soft") for word in ("text", "accent")),
    *((word, "switch") for word in ("text",)),
    *((word, "mat") for word in ("text", "second")),
    *((f"kind_{kind}", "surface") for kind in ("headline", "subtitle", "byline", "heading", "paragraph", "caption")),
    ("kind_picture", "surface"),
    ("kind_furniture", "surface"),
    ("warning", "surface"),
    ("warning", "warning_soft"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("text", "match"),
)
_SIGNS = (
    *((sign, ground) for sign in ("second", "third", "accent", "warning") for ground in ("surface", "ground")),
    ("snap", "paper"),
    ("badge_text", "badge"),
)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> dict[str, str]:
    """The colours of a theme by name."""
    theme: dict[str, Any] = json.loads((THEMES / f"{request.param}.json").read_text("utf-8"))
    return dict(theme["colours"])


def channels(colour: str, under: str = "#808080") -> tuple[float, float, float]:
    """Return red, green and blue, 0 to 1, of ``#RRGGBB`` or ``#AARRGGBB`` laid over an opaque colour."""
    digits = colour.removeprefix("#")
    alpha = int(digits[:-6] or "FF", 16) / _OPAQUE
    over, below = (
        [int(text[-6:][at : at + 2], 16) / _OPAQUE for at in (0, 2, 4)] for text in (digits, under.removeprefix("#"))
    )
    red, green, blue = (alpha * a + (1 - alpha) * b for a, b in zip(over, below, strict=True))
    return red, green, blue


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faint(colours: dict[str, str], pairs: tuple[tuple[str, str], ...], least: float) -> dict[str, float]:
    """Return the pairs below a ratio."""
    found = {f"{a} on {b}": round(contrast(colours[a], colours[b]), 2) for a, b in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def styled() -> tuple[tuple[str, str], ...]:
    """Return each text and ground that one rule of the style sheets sets together."""
    found = set()
    for sheet in THEMES.glob("*.qss"):
        for rule in re.findall(r"[^{}]*\{((?:[^{}$]|\$\w+|\$\{\w+\})*)\}", sheet.read_text("utf-8")):
            words = re.search(r"(?<![-\w])color: \$(\w+)", rule)
            ground = re.search(r"(?<![-\w])background: \$(\w+)", rule)
            if words and ground:
                found.add((words[1], ground[1]))
    return tuple(sorted(found))


def test_the_ratio_is_that_of_the_standard() -> None:
    """Black on white is 21 to 1, a colour on itself 1 to 1, and #767676 the lightest grey that passes on white."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#FFFFFF") >= _TEXT > contrast("#777777", "#FFFFFF")


def test_words_can_be_read(colours: dict[str, str]) -> None:
    """Text is at least 4.5 to 1 against every ground it is put on."""
    assert faint(colours, _WORDS, _TEXT) == {}


def test_words_of_the_style_sheet_can_be_read(colours: dict[str, str]) -> None:
    """So is what a rule of the style sheet sets with its ground."""
    pairs = styled()
    assert ("accent_text", "accent") in pairs
    assert faint(colours, pairs, _TEXT) == {}


def test_signs_can_be_seen(colours: dict[str, str]) -> None:
    """Icons and the ring of the keyboard are at least 3 to 1."""
    assert faint(colours, _SIGNS, _SIGN) == {}
