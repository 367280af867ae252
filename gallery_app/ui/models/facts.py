"""What the camera and the file say, and how large a photo prints."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.units import MM_PER_INCH

__all__ = ["PRINT_PPI", "Print", "file_name", "megabytes", "megapixels", "print_size", "shown_time"]

PRINT_PPI = 300
"""Resolution that offset printing on coated paper asks for, pixels an inch."""

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Print:
    """Largest size at full resolution.

    Attributes:
        width_mm: Width.
        height_mm: Height.
    """

    width_mm: int
    height_mm: int


def print_size(file: PhotoFile) -> Print:
    """Return how large an image prints at `PRINT_PPI`."""
    return Print(round(file.width * MM_PER_INCH / PRINT_PPI), round(file.height * MM_PER_INCH / PRINT_PPI))


def megapixels(file: PhotoFile) -> str:
    """Return the number of pixels in millions, one place after the point."""
    return f"{file.width * file.height / _MILLION:.1f}"


def megabytes(file: PhotoFile) -> str:
    """Return the size of the file in MB, one place after the point."""
    return f"{file.size / _MILLION:.1f}"


def file_name(file: PhotoFile) -> str:
    """Return the file's name without its folder, whichever system's path it is."""
    return Path(file.path.replace("\\", "/")).name


def shown_time(iso: str) -> str:
    """Return a date or time as people read it: to the minute, without the T."""
    return iso[:16].replace("T", " ")
