"""Files that could not be taken in, and that somebody has been told of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["HoldsRefused", "Refused", "RefusedStore"]


@dataclass(frozen=True, slots=True)
class Refused:
    """One file as it was when it was refused.

    Attributes:
        path: Absolute path.
        size: Bytes.
        modified: Time of modification, nanoseconds since 1970.
        reader: What refused it; another version, or an extra, may read it.
    """

    path: str
    size: int
    modified: int
    reader: str


class RefusedStore(Protocol):
    """What has been refused; noting one is no step of undo."""

    def known(self, paths: Sequence[str]) -> Mapping[str, Refused]:
        """Return those of the paths that were refused."""

    def note(self, files: Sequence[Refused]) -> None:
        """Keep what was refused, in one transaction; what was kept of the same path is replaced."""


class HoldsRefused(Protocol):
    """A catalog that knows what it has refused."""

    @property
    def refused(self) -> RefusedStore:
        """Files that could not be taken in."""
