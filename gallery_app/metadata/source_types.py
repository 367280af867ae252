"""How a picture came to be, as IPTC says it: addresses of the NewsCodes for digital source types."""

import re

__all__ = ["SOURCE_TYPES", "source_type"]

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Address of the vocabulary; a type's own address goes on with its code."""


def source_type(text: str) -> str:
    """Return a digital source type as files have it; its bare code, such as ``digitalCapture``, gets its address."""
    return f"{SOURCE_TYPES}{text}" if re.fullmatch("[A-Za-z]+", text) else text
