"""Whether the catalog and a photo's file say the same, and which of them was changed."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from gallery_app.captions.content import is_marked_machine_made
from gallery_app.captions.render import credit_line
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.sync import Difference, InStep, SyncState
from gallery_app.domain.theme import Theme
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import Value
from gallery_app.metadata.keywords import digikam_tag, is_internal, keyword_path
from gallery_app.metadata.machine import MADE_BY_MACHINE, says_machine_made
from gallery_app.metadata.selection import label_named, label_text, stars_of
from gallery_app.metadata.sidecar import sidecar_of
from gallery_app.services.further import BETWEEN, further_fields, further_value

__all__ = [
    "catalog_field",
    "catalog_text",
    "changed_elsewhere",
    "differences",
    "keywords_for",
    "state_of",
    "theme_paths",
    "values_of",
]

_NANO = 1_000_000_000
_INTO_CATALOG = {
    "title": "title",
    "description": "description",
    "creators": "photographers",
    "keywords": "themes",
    "sublocation": "place",
    "usage_terms": "rights",
    "rating": "rating",
    "label": "label",
}
"""Fields that may be taken from a file, with the catalog's own name of each."""
_ENTRIES = 20
"""Newest edits of a photo that are looked at."""
_ADDED = frozenset({"date", "keyword_paths"})
"""Fields that are written where a file says nothing, and are never a matter of dispute."""


def catalog_field(name: str) -> str:
    """Return the catalog's name of a metadata field that may be taken from a file; "" for none."""
    return name if name in further_fields() else _INTO_CATALOG.get(name, "")


def catalog_text(name: str, said: Reading) -> str:
    """Return what a file says in a field, as an editor would type it into the catalog's."""
    text = BETWEEN.join(said.texts(name))
    return {"rating": str(stars_of(text)), "label": label_named(said.text("label")).value}.get(name, text)


def values_of(photo: Photo, themes: Iterable[Theme] = ()) -> dict[str, Value]:
    """Return what a photo's record says, by the names of metadata fields; what is blank is left out.

    Args:
        photo: The photo.
        themes: The theme tree, for keywords in levels.
    """
    paths = theme_paths(photo, themes)
    said: dict[str, Value] = {
        "title": photo.title,
        "description": photo.description,
        "creators": photo.photographers,
        "credit": credit_line(photo.credits),
        "source": "、".join(photo.organisations),
        "keywords": photo.themes,
        "keyword_paths": tuple(map(keyword_path, paths)) if any(len(path) > 1 for path in paths) else (),
        "sublocation": photo.place,
        "date": photo.taken,
        "usage_terms": photo.rights,
        "rating": str(photo.rating) if photo.rating else "",
        "label": label_text(photo.label),
        "digital_source": MADE_BY_MACHINE if _machine_made(photo) else "",
        **{name: further_value(name, text) for name, text in photo.further},
    }
    return {name: value for name, value in said.items() if value}


def _machine_made(photo: Photo) -> bool:
    return any(is_marked_machine_made(text) for text in (photo.title, photo.description, photo.raw, *photo.themes))


def theme_paths(photo: Photo, themes: Iterable[Theme]) -> tuple[tuple[str, ...], ...]:
    """Return a photo's themes with the words above each, the widest first."""
    tree = {theme.id: theme for theme in themes}
    named = {theme.name: theme for theme in tree.values()}
    found = []
    for name in photo.themes:
        words, theme = [name], named.get(name)
        while theme is not None and theme.parent is not None:
            theme = tree.get(theme.parent)
            words += [theme.name] if theme else []
        found.append(tuple(reversed(words)))
    return tuple(found)


def keywords_for(photo: Photo, themes: Iterable[Theme], said: Reading) -> dict[str, Value]:
    """Return keywords as a file wants them that has some: every list that it keeps says the same afterwards.

    Words above a keyword that stand beside it stay there, and so do digiKam's own marks.
    """
    if not photo.themes:
        return {}
    paths, found = theme_paths(photo, themes), dict[str, Value]()
    if _same("keywords", photo.themes, said):
        found["keywords"] = said.texts("keywords")
    if said.texts("keyword_paths"):
        found["keyword_paths"] = tuple(map(keyword_path, paths))
    if tags := said.texts("tags"):
        found["tags"] = (*map(digikam_tag, paths), *(tag for tag in tags if is_internal(tag)))
    return found


def differences(mine: Mapping[str, Value], said: Reading) -> tuple[Difference, ...]:
    """Return what a record says and its file says otherwise, or not at all."""
    return tuple(
        Difference(name, value, said.values.get(name, () if isinstance(value, tuple) else ""))
        for name, value in mine.items()
        if name not in _ADDED and not _same(name, value, said)
    )


def _same(name: str, value: Value, said: Reading) -> bool:
    found = said.values.get(name)
    if name == "keywords" and isinstance(found, tuple) and isinstance(value, tuple):
        # Other programs write the words above a keyword beside it.
        wider = {word for path in said.texts("keyword_paths") for word in path.split("|")[:-1]}
        return set(value) <= set(found) <= set(value) | wider
    if name == "label":
        # Files have the word that a program in some language shows for the colour.
        return label_text(said.label) == value
    return found == value or (name == "digital_source" and value == MADE_BY_MACHINE and says_machine_made(said))


def changed_elsewhere(photo: Photo, said: Reading) -> bool:
    """Return whether another program may have written captions since this one last read or wrote them."""
    file = photo.file
    if file is None:
        return False
    path = Path(file.path)
    sidecar = sidecar_of(path)
    status = path.stat()
    if (status.st_size, status.st_mtime_ns) != (file.size, file.modified):
        return True
    return sidecar is not None and not said.as_written and not _before(sidecar, photo.added)


def _before(path: Path, moment: str) -> bool:
    """Whether a file is older than the record, so that the import has read it as it is."""
    return path.stat().st_mtime_ns < _nanoseconds(moment)


def _nanoseconds(moment: str) -> int:
    """Return an ISO 8601 time in UTC as nanoseconds since 1970; 0 for none."""
    if not moment:
        return 0
    return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp() * _NANO)


def state_of(photo: Photo, said: Reading, catalog: Catalog) -> InStep:
    """Return how the catalog stands to a file that says `said`.

    Raises:
        OSError: The file is gone.
    """
    found = differences(values_of(photo), said)
    if not found:
        return InStep(SyncState.SAME)
    if not any(each.file for each in found):
        return InStep(SyncState.UNWRITTEN, found)
    if not changed_elsewhere(photo, said):
        return InStep(SyncState.CATALOG, found)
    seen = photo.file.modified if photo.file else 0
    edited = any(
        entry.act is not Act.IMPORT and not entry.undone and _nanoseconds(entry.at) >= seen - _NANO
        for entry in catalog.history.entries(photo.id, _ENTRIES)
    )
    return InStep(SyncState.CONFLICT if edited else SyncState.FILE, found)
