"""Captions of the catalog into files, for other programs. Originals change only here, and only when asked."""

import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.sync import Difference, InStep, SyncState
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.theme import Theme
from gallery_app.errors import FileError, InputError, UserError
from gallery_app.files import free_name, safe_write
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.metadata.containers.open import takes_metadata
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import Value
from gallery_app.metadata.machine import says_machine_made
from gallery_app.metadata.read import read_bytes
from gallery_app.metadata.selection import stars_of
from gallery_app.metadata.sidecar import sidecar_of, sidecar_to_write
from gallery_app.metadata.write import Legacy, Written, written, written_sidecar
from gallery_app.services.captioning import Captioning, FieldEdit, How
from gallery_app.services.in_step import changed_elsewhere, differences, keywords_for, state_of, values_of
from gallery_app.wording import Message

__all__ = ["Conflicting", "Legacy", "Place", "Resolve", "Target", "WriteResult", "WritingBack"]

_TIFF_FILES = frozenset({".tif", ".tiff"})
_INTO_CATALOG = {
    "title": "title",
    "description": "description",
    "creators": "photographers",
    "keywords": "themes",
    "sublocation": "place",
    "usage_terms": "rights",
    "rating": "rating",
}
"""Fields that may be taken from a file, with the catalog's name of each."""


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
            return state_of(photo, said, self._catalog)
        except OSError:
            return InStep(SyncState.NO_FILE)

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
        for number, photo in enumerate(known):
            yield Progress(number, len(photos), Message.of("Writing captions"))
            result = self._one(photo, target, result)
        return result

    def _one(self, photo: Photo, target: Target, result: WriteResult) -> WriteResult:
        path = photo.file.path if photo.file else ""
        try:
            if photo.file is None:
                raise InputError(
                    "Photo {photo} has no image file yet; its caption stays in the catalog.", photo=photo.id
                )
            return self._written(photo, photo.file, target, result)
        except UserError as error:
            message = error.message
            if isinstance(error, _DisputedError):
                conflict = Conflicting(photo.id, path, error.differences)
                result = replace(result, conflicts=(*result.conflicts, conflict))
        except OSError as error:
            message = Message.of("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error)
        failed, unwritten = (*result.failed, Failure(path, message)), (*result.unwritten, photo.id)
        return replace(result, failed=failed, unwritten=unwritten)

    def _written(self, photo: Photo, file: PhotoFile, target: Target, result: WriteResult) -> WriteResult:
        path = Path(file.path)
        before, data, beside = path.stat(), path.read_bytes(), sidecar_of(path)
        packet = beside.read_bytes() if beside else b""
        said = read_bytes(data, packet)
        photo, result = self._settled(photo, said, target, result)
        new = self._needed(photo, said)
        if _needs_sidecar(path, data, target):
            changed = _into_sidecar(sidecar_to_write(path), packet, new)
        else:
            done = written(data, new, target.legacy)
            result = replace(result, warnings=(*result.warnings, *_cut(done, path)))
            changed = self._into_picture(file, before, done, target)
            if beside and target.place is not Place.COPIES:
                # Readers trust a sidecar first: one that stayed behind would hide what the picture says now.
                changed = _into_sidecar(beside, packet, new) or changed
        if changed:
            return replace(result, written=(*result.written, photo.id))
        return replace(result, unchanged=(*result.unchanged, photo.id))

    def _into_picture(self, file: PhotoFile, before: os.stat_result, done: Written, target: Target) -> bool:
        """Write a picture, or its copy; return whether there was anything to write."""
        path = Path(file.path)
        if target.place is Place.COPIES and target.folder is not None:
            safe_write(free_name(target.folder / path.name), done.data)
            return True
        if done.changed:
            _replaced(path, done.data, before)
            self._catalog.photos.saw_file(_as_it_is(file, path))
        return done.changed

    def _needed(self, photo: Photo, said: Reading) -> Mapping[str, Value]:
        """Return what is to be written; neither a camera's shot time nor a word on how it was made is replaced."""
        kept = {"date"} if said.taken else set()
        kept |= {"digital_source"} if says_machine_made(said) else set()
        mine = {**values_of(photo, self._themes), **keywords_for(photo, self._themes, said)}
        return {name: value for name, value in mine.items() if name not in kept}

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
        edits = [_taking(each.field, said, resolve) for each in disputed if each.field in _INTO_CATALOG]
        # However many files are taken from, it is one step of undo.
        with self._catalog.edit(Act.EDIT, onto=self._step) as edit:
            Captioning(self._catalog).edit([photo.id], edits)
        self._step = self._step or edit.number
        return self._catalog.photos.get([photo.id])[0], replace(result, taken=(*result.taken, photo.id))


def _taking(name: str, said: Reading, resolve: Resolve) -> FieldEdit:
    """Return the edit that takes a field from a file: whole, or, merging, its list joined to the catalog's."""
    how = How.ADD if resolve is Resolve.MERGE and name in {"creators", "keywords"} else How.SET
    value = str(stars_of(said.text(name))) if name == "rating" else "；".join(said.texts(name))
    return FieldEdit(how, _INTO_CATALOG[name], value)


class _DisputedError(FileError):
    """A file says something else than the catalog, and nobody has decided."""

    def __init__(self, sentence: Message, differences: tuple[Difference, ...]) -> None:
        super().__init__(sentence.template, **dict(sentence.values))
        self.differences = differences


def _needs_sidecar(path: Path, data: bytes, target: Target) -> bool:
    """Whether a sidecar takes the caption, because it is wanted or the file cannot."""
    raw = data[:4] in {b"II*\0", b"MM\0*"} and path.suffix.lower() not in _TIFF_FILES
    return target.place is Place.SIDECAR or raw or not takes_metadata(data) or data[:4] == b"8BPS"


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


def _replaced(path: Path, data: bytes, before: os.stat_result) -> None:
    """Put the new bytes in the file's place.

    Raises:
        FileError: The file may not be changed, or somebody else has just done so.
    """
    if before.st_nlink > 1:
        raise FileError("{path} is one file under several names (hard links); write a sidecar or a copy.", path=path)
    if not before.st_mode & stat.S_IWUSR:
        raise FileError("{path} is write-protected; write a sidecar, or allow writing.", path=path)
    now = path.stat()
    if (now.st_size, now.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise FileError("{path} was changed by another program just now; it is left as it is. Try again.", path=path)
    safe_write(path, data)


def _as_it_is(file: PhotoFile, path: Path) -> PhotoFile:
    status = path.stat()
    return replace(file, size=status.st_size, modified=status.st_mtime_ns, fingerprint=fingerprint(path))
