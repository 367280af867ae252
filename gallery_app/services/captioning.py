"""Captioning: editing the text, the credits and the themes of one photo or many."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.label import named_label
from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.metadata.source_types import source_type
from gallery_app.services.further import BETWEEN, further_fields

__all__ = ["FIELDS", "Captioning", "FieldEdit", "How", "edited"]

_MOST_STARS = 5
_ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?")
_FOCUS = re.compile(r"(0|1|0?\.\d+|1\.0+)\s*,\s*(0|1|0?\.\d+|1\.0+)")


class How(StrEnum):
    """What an edit does to a field."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One change to one field.

    Attributes:
        how: Set the field, add values to it, or take values from it.
        field: A name in `FIELDS`.
        value: The text; lists are parted by ``;``, ``；`` or ``、``.
    """

    how: How
    field: str
    value: str


class Captioning:
    """Editing photo records."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to write to."""
        self._catalog = catalog

    def edit(self, photos: Sequence[int], edits: Sequence[FieldEdit]) -> Changes:
        """Apply edits to photos, as one step of undo.

        Returns:
            What changed; a photo that already said so is not among the changes.

        Raises:
            InputError: A photo or a field is not known, or a value does not fit; nothing is changed.
        """
        with self._catalog.edit(Act.EDIT) as edit:
            for _, new in self.tried(photos, edits):
                self._catalog.photos.update(new)
        return edit.changes

    def tried(self, photos: Sequence[int], edits: Sequence[FieldEdit]) -> tuple[tuple[Photo, Photo], ...]:
        """Return each photo that edits would change, as it is and as it would be; errors are those of `edit`."""
        before = self._catalog.photos.get(photos)
        if unknown := set(photos) - {photo.id for photo in before}:
            raise InputError("There is no photo {photo} in this catalog.", photo=min(unknown))
        return tuple((old, new) for old in before if (new := edited(old, edits)) != old)

    def recredit(self, photos: Sequence[int], old: Credit, new: Credit | None) -> Changes:
        """Put another credit in the place of one, as one step of undo; None takes it away.

        A credit is known by its name, role and organisation. Photos that have no such credit stay as they are.

        Raises:
            InputError: The new credit names nobody; nothing is changed.
        """
        if new is not None and not (new.name or new.organisation):
            raise InputError("A credit needs a name or an organisation.")
        with self._catalog.edit(Act.EDIT) as edit:
            for photo in self._catalog.photos.get(photos):
                credits_ = tuple(
                    dict.fromkeys(
                        replace(credit, name=new.name, role=new.role, organisation=new.organisation)
                        if new is not None and _same_credit(credit, old)
                        else credit
                        for credit in photo.credits
                        if new is not None or not _same_credit(credit, old)
                    )
                )
                if credits_ != photo.credits:
                    self._catalog.photos.update(replace(photo, credits=credits_))
        return edit.changes

    def set_caption(self, placement: int, caption: str | None) -> Changes:
        """Set the caption of one use; None lets it follow the photo again."""
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.placements.set_caption(placement, caption)
        return edit.changes


def _same_credit(one: Credit, other: Credit) -> bool:
    return (one.name, one.role, one.organisation) == (other.name, other.role, other.organisation)


def edited(photo: Photo, edits: Sequence[FieldEdit]) -> Photo:
    """Return a photo with edits applied, not yet stored.

    Raises:
        InputError: A field is not known, or a value does not fit.
    """
    for edit in edits:
        field = FIELDS.get(edit.field)
        if field is None:
            raise InputError(
                "There is no field {field}; fields are {fields}.", field=edit.field, fields=", ".join(FIELDS)
            )
        photo = field(photo, edit)
    return photo


_Editor = Callable[[Photo, FieldEdit], Photo]


def _listed(value: str) -> tuple[str, ...]:
    for mark in "；、;":
        value = value.replace(mark, "\n")
    return tuple(dict.fromkeys(part.strip() for part in value.split("\n") if part.strip()))


def _changed(old: Sequence[str], edit: FieldEdit) -> tuple[str, ...]:
    values = _listed(edit.value)
    if edit.how is How.SET:
        return values
    if edit.how is How.ADD:
        return (*old, *(v for v in values if v not in old))
    return tuple(v for v in old if v not in values)


