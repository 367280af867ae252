"""What services ask of a catalog. SQLite answers today; a shared newsroom server can answer tomorrow."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.collecting import HasCollections
from gallery_app.domain.counts import Facets
from gallery_app.domain.document import ShownPicture
from gallery_app.domain.file_content import HoldsContents
from gallery_app.domain.history_store import HistoryStore
from gallery_app.domain.keeping import FileStore, Keeping
from gallery_app.domain.layout import Layout
from gallery_app.domain.likeness import HoldsLikeness
from gallery_app.domain.overview import HasOverviews
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.photographer import Photographer, Published
from gallery_app.domain.placement import Origin, Placement
from gallery_app.domain.practice import Practice
from gallery_app.domain.query import Field, Found, Query, Sort
from gallery_app.domain.refused import HoldsRefused
from gallery_app.domain.report import Report
from gallery_app.domain.saved import SavedSearch
from gallery_app.domain.stacks import HasStacks
from gallery_app.domain.task import Task
from gallery_app.domain.theme import Theme
from gallery_app.domain.watching import HoldsWatched

__all__ = [
    "Catalog",
    "ClueStore",
    "Edit",
    "Finder",
    "LayoutStore",
    "PhotoStore",
    "PhotographerStore",
    "PlacementStore",
    "PreviewStore",
    "ReportStore",
    "SearchStore",
    "ThemeStore",
]


class Edit(Protocol):
    """An open edit."""

    @property
    def number(self) -> int:
        """Its number, for edits that go on with the same step of undo."""

    @property
    def changes(self) -> Changes:
        """What was touched; complete once the edit has been closed."""


class PhotoStore(FileStore, Protocol):
    """Photo records and their files. Methods that write need an open edit."""

    def get(self, ids: Sequence[int]) -> tuple[Photo, ...]:
        """Return the photos in the order asked for; unknown ids are left out."""

    def add(self, photo: Photo) -> int:
        """Store a new record with its credits, themes and file (placements are added apart); return its id."""

    def update(self, photo: Photo) -> None:
        """Store what an editor can say of a photo: all but its raw line, file, placements and date of entry."""

    def remove(self, photo: int) -> None:
        """Remove a record with its credits, themes, placements and file records; the image on disk stays."""

    def attach(self, photo: int, file: PhotoFile) -> None:
        """Make `file`, new or known, the photo's image; the one it had before stays as an older one."""

    def by_path(self, path: str) -> Photo | None:
        """Return the photo whose image lies at this absolute path."""

    def by_fingerprint(self, fingerprint: str) -> tuple[Photo, ...]:
        """Return the photos whose image has this fingerprint."""

    def update_file(self, file: PhotoFile) -> None:
        """Store path, size, times, fingerprint, shape and presence of a known file."""


class PhotographerStore(Protocol):
    """The register."""

    def all(self) -> tuple[Photographer, ...]:
        """Return everyone, with counts of photos, sorted by pinyin."""

    def named(self, name: str) -> Photographer | None:
        """Return the person with this name or alias; blanks, width and 简繁 do not count."""

    def get(self, person: int) -> Photographer | None:
        """Return one person, or None."""

    def update(self, person: Photographer) -> None:
        """Store name, aliases, unit, role and English form of a known person."""

    def merge(self, kept: int, other: int) -> None:
        """Give the credits and the names of `other` to `kept`, which keeps its own name, and remove `other`."""

    def split(self, person: int, name: str, photos: Sequence[int]) -> int:
        """Enter `name`, an alias of a person or a new name, as someone else; return that person's id.

        The person's credits on `photos` become the new person's.
        """

    def credited(self, person: int) -> tuple[int, ...]:
        """Return the ids of the photos that credit a person."""

    def published(self, first: str = "", last: str = "") -> tuple[Published, ...]:
        """Return what of each person stands in reports dated from `first` to `last`, both included.

        Dates are ISO 8601, possibly only a year or a month; "" leaves an end open, and with both open reports without
        a date count too.
        """


