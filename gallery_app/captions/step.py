"""One credit as the walk found it."""

from dataclasses import dataclass

from gallery_app.captions.parties import Choice
from gallery_app.domain.reading import Scope

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
        place: Where the picture was taken, where the credit says so.
        weight: Confidence, 0 to 1.
        others: Other ways to cut title from names.
        scope: Which pictures it holds for.
        except_signed: It leaves out the pictures that have a credit of their own.
        joint: It is for the text as well: 文/图, 摄影报道.
    """

    start: int
    offset: int
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    role: str = "摄"
    notes: tuple[str, ...] = ()
    taken: str = ""
    place: str = ""
    weight: float = 1.0
    others: tuple[Choice, ...] = ()
    scope: Scope = Scope.ONE
    except_signed: bool = False
    joint: bool = False
