"""A subject term, in a tree."""

from dataclasses import dataclass

__all__ = ["Theme"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One subject term.

    Attributes:
        id: The catalog's number.
        name: The term itself, such as 夜景.
        parent: Id of the wider term, or None at the root.
        photos: How many photos carry this term or a narrower one.
        topic: The IPTC Media Topic that it stands for, such as ``medtop:15000000``; "" for none.
    """

    id: int
    name: str
    parent: int | None = None
    photos: int = 0
    topic: str = ""
