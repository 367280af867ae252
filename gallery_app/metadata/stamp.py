"""A mark in sidecars of this program's making, by which a later change of another program is known."""

import hashlib
import json

from gallery_app.metadata.fields import Field, Kind, every_field
from gallery_app.metadata.xmp import Packet

__all__ = ["is_as_written", "stamped"]

_STAMP = Field("written", "", "", "tushuo:Written", Kind.TEXT)


def stamped(packet: bytes) -> bytes:
    """Return a packet that can be read, with the mark of what it says now."""
    return Packet(packet).edited({_STAMP: _digest(Packet(packet))}) or packet


def is_as_written(packet: Packet) -> bool:
    """Whether a packet has the mark, and nobody has changed its captions since."""
    return packet.texts(_STAMP) == (_digest(packet),)


def _digest(packet: Packet) -> str:
    # Only what is said counts, so that a field new to the table changes no mark of before.
    said = sorted((name, texts) for name, each in every_field().items() if (texts := packet.texts(each)))
    return hashlib.md5(json.dumps(said).encode(), usedforsecurity=False).hexdigest()
