"""What is known of an image beyond its header: all its bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from gallery_app.domain.photo import PhotoFile

__all__ = ["ContentStore", "FileContent", "HoldsContents"]


@dataclass(frozen=True, slots=True)
class FileContent:
    """What reading one image to its end has found out.

    Attributes:
        file: The catalog's number of the file.
        fingerprint: Quick fingerprint of the file that was read.
        modified: Its modification time, nanoseconds since 1970.
        content: Hash of all bytes, 64 hexadecimal digits; "" where the picture cannot be shown.
    """

    file: int
    fingerprint: str
    modified: int
    content: str = ""


class ContentStore(Protocol):
    """Which images have been read to their end; noting one is no step of undo."""

    def count_waiting(self, photos: Sequence[int] | None = None) -> int:
        """Return how many images nobody has read to the end yet, of some photos or of all."""

    def waiting(self, photos: Sequence[int] | None = None) -> Iterator[PhotoFile]:
        """Yield these images, by their numbers; others may be noted meanwhile."""

    def known(self, photos: Sequence[int]) -> Mapping[str, tuple[PhotoFile, str]]:
        """Return the images of photos that have been read to the end, by path, each with the hash of all its bytes."""

    def broken(self, photos: Sequence[int]) -> frozenset[int]:
        """Return which of these photos have an image that was read to its end and cannot be shown."""

    def redated(self, photos: Sequence[int] | None = None) -> Sequence[tuple[PhotoFile, str]]:
        """Return images whose time alone differs from when they were read, with the hash that all bytes had then."""

    def count_broken(self) -> int:
        """Return how many images have been read and cannot be shown."""

    def note(self, contents: Sequence[FileContent]) -> None:
        """Keep what was found out, in one transaction."""


class HoldsContents(Protocol):
    """A catalog that keeps what is known of the bytes of images."""

    @property
    def contents(self) -> ContentStore:
        """Bytes of images."""
