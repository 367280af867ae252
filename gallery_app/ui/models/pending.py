"""What is undecided about a report after its photos came in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.domain.placement import Placement

if TYPE_CHECKING:  # matching draws in half the core, which looking at a report does not need
    from gallery_app.services.linking import Match, Matching
    from gallery_app.services.reporting import ReportView

__all__ = ["Pending", "pending", "slots_of"]


@dataclass(frozen=True, slots=True)
class Pending:
    """What waits for an editor.

    Attributes:
        pairs: Likely pairs, the likeliest of the doubtful ones first, then those that are certain.
        captions: Ids of placements without an image, for which there is no likely photo.
        photos: Ids of photos without a caption.
    """

    pairs: "tuple[Match, ...]" = ()
    captions: tuple[int, ...] = ()
    photos: tuple[int, ...] = ()

    @property
    def certain(self) -> "tuple[Match, ...]":
        """The pairs that need no look."""
        return tuple(pair for pair in self.pairs if pair.certain)


def pending(matching: "Matching", refused: Collection[tuple[int, int]]) -> Pending:
    """Return what waits, without the pairs (photo, placement) that the editor has refused."""
    pairs = [pair for pair in matching.pairs if (pair.photo, pair.placement) not in refused]
    parted = [pair for pair in matching.pairs if pair not in pairs]
    return Pending(
        tuple(sorted(pairs, key=lambda pair: (pair.certain, -pair.score))),
        (*matching.unmatched_captions, *(pair.placement for pair in parted)),
        (*matching.unmatched_photos, *(pair.photo for pair in parted)),
    )


def slots_of(view: "ReportView") -> Mapping[int, tuple[Placement, str, tuple[str, ...]]]:
    """Return for each placement of a report itself, its caption's words and who is credited."""
    return {
        use.id: (use, use.caption or photo.title, photo.photographers)
        for section in view.sections
        for use, photo in zip(section.placements, section.photos, strict=True)
    }
