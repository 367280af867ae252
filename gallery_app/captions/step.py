"""One credit as the walk found it."""

from dataclasses import dataclass

from gallery_app.captions.parties import Choice

__all__ = ["Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One credit.

    Attributes:
        start: Index of the token it begins in.
        offset: Offset of its first character; inside the token when title and name stand without a blank.
        people: Who took the picture.
        organisations: Every other credited party.
        suppliers: Named people who gave or drew the picture.
        role: The role, as in `words.ROLES`; "" for a mere note.
        notes: Nature of the picture.
        taken: Shot date inside the credit, as printed.
        weight: Confidence, 0 to 1.
        others: Other ways to cut title from names.
    """

    start: int
    offset: int
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    role: str = "摄"
    notes: tuple[str, ...] = ()
    taken: str = ""
    weight: float = 1.0
    others: tuple[Choice, ...] = ()
