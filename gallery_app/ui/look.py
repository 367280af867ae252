"""Colours, sizes and fonts: every token of the design, read from ``resources/themes`` and nowhere else."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from gallery_app.paths import resources_folder

__all__ = ["Look", "Size"]


class Size(StrEnum):
    """A step of the type scale, by its key in ``sizes.json``."""

    SMALL = "small"
    COUNT = "count"
    BODY = "body"
    TITLE = "title"
    HEADLINE = "headline"
    READING = "reading"
    DISPLAY = "display"


class Look(QObject):
    """The tokens in force.

    Signals:
        changed: Another theme is in force; paint again.
    """

    changed = Signal()

    def __init__(self, theme: str = "light", parent: QObject | None = None) -> None:
        """Start with the theme ``light`` or ``dark``."""
        super().__init__(parent)
        self._sizes: Mapping[str, Any] = _read("sizes")
        self._theme = theme
        self._colours: Mapping[str, str] = _read(theme)["colours"]

    @property
    def theme(self) -> str:
        """Name of the theme in force."""
        return self._theme

    def use(self, theme: str) -> None:
        """Put another theme in force."""
        if theme != self._theme:
            self._theme = theme
            self._colours = _read(theme)["colours"]
            self.changed.emit()

    def colour(self, name: str) -> QColor:
        """Return a colour by its token's name, such as ``accent``."""
        return QColor(self._colours[name])

    def colours(self) -> Mapping[str, str]:
        """Return every colour token as ``#RRGGBB`` or ``#AARRGGBB``, for the style sheet."""
        return self._colours

    def px(self, name: str) -> int:
        """Return a length by its token's name, in device-independent pixels."""
        value: int = self._sizes[name]
        return value

    def font(self, size: Size = Size.BODY, *, bold: bool = False, serif: bool = False) -> QFont:
        """Return a font of the type scale; sizes are pixels, numbers are tabular."""
        font = QFont()
        font.setFamilies(self._sizes["serif" if serif else "sans"])
        font.setPixelSize(self._sizes[size])
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


def _read(name: str) -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads((resources_folder() / "themes" / f"{name}.json").read_text("utf-8"))
    return data
