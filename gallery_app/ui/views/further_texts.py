"""Fields of a caption that few photos need, and what it says in English: folded away under the others."""

from PySide6.QtCore import QCoreApplication

from gallery_app.services.further import further_fields
from gallery_app.ui.look import Look
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP
from gallery_app.ui.views.fields import LineField, TextField

__all__ = ["FURTHER", "further_texts", "further_words"]

FURTHER = {
    "title.en": QT_TRANSLATE_NOOP("FurtherTexts", "Title in English"),
    "description.en": QT_TRANSLATE_NOOP("FurtherTexts", "Description in English"),
    "headline": QT_TRANSLATE_NOOP("FurtherTexts", "Headline"),
    "alt_text": QT_TRANSLATE_NOOP("FurtherTexts", "Alt text"),
    "alt_text.en": QT_TRANSLATE_NOOP("FurtherTexts", "Alt text in English"),
    "persons": QT_TRANSLATE_NOOP("FurtherTexts", "Persons shown"),
    "city": QT_TRANSLATE_NOOP("FurtherTexts", "City"),
    "country": QT_TRANSLATE_NOOP("FurtherTexts", "Country"),
    "copyright": QT_TRANSLATE_NOOP("FurtherTexts", "Copyright notice"),
    "instructions": QT_TRANSLATE_NOOP("FurtherTexts", "Instructions"),
}
"""Their names in the table of metadata fields, and what the window calls them."""

_LONG = frozenset({"description.en", "alt_text", "alt_text.en"})


def further_texts(look: Look) -> dict[str, LineField | TextField]:
    """Return an editor for each, by name."""
    most = {name: further_fields()[name].bytes for name in FURTHER}
    return {name: TextField(look, most[name]) if name in _LONG else LineField(look, most[name]) for name in FURTHER}


def further_words(name: str) -> str:
    """Return what the window calls one of them."""
    return QCoreApplication.translate("FurtherTexts", FURTHER[name])
