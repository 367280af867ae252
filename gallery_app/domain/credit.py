"""Who is credited on a photo, and in which role."""

from dataclasses import dataclass

__all__ = ["PHOTOGRAPHED", "Credit"]

PHOTOGRAPHED = "摄"
"""The role of who took the picture, as it is printed."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One credited party of a photo.

    Attributes:
        name: The person, as the register spells it; "" when only an organisation is credited.
        role: The printed role: 摄, 供图, 资料, 发, 制图 …
        organisation: Agency, outlet, library or affiliation, such as 新华社 or 本报记者; "" for none.
        raw: The credit line as it was printed; never rewritten.
        photographer: The person's id in the register, or None outside a catalog.
    """

    name: str = ""
    role: str = PHOTOGRAPHED
    organisation: str = ""
    raw: str = ""
    photographer: int | None = None
