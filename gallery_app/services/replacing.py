"""Find and replace over many photos, with a preview."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure
from gallery_app.errors import InputError
from gallery_app.services.rewriting import LISTS, TEXTS, FieldChange, Plan, change_of, known_photos, text_of

__all__ = ["SEARCHED", "Replacing", "Search"]

SEARCHED = (*TEXTS, *LISTS, "caption")
"""Fields that can be searched; ``caption`` is the text of one use, where it is another than the photo's."""


@dataclass(frozen=True, slots=True)
class Search:
    """What to find and what to put there.

    Attributes:
        find: The text to find, as it stands.
        replace: What takes its place; "" takes it out.
        fields: Names in `SEARCHED`.
        any_case: Whether capitals and small letters are the same.
    """

    find: str
    replace: str
    fields: tuple[str, ...] = SEARCHED
    any_case: bool = False


class Replacing:
    """Find and replace; `rewriting` makes what is planned here."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to search."""
        self._catalog = catalog

    def plan(self, photos: Sequence[int], search: Search) -> Plan:
        """Return what would change.

        Raises:
            InputError: There is nothing to find, or a photo or a field is not known.
        """
        if not search.find:
            raise InputError("There is no text to find.")
        if unknown := [name for name in search.fields if name not in SEARCHED]:
            raise InputError(
                "{field} cannot be searched; the fields are {fields}.", field=unknown[0], fields=", ".join(SEARCHED)
            )
        flags = re.IGNORECASE if search.any_case else re.NOFLAG
        pattern = re.compile(re.escape(search.find), flags)
        changed = [
            change
            for photo in known_photos(self._catalog, photos)
            for field in search.fields
            for change in _changes(photo, field, lambda text: pattern.sub(lambda _: search.replace, text))
        ]
        return Plan(
            tuple(each for each in changed if isinstance(each, FieldChange)),
            tuple(each for each in changed if isinstance(each, Failure)),
        )


def _changes(photo: Photo, field: str, new: Callable[[str], str]) -> Iterator[FieldChange | Failure]:
    if field == "caption":
        for use in photo.placements:
            if use.caption is not None and new(use.caption) != use.caption:
                yield FieldChange(photo.id, field, use.caption, new(use.caption), use.id)
    elif field in LISTS:
        items = text_of(photo, field).split("；")
        after = list(map(new, items))
        if after != items:
            yield from change_of(photo, field, "；".join(after))
    elif new(text := text_of(photo, field)) != text:
        yield from change_of(photo, field, new(text))
