"""The session: the window comes back in the mode and at the place where its catalog was left."""

from collections.abc import Iterable
from pathlib import Path

from gallery_app.ui.mode import Mode
from gallery_app.ui.scope import Scope
from gallery_app.ui.settings import SettingsFile

__all__ = ["leave", "left", "was_left"]


def leave(settings: SettingsFile, catalog: Path, mode: Mode, scopes: Iterable[Scope]) -> None:
    """Note where a catalog is left."""
    place = next((_key(scope) for scope in scopes if not scope.excluded), "")
    settings.change(catalog=str(catalog), mode=mode.value, scope=place)


def was_left(settings: SettingsFile, catalog: Path) -> bool:
    """Return whether it is this catalog that was left last."""
    return settings.values.catalog == str(catalog)


def left(settings: SettingsFile, places: Iterable[Scope]) -> tuple[Mode, Scope | None]:
    """Return the mode and the place the catalog was left in; None for a place that is gone.

    Args:
        settings: What the last session noted.
        places: Everything the side bar lists.
    """
    known = settings.values
    mode = Mode(known.mode) if known.mode in set(Mode) else Mode.GALLERY
    return mode, next((scope for scope in places if _key(scope) == known.scope), None)


def _key(scope: Scope) -> str:
    ids = (scope.report, scope.section, scope.layout, scope.saved)
    return "\t".join((scope.place, scope.name, *("" if each is None else str(each) for each in ids)))
