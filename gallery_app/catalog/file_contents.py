"""What the second pass over images has found out, and what is still to do: a question to the file, not a list."""

import json
from collections.abc import Iterator, Mapping, Sequence
from string import Template

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.photo_rows import read_file
from gallery_app.catalog.text import clean
from gallery_app.domain.file_content import FileContent
from gallery_app.domain.photo import PhotoFile

__all__ = ["FileContents"]

_CHUNK = 500
_WAITING = Template("""
    select ${what} from photo_file
    where current = 1 and missing = 0 and photo_file.fingerprint <> '' and ${which} and not exists (
        select 1 from file_content
        where file = photo_file.id and file_content.fingerprint = photo_file.fingerprint
        and file_content.modified = photo_file.modified)
""")
_OF = "photo in (select value from json_each(?))"
_READ = Template("""
    select photo_file.*, content from photo_file
    join file_content on file = photo_file.id and file_content.fingerprint = photo_file.fingerprint
    and file_content.modified = photo_file.modified
    where current = 1 and ${which} and photo in (select value from json_each(?))
""")
_KNOWN = _READ.substitute(which="content <> ''")
_BROKEN = _READ.substitute(which="content = ''")
_REDATED = """
    select photo_file.*, content from photo_file
    join file_content on file = photo_file.id and file_content.fingerprint = photo_file.fingerprint
    and file_content.modified <> photo_file.modified
    where current = 1 and missing = 0 and content <> ''
"""
_COUNT_BROKEN = """
    select count(*) as files from file_content
    join photo_file on photo_file.id = file and photo_file.fingerprint = file_content.fingerprint
    and photo_file.modified = file_content.modified
    where content = '' and current = 1 and missing = 0
"""
_COUNT = _WAITING.substitute(what="count(*) as files", which="true")
_COUNT_OF = _WAITING.substitute(what="count(*) as files", which=_OF)
_NEXT = _WAITING.substitute(what="*", which="id > ?") + " order by id limit ?"
_NEXT_OF = _WAITING.substitute(what="*", which=_OF) + " order by id"


class FileContents:
    """Records in the table file_content."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def count_waiting(self, photos: Sequence[int] | None = None) -> int:
        """Return how many images nobody has read to the end yet, of some photos or of all."""
        if photos is None:
            return int(self._link.rows(_COUNT)[0]["files"])
        return sum(int(self._link.rows(_COUNT_OF, (ids,))[0]["files"]) for ids in _chunks(photos))

    def waiting(self, photos: Sequence[int] | None = None) -> Iterator[PhotoFile]:
        """Yield these images, by their numbers; others may be noted meanwhile."""
        if photos is not None:
            for ids in _chunks(photos):
                yield from map(read_file, self._link.rows(_NEXT_OF, (ids,)))
            return
        last = 0
        while rows := self._link.rows(_NEXT, (last, _CHUNK)):
            yield from map(read_file, rows)
            last = rows[-1]["id"]

    def known(self, photos: Sequence[int]) -> Mapping[str, tuple[PhotoFile, str]]:
        """Return the images of photos that have been read to the end, by path, each with the hash of all its bytes."""
        rows = (row for ids in _chunks(photos) for row in self._link.rows(_KNOWN, (ids,)))
        return {file.path: (file, row["content"]) for row in rows if (file := read_file(row))}

    def broken(self, photos: Sequence[int]) -> frozenset[int]:
        """Return which of these photos have an image that was read to its end and cannot be shown."""
        return frozenset(int(row["photo"]) for ids in _chunks(photos) for row in self._link.rows(_BROKEN, (ids,)))

    def redated(self, photos: Sequence[int] | None = None) -> Sequence[tuple[PhotoFile, str]]:
        """Return images whose time alone differs from when they were read, with the hash that all bytes had then."""
        if photos is None:
            rows = self._link.rows(_REDATED)
        else:
            rows = [row for ids in _chunks(photos) for row in self._link.rows(f"{_REDATED} and {_OF}", (ids,))]
        return [(read_file(row), row["content"]) for row in rows]

    def count_broken(self) -> int:
        """Return how many images have been read and cannot be shown."""
        return int(self._link.rows(_COUNT_BROKEN)[0]["files"])

    def note(self, contents: Sequence[FileContent]) -> None:
        """Keep what was found out, in one transaction."""
        with self._link.transaction():
            self._link.writer.conn.executemany(
                "insert or replace into file_content values (?, ?, ?, ?)",
                [(known.file, clean(known.fingerprint), known.modified, known.content) for known in contents],
            )


def _chunks(photos: Sequence[int]) -> Iterator[str]:
    for start in range(0, len(photos), _CHUNK):
        yield json.dumps(photos[start : start + _CHUNK])
