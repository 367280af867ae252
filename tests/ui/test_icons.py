"""Tests of the painted icons."""

import re

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from gallery_app.paths import resources_folder
from gallery_app.ui.actions import ACTIONS
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look

pytestmark = pytest.mark.qt


def colours(picture: QIcon, size: int = 32) -> set[str]:
    """Return the opaque colours of an icon."""
    image = picture.pixmap(size).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", sorted({spec.icon for spec in ACTIONS if spec.icon}))
def test_every_action_has_its_outline(qapp: QApplication, name: str) -> None:
    """Each icon of the table paints something, in the colour of its token."""
    look = Look()
    assert colours(icon(look, name, "accent")) == {look.colour("accent").name()}


def test_icons_follow_the_theme(qapp: QApplication) -> None:
    """The same icon is painted in the colours of the theme in force."""
    look = Look("light")
    picture = icon(look, "search", "text")
    look.use("dark")
    assert colours(picture) == {QColor(look.colour("text")).name()}


def test_outlines_are_plain_paths() -> None:
    """The file holds absolute moves, lines and curves only, which is all the painter reads."""
    text = (resources_folder() / "icons" / "phosphor.json").read_text("utf-8")
    assert set(re.findall(r" ([A-Za-z]) ", text)) <= {"M", "L", "C"}
