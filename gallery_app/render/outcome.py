"""What an export answers."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure

__all__ = ["Exported"]


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that were written, and what could not be shown in them.

    Attributes:
        files: Absolute paths, in page order.
        warnings: Pictures that could not be used, each with the reason; the rest went on.
    """

    files: tuple[Path, ...]
    warnings: tuple[Failure, ...] = ()
