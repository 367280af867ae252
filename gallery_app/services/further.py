"""The further fields of a caption: those of the table of metadata that the record has no attribute of its own for."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from gallery_app.domain.photo import FieldText
from gallery_app.metadata.fields import Field, Value, every_field

if TYPE_CHECKING:  # the window starts without what reads files
    from gallery_app.metadata.facts import Reading

__all__ = ["BETWEEN", "further_fields", "further_in", "further_name", "further_value"]

BETWEEN = "；"
"""Stands between the items of a list."""

_OWN = frozenset({
    "title", "description", "creators", "credit", "source", "keywords", "keyword_paths", "tags", "topics",
    "sublocation", "date", "usage_terms", "rating", "label",
})  # fmt: skip
"""Fields that a record says in words of its own."""
_MAKERS = frozenset({"aigc"})
"""Fields that are their maker's, and never changed."""


@cache
def further_fields() -> Mapping[str, Field]:
    """Return the further fields by name, in the order forms show them; translations among them: ``title.en``."""
    return {name: each for name, each in every_field().items() if name not in _OWN | _MAKERS}


def further_in(reading: "Reading") -> tuple[FieldText, ...]:
    """Return what a file says in further fields."""
    texts = ((name, BETWEEN.join(reading.texts(name))) for name in further_fields() if name in reading.values)
    return tuple(sorted(FieldText(name, text) for name, text in texts if text))


def further_value(name: str, text: str) -> Value:
    """Return a further field's text as metadata has it: of a list its items."""
    return tuple(text.split(BETWEEN)) if further_fields()[name].listed else text


def further_name(name: str, *, chinese: bool) -> str:
    """Return what a further field is called; a name that is not known stands for itself."""
    found = further_fields().get(name)
    return name if found is None else found.zh if chinese else found.en