class ThemeStore(Protocol):
    """The theme tree."""

    def all(self) -> tuple[Theme, ...]:
        """Return every term, wider before narrower, with counts of photos."""

    def add(self, name: str, parent: int | None = None) -> int:
        """Store a term, or find the one with this name; return its id."""

    def set_topic(self, theme: int, topic: str) -> None:
        """Store the IPTC Media Topic that a known term stands for; "" for none."""


class ReportStore(Protocol):
    """Reports and their sections."""

    def all(self) -> tuple[Report, ...]:
        """Return every report, newest first."""

    def newest_with_photos(self, most: int) -> Mapping[int, str]:
        """Return the newest reports that show a photo, no more than `most`: headlines by id, newest first."""

    def get(self, report: int) -> Report | None:
        """Return a report with its sections, or None."""

    def add(self, report: Report) -> Report:
        """Store a report; return it with the ids of itself and its sections."""

    def update(self, report: Report) -> None:
        """Store headline, subtitle, bylines, date, publication, headings and paragraphs of a known report."""

    def remove(self, report: int) -> None:
        """Remove a report with its sections and placements; photos stay."""


class PlacementStore(Protocol):
    """Which photo stands in which section."""

    def of_report(self, report: int) -> tuple[Placement, ...]:
        """Return a report's placements in reading order."""

    def get(self, placement: int) -> Placement | None:
        """Return one placement, or None."""

    def add(
        self,
        photo: int,
        section: int,
        *,
        position: int | None = None,
        origin: Origin = Origin.EDITOR,
        certainty: float = 1.0,
        caption: str | None = None,
    ) -> int:
        """Place a photo in a section, at the end or at `position` (others move on); return the placement's id.

        A photo that stands in the section already is moved, and keeps its id.
        """

    def move(self, placement: int, section: int, position: int | None = None) -> None:
        """Move a placement to a section of the same report; an editor's move is certain and the editor's."""

    def set_caption(self, placement: int, caption: str | None) -> None:
        """Store the caption of this use; None follows the photo."""

    def set_photo(self, placement: int, photo: int) -> None:
        """Let another photo take this place."""

    def remove(self, placement: int) -> None:
        """Take the photo out of the section."""


