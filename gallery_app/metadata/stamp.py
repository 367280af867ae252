"""A mark in sidecars of this program's making, by which a later change of another program is known."""

import hashlib
import json

from gallery_app.metadata.fields import Field, Kind, fields
from gallery_app.metadata.xmp import Packet

__all__ = ["is_as_written", "stamped"]

_STAMP = Field("written", "", "", "tushuo:Written", Kind.TEXT)
_STAMPED = frozenset({
    "title", "description", "creators", "credit", "source", "keywords", "keyword_paths", "sublocation", "date",
    "usage_terms", "rating",
})  # fmt: skip
"""Fields that the catalog writes; the mark must not change when the table of fields grows."""


def stamped(packet: bytes) -> bytes:
    """Return a packet that can be read, with the mark of what it says now."""
    return Packet(packet).edited({_STAMP: _digest(Packet(packet))}) or packet


def is_as_written(packet: Packet) -> bool:
    """Whether a packet has the mark, and nobody has changed its captions since."""
    return packet.texts(_STAMP) == (_digest(packet),)


def _digest(packet: Packet) -> str:
    said = [(each.name, packet.texts(each)) for each in fields() if each.name in _STAMPED]
    return hashlib.md5(json.dumps(said).encode(), usedforsecurity=False).hexdigest()
