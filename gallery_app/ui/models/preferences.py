"""What an editor can choose for this machine, as a table: the settings dialog and its words are made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from gallery_app.services.exporting import known_profiles
from gallery_app.services.writing_back import Legacy, Place
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["PREFERENCES", "Preference"]

Values = tuple[tuple[str, str], ...]
"""Values of a setting, each with its English words."""


@dataclass(frozen=True, slots=True)
class Preference:
    """One choice.

    Attributes:
        name: The field of `Settings` it sets.
        group: Title of the block it stands in.
        words: What is chosen.
        about: What follows from it; "" where the choices say all.
        values: The values that are offered; None where any file may be chosen.
        files: Of a choice of files, gives those this machine has, by name.
    """

    name: str
    group: str
    words: str
    about: str = ""
    values: Values | None = None
    files: Callable[[], dict[str, str]] | None = None


def _profiles() -> dict[str, str]:
    return {name: str(path) for name, path in known_profiles().items()}


_LOOKS = QT_TRANSLATE_NOOP("Preferences", "Appearance")
_FILES = QT_TRANSLATE_NOOP("Preferences", "Captions in files")
_PRINT = QT_TRANSLATE_NOOP("Preferences", "Print")

PREFERENCES = (
    Preference(
        "language", _LOOKS, QT_TRANSLATE_NOOP("Preferences", "Language"),
        values=(("system", QT_TRANSLATE_NOOP("Preferences", "As the system")), ("zh-CN", "中文"), ("en", "English")),
    ),
    Preference(
        "theme", _LOOKS, QT_TRANSLATE_NOOP("Preferences", "Theme"),
        values=(
            ("system", QT_TRANSLATE_NOOP("Preferences", "As the system")),
            ("light", QT_TRANSLATE_NOOP("Preferences", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Preferences", "Dark")),
        ),
    ),
    Preference(
        "captions_place", _FILES, QT_TRANSLATE_NOOP("Preferences", "Captions are written"),
        QT_TRANSLATE_NOOP("Preferences", "RAW, HEIC, AVIF and PSD files get a sidecar in any case."),
        (
            (Place.FILE, QT_TRANSLATE_NOOP("Preferences", "into the picture")),
            (Place.SIDECAR, QT_TRANSLATE_NOOP("Preferences", "into a sidecar beside it")),
        ),
    ),
    Preference(
        "legacy", _FILES, QT_TRANSLATE_NOOP("Preferences", "IPTC-IIM and EXIF texts"),
        QT_TRANSLATE_NOOP("Preferences", "XMP is always written; older programs read IPTC-IIM and EXIF only."),
        (
            (Legacy.IF_PRESENT, QT_TRANSLATE_NOOP("Preferences", "where the file has them already")),
            (Legacy.ALWAYS, QT_TRANSLATE_NOOP("Preferences", "always")),
            (Legacy.NEVER, QT_TRANSLATE_NOOP("Preferences", "never")),
        ),
    ),
    Preference(
        "target", _PRINT, QT_TRANSLATE_NOOP("Preferences", "Pages are made for"),
        QT_TRANSLATE_NOOP("Preferences", "Resolution and ink are checked for it."),
        (
            ("newsprint", QT_TRANSLATE_NOOP("Preferences", "newsprint")),
            ("coated", QT_TRANSLATE_NOOP("Preferences", "coated paper")),
            ("screen", QT_TRANSLATE_NOOP("Preferences", "screens")),
        ),
    ),
    Preference(
        "press", _PRINT, QT_TRANSLATE_NOOP("Preferences", "Profile of the press"),
        QT_TRANSLATE_NOOP("Preferences", "Offered first when pages are exported for print."), files=_profiles,
    ),
)  # fmt: skip
"""Every choice, in the order it is shown."""
