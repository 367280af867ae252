"""Tests of the look: contrast, and that every token named is there."""

import json
import re
from itertools import product

import pytest

from gallery_app.paths import resources_folder
from gallery_app.ui.look import Look
from gallery_app.ui.models.reading import TOKENS
from gallery_app.ui.style import style_sheet

pytestmark = pytest.mark.qt

AA = 4.5
PAIRS = (
    *product(("text", "second"), ("ground", "surface", "hover", "mat", "field")),
    ("text", "switch"),
    *product(("third",), ("ground", "surface", "field")),
    *product(("accent",), ("ground", "surface", "accent_soft")),
    *product(("warning",), ("ground", "surface", "warning_soft")),
    *product(("accent_text",), ("accent", "accent_hover")),
    *product((*sorted(set(TOKENS.values())), "text", "second"), ("surface", "warning_soft", "accent_soft")),
)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    """Every colour of text stands out from every ground it is set on, at level AA."""
    colours = Look(theme).colours()
    bright, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= AA


def test_themes_have_the_same_tokens() -> None:
    """What one theme colours, the other does too."""
    assert Look("light").colours().keys() == Look("dark").colours().keys()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_token_of_the_sheet_exists(theme: str) -> None:
    """The style sheet is complete: nothing is left to fill in."""
    assert "$" not in style_sheet(Look(theme))


def test_no_colour_outside_the_tokens() -> None:
    """The style sheet has no colour of its own."""
    sheet = (resources_folder() / "themes" / "window.qss").read_text("utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", sheet)


def test_icons_have_a_licence() -> None:
    """The outlines lie beside the licence they come with."""
    folder = resources_folder() / "icons"
    assert "Phosphor" in (folder / "LICENSE").read_text("utf-8")
    assert json.loads((folder / "phosphor.json").read_text("utf-8"))
