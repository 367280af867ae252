"""Taking in image files: new ones become photo records, known ones are recognised, moved ones found again."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from time import perf_counter

from gallery_app.domain.changes import Act
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.photo import Photo, PhotoFile, Pick
from gallery_app.domain.stores import Catalog, PreviewStore
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import InputError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.developed import CARRIED
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.pipeline import find_files, read_headers
from gallery_app.metadata.keywords import keyword_paths, leaf_keywords
from gallery_app.metadata.machine import says_machine_made
from gallery_app.metadata.selection import stars_of
from gallery_app.services.further import further_in
from gallery_app.services.in_step import differences, values_of
from gallery_app.services.passing import Passing
from gallery_app.services.topics import themes_in
from gallery_app.wording import Message

__all__ = ["ImportResult", "Importing", "photo_of"]

_PART = 500
"""Files that are compared with the catalog at a time."""
_BATCH = 50
"""Files stored in one transaction: the window never waits long for the writer, and little is lost on a stop."""

_MACHINE = "AI生成"
"""Theme of a photo whose file says that a machine made it."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did.

    Attributes:
        added: Ids of new photo records.
        updated: Ids of photos whose file had changed and was read again.
        unchanged: Ids of photos whose file is as it was.
        duplicates: Ids of photos that have the same image at another path; the second file was left out.
        moved: Ids of photos whose file was found again at a new path.
        failed: Files that could not be read.
        seconds: Time taken.
        passed: How many files in folders were passed over, because they were refused before and somebody was told.
        step: Number of the step of undo that all of it belongs to; None when nothing was stored.
    """

    added: tuple[int, ...]
    updated: tuple[int, ...]
    unchanged: tuple[int, ...]
    duplicates: tuple[int, ...]
    moved: tuple[int, ...]
    failed: tuple[Failure, ...]
    seconds: float
    step: int | None = None
    passed: int = 0

    @property
    def photos(self) -> tuple[int, ...]:
        """Every photo that the given files belong to, once."""
        return tuple(dict.fromkeys((*self.added, *self.updated, *self.unchanged, *self.duplicates, *self.moved)))


class _Fate(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    MOVED = "moved"


@dataclass
class _Course:
    """How far a run has come."""

    passing: Passing
    step: int | None
    failed: list[Failure] = field(default_factory=list)
    passed: int = 0
    fates: list[tuple[_Fate, int]] = field(default_factory=list)

    def fail(self, failures: Sequence[Failure], passed: frozenset[str] = frozenset()) -> None:
        """Note what cannot be taken in, and count what is passed over."""
        told = [failure for failure in failures if failure.path not in passed]
        self.passed += len(failures) - len(told)
        self.failed += told
        self.passing.note(told)

    def result(self, seconds: float) -> ImportResult:
        """Return what the run did."""
        ids: dict[_Fate, list[int]] = {fate: [] for fate in _Fate}
        for fate, photo in self.fates:
            ids[fate].append(photo)
        return ImportResult(
            added=tuple(ids[_Fate.ADDED]),
            updated=tuple(ids[_Fate.UPDATED]),
            unchanged=tuple(ids[_Fate.UNCHANGED]),
            duplicates=tuple(ids[_Fate.DUPLICATE]),
            moved=tuple(ids[_Fate.MOVED]),
            failed=tuple(self.failed),
            seconds=seconds,
            step=self.step,
            passed=self.passed,
        )


class Importing:
    """Image files into the catalog, by reference: no image is moved or changed."""

    def __init__(self, catalog: Catalog, previews: PreviewStore, decoder: Decoder) -> None:
        """Take the catalog to write to, where the small pictures go that files carry, and what reads images."""
        self._catalog = catalog
        self._previews = previews
        self._decoder = decoder

    def run(self, paths: Sequence[Path], onto: int | None = None) -> Task[ImportResult]:
        """Take in files and folders, recursively, as one step of undo. Cancelling keeps the batches that are stored.

        A file that cannot be read or stored is listed and the rest goes on.

        Args:
            paths: Files and folders.
            onto: Number of the step of undo that this goes on with, such as that of a report that was taken in.
        """
        started = perf_counter()
        found = yield from find_files(paths)
        course, total = _Course(Passing(self._catalog.refused, paths), onto), len(found.files)
        course.fail(found.failures, course.passing.passed([each.path for each in found.failures]))
        for start in range(0, total, _PART):
            part = found.files[start : start + _PART]
            fresh = self._passing_known(part, course)
            done = start + len(part) - len(fresh)
            yield Progress(done, total, Message.of("Reading {name}", name=part[0].name))
            yield from self._take_in(fresh, course, done, total)
        return course.result(perf_counter() - started)

    def _take_in(self, files: Sequence[Path], course: _Course, done: int, total: int) -> Task[None]:
        """Read and store files; `done` of `total` were before them."""
        batch = list[Inspected | Failure]()
        with closing(read_headers(files, self._decoder)) as answers:
            for number, (path, answer) in enumerate(zip(files, answers, strict=True), 1):
                batch.append(answer)
                if len(batch) == _BATCH or number == len(files):
                    self._store_all(batch, course)
                    batch.clear()
                yield Progress(done + number, total, Message.of("Reading {name}", name=path.name))

    def _passing_known(self, part: Sequence[Path], course: _Course) -> list[Path]:
        """Note the files that are as the catalog has them, so that nothing is read twice; return the others."""
        fresh, passed = [], course.passing.passed(list(map(str, part)))
        course.passed += len(passed)
        for path in part:
            if str(path) in passed:
                continue
            known = self._catalog.photos.by_path(str(path))
            if known and known.file and not known.file.missing and _is_as_it_was(path, known.file):
                course.fates.append((_Fate.UNCHANGED, known.id))
            else:
                fresh.append(path)
        return fresh

    def _store_all(self, batch: Sequence[Inspected | Failure], course: _Course) -> None:
        """Store what was read, in one transaction."""
        course.fail([each for each in batch if isinstance(each, Failure)])
        pictures = [each for each in batch if isinstance(each, Inspected)]
        if not pictures:
            return
        with self._catalog.edit(Act.IMPORT, onto=course.step) as edit:
            for item in pictures:
                try:
                    with self._catalog.edit(
                        Act.IMPORT
                    ):  # joins the batch's, so that one file's failure is undone alone
                        course.fates.append(self._store(item))
                except InputError as error:
                    course.failed.append(Failure(item.file.path, error.message))
        course.step = course.step or edit.number
        for item in pictures:
            if item.preview:
                self._previews.put(item.file.fingerprint, CARRIED, item.preview)

    def _store(self, item: Inspected) -> tuple[_Fate, int]:
        known = self._catalog.photos.by_path(item.file.path)
        if known and known.file:
            return self._again(known, known.file, item)
        for twin in self._catalog.photos.by_fingerprint(item.file.fingerprint):
            if twin.file and Path(twin.file.path).exists():
                # Its name may be the better one, and it is all that is kept of the second file.
                self._catalog.clues.add_copy(twin.file.id, item.file.path)
                return _Fate.DUPLICATE, twin.id
            if twin.file:
                self._catalog.photos.update_file(replace(item.file, id=twin.file.id))
                return _Fate.MOVED, twin.id
        return _Fate.ADDED, self._added(item)

    def _again(self, photo: Photo, old: PhotoFile, item: Inspected) -> tuple[_Fate, int]:
        new = item.file
        if (old.size, old.modified) == (new.size, new.modified) and not old.missing:
            return _Fate.UNCHANGED, photo.id
        if any(each.file for each in differences(values_of(photo), item.reading)):
            # Another program's caption counts as unseen until an editor has decided whose stays.
            new = replace(new, size=old.size, modified=old.modified)
        self._catalog.photos.update_file(replace(new, id=old.id))
        return _Fate.UPDATED, photo.id

    def _added(self, item: Inspected) -> int:
        for path in keyword_paths(item.reading):
            parent: int | None = None
            for word in path:
                parent = self._catalog.themes.add(word, parent) if _names_something(word) else parent
        said = item.reading
        # The tree is asked for only where a file has topics.
        named = themes_in(said, self._catalog.themes.all()) if said.texts("topics") else ()
        return self._catalog.photos.add(photo_of(item, named))


def _is_as_it_was(path: Path, file: PhotoFile) -> bool:
    try:
        status = path.stat()
    except OSError:  # the reader says why
        return False
    return (status.st_size, status.st_mtime_ns) == (file.size, file.modified)


def photo_of(item: Inspected, named: tuple[str, ...] = ()) -> Photo:
    """Return the record that a picture begins with, not yet stored; `named` are themes its topics stand for."""
    facts, said = item.embedded, item.reading
    themes = list(dict.fromkeys([*filter(_names_something, leaf_keywords(said)), *named]))
    return Photo(
        title=facts.title or facts.headline,
        description=facts.description,
        credits=tuple(Credit(name, PHOTOGRAPHED) for name in facts.creators if _names_something(name)),
        themes=(*themes, *((_MACHINE,) if says_machine_made(said) and _MACHINE not in themes else ())),
        place=said.text("sublocation") or said.text("city"),
        taken=item.file.taken,
        rating=stars_of(said.text("rating")),
        pick=Pick(said.pick),
        rights=said.text("usage_terms") or said.text("copyright"),
        file=item.file,
        label=said.label,
        further=further_in(said),
    )


def _names_something(keyword: str) -> bool:
    """Whether a keyword has a letter: cameras and apps also write dashes, dots and emoji."""
    return any(character.isalnum() for character in keyword)
