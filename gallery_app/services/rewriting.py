"""Edits that say something else for each photo: shown before they are made, and made as one step of undo."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure
from gallery_app.errors import InputError
from gallery_app.services.captioning import FIELDS, FieldEdit, How, edited
from gallery_app.services.further import further_fields
from gallery_app.wording import Message

__all__ = ["LISTS", "TEXTS", "FieldChange", "Plan", "Rewriting", "change_of", "known_photos", "plan_of", "text_of"]

TEXTS = (
    *("title", "description", "place", "rights"),
    *(name for name, each in further_fields().items() if not each.listed and name != "digital_source"),
)
"""Fields of a photo that are one text."""

LISTS = ("photographers", "themes", "organisations", *(n for n, each in further_fields().items() if each.listed))
"""Fields of a photo that are lists."""

_BETWEEN = "；"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What one field of one photo will say.

    Attributes:
        photo: Id of the photo.
        field: A name in `captioning.FIELDS`, or ``caption`` for the text of one use.
        old: What it says now; items of a list are parted by ``；``.
        new: What it will say.
        placement: Id of the use whose caption it is, or None.
    """

    photo: int
    field: str
    old: str
    new: str
    placement: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Changes that are not made yet.

    Attributes:
        changes: What will change, photo by photo.
        left: Fields that are left as they are although they were meant, each with the reason.
    """

    changes: tuple[FieldChange, ...] = ()
    left: tuple[Failure, ...] = ()

    @property
    def photos(self) -> tuple[int, ...]:
        """Ids of the photos that will change."""
        return tuple(dict.fromkeys(change.photo for change in self.changes))


class Rewriting:
    """Making what a plan says."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to write to."""
        self._catalog = catalog

    def apply(self, plan: Plan, onto: int | None = None) -> Changes:
        """Make the changes of a plan as one step of undo.

        Args:
            plan: What to change.
            onto: Number of the step that this goes on with, such as an import's.

        Raises:
            InputError: A photo is no longer in the catalog; nothing is changed.
        """
        if not plan.changes:
            return Changes()
        with self._catalog.edit(Act.EDIT, onto=onto) as edit:
            for number, group in groupby(plan.changes, key=lambda change: change.photo):
                (photo,) = known_photos(self._catalog, [number])
                self._rewrite(photo, tuple(group))
        return edit.changes

    def _rewrite(self, photo: Photo, changes: Sequence[FieldChange]) -> None:
        edits = [FieldEdit(How.SET, each.field, each.new) for each in changes if each.placement is None]
        new = edited(photo, edits)
        if new != photo:
            self._catalog.photos.update(new)
        for change in changes:
            if change.placement is not None:
                self._catalog.placements.set_caption(change.placement, change.new)


def known_photos(catalog: Catalog, photos: Sequence[int]) -> tuple[Photo, ...]:
    """Return photos in the order asked for, each once.

    Raises:
        InputError: One is not known.
    """
    wanted = tuple(dict.fromkeys(photos))
    found = catalog.photos.get(wanted)
    if unknown := set(wanted) - {photo.id for photo in found}:
        raise InputError("There is no photo {photo} in this catalog.", photo=min(unknown))
    return found


def plan_of(pairs: Iterable[tuple[Photo, Photo]]) -> Plan:
    """Return what makes photos into others, each given as it is and as it would be."""
    return Plan(
        tuple(
            FieldChange(old.id, field, text_of(old, field), text_of(new, field))
            for old, new in pairs
            for field in FIELDS
            if text_of(old, field) != text_of(new, field)
        )
    )


def text_of(photo: Photo, field: str) -> str:
    """Return what a field says, as an editor would type it."""
    if field in further_fields():
        return photo.said(field)
    if field in LISTS:
        return _BETWEEN.join(getattr(photo, field))
    if field == "focus":
        return ",".join(f"{share:g}" for share in photo.focus or ())
    if field == "rating":
        return str(photo.rating) if photo.rating else ""
    return str(photo.taken if field == "date" else getattr(photo, field))


def change_of(photo: Photo, field: str, new: str) -> Iterator[FieldChange | Failure]:
    """Yield the change that sets a field, nothing when it says so already, or why its new value does not fit."""
    try:
        after = edited(photo, [FieldEdit(How.SET, field, new)])
    except InputError as error:
        name = photo.file.path if photo.file else ""
        reason = Message.of("Photo {photo}, {field}: {reason}", photo=photo.id, field=field, reason=error.message)
        yield Failure(name, reason)
        return
    if after != photo:
        yield FieldChange(photo.id, field, text_of(photo, field), text_of(after, field))
