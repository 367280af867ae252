"""How the catalog's caption of a photo stands to the one in its file."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["DISPUTED", "Difference", "InStep", "SyncState"]


class SyncState(StrEnum):
    """How the catalog stands to a file."""

    NO_FILE = "no file"
    SAME = "in step"
    UNWRITTEN = "not written"
    CATALOG = "catalog newer"
    FILE = "file newer"
    CONFLICT = "conflict"


DISPUTED = frozenset({SyncState.CATALOG, SyncState.FILE, SyncState.CONFLICT})
"""States in which the file says something else, rather than nothing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field on which catalog and file differ.

    Attributes:
        field: Name of the metadata field.
        mine: What the catalog says, a text or a list.
        file: What the file says; "" or () for nothing.
    """

    field: str
    mine: str | tuple[str, ...]
    file: str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InStep:
    """What there is to say of one photo.

    Attributes:
        state: How the catalog stands to its file.
        differences: Where they differ.
    """

    state: SyncState
    differences: tuple[Difference, ...] = ()
