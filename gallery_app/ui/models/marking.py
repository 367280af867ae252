"""Marks set by one key: stars, picks and colours."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo, Pick
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.models.labels import LABEL_KEYS, label_words
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["lacks_caption", "mark_for", "mark_lines"]

_MOST_STARS = 5
_LINES = (
    (QT_TRANSLATE_NOOP("Marks", "Stars"), ("0", "1", "2", "3", "4", "5")),
    (QT_TRANSLATE_NOOP("Marks", "Pick"), ("P",)),
    (QT_TRANSLATE_NOOP("Marks", "Reject"), ("X",)),
    (QT_TRANSLATE_NOOP("Marks", "Neither pick nor reject"), ("U",)),
)
_COLOUR = QT_TRANSLATE_NOOP("Marks", "Colour: {name}")


def lacks_caption(photo: Photo) -> bool:
    """Return whether a photo cannot be printed yet: its title or every credit is missing."""
    return not photo.title or not photo.credits


def mark_lines() -> list[tuple[str, tuple[str, ...]]]:
    """Return what each mark is called in the language in force, with its keys."""
    lines: list[tuple[str, tuple[str, ...]]] = [
        (QCoreApplication.translate("Marks", words), keys) for words, keys in _LINES
    ]
    colour = QCoreApplication.translate("Marks", _COLOUR)
    return lines + [(colour.format(name=label_words(label)), (key,)) for key, label in LABEL_KEYS.items()]


def mark_for(key: str, photos: Iterable[Photo]) -> FieldEdit | None:
    """Return what a key does to photos: ``0`` to ``5`` set stars, ``p`` picks, ``x`` rejects, ``u`` does neither.

    ``6`` to ``9`` give a colour. Picking what is picked already, or giving the colour that is there, takes the mark
    off again. None for other keys.
    """
    if label := LABEL_KEYS.get(key):
        return FieldEdit(How.SET, "label", Label.NONE if all(photo.label is label for photo in photos) else label)
    if len(key) == 1 and key.isdecimal() and int(key) <= _MOST_STARS:
        return FieldEdit(How.SET, "rating", key)
    if key.lower() == "u":
        return FieldEdit(How.SET, "pick", Pick.NONE)
    pick = {"p": Pick.PICKED, "x": Pick.REJECTED}.get(key.lower())
    if pick is None:
        return None
    already = all(photo.pick is pick for photo in photos)
    return FieldEdit(How.SET, "pick", Pick.NONE if already else pick)
