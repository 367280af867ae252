"""Browsing: what the side bar lists and what a photo's record says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gallery_app.domain.overview import Overview
from gallery_app.domain.photo import Photo
from gallery_app.domain.photographer import Photographer
from gallery_app.domain.query import Everything, Lack, Query, State, Within
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Task
from gallery_app.domain.theme import Theme
from gallery_app.layout.document import picture_count

__all__ = ["LayoutEntry", "Library", "ReportEntry", "SectionEntry", "Shelf"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A standing view of the library.

    Attributes:
        name: ``all``, ``recent``, ``picked``, ``no credit`` or ``no file``; front ends have the words.
        query: The search it stands for.
        count: How many photos match.
    """

    name: str
    query: Query
    count: int


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A section in the side bar.

    Attributes:
        section: Its id.
        heading: Its first heading line; "" for the lead.
        photos: How many photos stand in it.
    """

    section: int
    heading: str
    photos: int


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report in the side bar.

    Attributes:
        report: Its id.
        headline: Its main title.
        photos: How many photos stand in it.
        sections: In reading order.
    """

    report: int
    headline: str
    photos: int
    sections: tuple[SectionEntry, ...]


_SHELVES: tuple[tuple[str, Query], ...] = (
    ("all", Everything()),
    ("recent", State.RECENT),
    ("picked", State.PICKED),
    ("no credit", Lack.CREDIT),
    ("no file", Lack.FILE),
)


@dataclass(frozen=True, slots=True)
class LayoutEntry:
    """A saved layout in the side bar.

    Attributes:
        layout: Its id.
        name: What the editor calls it.
        report: Id of the report it belongs to, or None.
        photos: How many pictures stand on its pages.
    """

    layout: int
    name: str
    report: int | None
    photos: int


class Library:
    """What is in the catalog, for looking at."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to look into."""
        self._catalog = catalog

    def photo(self, photo: int) -> Photo | None:
        """Return one photo, or None."""
        found = self._catalog.photos.get([photo])
        return found[0] if found else None

    def photos(self, ids: Sequence[int]) -> tuple[Photo, ...]:
        """Return photos in the order asked for; unknown ids are left out."""
        return self._catalog.photos.get(ids)

    def overview(self, ids: Sequence[int]) -> Task[Overview]:
        """Count what photos say, step by step, however many they are; unknown ids are passed over."""
        return self._catalog.overview(ids)

    def shelves(self) -> tuple[Shelf, ...]:
        """Return the standing views with their counts."""
        return tuple(Shelf(name, query, self._catalog.finder.count(query)) for name, query in _SHELVES)

    def layouts(self) -> tuple[LayoutEntry, ...]:
        """Return every saved layout, newest first."""
        return tuple(
            LayoutEntry(each.id, each.name, each.report, picture_count(each.document))
            for each in self._catalog.layouts.all()
        )

    def reports(self) -> tuple[ReportEntry, ...]:
        """Return every report with its sections and how many photos each shows, newest first."""
        counts = self._catalog.finder.section_counts()
        return tuple(
            ReportEntry(
                report.id,
                report.headline,
                self._catalog.finder.count(Within(report=report.id)),
                tuple(SectionEntry(s.id, "".join(s.heading[:1]), counts.get(s.id, 0)) for s in report.sections),
            )
            for report in self._catalog.reports.all()
        )

    def newest_reports(self, most: int) -> Mapping[int, str]:
        """Return the newest reports that show a photo, no more than `most`: headlines by id, newest first."""
        return self._catalog.reports.newest_with_photos(most)

    def holds(self, report: int, section: int | None = None) -> bool:
        """Return whether a report is there, and in it the section, where one is named."""
        found = self._catalog.reports.get(report)
        return found is not None and (section is None or section in {each.id for each in found.sections})

    def photographers(self) -> tuple[Photographer, ...]:
        """Return the register: most photos first, then by pinyin."""
        return tuple(sorted(self._catalog.photographers.all(), key=lambda p: (-p.photos, p.pinyin)))

    def themes(self) -> tuple[Theme, ...]:
        """Return the theme tree, wider terms before narrower, with counts."""
        return self._catalog.themes.all()
