"""The window's words for what an edit changed: the field and what it says since, or the kind of record."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.changes import FieldChange, Kind
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Pick
from gallery_app.ui.models.labels import label_words
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP
from gallery_app.ui.words import caption_field_words

__all__ = ["change_words", "touched_words"]

_MOST_FIELDS, _MOST_WORDS = 2, 40
_CALLED = {"taken": "date", "credits": "photographers"}
"""Fields of the history that captioning calls otherwise."""
_FIELDS = {
    "file": QT_TRANSLATE_NOOP("Changes", "File"),
    "sections": QT_TRANSLATE_NOOP("Changes", "Sections"),
    "captions": QT_TRANSLATE_NOOP("Changes", "Captions"),
}
_PICKS = {
    Pick.PICKED.value: QT_TRANSLATE_NOOP("Changes", "Picked"),
    Pick.REJECTED.value: QT_TRANSLATE_NOOP("Changes", "Rejected"),
}
_KINDS = {
    Kind.PHOTOGRAPHER: QT_TRANSLATE_NOOP("Changes", "Photographers"),
    Kind.THEME: QT_TRANSLATE_NOOP("Changes", "Themes"),
    Kind.REPORT: QT_TRANSLATE_NOOP("Changes", "Report"),
    Kind.PLACEMENT: QT_TRANSLATE_NOOP("Changes", "Captions of a report"),
    Kind.LAYOUT: QT_TRANSLATE_NOOP("Changes", "Layout"),
    Kind.SEARCH: QT_TRANSLATE_NOOP("Changes", "Saved search"),
    Kind.COLLECTION: QT_TRANSLATE_NOOP("Changes", "Collection"),
    Kind.STACK: QT_TRANSLATE_NOOP("Changes", "Stack"),
}


def change_words(fields: Sequence[FieldChange]) -> str:
    """Return the first fields that were changed, each with its new value, shortened; "" for none."""
    told = [_one(field) for field in fields[:_MOST_FIELDS]]
    return "  ".join(told) + ("  …" if len(fields) > _MOST_FIELDS else "")


def touched_words(kinds: Collection[Kind]) -> str:
    """Return the first kind of record, other than photos, that an edit touched."""
    return next((_say(words) for kind, words in _KINDS.items() if kind in kinds), "")


def _one(change: FieldChange) -> str:
    name = _FIELDS.get(change.field)
    field = _say(name) if name else caption_field_words(_CALLED.get(change.field, change.field))
    return _say(_PAIR).format(field=field, value=_value(change) or "—")


def _value(change: FieldChange) -> str:
    value = " ".join(change.after.split())
    match change.field:
        case "rating" if value.isdecimal():
            return "★" * int(value)
        case "pick":
            return _say(_PICKS[value]) if value in _PICKS else ""
        case "label" if value in set(Label):
            return label_words(Label(value)) if value else ""
        case "file":
            return value.replace("\\", "/").rpartition("/")[2]
    return value if len(value) <= _MOST_WORDS else value[: _MOST_WORDS - 1] + "…"


_PAIR = QT_TRANSLATE_NOOP("Changes", "{field}: {value}")


def _say(text: str) -> str:
    return QCoreApplication.translate("Changes", text)
