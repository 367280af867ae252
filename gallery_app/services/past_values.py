"""Picked lists: what a field may say, from what editors have written in it before."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from gallery_app.domain.query import Field
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.search.fold import name_key
from gallery_app.search.likeness import is_pinyin, sounds_like
from gallery_app.search.pinyin import syllables
from gallery_app.services.further import BETWEEN, further_fields

__all__ = ["LISTED", "PastValue", "PastValues"]

_NAMES = {
    "photographers": Field.PHOTOGRAPHER,
    "organisations": Field.ORGANISATION,
    "themes": Field.THEME,
    "place": Field.PLACE,
}
LISTED = (*_NAMES, "rights", *further_fields())
"""Fields whose past values are offered."""
_MOST = 12


class PastValue(NamedTuple):
    """One value, and how many photos have it."""

    text: str
    photos: int


class PastValues:
    """Values of past captions."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog."""
        self._catalog = catalog

    def of(self, field: str, typed: str = "", limit: int = _MOST) -> tuple[PastValue, ...]:
        """Return values of a field: those that begin as typed, then those that contain it or sound like it.

        Among equals the most frequent come first. Of lists each item is a value.

        Args:
            field: A name in `LISTED`.
            typed: What stands in the field so far, or pinyin of it; "" for every value.
            limit: Most values.

        Raises:
            InputError: Past values of this field are not offered.
        """
        if field not in LISTED:
            raise InputError(
                "{field} has no list of past values; the fields are {fields}.", field=field, fields=", ".join(LISTED)
            )
        ranked = [
            (rank, -count, value)
            for value, count in self._counted(field)
            if (rank := _rank(typed, value)) is not None and value != typed
        ]
        return tuple(PastValue(value, -count) for _, count, value in sorted(ranked)[:limit])

    def _counted(self, field: str) -> Iterable[tuple[str, int]]:
        if field in _NAMES:
            return self._catalog.finder.names(_NAMES[field]).items()
        found = self._catalog.practice.values(field)
        if field == "rights" or not further_fields()[field].listed:
            return found
        items = Counter[str]()
        for text, count in found:
            items.update(dict.fromkeys(text.split(BETWEEN), count))
        return items.items()


def _rank(typed: str, value: str) -> int | None:
    """Return 0 where a value begins as typed or sounds so, 1 where that is inside it, None where it is not."""
    wanted, key = name_key(typed), name_key(value)
    if key.startswith(wanted):
        return 0
    if wanted in key:
        return 1
    letters = is_pinyin(typed)
    like = sounds_like(syllables(value), letters) if letters else None
    return None if like is None else min(1, like[0])
