"""Where things lie: the data that ships with the program, and the folders of the user."""

import os
import sys
from pathlib import Path

__all__ = [
    "SUFFIX",
    "caption_templates_folder",
    "codes_folder",
    "data_folder",
    "default_catalog",
    "migrations_folder",
    "resources_folder",
    "user_templates_folder",
]

SUFFIX = ".tushuo"
"""How the name of a catalog ends where the program or a desktop chooses it."""

_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Return the folder with the program's data: templates, themes, translations, sample."""
    return _shipped("resources")


def migrations_folder() -> Path:
    """Return the folder with the numbered SQL migrations."""
    return _shipped("db") / "migrations"


def _shipped(name: str) -> Path:
    # A wheel carries both folders inside the package; a checkout has them beside it.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def data_folder() -> Path:
    """Return the user's data folder of this platform (it may not exist yet)."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Tushuo"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Tushuo"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "tushuo"


def user_templates_folder() -> Path:
    """Return the folder where an editor keeps templates of their own (it may not exist yet)."""
    return data_folder() / "templates"


def caption_templates_folder() -> Path:
    """Return the folder with an editor's templates for captions (it may not exist yet)."""
    return data_folder() / "caption-templates"


def codes_folder() -> Path:
    """Return the folder with an editor's lists of code replacements (it may not exist yet)."""
    return data_folder() / "codes"


def default_catalog() -> Path:
    """Return the catalog opened when none is named: ``GALLERY_CATALOG``, else one in the data folder."""
    named = os.environ.get("GALLERY_CATALOG")
    return Path(named) if named else data_folder() / f"catalog{SUFFIX}"
