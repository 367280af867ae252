"""What taking in a picture file found out."""

from dataclasses import dataclass

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.task import Failure
from gallery_app.metadata.facts import Embedded, Reading

__all__ = ["Inspected", "Inspection"]


@dataclass(frozen=True, slots=True)
class Inspected:
    """One picture file.

    Attributes:
        file: The file as a record, not yet stored.
        reading: What it and its sidecar say about it.
        preview: The small picture that the file carries, an upright JPEG; b"" when there is none.
    """

    file: PhotoFile
    reading: Reading
    preview: bytes = b""

    @property
    def embedded(self) -> Embedded:
        """The part of it that becomes a record."""
        return self.reading.embedded


@dataclass(frozen=True, slots=True)
class Inspection:
    """All picture files of an import.

    Attributes:
        pictures: Those that can be taken in, in the order they were found.
        failures: What cannot, each with its reason.
    """

    pictures: tuple[Inspected, ...]
    failures: tuple[Failure, ...]