def _text(name: str, between: str = " ") -> _Editor:
    def edited(photo: Photo, edit: FieldEdit) -> Photo:
        old: str = getattr(photo, name)
        match edit.how:
            case How.SET:
                new = edit.value.strip()
            case How.ADD:
                new = f"{old}{between}{edit.value}".strip()
            case How.REMOVE:
                new = old.replace(edit.value, "").strip()
        return replace(photo, **{name: new})  # type: ignore[arg-type]  # every name given is a text field

    return edited


def _themes(photo: Photo, edit: FieldEdit) -> Photo:
    return replace(photo, themes=_changed(photo.themes, edit))


def _photographers(photo: Photo, edit: FieldEdit) -> Photo:
    known = {c.name: c for c in photo.credits if c.name in photo.photographers and c.role == PHOTOGRAPHED}
    names = _changed(photo.photographers, edit)
    others = tuple(c for c in photo.credits if c not in known.values())
    return replace(photo, credits=(*(known.get(name, Credit(name)) for name in names), *others))


def _organisations(photo: Photo, edit: FieldEdit) -> Photo:
    names = _changed(photo.organisations, edit)
    # What marks a picture and names nobody (资料图片) was no organisation before either.
    kept = tuple(
        c if c.organisation in names or not c.organisation else replace(c, organisation="")
        for c in photo.credits
        if c.name or not c.organisation or c.organisation in names
    )
    fresh = tuple(Credit(role="", organisation=name) for name in names if name not in photo.organisations)
    return replace(photo, credits=(*kept, *fresh))


def _date(photo: Photo, edit: FieldEdit) -> Photo:
    if edit.how is not How.SET or not (edit.value == "" or _ISO_DATE.fullmatch(edit.value)):
        raise InputError(
            "A date is set as 2023, 2023-10, 2023-10-06 or 2023-10-06T19:42, not as {value}.", value=edit.value
        )
    return replace(photo, taken=edit.value)


def _rating(photo: Photo, edit: FieldEdit) -> Photo:
    if edit.how is not How.SET or edit.value not in {str(n) for n in range(_MOST_STARS + 1)}:
        raise InputError("A rating is set to 0 to 5 stars, not to {value}.", value=edit.value)
    return replace(photo, rating=int(edit.value))


def _pick(photo: Photo, edit: FieldEdit) -> Photo:
    if edit.how is not How.SET or edit.value not in set(Pick):
        raise InputError("A pick is set to picked, rejected or nothing, not to {value}.", value=edit.value)
    return replace(photo, pick=Pick(edit.value))


def _label(photo: Photo, edit: FieldEdit) -> Photo:
    found = named_label(edit.value)
    if edit.how is not How.SET or found is None:
        raise InputError(
            "A label is set to red, yellow, green, blue, purple or nothing, not to {value}.", value=edit.value
        )
    return replace(photo, label=found)


def _further(name: str) -> _Editor:
    """Return what edits a further field: a list, or a text that is joined as a description is."""

    def edited(photo: Photo, edit: FieldEdit) -> Photo:
        old = photo.said(name)
        if further_fields()[name].listed:
            return photo.saying(name, BETWEEN.join(_changed(_listed(old), edit)))
        match edit.how:
            case How.SET:
                new = edit.value
            case How.ADD:
                new = f"{old}\n{edit.value}"
            case How.REMOVE:
                new = old.replace(edit.value, "")
        return photo.saying(name, source_type(new.strip()) if name == "digital_source" else new.strip())

    return edited


def _focus(photo: Photo, edit: FieldEdit) -> Photo:
    shares = _FOCUS.fullmatch(edit.value.replace("，", ",").strip())
    if edit.how is not How.SET or not (edit.value.strip() == "" or shares):
        raise InputError(
            "A focus is set to two shares of the picture from its left and upper edge, such as 0.3,0.4, or to nothing, "
            "not to {value}.",
            value=edit.value,
        )
    return replace(photo, focus=(float(shares[1]), float(shares[2])) if shares else None)


FIELDS: dict[str, _Editor] = {
    "title": _text("title"),
    "description": _text("description", between="\n"),
    "photographers": _photographers,
    "themes": _themes,
    "organisations": _organisations,
    "place": _text("place"),
    "date": _date,
    "rating": _rating,
    "pick": _pick,
    "rights": _text("rights"),
    "focus": _focus,
    "label": _label,
    **{name: _further(name) for name in further_fields()},
}
"""The editable fields by the name that the command line gives them, each with what applies an edit to it."""
