"""What a caption says: when, where, who and what; whether it calls a picture an archive's or a machine's."""

import json
import re
from collections.abc import Collection
from enum import StrEnum

from gallery_app.captions.names import likeliness
from gallery_app.paths import resources_folder

__all__ = [
    "Element",
    "has_date",
    "is_archive_picture",
    "is_marked_machine_made",
    "missing_elements",
    "names_machine",
    "word_list",
]


def word_list(name: str) -> tuple[str, ...]:
    """Return one of the word lists of ``resources/captions/check.json``."""
    return tuple(_TABLE[name])


_TABLE: dict[str, list[str]] = json.loads((resources_folder() / "captions" / "check.json").read_text("utf-8"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(word_list(name), key=len, reverse=True))), re.IGNORECASE)


_DATE = re.compile(
    r"\d{2,4}\s?年|\d{1,2}\s?月\s?(?:\d{1,2}\s?[日号]|[上中下]旬|[底初份])?|\d{1,2}\s?[日号](?![本])|\d{4}[./-]\d{1,2}"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:19|20)\d\d\b"
)
_TIMES, _PEOPLE = _any("times"), _any("people")
_PLACE = re.compile(
    rf"在[\u3400-\u9fff]{{2,}}|[\u3400-\u9fff](?:{'|'.join(sorted(word_list('places'), key=len, reverse=True))})"
)
_ARCHIVE, _MARKS, _MAKERS = _any("archive_words"), _any("ai_marks"), _any("ai_makers")
_WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+")
_NAME_LENGTHS = (3, 2)
_SURE_NAME = 0.9
_LEAST_DEED = 3


class Element(StrEnum):
    """One of the four things a news caption tells."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    WHAT = "what"


def has_date(text: str) -> bool:
    """Return whether a text names a day, a month or a year."""
    return bool(_DATE.search(text))


def is_archive_picture(text: str) -> bool:
    """Return whether a caption or credit calls the picture an archive's: 资料图片."""
    return bool(_ARCHIVE.search(text))


def is_marked_machine_made(text: str) -> bool:
    """Return whether a caption says that the picture was made by a machine: AI生成."""
    return bool(_MARKS.search(text))


def names_machine(text: str) -> bool:
    """Return whether a text about a picture (keywords, software, file name) says that a machine made it."""
    return bool(_MARKS.search(text) or _MAKERS.search(text))


def missing_elements(text: str, known: Collection[str] = (), place: str = "") -> tuple[Element, ...]:
    """Return which of when, where, who and what a news caption does not tell.

    By signal words: a caption may tell more than this sees, hardly less.

    Args:
        text: The caption without its credit.
        known: Names of people that are certain.
        place: Where the picture was taken, if known.
    """
    rest = _TIMES.sub("", _DATE.sub("", text))
    told = {
        Element.WHEN: len(rest) < len(text),
        Element.WHERE: bool(_PLACE.search(rest)) or bool(place and place in text),
        Element.WHO: bool(_PEOPLE.search(rest)) or _names_someone(rest, known),
        Element.WHAT: len(_WORD.findall(_PEOPLE.sub("", rest))) >= _LEAST_DEED,
    }
    return tuple(element for element, there in told.items() if not there)


def _names_someone(text: str, known: Collection[str]) -> bool:
    if any(name in text for name in known):
        return True
    pieces = [piece for piece in re.split(r"[^\u3400-\u9fff·]+", text) if piece]
    # A name stands by itself, or in brackets behind a post; inside running text nothing is sure.
    return any(len(piece) in _NAME_LENGTHS and likeliness(piece, known) >= _SURE_NAME for piece in pieces)
