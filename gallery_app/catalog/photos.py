"""Photo records and their files."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.history import Edits
from gallery_app.catalog.photo_rows import read_credits, read_file, read_further, read_photos, read_themes
from gallery_app.catalog.photographers import Photographers
from gallery_app.catalog.placements import close_gaps
from gallery_app.catalog.text import clean, path_in, path_out
from gallery_app.catalog.themes import Themes
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.errors import InputError

__all__ = ["Photos"]

_CHUNK = 5000
_FILES = "select * from photo_file where current = 1 and photo > ? order by photo limit ?"
_TOUCH = "insert into find_touched (photo) select photo from photo_file where id = ?"
_SAME = """
    with every (fingerprint, photo, path) as (
        select fingerprint, photo, path from photo_file where current = 1
        union select photo_file.fingerprint, photo_file.photo, file_copy.path
        from file_copy join photo_file on photo_file.id = file_copy.file and photo_file.current = 1
    )
    select * from every where fingerprint in (select fingerprint from every group by fingerprint having count(*) > 1)
    order by fingerprint, photo, path
"""


class Photos:
    """Records in the tables photo, photo_file, credit and photo_theme."""

    def __init__(self, link: Connections, edits: Edits, people: Photographers, themes: Themes) -> None:
        """Take the connections, what knows the open edit's time, and the registers that names are found in."""
        self._link = link
        self._edits = edits
        self._people = people
        self._themes = themes

    def get(self, ids: Sequence[int]) -> tuple[Photo, ...]:
        """Return the photos in the order asked for; unknown ids are left out."""
        return read_photos(self._link, ids)

    def by_path(self, path: str) -> Photo | None:
        """Return the photo whose image lies at this absolute path."""
        rows = self._link.rows(
            "select photo from photo_file where path = ? and current = 1 order by id desc limit 1", (path_in(path),)
        )
        return next(iter(self.get([row["photo"] for row in rows])), None)

    def by_fingerprint(self, fingerprint: str) -> tuple[Photo, ...]:
        """Return the photos whose image has this fingerprint."""
        rows = self._link.rows(
            "select photo from photo_file where fingerprint = ? and current = 1 order by photo", (clean(fingerprint),)
        )
        return self.get([row["photo"] for row in rows])

    def add(self, photo: Photo) -> int:
        """Store a new record with its credits, themes and file (placements are added apart); return its id."""
        added = self._edits.now
        number = self._link.insert("photo", **_columns(photo), raw=clean(photo.raw), added=clean(photo.added) or added)
        self._add_credits(number, photo)
        self._add_themes(number, photo.themes)
        self._add_further(photo, number)
        if photo.file:
            self._link.insert("photo_file", photo=number, current=1, **_file_columns(photo.file))
        return number

    def update(self, photo: Photo) -> None:
        """Store what an editor can say of a photo: all but its raw line, file, placements and date of entry.

        Raises:
            InputError: The photo is not known.
        """
        self._must_be_known(photo.id)
        self._link.update("photo", photo.id, **_columns(photo))
        if photo.credits != read_credits(self._link, photo.id):
            self._link.run("delete from credit where photo = ?", photo.id)
            self._add_credits(photo.id, photo)
        if photo.themes != read_themes(self._link, photo.id):
            self._link.run("delete from photo_theme where photo = ?", photo.id)
            self._add_themes(photo.id, photo.themes)
        if photo.further != read_further(self._link, photo.id):
            self._link.run("delete from photo_field where photo = ?", photo.id)
            self._add_further(photo, photo.id)

    def remove(self, photo: int) -> None:
        """Remove a record with its credits, themes, placements and file records; the image on disk stays."""
        placed = self._link.rows("select section from placement where photo = ?", (photo,))
        self._link.delete("photo", photo)
        for row in placed:
            close_gaps(self._link, row["section"])

    def attach(self, photo: int, file: PhotoFile) -> None:
        """Make `file`, new or known, the photo's image; the one it had before stays as an older one.

        A file is known by its id, or by a path that the photo has had already.

        Raises:
            InputError: The photo is not known.
        """
        self._must_be_known(photo)
        known = self._link.row(
            "select id from photo_file where photo = ?1 and (id = ?2 or path = ?3) order by id = ?2 desc limit 1",
            photo,
            file.id,
            path_in(file.path),
        )
        self._link.run(
            "update photo_file set current = 0 where photo = ? and id is not ?", photo, known["id"] if known else None
        )
        if known:
            self._link.update("photo_file", known["id"], current=1, **_file_columns(file))
        else:
            self._link.insert("photo_file", photo=photo, current=1, **_file_columns(file))

    def update_file(self, file: PhotoFile) -> None:
        """Store path, size, times, fingerprint, shape and presence of a known file."""
        self._link.update("photo_file", file.id, **_file_columns(file))

    def saw_files(self, files: Sequence[PhotoFile]) -> None:
        """Note what known files look like now, their paths being the same; facts, and no step of undo."""
        with self._link.transaction():
            for file in files:
                self._link.update("photo_file", file.id, **_file_columns(file))
                self._link.run(_TOUCH, file.id)

    def saw_dispute(self, photo: int, *, disputed: bool) -> None:
        """Note whether a photo's file says something else than the catalog; a fact, and no step of undo."""
        if (self._link.row("select 1 from find_disputed where photo = ?", photo) is not None) == disputed:
            return
        with self._link.transaction():
            self._link.run("delete from find_disputed where photo = ?", photo)
            if disputed:
                self._link.run("insert into find_disputed (photo) select id from photo where id = ?", photo)
            self._link.run("insert into find_touched (photo) values (?)", photo)

    def files(self) -> Iterator[tuple[int, PhotoFile]]:
        """Yield the id and the image of every photo that has one, by id; edits may come between."""
        last = 0
        while rows := self._link.rows(_FILES, (last, _CHUNK)):
            yield from ((row["photo"], read_file(row)) for row in rows)
            last = rows[-1]["photo"]

    def same_fingerprint(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """Return the files that share a fingerprint, group by group: id of the photo and absolute path.

        Files that an import left out, because a photo has the same image, count too.
        """
        rows = self._link.rows(_SAME)
        groups = groupby(rows, key=lambda row: str(row["fingerprint"]))
        return tuple(tuple((row["photo"], path_out(row["path"])) for row in group) for _, group in groups)

    def _must_be_known(self, photo: int) -> None:
        if self._link.row("select 1 from photo where id = ?", photo) is None:
            raise InputError("There is no photo {id}.", id=photo)

    def _add_credits(self, number: int, photo: Photo) -> None:
        for position, credit in enumerate(photo.credits):
            person = self._people.find_or_add(credit.name) if credit.name.strip() else None
            self._link.insert(
                "credit", photo=number, position=position, photographer=person, role=clean(credit.role),
                organisation=clean(credit.organisation), raw=clean(credit.raw),
            )  # fmt: skip

    def _add_themes(self, number: int, names: Sequence[str]) -> None:
        found = dict.fromkeys(self._themes.add(name) for name in names if name.strip())
        for position, theme in enumerate(found):
            self._link.insert("photo_theme", photo=number, position=position, theme=theme)

    def _add_further(self, photo: Photo, number: int) -> None:
        for field, text in photo.further:
            if said := clean(text):
                self._link.insert("photo_field", photo=number, field=field, text=said)


def _columns(photo: Photo) -> dict[str, Value]:
    return {
        "title": clean(photo.title),
        "description": clean(photo.description),
        "place": clean(photo.place),
        "taken": clean(photo.taken),
        "rating": photo.rating,
        "pick": photo.pick.value,
        "label": photo.label.value or None,
        "rights": clean(photo.rights),
        "focus_x": photo.focus[0] if photo.focus else None,
        "focus_y": photo.focus[1] if photo.focus else None,
    }


def _file_columns(file: PhotoFile) -> dict[str, Value]:
    return {
        "path": path_in(file.path),
        "size": file.size,
        "modified": file.modified,
        "fingerprint": clean(file.fingerprint),
        "format": file.format,
        "width": file.width,
        "height": file.height,
        "orientation": file.orientation,
        "taken": clean(file.taken),
        "camera": clean(file.camera),
        "missing": int(file.missing),
    }
