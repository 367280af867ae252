"""What other programs' editors chose: picks, stars, colours; as digiKam, Photo Mechanic and Adobe's programs say it."""

from collections.abc import Iterable, Mapping

from gallery_app.domain.label import LABEL_NAMES, Label
from gallery_app.metadata.fields import Field, Kind, Value
from gallery_app.metadata.xmp import Packet

__all__ = ["colour_number", "label_named", "label_of", "label_text", "pick_of", "stars_of"]

_PICKS: tuple[tuple[str, dict[str, str]], ...] = (
    ("{http://www.digikam.org/ns/1.0/}PickLabel", {"1": "rejected", "3": "picked"}),
    ("{http://ns.camerabits.com/photomechanic/1.0/}Tagged", {"true": "picked"}),
    ("{http://ns.adobe.com/xmp/1.0/DynamicMedia/}pick", {"1": "picked", "-1": "rejected"}),
    ("{http://ns.adobe.com/xap/1.0/}Rating", {"-1": "rejected"}),
)
"""Properties with the values that choose a photo; others say nothing."""

_LABEL = "{http://ns.adobe.com/xap/1.0/}Label"
_COLOURS = "{http://www.digikam.org/ns/1.0/}ColorLabel"
_COLOUR = Field("colour", "", "", "digiKam:ColorLabel", Kind.TEXT)
_COLOUR_NUMBERS = {"1": Label.RED, "3": Label.YELLOW, "4": Label.GREEN, "5": Label.BLUE, "6": Label.PURPLE}
_LABEL_WORDS = {
    Label.RED: ("红色", "紅", "紅色", "select", "rot", "rouge", "レッド"),
    Label.YELLOW: ("黄色", "黃", "黃色", "second", "gelb", "jaune", "イエロー"),
    Label.GREEN: ("绿色", "綠", "綠色", "approved", "grün", "vert", "グリーン"),
    Label.BLUE: ("蓝色", "藍", "藍色", "review", "blau", "bleu", "ブルー"),
    Label.PURPLE: ("紫色", "to do", "lila", "violett", "violet", "pourpre", "パープル"),
}
"""What Adobe's programs write in their languages, and Bridge as it is installed: the words, not the colour."""
_LABELS = {word: label for label, words in _LABEL_WORDS.items() for word in (*LABEL_NAMES[label], *words)}

_MOST_STARS = 5


def pick_of(packets: Iterable[Packet]) -> str:
    """Return ``picked``, ``rejected`` or "", from the first packet that says."""
    for packet in packets:
        for name, meanings in _PICKS:
            if found := meanings.get(packet.first((name,)).strip().casefold(), ""):
                return found
    return ""


def label_of(packets: Iterable[Packet]) -> Label:
    """Return the colour label, from the first packet that says one that is known."""
    for packet in packets:
        found = label_named(packet.first((_LABEL,))) or _COLOUR_NUMBERS.get(packet.first((_COLOURS,)).strip())
        if found:
            return found
    return Label.NONE


def label_named(word: str) -> Label:
    """Return the colour that a program's word for a label means; NONE for a word that is not known."""
    return _LABELS.get(word.strip().casefold(), Label.NONE)


def colour_number(new: Mapping[str, Value]) -> dict[Field, Value]:
    """Return what digiKam keeps beside a label: the number of its colour, or nothing for a word it has none for."""
    if "label" not in new:
        return {}
    label = label_named(str(new["label"]))
    return {_COLOUR: next((number for number, each in _COLOUR_NUMBERS.items() if each is label), "")}


def label_text(label: Label) -> str:
    """Return what a colour is called in files, as Adobe's programs do in English; "" for none."""
    return label.value.capitalize()


def stars_of(text: str) -> int:
    """Return a rating as 0 to 5 stars; what is no such number is none."""
    try:
        number = round(float(text))
    except (ValueError, OverflowError):
        return 0
    return number if 0 <= number <= _MOST_STARS else 0
