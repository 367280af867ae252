"""What can be done with a line of the side bar, as menus."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["collection_menu", "layout_menu", "saved_menu"]

_LAYOUT = (
    ("open", QT_TRANSLATE_NOOP("Sidebar", "Open"), ""),
    ("rename", QT_TRANSLATE_NOOP("Sidebar", "Rename…"), ""),
    ("duplicate", QT_TRANSLATE_NOOP("Sidebar", "Duplicate"), ""),
    ("remove", QT_TRANSLATE_NOOP("Sidebar", "Delete"), ""),
)
_COLLECTION = (
    ("add", QT_TRANSLATE_NOOP("Sidebar", "Add the chosen photos"), ""),
    ("rename", QT_TRANSLATE_NOOP("Sidebar", "Rename…"), "F2"),
    ("remove", QT_TRANSLATE_NOOP("Sidebar", "Delete"), "Del"),
)
_SAVED = (
    ("select", QT_TRANSLATE_NOOP("Sidebar", "Select its photos"), ""),
    ("shortlist", QT_TRANSLATE_NOOP("Sidebar", "Shortlist of the report in hand"), ""),
    ("place", QT_TRANSLATE_NOOP("Sidebar", "Place its photos in a section…"), ""),
    ("export", QT_TRANSLATE_NOOP("Sidebar", "Export its photos…"), ""),
    None,
    ("edit", QT_TRANSLATE_NOOP("Sidebar", "Edit in the search box"), ""),
    ("replace", QT_TRANSLATE_NOOP("Sidebar", "Replace by the search in force"), ""),
    ("rename", QT_TRANSLATE_NOOP("Sidebar", "Rename…"), "F2"),
    ("up", QT_TRANSLATE_NOOP("Sidebar", "Move up"), "Alt+↑"),
    ("down", QT_TRANSLATE_NOOP("Sidebar", "Move down"), "Alt+↓"),
    ("remove", QT_TRANSLATE_NOOP("Sidebar", "Delete"), "Del"),
)


def layout_menu(parent: QWidget, act: Callable[[str], object]) -> QMenu:
    """Return what can be done with a layout; `act` takes ``open``, ``rename``, ``duplicate`` or ``remove``."""
    return _menu(parent, _LAYOUT, act)


def collection_menu(parent: QWidget, act: Callable[[str], object]) -> QMenu:
    """Return what can be done with a collection; `act` takes ``add``, ``rename`` or ``remove``."""
    return _menu(parent, _COLLECTION, act)


def saved_menu(parent: QWidget, act: Callable[[str], object]) -> QMenu:
    """Return what can be done with a saved search; `act` takes a name that `Sidebar.savedAsked` has."""
    return _menu(parent, _SAVED, act)


def _menu(parent: QWidget, entries: Iterable[tuple[str, str, str] | None], act: Callable[[str], object]) -> QMenu:
    menu = QMenu(parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        name, words, keys = entry
        said = QCoreApplication.translate("Sidebar", words)
        menu.addAction(f"{said}\t{keys}" if keys else said, partial(act, name))
    return menu
