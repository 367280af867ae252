"""What other programs' editors chose: picks and stars in the words of digiKam, Photo Mechanic and Adobe's programs."""

from collections.abc import Iterable

from gallery_app.metadata.xmp import Packet

__all__ = ["pick_of", "stars_of"]

_PICKS: tuple[tuple[str, dict[str, str]], ...] = (
    ("{http://www.digikam.org/ns/1.0/}PickLabel", {"1": "rejected", "3": "picked"}),
    ("{http://ns.camerabits.com/photomechanic/1.0/}Tagged", {"true": "picked"}),
    ("{http://ns.adobe.com/xmp/1.0/DynamicMedia/}pick", {"1": "picked", "-1": "rejected"}),
    ("{http://ns.adobe.com/xap/1.0/}Rating", {"-1": "rejected"}),
)
"""Properties with the values that choose a photo; others say nothing."""

_MOST_STARS = 5


def pick_of(packets: Iterable[Packet]) -> str:
    """Return ``picked``, ``rejected`` or "", from the first packet that says."""
    for packet in packets:
        for name, meanings in _PICKS:
            if found := meanings.get(packet.first((name,)).strip().casefold(), ""):
                return found
    return ""


def stars_of(text: str) -> int:
    """Return a rating as 0 to 5 stars; what is no such number is none."""
    try:
        number = round(float(text))
    except (ValueError, OverflowError):
        return 0
    return number if 0 <= number <= _MOST_STARS else 0
