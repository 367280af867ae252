"""What is undecided about a report after its photos came in."""

from collections.abc import Mapping
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

    def candidates(self, placement: int = 0) -> tuple[int, ...]:
        """Return every photo that waits for a caption, those likely to belong to a placement first."""
        likely = sorted(self.pairs, key=lambda pair: (pair.placement != placement, -pair.score))
        return (*dict.fromkeys(pair.photo for pair in likely), *self.photos)


def pending(matching: "Matching") -> Pending:
    """Return what waits: doubtful pairs first, the likeliest before the others."""
    pairs = tuple(sorted(matching.pairs, key=lambda pair: (pair.certain, -pair.score)))
    return Pending(pairs, matching.unmatched_captions, matching.unmatched_photos)


def slots_of(view: "ReportView") -> Mapping[int, tuple[Placement, str, tuple[str, ...]]]:
    """Return for each placement of a report itself, its caption's words and who is credited."""
    return {
        use.id: (use, use.caption or photo.title, photo.photographers)
        for section in view.sections
        for use, photo in zip(section.placements, section.photos, strict=True)
    }
