"""The register of photographers."""

import json

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean, spelled
from gallery_app.domain.photographer import Photographer
from gallery_app.errors import InputError
from gallery_app.search.fold import name_key
from gallery_app.search.pinyin import name_reading

__all__ = ["Photographers"]

_PEOPLE = """
    select photographer.*,
        (select json_group_array(name) from (
            select name from photographer_alias where photographer = photographer.id order by position)) as aliases,
        (select count(distinct photo) from credit where credit.photographer = photographer.id) as photos
    from photographer where ?1 is null or photographer.id = ?1
    order by pinyin, photographer.id
"""


class Photographers:
    """Everyone who takes photos, each under one key."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[Photographer, ...]:
        """Return everyone, with counts of photos, sorted by pinyin."""
        return self._people(None)

    def named(self, name: str) -> Photographer | None:
        """Return the person with this name or alias; blanks, width and 简繁 do not count."""
        found = self._find(name)
        return None if found is None else next(iter(self._people(found)), None)

    def find_or_add(self, name: str) -> int:
        """Return the id of the person with this name or alias, entering the name when it is new."""
        found = self._find(name)
        if found is not None:
            return found
        name = spelled(name)
        return self._link.insert("photographer", name=name, key=name_key(name), pinyin=name_reading(name))

    def update(self, person: Photographer) -> None:
        """Store name, aliases, unit and role of a known person; a new name gets a new reading.

        Raises:
            InputError: A name belongs to someone else, has no letter in it, or the person is not known.
        """
        old = next(iter(self._people(person.id)), None)
        if old is None:
            raise InputError("There is no photographer {id}.", id=person.id)
        for name in (person.name, *person.aliases):
            self._claim(person.id, name)
        name = clean(person.name).strip()
        given = person.pinyin if person.pinyin != old.pinyin else ""
        pinyin = given or (old.pinyin if name == old.name else name_reading(name))
        self._link.update(
            "photographer", person.id, name=name, key=name_key(name), pinyin=clean(pinyin),
            unit=clean(person.unit), role=clean(person.role),
        )  # fmt: skip
        if person.aliases != old.aliases:
            self._set_aliases(person)

    def _set_aliases(self, person: Photographer) -> None:
        self._link.run("delete from photographer_alias where photographer = ?", person.id)
        for position, alias in enumerate(dict.fromkeys(clean(a).strip() for a in person.aliases)):
            self._link.insert(
                "photographer_alias", photographer=person.id, position=position, name=alias, key=name_key(alias)
            )

    def _claim(self, person: int, name: str) -> None:
        if not name_key(name):
            raise InputError("A photographer's name needs at least one letter.")
        owner = self._find(name)
        if owner not in (None, person):
            raise InputError("The name {name} belongs to another photographer already.", name=name)

    def _find(self, name: str) -> int | None:
        row = self._link.row(
            "select id from photographer where key = ?1"
            " union all select photographer from photographer_alias where key = ?1 limit 1",
            name_key(name),
        )
        return None if row is None else int(row["id"])

    def _people(self, only: int | None) -> tuple[Photographer, ...]:
        return tuple(
            Photographer(
                row["id"], row["name"], tuple(json.loads(row["aliases"])), row["pinyin"], row["unit"], row["role"],
                row["photos"],
            )
            for row in self._link.rows(_PEOPLE, (only,))
        )  # fmt: skip
