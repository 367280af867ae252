"""Captions of the catalog into files, for other programs. Originals change only here, and only when asked."""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.sync import DISPUTED, Difference, InStep, SyncState
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.theme import Theme
from gallery_app.errors import CatalogError, FileError, InputError, UserError
from gallery_app.files import free_name, safe_write
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import Value
from gallery_app.metadata.read import read_bytes
from gallery_app.metadata.sidecar import sidecar_of, sidecar_to_write
from gallery_app.metadata.write import Legacy, Written, written, written_sidecar
from gallery_app.reasons import reason_of
from gallery_app.services.captioning import Captioning, FieldEdit, How
from gallery_app.services.in_step import (
    catalog_field,
    catalog_text,
    changed_elsewhere,
    differences,
    state_of,
    values_of,
)
from gallery_app.services.inscribing import embeds, to_write
from gallery_app.services.write_queue import Outcome, WriteQueue
from gallery_app.wording import Message

__all__ = ["Conflicting", "Legacy", "Place", "Resolve", "Target", "WriteResult", "WritingBack"]


class Place(StrEnum):
    """Where captions are written."""

    FILE = "file"
    SIDECAR = "sidecar"
    COPIES = "copies"


class Resolve(StrEnum):
    """What is done when another program has changed a file's caption since it was last read."""

    ASK = "ask"
    MINE = "mine"
    FILE = "file"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to write.

    Attributes:
        place: Into the files, into sidecars, or into copies. Formats that take no captions get a sidecar in any case.
        folder: Folder of the copies.
        resolve: What to do about captions that others have changed.
        legacy: Whether IPTC-IIM and EXIF are written beside XMP.
        choices: For single photos, by id, what is done instead of `resolve`.
    """

    place: Place = Place.FILE
    folder: Path | None = None
    resolve: Resolve = Resolve.ASK
    legacy: Legacy = Legacy.IF_PRESENT
    choices: Mapping[int, Resolve] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conflicting:
    """One photo whose file says something else, and nobody has decided yet.

    Attributes:
        photo: Its id.
        path: Its file.
        differences: What the catalog says and what the file says, field by field.
    """

    photo: int
    path: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What a batch did.

    Attributes:
        written: Ids of photos whose file, sidecar or copy was written.
        unchanged: Ids of photos whose file says all this already.
        failed: Files that were not written, each with the reason; the catalog keeps their captions.
        warnings: Texts that older programs will see cut.
        taken: Ids of photos whose record took something from its file.
        conflicts: Photos among the failed for whom the editor has to decide.
        unwritten: Ids of the photos that failed, for another try.
    """

    written: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    failed: tuple[Failure, ...] = ()
    warnings: tuple[Failure, ...] = ()
    taken: tuple[int, ...] = ()
    conflicts: tuple[Conflicting, ...] = ()
    unwritten: tuple[int, ...] = ()


