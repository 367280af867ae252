"""The look of every widget: one style sheet and one palette, both made of tokens."""

from functools import cache
from string import Template

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gallery_app.paths import resources_folder
from gallery_app.ui.look import Look

__all__ = ["apply_style", "mark", "palette", "style_sheet", "wanted_theme"]

_ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "third",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
}


@cache
def _template() -> Template:
    return Template((resources_folder() / "themes" / "window.qss").read_text("utf-8"))


def style_sheet(look: Look) -> str:
    """Return the style sheet with the tokens in force.

    Raises:
        KeyError: The sheet names a token that does not exist.
    """
    # Qt reads #AARRGGBB itself, so every colour goes in as it stands.
    return _template().substitute(look.colours(), radius=look.px("radius"))


def palette(look: Look) -> QPalette:
    """Return the palette that widgets without a rule of their own are painted in."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, look.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, look.colour("third"))
    return made


def apply_style(app: QApplication, look: Look) -> None:
    """Put the tokens in force on every widget of the program."""
    app.setPalette(palette(look))
    app.setFont(look.font())
    app.setStyleSheet(style_sheet(look))


def wanted_theme(setting: str) -> str:
    """Return ``light`` or ``dark`` for a setting that may also be ``system``."""
    if setting in {"light", "dark"}:
        return setting
    return "dark" if QGuiApplication.styleHints().colorScheme().name == "Dark" else "light"


def mark(widget: QWidget, **properties: str) -> None:
    """Set properties the style sheet chooses by, and let the sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