class ClueStore(Protocol):
    """What helps to match images to captions and outlives a session. Methods that write need an open edit."""

    def refused(self, report: int) -> frozenset[tuple[int, int]]:
        """Return the refused pairs of a report: the image's photo, and the photo record of the caption."""

    def refuse(self, photo: int, caption: int) -> None:
        """Keep that a photo's image is not the picture of a caption, which its photo record stands for."""

    def ask_again(self, report: int) -> None:
        """Forget the refused pairs of a report."""

    def copies(self, photos: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Return for each photo that has any the absolute paths of other files with the same bytes."""

    def add_copy(self, file: int, path: str) -> None:
        """Keep that another file at an absolute path has the bytes of a known one, by that one's id."""

    def shown(self, report: int) -> Mapping[int, ShownPicture]:
        """Return for each placement of a report that has one the picture that the document shows with its caption."""

    def show(self, placement: int, picture: ShownPicture) -> None:
        """Keep which picture the document shows with the caption of a new placement."""


class LayoutStore(Protocol):
    """Saved layouts."""

    def all(self) -> tuple[Layout, ...]:
        """Return every layout, newest first."""

    def get(self, layout: int) -> Layout | None:
        """Return one layout, or None."""

    def add(self, layout: Layout) -> int:
        """Store a new layout; return its id."""

    def update(self, layout: Layout) -> None:
        """Store name, template, page and document of a known layout."""

    def remove(self, layout: int) -> None:
        """Remove a layout; its report and its photos stay."""


class Finder(Protocol):
    """Answers to searches."""

    def find(self, query: Query, sort: Sort = Sort.ADDED, limit: int | None = None, offset: int = 0) -> Found:
        """Return how many photos match and a window of their ids; no limit means all of them."""

    def first(self, query: Query, sort: Sort = Sort.ADDED, limit: int = 200) -> tuple[int, ...]:
        """Return the first ids alone, quicker than with the total."""

    def count(self, query: Query) -> int:
        """Return how many photos match."""

    def facets(self, query: Query) -> Facets:
        """Return the values of fields and aspects among the matches, with counts."""

    def names(self, field: Field) -> Mapping[str, int]:
        """Return the spellings in a field with how many photos have each."""

    def themes(self, query: Query) -> tuple[int, Mapping[str, int]]:
        """Return how many photos match and how many of them have each theme; a wider one counts its narrower ones."""

    def remember(self, text: str) -> None:
        """Keep a search that was asked for; not a step of undo."""

    def asked(self, limit: int) -> Sequence[str]:
        """Return the searches asked for last, newest first, once each."""

    def section_counts(self) -> Mapping[int, int]:
        """Return for each section id how many photos stand in it."""


class SearchStore(Protocol):
    """Saved searches, in the order the editor gave them."""

    def all(self) -> tuple[SavedSearch, ...]:
        """Return every saved search."""

    def add(self, search: SavedSearch) -> int:
        """Store a new one at the end; return its id."""

    def update(self, search: SavedSearch) -> None:
        """Store name, text and sort of a known one."""

    def remove(self, search: int) -> None:
        """Remove one."""

    def order(self, searches: Sequence[int]) -> None:
        """Put these first, in this order; the others follow as they were."""


class Catalog(
    Keeping,
    HoldsContents,
    HoldsWatched,
    HoldsRefused,
    HoldsLikeness,
    HasCollections,
    HasStacks,
    HasOverviews,
    Protocol,
):
    """One catalog: every record, behind one writer."""

    @property
    def path(self) -> str:
        """Absolute path of the catalog file."""

    @property
    def photos(self) -> PhotoStore:
        """Photo records."""

    @property
    def photographers(self) -> PhotographerStore:
        """The register."""

    @property
    def themes(self) -> ThemeStore:
        """The theme tree."""

    @property
    def reports(self) -> ReportStore:
        """Reports."""

    @property
    def placements(self) -> PlacementStore:
        """Uses of photos."""

    @property
    def practice(self) -> Practice:
        """Values of past captions."""

    @property
    def clues(self) -> ClueStore:
        """What helps to match images to captions."""

    @property
    def layouts(self) -> LayoutStore:
        """Saved layouts."""

    @property
    def searches(self) -> SearchStore:
        """Saved searches."""

    @property
    def finder(self) -> Finder:
        """Search."""

    @property
    def history(self) -> HistoryStore:
        """Undo and redo."""

    def edit(self, act: Act, onto: int | None = None) -> AbstractContextManager[Edit]:
        """Open an edit: one transaction, one step of undo. An exception inside rolls it back.

        Edits may be nested; the inner ones join the outer. With `onto`, the number of an edit, this one becomes part
        of the same step of undo, unless others came between.
        """

    def add_many(self, photos: Sequence[Photo], places: Sequence[tuple[str, str] | None]) -> range:
        """Store new photos by the thousand inside the open edit; return their ids.

        Such an edit can be taken back, but not done again.

        Args:
            photos: The records; their own placements are passed over.
            places: For each photo the headline of a report and the heading of a section, or None.
        """

    def tend(self) -> Task[None]:
        """Do what keeps searching quick, in the background."""

    def get_ready(self) -> Task[None]:
        """Read what every search needs, once, so that the first one need not wait for it."""

    def needs_tending(self) -> bool:
        """Return whether `tend` has anything to do."""

    def close(self) -> None:
        """Let go of the file; the catalog cannot be used after."""


class PreviewStore(Protocol):
    """Small pictures, kept beside the catalog; all of it can be made again."""

    def get(self, fingerprint: str, edge: int) -> bytes | None:
        """Return the JPEG whose longer edge is at most `edge` pixels, or None."""

    def put(self, fingerprint: str, edge: int, jpeg: bytes) -> None:
        """Keep a preview; an older one of the same size is replaced."""

    def close(self) -> None:
        """Let go of the file."""
