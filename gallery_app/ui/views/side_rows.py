"""What the side bar lists, as plain rows: groups, and under each the places an editor can choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.photographer import Photographer
from gallery_app.domain.query import Everything, Field, Term, Within
from gallery_app.domain.theme import Theme
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP
from gallery_app.ui.words import scope_words

if TYPE_CHECKING:  # see context.py
    from gallery_app.domain.collecting import Collection
    from gallery_app.services.library import LayoutEntry, Library, ReportEntry
    from gallery_app.services.saving import SavedEntry

__all__ = ["Group", "Row", "side_groups"]

_TOP = 5
"""How many photographers stand in the side bar before it is asked for all."""

_LIBRARY = QT_TRANSLATE_NOOP("Sidebar", "Library")
_SAVED = QT_TRANSLATE_NOOP("Sidebar", "Saved searches")
_COLLECTIONS = QT_TRANSLATE_NOOP("Sidebar", "Collections")
_REPORTS = QT_TRANSLATE_NOOP("Sidebar", "Reports")
_LAYOUTS = QT_TRANSLATE_NOOP("Sidebar", "Layouts")
_PHOTOGRAPHERS = QT_TRANSLATE_NOOP("Sidebar", "Photographers")
_THEMES = QT_TRANSLATE_NOOP("Sidebar", "Themes")
_ALL_OF_THEM = QT_TRANSLATE_NOOP("Sidebar", "All {number}…")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the side bar.

    Attributes:
        text: What it says.
        scope: What choosing it means; None for the line that shows every photographer.
        count: How many photos it holds.
        warning: The count is one to act on.
        children: Lines under it.
    """

    text: str
    scope: Scope | None
    count: int = 0
    warning: bool = False
    children: "tuple[Row, ...]" = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A headed part of the side bar.

    Attributes:
        title: Its heading.
        rows: Its lines.
    """

    title: str
    rows: tuple[Row, ...]


def side_groups(
    library: "Library",
    saved: "Sequence[SavedEntry]" = (),
    collections: "Sequence[Collection]" = (),
    *,
    everyone: bool,
) -> tuple[Group, ...]:
    """Return what the side bar lists; groups with nothing in them are left out.

    Args:
        library: Where to look.
        saved: The saved searches.
        collections: The collections.
        everyone: List every photographer, not only those with the most photos.
    """
    groups = (
        Group(_say(_LIBRARY), tuple(_shelves(library))),
        Group(_say(_SAVED), tuple(_saved(entry) for entry in saved)),
        Group(_say(_COLLECTIONS), tuple(map(_collection, collections))),
        Group(_say(_REPORTS), tuple(_report(entry) for entry in library.reports())),
        Group(_say(_LAYOUTS), tuple(_layout(entry) for entry in library.layouts())),
        Group(_say(_PHOTOGRAPHERS), tuple(_people(library.photographers(), everyone=everyone))),
        Group(_say(_THEMES), _themes(library.themes())),
    )
    return tuple(group for group in groups if group.rows)


def _say(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


def _row(scope: Scope, count: int, children: tuple[Row, ...] = (), *, warning: bool = False) -> Row:
    return Row(scope_words(scope), scope, count, warning, children)


def _shelves(library: "Library") -> Iterable[Row]:
    for shelf in library.shelves():
        scope = Scope(Place.SHELF, shelf.name, shelf.query)
        yield _row(scope, shelf.count, warning=shelf.name == "no file" and shelf.count > 0)


def _saved(entry: "SavedEntry") -> Row:
    search = entry.search
    scope = Scope(Place.SAVED, search.name, entry.query, saved=search.id)
    return _row(scope, entry.count, warning=bool(entry.problems))


def _collection(collection: "Collection") -> Row:
    scope = Scope(Place.COLLECTION, collection.name, Within(collection=collection.id), collection=collection.id)
    return _row(scope, collection.photos)


def _report(entry: "ReportEntry") -> Row:
    sections = tuple(
        _row(Scope(Place.SECTION, s.heading, Within(section=s.section), entry.report, s.section), s.photos)
        for s in entry.sections
    )
    return _row(Scope(Place.REPORT, entry.headline, Within(report=entry.report), entry.report), entry.photos, sections)


def _layout(entry: "LayoutEntry") -> Row:
    return _row(Scope(Place.LAYOUT, entry.name, Everything(), layout=entry.layout), entry.photos)


def _people(people: Sequence[Photographer], *, everyone: bool) -> Iterable[Row]:
    for person in people if everyone else people[:_TOP]:
        query = Term(Field.PHOTOGRAPHER, person.name, exact=True)
        yield _row(Scope(Place.PHOTOGRAPHER, person.name, query), person.photos)
    if len(people) > _TOP and not everyone:
        yield Row(_say(_ALL_OF_THEM).format(number=len(people)), None)


def _themes(themes: Sequence[Theme], parent: int | None = None) -> tuple[Row, ...]:
    return tuple(
        _row(
            Scope(Place.THEME, theme.name, Term(Field.THEME, theme.name, exact=True)),
            theme.photos,
            _themes(themes, theme.id),
        )
        for theme in themes
        if theme.parent == parent
    )
