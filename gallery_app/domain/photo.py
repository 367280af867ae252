"""A photo is a record; its file may come later, move or go missing."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, Self

from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.label import Label
from gallery_app.domain.placement import Placement

__all__ = ["FieldText", "Photo", "PhotoFile", "Pick"]


class Pick(StrEnum):
    """The editor's choice."""

    NONE = ""
    PICKED = "picked"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """An image on disk. Never changed unless the editor asks.

    Attributes:
        path: Absolute path.
        size: Bytes.
        modified: Modification time, nanoseconds since 1970.
        fingerprint: Quick fingerprint of size, head and tail, for finding a moved file again.
        format: Pillow's name of the format: JPEG, PNG, TIFF, WEBP, AVIF …
        width: Pixels as shown, after `orientation` is applied.
        height: Pixels as shown, after `orientation` is applied.
        orientation: EXIF orientation, 1 to 8 (EXIF 2.32, tag 0x0112).
        taken: Shot time from the camera, ISO 8601, or "".
        camera: Maker and model, or "".
        id: The catalog's number, or 0 before it is stored.
        missing: The file was not there when last looked for.
    """

    path: str
    size: int
    modified: int
    fingerprint: str
    format: str
    width: int
    height: int
    orientation: int = 1
    taken: str = ""
    camera: str = ""
    id: int = 0
    missing: bool = False


class FieldText(NamedTuple):
    """What a further field of a caption says.

    Attributes:
        field: Its name in the table of metadata fields, such as ``alt_text``; ``title.en`` for a translation.
        text: The text; items of a list are parted by ``；``.
    """

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo.

    Attributes:
        id: The catalog's number, or 0 before it is stored.
        title: A few words, such as 日新月异.
        description: The archive's text; a placement's caption never flows back into it unasked.
        credits: Everyone credited, in printed order.
        themes: Subject terms, in the order they were given.
        place: Where it was taken.
        taken: ISO 8601 date or time, possibly only a year or a month; "" when unknown.
        rating: 0 to 5 stars.
        pick: The editor's choice.
        focus: The point that must stay in sight, in shares of the upright picture's width and height; None for none.
        rights: Terms of use.
        raw: The caption line it was read from; "" for none.
        file: The image, or None when there is none yet.
        placements: Where it is used.
        added: When the record was made, ISO 8601 in UTC.
        label: The editor's colour.
        further: What other fields of its caption say, by name, and what these say in another language; no blank ones.
    """

    id: int = 0
    title: str = ""
    description: str = ""
    credits: tuple[Credit, ...] = ()
    themes: tuple[str, ...] = ()
    place: str = ""
    taken: str = ""
    rating: int = 0
    pick: Pick = Pick.NONE
    rights: str = ""
    raw: str = ""
    file: PhotoFile | None = None
    placements: tuple[Placement, ...] = ()
    added: str = ""
    focus: tuple[float, float] | None = None
    label: Label = Label.NONE
    further: tuple[FieldText, ...] = ()

    @property
    def photographers(self) -> tuple[str, ...]:
        """Names of those who took it, in printed order."""
        return tuple(c.name for c in self.credits if c.name and c.role == PHOTOGRAPHED)

    @property
    def organisations(self) -> tuple[str, ...]:
        """Every credited organisation, once, in printed order."""
        return tuple(dict.fromkeys(c.organisation for c in self.credits if c.organisation))

    def said(self, field: str) -> str:
        """What a further field says; "" for nothing."""
        return next((each.text for each in self.further if each.field == field), "")

    def saying(self, field: str, text: str) -> Self:
        """Return the photo with another text in a further field; "" takes the field away."""
        others = [each for each in self.further if each.field != field]
        return replace(self, further=tuple(sorted([*others, *([FieldText(field, text)] if text else [])])))
