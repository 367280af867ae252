"""The register of photographers."""

import json
from collections.abc import Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean, spelled
from gallery_app.domain.photographer import Photographer, Published
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


# A report without a date belongs to no period; with no period asked for it counts.
_PUBLISHED = """
    with used as (
        select distinct credit.photographer, placement.id as placement, placement.photo, section.report,
            (:first = '' and :last = '') or (
                report.date <> '' and report.date >= :first
                and (:last = '' or substr(report.date, 1, length(:last)) <= :last)) as within,
            report.date = '' and (:first <> '' or :last <> '') as undated
        from credit
        join placement on placement.photo = credit.photo
        join section on section.id = placement.section
        join report on report.id = section.report
        where credit.photographer is not null
    )
    select photographer.id,
        count(distinct case when within then photo end) as photos,
        count(distinct case when within then placement end) as placements,
        count(distinct case when within then report end) as publications,
        count(distinct case when undated then placement end) as undated
    from photographer left join used on used.photographer = photographer.id
    group by photographer.id order by pinyin, photographer.id
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

    def get(self, person: int) -> Photographer | None:
        """Return one person, or None."""
        return next(iter(self._people(person)), None)

    def credited(self, person: int) -> tuple[int, ...]:
        """Return the ids of the photos that credit a person."""
        rows = self._link.rows("select distinct photo from credit where photographer = ? order by photo", (person,))
        return tuple(row["photo"] for row in rows)

    def published(self, first: str = "", last: str = "") -> tuple[Published, ...]:
        """Return what of each person stands in reports dated from `first` to `last`, both included."""
        return tuple(
            Published(row["id"], row["photos"], row["placements"], row["publications"], row["undated"])
            for row in self._link.rows(_PUBLISHED, {"first": first, "last": last})
        )

    def find_or_add(self, name: str) -> int:
        """Return the id of the person with this name or alias, entering the name when it is new."""
        found = self._find(name)
        if found is not None:
            return found
        name = spelled(name)
        return self._link.insert("photographer", name=name, key=name_key(name), pinyin=name_reading(name))

    def update(self, person: Photographer) -> None:
        """Store name, aliases, unit, role and English form of a known person; a new name gets a new reading.

        Raises:
            InputError: A name belongs to someone else, has no letter in it, or the person is not known.
        """
        old = self._known(person.id)
        for name in (person.name, *person.aliases):
            self._claim(person.id, name)
        name = clean(person.name).strip()
        given = person.pinyin if person.pinyin != old.pinyin else ""
        pinyin = given or (old.pinyin if name == old.name else name_reading(name))
        self._link.update(
            "photographer", person.id, name=name, key=name_key(name), pinyin=clean(pinyin),
            unit=clean(person.unit), role=clean(person.role), english=clean(person.english) or None,
        )  # fmt: skip
        if person.aliases != old.aliases:
            self._set_aliases(person.id, person.aliases)

    def merge(self, kept: int, other: int) -> None:
        """Give the credits and the names of `other` to `kept`, which keeps its own name, and remove `other`.

        Where both are credited on a photo in one role, one credit stays. What `kept` lacks, unit, role and English
        form, it takes over.

        Raises:
            InputError: A person is not known, or both are the same.
        """
        stays, goes = self._known(kept), self._known(other)
        if kept == other:
            raise InputError("{name} cannot be merged with itself.", name=stays.name)
        self._link.run("update credit set photographer = ? where photographer = ?", kept, other)
        self._link.run(
            "delete from credit where photographer = ?1 and exists (select 1 from credit as first where"
            " first.photographer = ?1 and first.photo = credit.photo and first.role = credit.role"
            " and first.position < credit.position)", kept,
        )  # fmt: skip
        self._link.delete("photographer", other)
        self._set_aliases(kept, (*stays.aliases, goes.name, *goes.aliases))
        self._link.update(
            "photographer", kept, unit=stays.unit or goes.unit, role=stays.role or goes.role,
            english=stays.english or goes.english or None,
        )  # fmt: skip

    def split(self, person: int, name: str, photos: Sequence[int]) -> int:
        """Enter `name`, an alias of a person or a new name, as someone else; return that person's id.

        The person's credits on `photos` become the new person's.

        Raises:
            InputError: The person is not known, or the name is the person's own or belongs to someone else.
        """
        old = self._known(person)
        self._claim(person, name)
        key = name_key(name)
        if key == name_key(old.name):
            raise InputError("{name} is the entry's own name; rename the entry first.", name=old.name)
        self._set_aliases(person, [alias for alias in old.aliases if name_key(alias) != key])
        new = self.find_or_add(name)
        self._link.run(
            "update credit set photographer = ? where photographer = ? and photo in (select value from json_each(?))",
            new, person, json.dumps(list(photos)),
        )  # fmt: skip
        return new

    def _known(self, person: int) -> Photographer:
        found = self.get(person)
        if found is None:
            raise InputError("There is no photographer {id}.", id=person)
        return found

    def _set_aliases(self, person: int, aliases: Sequence[str]) -> None:
        self._link.run("delete from photographer_alias where photographer = ?", person)
        for position, alias in enumerate(dict.fromkeys(clean(a).strip() for a in aliases)):
            self._link.insert(
                "photographer_alias", photographer=person, position=position, name=alias, key=name_key(alias)
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
                row["photos"], row["english"] or "",
            )
            for row in self._link.rows(_PEOPLE, (only,))
        )  # fmt: skip
