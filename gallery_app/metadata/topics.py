"""IPTC Media Topics: the newsroom's common codes for what a picture is about (NewsCodes, CC BY 4.0 by IPTC).

The first level is whole; of the second there are those that a picture desk needs. Other codes are taken as they are.
"""

import json
import re
from dataclasses import dataclass
from functools import cache

from gallery_app.paths import resources_folder

__all__ = ["SCHEME", "Topic", "topic_address", "topic_code", "topics"]

SCHEME = "http://cv.iptc.org/newscodes/mediatopic/"
"""Address of the vocabulary; a term's own address goes on with its eight digits."""

_CODE = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)?(\d{8})/?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    Attributes:
        code: Its code, such as ``medtop:15000000``.
        zh: Its Chinese name, this program's own.
        en: Its English name.
        wider: Code of the topic above it, or "".
    """

    code: str
    zh: str
    en: str
    wider: str = ""


@cache
def topics() -> dict[str, Topic]:
    """Return the topics that have names here, by code, wider ones first."""
    data = json.loads((resources_folder() / "metadata" / "media_topics.json").read_text("utf-8"))
    found = (
        Topic(f"medtop:{each['id']}", each["zh"], each["en"], f"medtop:{each['in']}" if "in" in each else "")
        for each in data["topics"]
    )
    return {topic.code: topic for topic in found}


def topic_code(text: str) -> str:
    """Return the code that a number, a code or an address of a media topic means; "" for what is none."""
    found = _CODE.fullmatch(text.strip())
    return f"medtop:{found[1]}" if found else ""


def topic_address(code: str) -> str:
    """Return the address of a media topic's code, as XMP names terms; other terms are addresses themselves."""
    return SCHEME + code.removeprefix("medtop:") if code.startswith("medtop:") else code
