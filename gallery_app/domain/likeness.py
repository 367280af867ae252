"""Which photos look alike."""

from typing import Protocol

__all__ = ["ALIKE", "LikenessStore"]

ALIKE = 10
"""So many of the 64 bits of two pictures' perceptual hashes may differ, and they are still taken for one motif."""


class LikenessStore(Protocol):
    """What knows how images look."""

    def near(self, photo: int, distance: int = ALIKE) -> frozenset[int]:
        """Return the photos whose image looks like that of one photo, itself among them; none when it has no image.

        Args:
            photo: Id of the photo.
            distance: How many bits of the perceptual hashes may differ.
        """
