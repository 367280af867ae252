"""Copy and paste of chosen fields from one photo to others."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.credit import PHOTOGRAPHED
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.services.further import further_fields
from gallery_app.services.rewriting import known_photos

__all__ = ["COPIED", "Pasting"]

COPIED = (
    *("title", "description", "photographers", "organisations", "themes", "place", "date", "rating", "pick", "rights"),
    "label",
    *further_fields(),
)
"""Fields that can be copied; a focus belongs to one picture alone."""

_CREDITED = frozenset({"photographers", "organisations"})


class Pasting:
    """Pasting fields."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read and write."""
        self._catalog = catalog

    def paste(self, source: int, photos: Sequence[int], fields: Sequence[str]) -> Changes:
        """Make chosen fields of photos say what one photo's say, as one step of undo.

        Raises:
            InputError: A photo or a field is not known, or no field was chosen; nothing is changed.
        """
        with self._catalog.edit(Act.EDIT) as edit:
            for _, new in self.tried(source, photos, fields):
                self._catalog.photos.update(new)
        return edit.changes

    def tried(self, source: int, photos: Sequence[int], fields: Sequence[str]) -> tuple[tuple[Photo, Photo], ...]:
        """Return each photo that pasting would change, as it is and as it would be.

        Arguments and errors are those of `paste`.
        """
        if not fields:
            raise InputError("No field to copy was chosen.")
        if unknown := [name for name in fields if name not in COPIED]:
            raise InputError(
                "{field} cannot be copied; the fields are {fields}.", field=unknown[0], fields=", ".join(COPIED)
            )
        (origin,) = known_photos(self._catalog, [source])
        before = known_photos(self._catalog, photos)
        return tuple((old, new) for old in before if (new := _pasted(origin, old, frozenset(fields))) != old)


def _pasted(origin: Photo, photo: Photo, fields: frozenset[str]) -> Photo:
    values: dict[str, Any] = {
        "taken" if name == "date" else name: getattr(origin, "taken" if name == "date" else name)
        for name in fields - _CREDITED - further_fields().keys()
    }
    if fields >= _CREDITED:
        # Both together keep who stands for which house, and in which role.
        values["credits"] = origin.credits
    elif "photographers" in fields:
        taken = tuple(replace(c, organisation="") for c in origin.credits if c.name and c.role == PHOTOGRAPHED)
        others = tuple(c for c in photo.credits if not c.name or c.role != PHOTOGRAPHED)
        values["credits"] = (*taken, *others)
    elif "organisations" in fields:
        kept = tuple(replace(c, organisation="") for c in photo.credits if c.name or not c.organisation)
        houses = tuple(type(c)(role="", organisation=c.organisation) for c in origin.credits if c.organisation)
        values["credits"] = (*kept, *houses)
    for name in fields & further_fields().keys():
        photo = photo.saying(name, origin.said(name))
    return replace(photo, **values)
