"""Names of people: those that may be one person's, and their English form."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from gallery_app.captions.words import COMPOUND_FAMILIES
from gallery_app.domain.photographer import Photographer
from gallery_app.search.fold import fold, name_key
from gallery_app.search.pinyin import name_reading
from gallery_app.wording import Message

__all__ = ["Similar", "english_name", "similar"]

_SHORT = 2
"""Characters of the shortest names; of these only those that sound alike are taken for slips."""
_LEAST_LATIN = 5


@dataclass(frozen=True, slots=True)
class Similar:
    """Two entries that may be one person.

    Attributes:
        one: The entry with more photos.
        other: The other entry.
        names: The spellings that are alike, of `one` and of `other`.
        reason: How they are alike.
    """

    one: Photographer
    other: Photographer
    names: tuple[str, str]
    reason: Message


def english_name(name: str, reading: str = "") -> str:
    """Return a Chinese name as it is printed in English, family name first: 田正 is Tian Zheng, 欧阳夏丹 Ouyang Xiadan.

    Args:
        name: The name; one in Latin letters is returned as it is.
        reading: Its pinyin if known, one blank between syllables.
    """
    if fold(name).isascii():
        return name
    bare = "".join(name.split())
    parts = [part.split() for part in re.split("[·•・‧]", reading or name_reading(bare))]
    if len(parts) == 1:
        family = 2 if bare[:2] in COMPOUND_FAMILIES else 1
        parts = [parts[0][:family], parts[0][family:]]
    return " ".join("".join(part).capitalize() for part in parts if part)


def similar(people: Iterable[Photographer]) -> tuple[Similar, ...]:
    """Return the pairs of entries with names one character apart, those that sound alike first.

    Names of two characters share a character too often to say anything; they have to sound alike.
    """
    by_pattern: dict[str, list[tuple[Photographer, str, str]]] = defaultdict(list)
    for person in people:
        for name in (person.name, *person.aliases):
            for pattern in _patterns(key := name_key(name), person.pinyin):
                by_pattern[pattern].append((person, name, key))
    found: dict[tuple[int, int], Similar] = {}
    for group in by_pattern.values():
        for (one, first, key), (other, second, key_of_other) in combinations(group, 2):
            if one.id == other.id or key == key_of_other:
                continue
            reason = _alike(one, other, key, key_of_other)
            if reason:
                left, right = sorted(((one, first), (other, second)), key=lambda end: (-end[0].photos, end[0].id))
                found.setdefault((left[0].id, right[0].id), Similar(left[0], right[0], (left[1], right[1]), reason))
    return tuple(sorted(found.values(), key=lambda pair: (pair.reason is not _SOUND, pair.one.id, pair.other.id)))


_SOUND = Message.of("The names sound alike.")
_APART = Message.of("The names are one character apart.")


def _patterns(key: str, pinyin: str) -> Iterable[str]:
    """Return the key itself and the key with each character left open, so that neighbours share one."""
    if key.isascii() and len(key) < _LEAST_LATIN:
        return
    yield key
    # Of the shortest names only those that sound alike meet.
    sound = f"|{pinyin}" if len(key) <= _SHORT else ""
    for place in range(len(key)):
        yield f"{key[:place]}?{key[place + 1 :]}{sound}"
        if len(key) > _SHORT + 1:
            yield f"{key[:place]}{key[place + 1 :]}"


def _alike(one: Photographer, other: Photographer, key: str, key_of_other: str) -> Message | None:
    if abs(len(key) - len(key_of_other)) > 1:
        return None
    same_length = len(key) == len(key_of_other)
    if same_length and sum(a != b for a, b in zip(key, key_of_other, strict=True)) > 1:
        return None  # both lack another character
    if same_length and one.pinyin and "".join(one.pinyin.split()) == "".join(other.pinyin.split()):
        return _SOUND
    return _APART if max(len(key), len(key_of_other)) > _SHORT else None
