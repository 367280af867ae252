"""What the side bar lists, as plain rows: groups, and under each the places an editor can choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.photographer import Photographer
from gallery_app.domain.query import Everything, Field, Term, Within
from gallery_app.domain.theme import Theme
from gallery_app.ui.models.side_listing import Listing
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP
from gallery_app.ui.words import scope_words

if TYPE_CHECKING:  # see context.py
    from gallery_app.domain.collecting import Collection
    from gallery_app.services.library import LayoutEntry, ReportEntry, Shelf
    from gallery_app.services.saving import SavedEntry

__all__ = ["Group", "Row", "side_groups"]

_TOP, _NEWEST = 5, 40
"""How many photographers and reports stand in the side bar before it is asked for all."""

_LIBRARY = QT_TRANSLATE_NOOP("Sidebar", "Library")
_SAVED = QT_TRANSLATE_NOOP("Sidebar", "Saved searches")
_SHORTLIST = QT_TRANSLATE_NOOP("Sidebar", "Shortlist: {name}")
_COLLECTIONS = QT_TRANSLATE_NOOP("Sidebar", "Collections")
_REPORTS = QT_TRANSLATE_NOOP("Sidebar", "Reports")
_LAYOUTS = QT_TRANSLATE_NOOP("Sidebar", "Layouts")
_PHOTOGRAPHERS = QT_TRANSLATE_NOOP("Sidebar", "Photographers")
_THEMES = QT_TRANSLATE_NOOP("Sidebar", "Themes")
_ALL_OF_THEM = QT_TRANSLATE_NOOP("Sidebar", "All {number}…")
_ALL_REPORTS = QT_TRANSLATE_NOOP("Sidebar", "All {number} reports…")


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
        first: How many of them are shown before all are asked for; None for all.
        others: What the line says that asks for all.
    """

    title: str
    rows: tuple[Row, ...]
    first: int | None = None
    others: str = ""

    def shown(self, *, whole: bool) -> tuple[Row, ...]:
        """Return the lines that are shown, the last of which may stand for all others."""
        if whole or self.first is None or len(self.rows) <= self.first:
            return self.rows
        return (*self.rows[: self.first], Row(self.others.format(number=len(self.rows)), None))


def side_groups(listing: Listing) -> tuple[Group, ...]:
    """Return what the side bar lists; groups with nothing in them are left out."""
    groups = (
        Group(_say(_LIBRARY), tuple(_shelves(listing.shelves))),
        Group(_say(_SAVED), tuple(_saved(entry) for entry in listing.saved if entry.search.report is None)),
        Group(_say(_COLLECTIONS), tuple(map(_collection, listing.collections))),
        Group(
            _say(_REPORTS),
            tuple(_report(entry, listing.saved) for entry in listing.reports),
            _NEWEST,
            _say(_ALL_REPORTS),
        ),
        Group(_say(_LAYOUTS), tuple(_layout(entry) for entry in listing.layouts)),
        Group(_say(_PHOTOGRAPHERS), tuple(map(_person, listing.photographers)), _TOP, _say(_ALL_OF_THEM)),
        Group(_say(_THEMES), _themes(listing.themes)),
    )
    return tuple(group for group in groups if group.rows)


def _say(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


def _row(scope: Scope, count: int, children: tuple[Row, ...] = (), *, warning: bool = False) -> Row:
    return Row(scope_words(scope), scope, count, warning, children)


def _shelves(shelves: "Sequence[Shelf]") -> Iterable[Row]:
    for shelf in shelves:
        scope = Scope(Place.SHELF, shelf.name, shelf.query)
        yield _row(scope, shelf.count, warning=shelf.name == "no file" and shelf.count > 0)


def _saved(entry: "SavedEntry") -> Row:
    search = entry.search
    scope = Scope(Place.SAVED, search.name, entry.query, saved=search.id)
    text = scope_words(scope)
    text = text if search.report is None else _say(_SHORTLIST).format(name=text)
    return Row(text, scope, entry.count, warning=bool(entry.problems))


def _collection(collection: "Collection") -> Row:
    scope = Scope(Place.COLLECTION, collection.name, Within(collection=collection.id), collection=collection.id)
    return _row(scope, collection.photos)


def _report(entry: "ReportEntry", saved: "Sequence[SavedEntry]") -> Row:
    sections = tuple(
        _row(Scope(Place.SECTION, s.heading, Within(section=s.section), entry.report, s.section), s.photos)
        for s in entry.sections
    )
    shortlists = tuple(_saved(each) for each in saved if each.search.report == entry.report)
    scope = Scope(Place.REPORT, entry.headline, Within(report=entry.report), entry.report)
    return _row(scope, entry.photos, (*sections, *shortlists))


def _layout(entry: "LayoutEntry") -> Row:
    return _row(Scope(Place.LAYOUT, entry.name, Everything(), layout=entry.layout), entry.photos)


def _person(person: Photographer) -> Row:
    query = Term(Field.PHOTOGRAPHER, person.name, exact=True)
    return _row(Scope(Place.PHOTOGRAPHER, person.name, query), person.photos)


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
