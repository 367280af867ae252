"""Taking in photo records by the thousand, from another archive's table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from time import perf_counter

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.pipeline import inspect_files
from gallery_app.services.records_file import Entry, Unread, read_records
from gallery_app.wording import Message

__all__ = ["Recorded", "Recording"]

_BATCH = 10_000
"""Records stored in one transaction."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What taking in records did.

    Attributes:
        added: Ids of the new photos, batch by batch.
        unchanged: How many records name a file that a photo of the catalog has already; they were left out.
        failed: Lines that were no record, and files that could not be read; the latter's records are stored.
        seconds: Time taken.
    """

    added: tuple[range, ...]
    unchanged: int
    failed: tuple[Failure, ...]
    seconds: float

    @property
    def count(self) -> int:
        """How many photos were added."""
        return sum(map(len, self.added))


class Recording:
    """Records without files, or with files that lie where the record says."""

    def __init__(self, catalog: Catalog, decoder: Callable[[], Decoder]) -> None:
        """Take the catalog to write to and what makes a reader of images, should a record name one."""
        self._catalog = catalog
        self._decoder = decoder

    def run(self, path: Path) -> Task[Recorded]:
        """Take in every record of a CSV table or of JSON lines, as one step of undo.

        A line that is no record is listed and the rest goes on; stopping keeps the batches that are stored. The step
        can be taken back but not done again: the catalog keeps no second copy of so many records.

        Raises:
            FileError: The file cannot be read.
            InputError: It is no such file, or names no column that is known.
        """
        started = perf_counter()
        added: list[range] = []
        failed: list[Failure] = []
        step: int | None = None
        unchanged = 0
        path = path.absolute()
        rows = read_records(path)
        while batch := list(islice(rows, _BATCH)):
            failed += [_failure(path, row.line, row.message) for row in batch if isinstance(row, Unread)]
            entries = [
                replace(row, path=str(path.parent / row.path)) if row.path else row
                for row in batch
                if isinstance(row, Entry)
            ]
            fresh = [entry for entry in entries if not self._known(entry)]
            unchanged += len(entries) - len(fresh)
            ready = yield from self._with_files(path, fresh, failed)
            if ready:
                with self._catalog.edit(Act.IMPORT, onto=step) as edit:
                    added.append(self._catalog.add_many([e.photo for e in ready], [e.place for e in ready]))
                step = step or edit.number
            yield Progress(sum(map(len, added)), 0, Message.of("Storing records"))
        return Recorded(tuple(added), unchanged, tuple(failed), perf_counter() - started)

    def _known(self, entry: Entry) -> bool:
        return bool(entry.path) and self._catalog.photos.by_path(entry.path) is not None

    def _with_files(self, path: Path, entries: Sequence[Entry], failed: list[Failure]) -> Task[Sequence[Entry]]:
        """Read the images that records name."""
        named = {entry.line: Path(entry.path) for entry in entries if entry.path}
        if not named:
            return entries
        inspection = yield from inspect_files(tuple(dict.fromkeys(named.values())), self._decoder())
        files: dict[str, PhotoFile] = {item.file.path: item.file for item in inspection.pictures}
        wrong = {failure.path: failure.message for failure in inspection.failures}
        found: list[Entry] = []
        for entry in entries:
            if entry.path in wrong:
                failed.append(_failure(path, entry.line, wrong[entry.path]))
            found.append(_with_file(entry, files.get(entry.path)))
        return found


def _with_file(entry: Entry, file: PhotoFile | None) -> Entry:
    if file is None:
        return entry
    return replace(entry, photo=replace(entry.photo, file=file, taken=entry.photo.taken or file.taken))


def _failure(path: Path, line: int, message: Message) -> Failure:
    return Failure(str(path), Message.of("{path}, line {line}: {reason}", path=path, line=line, reason=message))
