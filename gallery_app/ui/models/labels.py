"""What the colours of photos are called in the language in force."""

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.label import Label
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["LABEL_KEYS", "label_words"]

LABEL_KEYS = {"6": Label.RED, "7": Label.YELLOW, "8": Label.GREEN, "9": Label.BLUE}
"""The keys that give a colour, as in Bridge and Lightroom; purple has none."""

_WORDS = {
    Label.NONE: "",
    Label.RED: QT_TRANSLATE_NOOP("Labels", "Red"),
    Label.YELLOW: QT_TRANSLATE_NOOP("Labels", "Yellow"),
    Label.GREEN: QT_TRANSLATE_NOOP("Labels", "Green"),
    Label.BLUE: QT_TRANSLATE_NOOP("Labels", "Blue"),
    Label.PURPLE: QT_TRANSLATE_NOOP("Labels", "Purple"),
}


def label_words(label: Label) -> str:
    """Return what a colour is called; "" for none."""
    return QCoreApplication.translate("Labels", _WORDS[label]) if label else ""
