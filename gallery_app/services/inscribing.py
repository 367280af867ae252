"""Captions of the catalog in the copies of photos that are handed on: in the file itself, else in a sidecar."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.theme import Theme
from gallery_app.errors import FileError
from gallery_app.layout.content import ContentItem
from gallery_app.metadata.containers.open import takes_metadata
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import Value
from gallery_app.metadata.machine import MADE_BY_MACHINE, says_machine_made
from gallery_app.metadata.read import read_bytes
from gallery_app.metadata.selection import label_text
from gallery_app.metadata.sidecar import sidecar_of
from gallery_app.metadata.write import Legacy, written, written_sidecar
from gallery_app.reasons import reason_of
from gallery_app.render.inscribed import Inscribe, Inscribed
from gallery_app.services.in_step import keywords_for, values_of
from gallery_app.services.topics import topics_for
from gallery_app.wording import Message

__all__ = ["embeds", "inscriber", "to_write"]

_TIFF_FILES = frozenset({".tif", ".tiff"})
_HEAD = 64
_PRIVATE = frozenset({"sublocation", "rating"})
"""Fields that a copy without place and camera does not get anew."""


def to_write(photo: Photo, themes: Iterable[Theme], said: Reading) -> dict[str, Value]:
    """Return what a file is to say; neither a camera's shot time nor a word on how it was made is replaced.

    Args:
        photo: The record; what is blank there removes nothing.
        themes: The theme tree.
        said: What the file says now.
    """
    kept = {"date"} if said.taken else set()
    mine = {**values_of(photo, themes), **keywords_for(photo, themes, said)}
    if mine.get("digital_source") == MADE_BY_MACHINE and says_machine_made(said):
        kept.add("digital_source")
    if (terms := topics_for(photo, themes, said)) != said.texts("topics"):
        mine["topics"] = terms
    if label_text(said.label) == mine.get("label"):
        kept.add("label")
    return {name: value for name, value in mine.items() if name not in kept}


def embeds(path: Path, data: bytes) -> bool:
    """Whether captions are written into a file that begins with these bytes; else a sidecar takes them."""
    raw = data[:4] in {b"II*\0", b"MM\0*"} and path.suffix.lower() not in _TIFF_FILES
    return takes_metadata(data) and not raw and data[:4] != b"8BPS"


def inscriber(catalog: Catalog) -> Inscribe:
    """Return what writes captions and credits into the copies of photos; originals stay as they are."""
    themes = catalog.themes.all()

    def inscribe(item: ContentItem, data: bytes | Path) -> Inscribed:
        [photo] = catalog.photos.get([item.photo])
        return _of_copy(item, data, photo, themes) if isinstance(data, bytes) else _of_file(item, data, photo, themes)

    return inscribe


def _of_copy(item: ContentItem, data: bytes, photo: Photo, themes: Iterable[Theme]) -> Inscribed:
    """Write into a copy that says next to nothing; it is a JPEG."""
    said = read_bytes(data)
    new = {name: value for name, value in _words(item, photo, themes, said).items() if name not in _PRIVATE}
    return _embedded(data, new, item.path or "")


def _of_file(item: ContentItem, path: Path, photo: Photo, themes: Iterable[Theme]) -> Inscribed:
    """Write into a copy of a file, or beside it where the file takes no captions.

    Raises:
        FileError: The file cannot be read.
    """
    try:
        beside = sidecar_of(path)
        packet = beside.read_bytes() if beside else b""
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if not embeds(path, head):
            return _beside(path, packet, _words(item, photo, themes, read_bytes(head, packet)))
        data = path.read_bytes()
    except OSError as error:
        reason = reason_of(error)
        raise FileError("Cannot read the picture {path}: {reason}.", path=path, reason=reason) from error
    new = _words(item, photo, themes, read_bytes(data, packet))
    try:
        made = _embedded(data, new, str(path))
    except FileError as error:  # Its structure is odd, so it goes as it is.
        return _beside(path, packet, new, error.message)
    return made


def _words(item: ContentItem, photo: Photo, themes: Iterable[Theme], said: Reading) -> dict[str, Value]:
    """Return the record's values and those of this use: receivers look for words to print under description."""
    new = to_write(photo, themes, said)
    if item.caption:
        new["headline"] = item.caption
    if item.words and not said.text("description"):
        new.setdefault("description", item.words)
    return new


def _embedded(data: bytes, new: Mapping[str, Value], path: str) -> Inscribed:
    done = written(data, new, Legacy.ALWAYS)
    if not done.cut:
        return Inscribed(done.data)
    fields = ", ".join(done.cut)
    sentence = "IPTC has no room for all of {fields} of {path}; XMP has the whole text."
    return Inscribed(done.data, note=Message.of(sentence, fields=fields, path=path))


def _beside(path: Path, packet: bytes, new: Mapping[str, Value], note: Message | None = None) -> Inscribed:
    try:
        return Inscribed(path, written_sidecar(packet, new), note)
    except FileError:  # A sidecar that cannot be read is no base; what it said stays with the original.
        return Inscribed(path, written_sidecar(b"", new), note)
