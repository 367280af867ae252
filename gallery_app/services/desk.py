"""Everything an editor can do, as one handle that the front ends are given.

A service is made when it is first asked for, so that a window opens without loading the typesetter or the decoder.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.stores import Catalog, PreviewStore
from gallery_app.services.caption_tools import CaptionTools
from gallery_app.services.captioning import Captioning
from gallery_app.services.finding import Finding
from gallery_app.services.history import History
from gallery_app.services.library import Library

if TYPE_CHECKING:
    from gallery_app.ingest.decode import Decoder
    from gallery_app.layout.measure import Measure
    from gallery_app.services.arranging import Arranging
    from gallery_app.services.checking import Checking
    from gallery_app.services.collecting import Collecting
    from gallery_app.services.completing import Completing
    from gallery_app.services.copying import Copying
    from gallery_app.services.covering import Covering
    from gallery_app.services.crediting import Crediting
    from gallery_app.services.designing import Designing
    from gallery_app.services.doctor import Doctor
    from gallery_app.services.exporting import Exporting
    from gallery_app.services.importing import Importing
    from gallery_app.services.likening import Likening
    from gallery_app.services.linking import Linking
    from gallery_app.services.preflighting import Preflighting
    from gallery_app.services.preparing import Preparing
    from gallery_app.services.previewing import Previewing
    from gallery_app.services.recording import Recording
    from gallery_app.services.refinding import Refinding
    from gallery_app.services.registering import Registering
    from gallery_app.services.reporting import Reporting
    from gallery_app.services.safeguarding import Safeguarding
    from gallery_app.services.sample import Sample
    from gallery_app.services.saving import Saving
    from gallery_app.services.stacking import Stacking
    from gallery_app.services.stacks import Stacks
    from gallery_app.services.suggesting import Suggesting
    from gallery_app.services.watching import Watching

__all__ = ["Desk"]

# ruff: noqa: PLC0415 - a service is loaded with its first use; start-up is a promise


class Desk(CaptionTools):
    """The services of one open catalog.

    Attributes:
        catalog: Path of the catalog file.
        library: Browsing.
        finding: Search.
        captioning: Editing of records.
        history: Undo and redo.
    """

    def __init__(
        self,
        catalog: Catalog,
        previews: PreviewStore,
        decoder: "Callable[[], Decoder]",
        measure: "Callable[[str], Measure]",
    ) -> None:
        """Take the catalog, where previews are kept, and what makes a decoder and a measure of text."""
        super().__init__(catalog, decoder)
        self._previews = previews
        self._measure = measure
        self.catalog = Path(catalog.path)
        self.library = Library(catalog)
        self.finding = Finding(catalog)
        self.captioning = Captioning(catalog)
        self.history = History(catalog)

    @cached_property
    def reporting(self) -> "Reporting":
        """Taking in and showing reports."""
        from gallery_app.services.reporting import Reporting

        return Reporting(self._catalog)

    @cached_property
    def importing(self) -> "Importing":
        """Taking in image files."""
        from gallery_app.services.importing import Importing

        return Importing(self._catalog, self._previews, self._decoder)

    @cached_property
    def copying(self) -> "Copying":
        """Copying image files before they are taken in."""
        from gallery_app.services.copying import Copying

        return Copying(self._catalog, self.importing, lambda: self._decoder)

    @cached_property
    def refinding(self) -> "Refinding":
        """Files that are missing, moved, changed or twice there."""
        from gallery_app.services.refinding import Refinding

        return Refinding(self._catalog, lambda: self.importing)

    @cached_property
    def likening(self) -> "Likening":
        """Photos that look alike."""
        from gallery_app.services.likening import Likening

        return Likening(self._catalog, self.previewing)

    @cached_property
    def stacking(self) -> "Stacking":
        """Bursts."""
        from gallery_app.services.stacking import Stacking

        return Stacking(self._catalog, self.likening)

    @cached_property
    def stacks(self) -> "Stacks":
        """Photos of one moment that are shown as one."""
        from gallery_app.services.stacks import Stacks

        return Stacks(self._catalog, lambda: self.stacking)

    @cached_property
    def watching(self) -> "Watching":
        """Folders whose photos are taken in as they come."""
        from gallery_app.services.watching import Watching

        return Watching(self._catalog, lambda: self.importing)

    @cached_property
    def recording(self) -> "Recording":
        """Taking in photo records by the thousand."""
        from gallery_app.services.recording import Recording

        return Recording(self._catalog, lambda: self._decoder)

    @cached_property
    def completing(self) -> "Completing":
        """Completion in the search box."""
        from gallery_app.services.completing import Completing

        return Completing(self._catalog)

    @cached_property
    def saving(self) -> "Saving":
        """Saved searches."""
        from gallery_app.services.saving import Saving

        return Saving(self._catalog)

    @cached_property
    def collecting(self) -> "Collecting":
        """Collections."""
        from gallery_app.services.collecting import Collecting

        return Collecting(self._catalog)

    @cached_property
    def suggesting(self) -> "Suggesting":
        """Proposals for themes."""
        from gallery_app.services.suggesting import Suggesting

        return Suggesting(self._catalog)

    @cached_property
    def linking(self) -> "Linking":
        """Photos to sections, files to captions."""
        from gallery_app.services.linking import Linking

        return Linking(self._catalog)

    @cached_property
    def registering(self) -> "Registering":
        """The register of photographers."""
        from gallery_app.services.registering import Registering

        return Registering(self._catalog)

    @cached_property
    def crediting(self) -> "Crediting":
        """Credit lines in a house style."""
        from gallery_app.services.crediting import Crediting

        return Crediting(self._catalog)

    @cached_property
    def covering(self) -> "Covering":
        """What is missing in a report's pictures."""
        from gallery_app.services.covering import Covering

        return Covering(self._catalog)

    @cached_property
    def checking(self) -> "Checking":
        """Captions against the house's style."""
        from gallery_app.services.checking import Checking

        return Checking(self._catalog)

    @cached_property
    def arranging(self) -> "Arranging":
        """Photos on pages."""
        from gallery_app.services.arranging import Arranging

        return Arranging(self._catalog, self._measure)

    @cached_property
    def preflighting(self) -> "Preflighting":
        """What would go wrong in print."""
        from gallery_app.services.preflighting import Preflighting

        return Preflighting(self._catalog, self.arranging, self._measure)

    @cached_property
    def designing(self) -> "Designing":
        """Layouts under the hands of an editor."""
        from gallery_app.services.designing import Designing

        return Designing(self._catalog, self.arranging, self._measure)

    @cached_property
    def exporting(self) -> "Exporting":
        """Files for others."""
        from gallery_app.services.exporting import Exporting

        return Exporting(self._catalog, self.arranging)

    @cached_property
    def preparing(self) -> "Preparing":
        """Previews and hashes, the second pass over images."""
        from gallery_app.services.preparing import Preparing

        return Preparing(self._catalog, self._previews, lambda: self._decoder, self.previewing)

    @cached_property
    def previewing(self) -> "Previewing":
        """Small pictures for the screen."""
        from gallery_app.services.previewing import Previewing

        return Previewing(self._previews, lambda: self._decoder)

    @cached_property
    def sample(self) -> "Sample":
        """The sample report."""
        from gallery_app.services.sample import Sample

        return Sample(self._catalog, self.reporting, self.importing, self.linking, self.captioning, self.exporting)

    @cached_property
    def safeguarding(self) -> "Safeguarding":
        """Checks and backups of the catalog."""
        from gallery_app.services.safeguarding import Safeguarding

        return Safeguarding(self._catalog)

    @cached_property
    def doctor(self) -> "Doctor":
        """What of this machine is missing."""
        from gallery_app.services.doctor import Doctor

        return Doctor(self.catalog)

    def close(self) -> None:
        """Let go of the catalog and stop the worker processes."""
        if "_decoder" in self.__dict__:
            self._decoder.close()
        self._previews.close()
        self._catalog.close()
