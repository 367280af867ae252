"""What an edit changed: the answer of every service that writes, and what views listen to."""

from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Act", "Changes", "FieldChange", "HistoryEntry", "Kind"]


class Kind(StrEnum):
    """A kind of record that views show."""

    PHOTO = "photo"
    PHOTOGRAPHER = "photographer"
    THEME = "theme"
    REPORT = "report"
    PLACEMENT = "placement"
    LAYOUT = "layout"
    SEARCH = "search"
    COLLECTION = "collection"
    STACK = "stack"


class Act(StrEnum):
    """What an editor did, as the undo label; words are chosen by the front ends."""

    EDIT = "edit"
    IMPORT = "import"
    ADD_REPORT = "add report"
    MATCH = "match"
    LINK = "link"
    UNLINK = "unlink"
    COMPOSE = "compose"
    ARRANGE = "arrange"
    REMOVE = "remove"
    STACK = "stack"


@dataclass(frozen=True, slots=True)
class Changes:
    """What an edit touched.

    Attributes:
        ids: For each kind, the ids that were added, changed or removed.
        act: What was done, or None when nothing was.
        undone: True when the act was taken back rather than done.
    """

    ids: dict[Kind, frozenset[int]] = field(default_factory=dict)
    act: Act | None = None
    undone: bool = False

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.ids)

    def of(self, kind: Kind) -> frozenset[int]:
        """Return the touched ids of one kind."""
        return self.ids.get(kind, frozenset())


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a step changed in one field of a photo.

    Attributes:
        field: ``title``, ``description``, ``place``, ``taken``, ``rating``, ``pick``, ``rights``, ``file``,
            ``credits``, ``themes``, ``sections`` or ``captions``; front ends have the words.
        before: What it said; "" for nothing. Lists are parted by a full-width semicolon.
        after: What it says since.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One edit that can be taken back or done again.

    Attributes:
        id: The catalog's number; later edits are higher.
        act: What was done.
        at: ISO 8601 in UTC.
        undone: It has been taken back and can be done again.
        photos: Ids of the photos it touched.
        fields: What it changed in the photo that was asked for; nothing while it is taken back.
        kinds: The kinds of records it touched, as `Kind` lists them.
    """

    id: int
    act: Act
    at: str
    undone: bool
    photos: tuple[int, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    kinds: tuple[Kind, ...] = ()
