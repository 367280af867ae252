"""How pictures look, in a few numbers, so that those that look alike are found without looking at them again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from gallery_app.domain.photo import PhotoFile

__all__ = ["NEAR", "HoldsLikeness", "Likeness", "LikenessStore", "NearPair"]

NEAR = 10
"""Distance up to which two pictures count as alike: cropped, resized, brightened or captioned copies of one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What one picture looks like. Pictures that look alike differ in few bits.

    Attributes:
        fingerprint: Of the file.
        whole: Perceptual hash of the picture, 64 bits; None where there is too little to see, as in an empty page.
        inner: The same of what lies within bars or a border; None where there are none.
    """

    fingerprint: str
    whole: int | None
    inner: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class NearPair:
    """Two photos that look alike.

    Attributes:
        distance: Bits in which they differ; 0 for no difference.
        one: Id of a photo.
        other: Id of another, larger.
    """

    distance: int
    one: int
    other: int


class LikenessStore(Protocol):
    """How the pictures of photos look; noting one is no step of undo."""

    def note(self, likenesses: Sequence[Likeness]) -> None:
        """Keep how pictures look, in one transaction."""

    def unknown(self) -> Iterator[tuple[int, PhotoFile]]:
        """Yield the id and image of every photo of whose picture nothing is kept; others may be noted meanwhile."""

    def near(self, photo: int, distance: int = NEAR) -> frozenset[int]:
        """Return the ids of the other photos whose picture differs from a photo's in at most `distance` bits."""

    def near_pairs(self, distance: int = NEAR) -> tuple[NearPair, ...]:
        """Return the photos that look alike, two by two, the nearest first.

        Of photos that look the same to the last bit, each is paired with the first of them only, and that first one
        stands for them in other pairs: a thousand empty pages would make half a million pairs.

        Args:
            distance: Bits, at most `hamming.FARTHEST`.
        """

    def between(self, photos: Sequence[tuple[int, int]]) -> tuple[int | None, ...]:
        """Return for each two photos in how many bits they differ; None where nothing is kept of one."""


class HoldsLikeness(Protocol):
    """A catalog that keeps how pictures look."""

    @property
    def likeness(self) -> LikenessStore:
        """How pictures look."""
