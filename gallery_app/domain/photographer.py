"""A register entry: one person, with every spelling of the name."""

from dataclasses import dataclass

__all__ = ["Photographer"]


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
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    pinyin: str = ""
    unit: str = ""
    role: str = ""
    photos: int = 0
