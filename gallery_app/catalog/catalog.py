"""A catalog in a SQLite file: its stores, behind one writer."""

import functools
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.catalog.backup import back_up, keep_backup
from gallery_app.catalog.bulk import Bulk, Place
from gallery_app.catalog.clues import Clues
from gallery_app.catalog.collections import Collections
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.file_contents import FileContents
from gallery_app.catalog.history import Edits, History, OpenEdit
from gallery_app.catalog.index import Index
from gallery_app.catalog.layouts import Layouts
from gallery_app.catalog.likeness import LikenessTable
from gallery_app.catalog.overviews import overview
from gallery_app.catalog.photographers import Photographers
from gallery_app.catalog.photos import Photos
from gallery_app.catalog.placements import Placements
from gallery_app.catalog.practice import Practised
from gallery_app.catalog.refused import RefusedFiles
from gallery_app.catalog.reports import Reports
from gallery_app.catalog.saved import SavedSearches
from gallery_app.catalog.stacks import Stacks
from gallery_app.catalog.themes import Themes
from gallery_app.catalog.watched import WatchedFolders
from gallery_app.domain.changes import Act
from gallery_app.domain.overview import Overview
from gallery_app.domain.photo import Photo
from gallery_app.domain.task import Task
from gallery_app.wording import Message

if TYPE_CHECKING:
    from gallery_app.catalog.find import Find

__all__ = ["SqliteCatalog"]

_LARGE = "select 1 from photo limit 1 offset 20000"
_BEHIND = 5000
"""So many changes are followed in a moment when a catalog is opened."""


class SqliteCatalog:
    """One catalog file.

    Attributes:
        path: Absolute path of the file.
        photos: Photo records.
        photographers: The register.
        themes: The theme tree.
        reports: Reports.
        placements: Uses of photos.
        likeness: How pictures look.
        layouts: Saved layouts.
        practice: Values of past captions.
        clues: What helps to match images to captions.
        contents: What is known of the bytes of images.
        refused: Files that could not be taken in.
        watched: Folders whose photos are taken in as they come.
        searches: Saved searches.
        collections: Collections.
        stacks: Stacks.
        history: Undo and redo.
    """

    def __init__(self, link: Connections) -> None:
        """Build the stores on the connections to one file."""
        self._link = link
        self._index = Index(link)
        self._edits = Edits(link, self._index)
        self.path = str(link.path)
        self.photographers = Photographers(link)
        self.themes = Themes(link)
        self.photos = Photos(link, self._edits, self.photographers, self.themes)
        self.reports = Reports(link)
        self.placements = Placements(link)
        self.practice = Practised(link)
        self.clues = Clues(link)
        self.likeness = LikenessTable(link)
        self.contents = FileContents(link)
        self.refused = RefusedFiles(link)
        self.watched = WatchedFolders(link)
        self.layouts = Layouts(link, self._edits)
        self.searches = SavedSearches(link)
        self.collections = Collections(link)
        self.stacks = Stacks(link)
        self._bulk = Bulk(link, self._index, (self.photographers, self.themes, self.reports))
        self.history = History(link, self._index)

    @functools.cached_property
    def finder(self) -> "Find":
        """Search."""
        from gallery_app.catalog.find import Find  # noqa: PLC0415 - NumPy is loaded with the first search

        return Find(self._link, self.likeness)

    def edit(self, act: Act, onto: int | None = None) -> AbstractContextManager[OpenEdit]:
        """Open an edit: one transaction, one step of undo. An exception inside rolls it back.

        Edits may be nested; the inner ones join the outer. With `onto`, the number of an edit, this one becomes part
        of the same step of undo, unless others came between.

        Raises:
            CatalogError: Another program or thread keeps the catalog, or the disk fails.
        """
        return self._edits.edit(act, onto)

    def add_many(self, photos: Sequence[Photo], places: Sequence[Place]) -> range:
        """Store new photos by the thousand inside the open edit; return their ids.

        Args:
            photos: The records; their own placements are passed over.
            places: For each photo the headline of a report and the heading of a section, or None; those that are not
                known are entered.
        """
        return self._bulk.add(photos, places, self._edits.number, self._edits.now)

    def overview(self, photos: Sequence[int]) -> Task[Overview]:
        """Count what photos say, step by step; ids that are not known are passed over."""
        return overview(self._link, photos)

    def bring_index_up_to_date(self) -> None:
        """Index everything anew if the index was made by another version, and the catalog is small enough to wait.

        A large catalog opens at once; `tend` makes its index while editing goes on, and until then searches see what
        has been indexed.
        """
        if not self._index.current() and self._link.row(_LARGE) is None:
            self.rebuild_index()

    def tend(self) -> Task[None]:
        """Do what keeps searching quick: make an outdated index anew, keep for the next start what is in memory."""
        yield from self._index.tend()
        if self.finder.mirror.behind() > _BEHIND:
            yield from self._index.join()
            yield from self.finder.keep()

    def get_ready(self) -> Task[None]:
        """Read what every search needs, once, so that the first one need not wait for it."""
        return self.finder.read()

    def needs_tending(self) -> bool:
        """Return whether `tend` has anything to do."""
        return not self._index.current() or self.finder.mirror.behind() > _BEHIND

    def rebuild_index(self) -> None:
        """Make all that is derived from the records anew."""
        with self._link.transaction():
            self._index.rebuild()

    def check(self) -> tuple[Message, ...]:
        """Return what is wrong with the file, its references and its index; nothing when all is well."""
        from gallery_app.catalog.check import check  # noqa: PLC0415 - a window opens without it

        return check(self._link, self._index)

    def repair(self) -> tuple[Message, ...]:
        """Put right what can be put right, after a backup; return one sentence for each thing done.

        Raises:
            CatalogError: The file itself is damaged.
            FileError: No backup could be made before.
        """
        from gallery_app.catalog.check import repair  # noqa: PLC0415 - a window opens without it

        return repair(self._link, self._index)

    def back_up(self, target: Path) -> None:
        """Write a verified copy as one file, while the catalog is in use; an old file is replaced.

        Raises:
            CatalogError: The catalog is damaged or cannot be read.
            FileError: The copy cannot be written.
        """
        back_up(self._link.path, target)

    def keep_backup(self) -> Path | None:
        """Make one of the backups that are kept beside the catalog, unless the newest one will do.

        Raises:
            CatalogError: The catalog is damaged or cannot be read.
            FileError: It cannot be written.
        """
        return keep_backup(self._link.path)

    def close(self) -> None:
        """Let go of the file; the catalog cannot be used after."""
        self._link.close()
