"""A register entry: one person, with every spelling of the name."""

from dataclasses import dataclass

__all__ = ["Photographer", "Published"]


@dataclass(frozen=True, slots=True)
class Photographer:
    """Someone who takes photos for the house.

    Attributes:
        id: The register's number.
        name: The spelling used in print.
        aliases: Other spellings that mean the same person.
        pinyin: Reading of the name, for sorting and typing; never a key.
        unit: Employer or affiliation.
        role: Post, such as 本报记者 or 通讯员.
        photos: How many photos in the catalog credit this person.
        english: How the name is printed in English; "" for its reading.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    pinyin: str = ""
    unit: str = ""
    role: str = ""
    photos: int = 0
    english: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What of one person was published in a period.

    Attributes:
        photographer: The person's id in the register.
        photos: Different photos that stand in a report of the period.
        placements: Uses of them; a photo in two reports counts twice.
        publications: Different reports they stand in.
        undated: Uses in reports without a date, which no period can count.
    """

    photographer: int
    photos: int
    placements: int
    publications: int
    undated: int = 0
