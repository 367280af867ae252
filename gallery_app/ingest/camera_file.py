"""What is known of a camera's raw file before it is developed."""

from dataclasses import dataclass

__all__ = ["Raw"]


@dataclass(frozen=True, slots=True)
class Raw:
    """A camera's raw file.

    Attributes:
        kind: What it is called by: NEF, CR3, DNG …
        width: Pixels as shown; 0 where only developing tells.
        height: Pixels as shown.
        orientation: EXIF orientation of the picture and of the JPEGs in it.
        previews: Offset and bytes of what may be JPEGs.
        taken: Shot time, ISO 8601, where no general reader of EXIF finds it; "" otherwise.
        camera: Maker and model; the same.
    """

    kind: str
    width: int
    height: int
    orientation: int
    previews: tuple[tuple[int, int], ...]
    taken: str = ""
    camera: str = ""
