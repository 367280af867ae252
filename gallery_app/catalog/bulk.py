"""Many records at once: what an edit added in bulk is remembered by ids from and up to, not row by row.

So an import of a million records grows the history by a few rows. It can be taken back as one step, by removing these
ids; it cannot be done again, because what was removed is kept nowhere: the file it came from is read again instead.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from string import Template

from gallery_app.catalog import record
from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.index import Index
from gallery_app.catalog.photographers import Photographers
from gallery_app.catalog.reports import Reports
from gallery_app.catalog.text import clean, path_in
from gallery_app.catalog.themes import Themes
from gallery_app.catalog.words import Words, further_of, words_of
from gallery_app.domain.photo import Photo
from gallery_app.domain.report import Report

__all__ = ["TABLES", "Bulk", "Place"]

Place = tuple[str, str] | None
"""Headline of a report and heading of one of its sections, "" for the lead; None for nowhere."""

_COLUMNS = {
    "photo": ("id", "title", "description", "place", "taken", "rating", "pick", "label", "rights", "raw", "added"),
    "credit": ("id", "photo", "position", "photographer", "role", "organisation", "raw"),
    "photo_theme": ("id", "photo", "position", "theme"),
    "photo_field": ("id", "photo", "field", "text"),
    "photo_file": (
        "id", "photo", "current", "path", "size", "modified", "fingerprint", "format", "width", "height", "orientation",
        "taken", "camera", "missing",
    ),
    "placement": ("id", "photo", "section", "position", "origin", "certainty"),
}  # fmt: skip
TABLES = (
    "placement",
    "photo_file",
    "photo_field",
    "photo_theme",
    "credit",
    "photo",
    "section",
    "report",
    "theme",
    "photographer",
)
"""What bulk adds to, in the order in which rows can be removed: nothing refers to what goes."""
_INSERT = Template("insert into ${table} (${names}) values (${places})")
_HIGHEST = "select coalesce((select seq from sqlite_sequence where name = ?), 0) as id"

Row = tuple[Value, ...]


class Bulk:
    """Adds photos by the thousand."""

    def __init__(self, link: Connections, index: Index, stores: tuple[Photographers, Themes, Reports]) -> None:
        """Take the connections, the index, and where names are found or entered."""
        self._link = link
        self._index = index
        self._people, self._themes, self._reports = stores

    def add(self, photos: Sequence[Photo], places: Sequence[Place], edit: int, added: str) -> range:
        """Store new photos with credits, themes, file and place in a report, and index them; return their ids.

        Args:
            photos: The records; their own placements are passed over.
            places: For each photo where it stands; reports and sections that are not known are entered.
            edit: Number of the open edit.
            added: When, for photos that do not say it; ISO 8601 in UTC.
        """
        before = {table: self._highest(table) for table in TABLES}
        record.pause(self._link.writer.conn)
        try:
            ids = self._stored(photos, places, added)
        finally:
            record.resume(self._link.writer.conn, edit)
        for table, highest in before.items():
            if self._highest(table) > highest:
                self._link.run(
                    "insert into edit_span values (?, ?, ?, ?)", edit, table, highest + 1, self._highest(table)
                )
        self._index.unsettle()
        return ids

    def _highest(self, table: str) -> int:
        # Reports share one sequence of numbers with layouts, and it runs on in both.
        row = self._link.row(_HIGHEST, table)
        return 0 if row is None else int(row["id"])

    def _stored(self, photos: Sequence[Photo], places: Sequence[Place], added: str) -> range:
        first = self._highest("photo") + 1
        ids = range(first, first + len(photos))
        people = self._ids(c.name for photo in photos for c in photo.credits if c.name.strip())
        rows = [_photo(photo, number, added) for number, photo in zip(ids, photos, strict=True)]
        self._insert("photo", rows)
        self._insert("credit", self._credits(ids, photos, people))
        self._insert("photo_theme", self._terms(ids, photos))
        self._insert("photo_field", self._further(ids, photos))
        self._insert("photo_file", self._files(ids, photos))
        self._insert("placement", self._placements(ids, places))
        self._index.add(
            (number, _words(photo, str(row[1]), str(row[2])))
            for number, photo, row in zip(ids, photos, rows, strict=True)
        )
        return ids

    def _ids(self, names: Iterable[str]) -> dict[str, int]:
        known = {name: person.id for person in self._people.all() for name in (person.name, *person.aliases)}
        return {name: known.get(name) or self._people.find_or_add(name) for name in dict.fromkeys(names)}

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        names = _COLUMNS[table]
        sql = _INSERT.substitute(table=table, names=", ".join(names), places=", ".join("?" * len(names)))
        self._link.writer.conn.executemany(sql, rows)

    def _credits(self, ids: range, photos: Sequence[Photo], people: dict[str, int]) -> Iterator[Row]:
        number = self._highest("credit")
        for photo, entry in zip(ids, photos, strict=True):
            for position, credit in enumerate(entry.credits):
                number += 1
                person = people.get(credit.name)
                yield (
                    number, photo, position, person, clean(credit.role), clean(credit.organisation), clean(credit.raw),
                )  # fmt: skip

    def _terms(self, ids: range, photos: Sequence[Photo]) -> Iterator[Row]:
        number = self._highest("photo_theme")
        names = {name for photo in photos for name in photo.themes if name.strip()}
        terms = {name: self._themes.add(name) for name in sorted(names)}
        for photo, entry in zip(ids, photos, strict=True):
            found = dict.fromkeys(terms[name] for name in entry.themes if name in terms)
            for position, theme in enumerate(found):
                number += 1
                yield number, photo, position, theme

    def _further(self, ids: range, photos: Sequence[Photo]) -> Iterator[Row]:
        number = self._highest("photo_field")
        for photo, entry in zip(ids, photos, strict=True):
            for field, text in entry.further:
                number += 1
                yield number, photo, field, clean(text)

    def _files(self, ids: range, photos: Sequence[Photo]) -> Iterator[Row]:
        number = self._highest("photo_file")
        for photo, entry in zip(ids, photos, strict=True):
            if file := entry.file:
                number += 1
                yield (
                    number, photo, 1, path_in(file.path), file.size, file.modified, clean(file.fingerprint),
                    file.format, file.width, file.height, file.orientation, clean(file.taken), clean(file.camera),
                    int(file.missing),
                )  # fmt: skip

    def _placements(self, ids: range, places: Sequence[Place]) -> Iterator[Row]:
        number = self._highest("placement")
        wanted = list(dict.fromkeys(place for place in places if place))
        sections = self._entered(wanted)
        filled = {
            row["section"]: row["photos"]
            for row in self._link.rows("select section, count(*) as photos from placement group by section")
        }
        for photo, place in zip(ids, places, strict=True):
            if place:
                number += 1
                section = sections[place]
                position = filled[section] = filled.get(section, 0) + 1
                yield number, photo, section, position - 1, "editor", 1.0

    def _entered(self, places: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """Return the section of each place, entering reports and sections that are not known."""
        rows = self._link.rows(
            "select report.id as report, section.id, headline, heading"
            " from report left join section on section.report = report.id order by report.id, section.position"
        )
        reports = {row["headline"]: row["report"] for row in rows}
        sections = {(row["headline"], row["heading"]): row["id"] for row in rows if row["id"] is not None}
        count = Counter(row["report"] for row in rows if row["id"] is not None)
        found: dict[tuple[str, str], int] = {}
        for place in places:
            headline, heading = (" ".join(clean(part).split()) for part in place)
            if headline not in reports:
                reports[headline] = self._reports.add(Report(headline=headline)).id
            report = reports[headline]
            if (headline, heading) not in sections:
                sections[headline, heading] = self._link.insert(
                    "section", report=report, position=count[report], heading=heading
                )
                count[report] += 1
            found[place] = sections[headline, heading]
        return found


def _photo(photo: Photo, number: int, added: str) -> Row:
    return (
        number, clean(photo.title), clean(photo.description), clean(photo.place), clean(photo.taken), photo.rating,
        photo.pick.value, photo.label.value or None, clean(photo.rights), clean(photo.raw), clean(photo.added) or added,
    )  # fmt: skip


def _words(photo: Photo, title: str, description: str) -> Words:
    further = [(column, clean(text)) for field, text in photo.further if (column := further_of(field, text))]
    titles, others = ([text for name, text in further if name == column] for column in ("title", "description"))
    files = [photo.file.path] if photo.file else []
    return words_of(title, description, files, titles=titles, others=others)
