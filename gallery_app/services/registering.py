"""The register of photographers: one entry a person, merged, split, renamed, counted for fees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.photographer import Photographer, Published
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.render.spreadsheet import write_csv
from gallery_app.search.fold import name_key
from gallery_app.search.pinyin import name_reading
from gallery_app.services.names import Similar, similar
from gallery_app.services.sparing import sparing_writer

__all__ = ["Period", "PersonSplit", "Registering", "Similar"]

_DATE = re.compile(r"(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time, both ends included.

    Attributes:
        first: ISO 8601 day, month or year, "" for no beginning.
        last: The same, "" for no end.
    """

    first: str = ""
    last: str = ""

    @classmethod
    def of(cls, text: str) -> Self:
        """Read ``2023-10..2023-12``, ``2023``, ``2023-10..`` or ``..2023-12``.

        Raises:
            InputError: It is none of these, or ends before it begins.
        """
        first, dots, last = text.strip().partition("..")
        ends = cls(first, last if dots else first)
        whole = all(not end or _DATE.fullmatch(end) for end in (first, last))
        if not whole or not (first or last) or (ends.last and ends.first[: len(ends.last)] > ends.last):
            raise InputError("A period is written as 2023, 2023-10 or 2023-10..2023-12, not as {value}.", value=text)
        return ends


@dataclass(frozen=True, slots=True)
class PersonSplit:
    """What splitting an entry made.

    Attributes:
        person: Id of the new entry.
        photos: Ids of the photos that now credit it.
        changes: What changed.
    """

    person: int
    photos: tuple[int, ...]
    changes: Changes


class Registering:
    """Who takes photos for the house."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read and write."""
        self._catalog = catalog

    def all(self) -> tuple[Photographer, ...]:
        """Return everyone, sorted by pinyin."""
        return self._catalog.photographers.all()

    def get(self, person: int) -> Photographer:
        """Return one person.

        Raises:
            InputError: There is none with this id.
        """
        found = self._catalog.photographers.get(person)
        if found is None:
            raise InputError("There is no photographer {id}.", id=person)
        return found

    def find(self, text: str) -> Photographer:
        """Return the person with this id, name or alias.

        Raises:
            InputError: There is none.
        """
        register = self._catalog.photographers
        found = register.named(text) or (register.get(int(text)) if text.isdecimal() else None)
        if found is None:
            raise InputError("There is no photographer {name} in this catalog.", name=text)
        return found

    def set(
        self,
        person: int,
        *,
        unit: str | None = None,
        role: str | None = None,
        english: str | None = None,
        aliases: Sequence[str] | None = None,
    ) -> Changes:
        """Set what is given of an entry; None leaves as it is.

        Raises:
            InputError: An alias belongs to someone else or has no letter, or the person is not known.
        """
        old = self.get(person)
        new = replace(
            old,
            unit=old.unit if unit is None else unit,
            role=old.role if role is None else role,
            english=old.english if english is None else english,
            aliases=old.aliases if aliases is None else tuple(aliases),
        )
        return self.update(new)

    def update(self, person: Photographer) -> Changes:
        """Store name, aliases, unit, role and English form of a known person.

        Raises:
            InputError: A name belongs to someone else or has no letter, or the person is not known.
        """
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.photographers.update(person)
        return edit.changes

    def rename(self, person: int, name: str) -> Changes:
        """Give an entry another name; the old spelling stays an alias, so older credits are still found.

        Raises:
            InputError: The name belongs to someone else or has no letter, or the person is not known.
        """
        old = self.get(person)
        aliases = [alias for alias in old.aliases if name_key(alias) != name_key(name)]
        kept = [old.name] if name_key(old.name) != name_key(name) else []
        return self.update(replace(old, name=name.strip(), aliases=(*aliases, *kept)))

    def merge(self, kept: int, others: Sequence[int]) -> Changes:
        """Make several entries one person, as one step of undo; `kept` keeps its name, the others become aliases.

        Raises:
            InputError: An entry is not known, or is merged with itself.
        """
        with self._catalog.edit(Act.EDIT) as edit:
            for other in others:
                self._catalog.photographers.merge(kept, other)
        return edit.changes

    def split(self, person: int, name: str, photos: Sequence[int] | None = None) -> PersonSplit:
        """Make a name of an entry a person of its own, as one step of undo.

        Args:
            person: Id of the entry.
            name: One of its aliases, or a new name.
            photos: Those that are the new person's; None for those whose printed line has this name.

        Raises:
            InputError: The entry is not known, the name is taken, or a photo does not credit the entry.
        """
        self.get(person)
        credited = self._catalog.photographers.credited(person)
        if absent := set(photos or ()) - set(credited):
            raise InputError("Photo {photo} does not credit this photographer.", photo=min(absent))
        moved = self._printed_with(name, person, credited) if photos is None else tuple(photos)
        with self._catalog.edit(Act.EDIT) as edit:
            new = self._catalog.photographers.split(person, name, moved)
        return PersonSplit(new, moved, edit.changes)

    def _printed_with(self, name: str, person: int, photos: Sequence[int]) -> tuple[int, ...]:
        key = name_key(name)
        return tuple(
            photo.id
            for photo in self._catalog.photos.get(photos)
            if any(
                key in name_key(credit.raw or photo.raw) for credit in photo.credits if credit.photographer == person
            )
        )

    def published(self, period: Period | None = None) -> tuple[tuple[Photographer, Published], ...]:
        """Return everyone with what of them was published in a period, or ever."""
        span = period or Period()
        counts = {entry.photographer: entry for entry in self._catalog.photographers.published(span.first, span.last)}
        return tuple((person, counts[person.id]) for person in self.all())

    def export(self, out: Path, heads: Sequence[str], period: Period | None = None) -> Path:
        """Write what was published of everyone as a CSV table; those without anything in the period are left out.

        Args:
            out: The file.
            heads: Name, unit, role, photos, placements and publications, in the reader's language.
            period: The span of time, or None for ever.

        Raises:
            FileError: The file cannot be written.
        """
        rows = [
            (person.name, person.unit, person.role, count.photos, count.placements, count.publications)
            for person, count in self.published(period)
            if count.placements
        ]
        return write_csv([heads, *rows], out, sparing_writer(self._catalog))

    def similar(self) -> tuple[Similar, ...]:
        """Return entries whose names are one character apart, those that sound alike first."""
        return similar(self.all())

    def doubts(self, photos: Sequence[int]) -> tuple[Similar, ...]:
        """Return those of `similar` in which one entry is credited on these photos, as after taking in a report."""
        people = {credit.photographer for photo in self._catalog.photos.get(photos) for credit in photo.credits}
        return tuple(pair for pair in self.similar() if {pair.one.id, pair.other.id} & people) if people else ()

    def near(self, name: str) -> tuple[Photographer, ...]:
        """Return the entries that a new name is one character apart from; none when the name is known."""
        if self._catalog.photographers.named(name):
            return ()
        typed = Photographer(0, name, pinyin=name_reading(name))
        found = similar((*self.all(), typed))
        return tuple(
            pair.one if pair.other.id == 0 else pair.other for pair in found if 0 in (pair.one.id, pair.other.id)
        )
