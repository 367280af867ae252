"""What the side bar lists, read from the catalog at once and off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.domain.photographer import Photographer
from gallery_app.domain.theme import Theme

if TYPE_CHECKING:  # see context.py
    from gallery_app.domain.collecting import Collection
    from gallery_app.services.desk import Desk
    from gallery_app.services.library import LayoutEntry, ReportEntry, Shelf
    from gallery_app.services.saving import SavedEntry

__all__ = ["Listing", "listing"]


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything there is to list, with its counts.

    Attributes:
        shelves: The standing views.
        saved: Saved searches in their order.
        collections: Collections in their order.
        reports: Reports with their sections, newest first.
        layouts: Saved layouts, newest first.
        photographers: The register, those with the most photos first.
        themes: The theme tree, wider terms before narrower.
    """

    shelves: "Sequence[Shelf]" = ()
    saved: "Sequence[SavedEntry]" = ()
    collections: "Sequence[Collection]" = ()
    reports: "Sequence[ReportEntry]" = ()
    layouts: "Sequence[LayoutEntry]" = ()
    photographers: Sequence[Photographer] = ()
    themes: Sequence[Theme] = ()


def listing(desk: "Desk") -> Listing:
    """Read and count everything."""
    library = desk.library
    return Listing(
        library.shelves(),
        desk.saving.entries(),
        desk.collecting.all(),
        library.reports(),
        library.layouts(),
        library.photographers(),
        library.themes(),
    )
