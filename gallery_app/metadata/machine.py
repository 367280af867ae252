"""Whether a file says that a machine made its picture: IPTC's digital source type, and the label of GB 45438-2025."""

import json

from gallery_app.metadata.facts import Reading
from gallery_app.metadata.source_types import SOURCE_TYPES

__all__ = ["MADE_BY_MACHINE", "says_machine_made"]

MADE_BY_MACHINE = f"{SOURCE_TYPES}trainedAlgorithmicMedia"
"""The digital source type of a picture that a trained model made (IPTC NewsCodes)."""

_MACHINES = frozenset({"trainedalgorithmicmedia", "compositewithtrainedalgorithmicmedia"})
_LABELS = frozenset({"1", "2", "3"})
"""Made by a machine, possibly so, suspected to be so (GB 45438-2025, annex E)."""


def says_machine_made(reading: Reading) -> bool:
    """Return whether digital source type or AIGC label say so."""
    code = reading.text("digital_source").rstrip("/").rpartition("/")[2]
    return code.casefold() in _MACHINES or _label(reading.text("aigc")) in _LABELS


def _label(text: str) -> str:
    """Return the label's word, the first key of a JSON object."""
    try:
        data = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return ""
    return str(data.get("Label", "")) if isinstance(data, dict) else ""