class WritingBack:
    """Writes captions into files, sidecars and copies."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog whose captions are written."""
        self._catalog = catalog
        self._step: int | None = None
        self._themes: tuple[Theme, ...] = ()

    def state(self, photo: Photo) -> InStep:
        """Return how the catalog stands to a photo's file; reads the file, so not on the window's own thread."""
        if photo.file is None:
            return InStep(SyncState.NO_FILE)
        path = Path(photo.file.path)
        try:
            sidecar = sidecar_of(path)
            said = read_bytes(path.read_bytes(), sidecar.read_bytes() if sidecar else b"")
            found = state_of(photo, said, self._catalog)
        except OSError:
            return InStep(SyncState.NO_FILE)
        # Who only looks is told the state even while the catalog cannot be written.
        with contextlib.suppress(CatalogError):
            self._catalog.photos.saw_dispute(photo.id, disputed=found.state in DISPUTED)
        return found

    def compare(self, photos: Sequence[int]) -> Task[tuple[Conflicting, ...]]:
        """Return the photos whose files were changed by another program, with what they say otherwise; writes nothing.

        Raises:
            InputError: A photo is not known.
        """
        known = self._catalog.photos.get(photos)
        if unknown := set(photos) - {photo.id for photo in known}:
            raise InputError("There is no photo {photo} in this catalog.", photo=min(unknown))
        found = []
        for number, photo in enumerate(known):
            yield Progress(number, len(known), Message.of("Reading captions of files"))
            step = self.state(photo)
            disputed = tuple(each for each in step.differences if each.file)
            if photo.file and disputed and step.state in {SyncState.FILE, SyncState.CONFLICT}:
                found.append(Conflicting(photo.id, photo.file.path, disputed))
        return tuple(found)

    def run(self, photos: Sequence[int], target: Target) -> Task[WriteResult]:
        """Write the captions of photos; a file that cannot be written is listed, and the rest goes on.

        Blank fields of the catalog remove nothing from a file.

        Raises:
            InputError: A photo is not known; nothing is written.
        """
        result, self._step, self._themes = WriteResult(), None, self._catalog.themes.all()
        known = self._catalog.photos.get(photos)
        if unknown := set(photos) - {photo.id for photo in known}:
            raise InputError("There is no photo {photo} in this catalog.", photo=min(unknown))
        with WriteQueue(self._catalog) as queue:
            for number, photo in enumerate(known):
                yield Progress(number, len(photos), Message.of("Writing captions"))
                result = _told(queue.finished(all_of_them=_shares(photo, queue)), result)
                result = self._one(photo, target, result, queue)
            return _told(queue.finished(all_of_them=True), result)

    def _one(self, photo: Photo, target: Target, result: WriteResult, queue: WriteQueue) -> WriteResult:
        path = photo.file.path if photo.file else ""
        try:
            if photo.file is None:
                raise InputError(
                    "Photo {photo} has no image file yet; its caption stays in the catalog.", photo=photo.id
                )
            done = self._written(photo, photo.file, target, result, queue)
        except UserError as error:
            message = error.message
            if isinstance(error, _DisputedError):
                conflict = Conflicting(photo.id, path, error.differences)
                result = replace(result, conflicts=(*result.conflicts, conflict))
                self._catalog.photos.saw_dispute(photo.id, disputed=True)
        except OSError as error:
            message = Message.of("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        else:
            if target.place is not Place.COPIES:
                self._catalog.photos.saw_dispute(photo.id, disputed=False)
            return done
        return _told([Outcome(photo.id, path, message)], result)

    def _written(
        self, photo: Photo, file: PhotoFile, target: Target, result: WriteResult, queue: WriteQueue
    ) -> WriteResult:
        path = Path(file.path)
        before, data, beside = path.stat(), path.read_bytes(), sidecar_of(path)
        packet = beside.read_bytes() if beside else b""
        said = read_bytes(data, packet)
        photo, result = self._settled(photo, said, target, result)
        new = to_write(photo, self._themes, said)
        if target.place is Place.SIDECAR or not embeds(path, data):
            changed = _into_sidecar(sidecar_to_write(path), packet, new)
        else:
            done = written(data, new, target.legacy)
            result = replace(result, warnings=(*result.warnings, *_cut(done, path)))
            if target.place is Place.COPIES and target.folder is not None:
                safe_write(free_name(target.folder / path.name), done.data)
                return _told([Outcome(photo.id, file.path)], result)
            if done.changed and not beside:
                queue.put(photo.id, file, before, done.data)
                return result
            if done.changed:
                queue.write(file, before, done.data)
            # Readers trust a sidecar first: one that stayed behind would hide what the picture says now.
            changed = (_into_sidecar(beside, packet, new) if beside else False) or done.changed
        if changed:
            return _told([Outcome(photo.id, file.path)], result)
        return replace(result, unchanged=(*result.unchanged, photo.id))

    def _settled(self, photo: Photo, said: Reading, target: Target, result: WriteResult) -> tuple[Photo, WriteResult]:
        """Return the photo with what is to be written, after asking what others wrote into its file since.

        Raises:
            FileError: The file says something else, and nobody has decided.
        """
        elsewhere = changed_elsewhere(photo, said)
        disputed = [each for each in differences(values_of(photo), said) if each.file] if elsewhere else []
        resolve = target.choices.get(photo.id, target.resolve)
        if not disputed or resolve is Resolve.MINE:
            return photo, result
        if resolve is Resolve.ASK:
            name = disputed[0].field
            path = photo.file.path if photo.file else ""
            sentence = Message.of(
                "{path} was changed by another program: its {field} is “{text}”. Decide whose caption stays: mine, file"
                " or merge.",
                path=path, field=name, text=said.text(name),
            )  # fmt: skip
            raise _DisputedError(sentence, tuple(disputed))
        edits = [_taking(each.field, said, resolve) for each in disputed if catalog_field(each.field)]
        # However many files are taken from, it is one step of undo.
        with self._catalog.edit(Act.EDIT, onto=self._step) as edit:
            Captioning(self._catalog).edit([photo.id], edits)
        self._step = self._step or edit.number
        return self._catalog.photos.get([photo.id])[0], replace(result, taken=(*result.taken, photo.id))


def _taking(name: str, said: Reading, resolve: Resolve) -> FieldEdit:
    """Return the edit that takes a field from a file: whole, or, merging, its list joined to the catalog's."""
    how = How.ADD if resolve is Resolve.MERGE and name in {"creators", "keywords", "persons"} else How.SET
    return FieldEdit(how, catalog_field(name), catalog_text(name, said))


class _DisputedError(FileError):
    """A file says something else than the catalog, and nobody has decided."""

    def __init__(self, sentence: Message, differences: tuple[Difference, ...]) -> None:
        super().__init__(sentence.template, **dict(sentence.values))
        self.differences = differences


def _into_sidecar(path: Path, packet: bytes, new: Mapping[str, Value]) -> bool:
    """Write a sidecar; return whether there was anything to write.

    Raises:
        FileError: It cannot be written, or somebody else has just done so.
    """
    said = read_bytes(b"", packet).values
    if packet and all(said.get(name) == value for name, value in new.items()):
        return False
    if (path.read_bytes() if path.exists() else b"") != packet:
        raise FileError("{path} was changed by another program just now; it is left as it is. Try again.", path=path)
    safe_write(path, written_sidecar(packet, new))
    return True


def _cut(done: Written, path: Path) -> tuple[Failure, ...]:
    if not done.cut:
        return ()
    fields = ", ".join(done.cut)
    warning = Message.of(
        "IPTC has no room for all of {fields} of {path}; XMP has the whole text.", fields=fields, path=path
    )
    return (Failure(str(path), warning),)


def _shares(photo: Photo, queue: WriteQueue) -> bool:
    """Whether a photo's file is one that is still being written, for another record of it."""
    return photo.file is not None and queue.is_busy(Path(photo.file.path))


def _told(outcomes: Iterable[Outcome], result: WriteResult) -> WriteResult:
    """Return the result with what became of more photos."""
    for each in outcomes:
        if each.fault is None:
            result = replace(result, written=(*result.written, each.photo))
        else:
            failed = (*result.failed, Failure(each.path, each.fault))
            result = replace(result, failed=failed, unwritten=(*result.unwritten, each.photo))
    return result
