"""Colour labels, as light tables have them."""

from enum import StrEnum

__all__ = ["LABEL_NAMES", "Label", "named_label"]


class Label(StrEnum):
    """An editor's colour for a photo."""

    NONE = ""
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"


LABEL_NAMES: dict[Label, tuple[str, str]] = {
    Label.RED: ("红", "red"),
    Label.YELLOW: ("黄", "yellow"),
    Label.GREEN: ("绿", "green"),
    Label.BLUE: ("蓝", "blue"),
    Label.PURPLE: ("紫", "purple"),
}
"""What each colour is called in Chinese and in English; the keys 6 to 9 give the first four, as in Bridge."""


def named_label(word: str) -> Label | None:
    """Return the colour that a word names in either language, 红 and 红色 alike; NONE for "", None for no colour."""
    names = {name: label for label, words in LABEL_NAMES.items() for name in words}
    folded = word.strip().casefold()
    return names.get(folded.removesuffix("色")) if folded else Label.NONE
