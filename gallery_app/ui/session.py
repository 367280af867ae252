"""The session: the window comes back in the mode and at the place where its catalog was left."""

from collections.abc import Iterable
from pathlib import Path

from gallery_app.ui.mode import Mode
from gallery_app.ui.scope import Scope
from gallery_app.ui.settings import SettingsFile

__all__ = ["leave", "left"]


def leave(settings: SettingsFile, catalog: Path, mode: Mode, scopes: Iterable[Scope]) -> None:
    """Note where a catalog is left."""
    place = next((_key(scope) for scope in scopes if not scope.excluded), "")
    settings.change(catalog=str(catalog), mode=mode.value, scope=place)


def left(settings: SettingsFile, catalog: Path, places: Iterable[Scope]) -> tuple[Mode, Scope | None]:
    """Return the mode and the place a catalog was left in.

    Of another catalog it is the gallery; of a place that is gone there is None.

    Args:
        settings: What the last session noted.
        catalog: The catalog that is open now.
        places: Everything the side bar lists.
    """
    known = settings.values
    if known.catalog != str(catalog) or known.mode not in set(Mode):
        return Mode.GALLERY, None
    return Mode(known.mode), next((scope for scope in places if _key(scope) == known.scope), None)


def _key(scope: Scope) -> str:
    ids = (scope.report, scope.section, scope.layout, scope.saved)
    return "\t".join((scope.place, scope.name, *("" if each is None else str(each) for each in ids)))
