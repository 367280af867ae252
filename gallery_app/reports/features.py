"""What captions and image files have that can be compared."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

__all__ = ["CaptionFeatures", "CaptionSlot", "FileFacts", "FileFeatures", "features_of", "slots_of"]

_NUMBER = re.compile(r"(?:^|[^a-z\d])(?:图|圖|照片|p|pic|photo|img|no)?[\s_.-]*0*(\d{1,3})(?=$|[^\d])")
_CAPTION_NUMBER = re.compile(r"^(?:图|圖|照片|p)[\s.]*0*(\d{1,3})|^0*(\d{1,3})[.、．]\s*\D")
_CIRCLED = {chr(0x2460 + place): place + 1 for place in range(20)}
_HAN_NUMBERS = {character: place for place, character in enumerate("一二三四五六七八九十", 1)}
_HAN_NUMBER = re.compile(r"^(?:图|圖)([一二三四五六七八九十①-⑳])")


@dataclass(frozen=True, slots=True)
class CaptionSlot:
    """A caption that wants a picture.

    Attributes:
        key: The caller's number for it: a photo's or a placement's id, or its place.
        title: Its text without the credit.
        photographers: Who took the picture.
    """

    key: int
    title: str
    photographers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of an image file.

    Attributes:
        path: Absolute path.
        title: Embedded title, headline or description; "" for none.
        creators: Embedded names of who took it.
    """

    path: str
    title: str = ""
    creators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionFeatures:
    """A caption made ready for comparison.

    Attributes:
        title: Title without blanks and punctuation, width and case folded.
        photographers: Names, folded alike.
        number: The number it carries, else its place in the text from 1.
        numbered: The number is printed.
        marks: Keys under which a file that fits may be found.
    """

    title: str
    photographers: tuple[str, ...]
    number: int
    numbered: bool
    marks: frozenset[str]

    def likeness(self, text: str) -> float:
        """Return the share of the title's pairs of characters that stand in `text`, 0 to 1."""
        pairs = _pairs(self.title)
        return sum(pair in text for pair in pairs) / len(pairs) if pairs and text else 0.0


@dataclass(frozen=True, slots=True)
class FileFeatures:
    """A file made ready for comparison.

    Attributes:
        name: File name without suffix, folded as a title is.
        title: Embedded title, folded.
        creators: Embedded names, folded.
        number: The one number in the name, or None.
        marks: Keys under which it is found.
    """

    name: str
    title: str
    creators: frozenset[str]
    number: int | None
    marks: frozenset[str]


def slots_of(captions: Sequence[CaptionSlot]) -> list[CaptionFeatures]:
    """Make captions ready; their places count from 1."""
    return [_slot(caption, place) for place, caption in enumerate(captions, 1)]


def features_of(files: Sequence[FileFacts]) -> list[FileFeatures]:
    """Make files ready; a number that several files carry is none."""
    numbers = [_file_number(PurePath(file.path).stem) for file in files]
    counts = Counter(numbers)
    return [_file(file, number if counts[number] == 1 else None) for file, number in zip(files, numbers, strict=True)]


def _slot(caption: CaptionSlot, place: int) -> CaptionFeatures:
    title = _folded(caption.title)
    names = tuple(name for name in map(_folded, caption.photographers) if name)
    printed = _caption_number(caption.title)
    number = place if printed is None else printed
    marks = frozenset((*_pairs(title), *names, f"#{number}"))
    return CaptionFeatures(title, names, number, printed is not None, marks)


def _file(file: FileFacts, number: int | None) -> FileFeatures:
    name, title = _folded(PurePath(file.path).stem), _folded(file.title)
    creators = frozenset(folded for creator in file.creators if (folded := _folded(creator)))
    names = {name[start : start + length] for length in (3, 4) for start in range(len(name) - length + 1)}
    marks = frozenset((*_pairs(name), *_pairs(title), *names, *creators, *([] if number is None else [f"#{number}"])))
    return FileFeatures(name, title, creators, number, marks)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(len(text) - 1)]


def _caption_number(title: str) -> int | None:
    character = _HAN_NUMBER.match(title)
    if character:
        return _HAN_NUMBERS.get(character.group(1)) or _CIRCLED.get(character.group(1))
    found = _CAPTION_NUMBER.match(title.casefold())
    return int(found.group(1) or found.group(2)) if found else None


def _file_number(stem: str) -> int | None:
    found = _NUMBER.findall(stem.casefold())
    return int(found[0]) if len(found) == 1 else None
