"""Readings of Chinese text, for sorting and for finding by pinyin; never for telling people apart.

A text is found by its whole pinyin from any of its characters on, the last syllable perhaps unfinished, and by the
initials from its beginning on: 高新夜景 by ``gaoxin``, ``yej`` and ``gxy``.
"""

import functools
import json
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from gallery_app.paths import resources_folder
from gallery_app.search.fold import fold

__all__ = [
    "ends",
    "known_syllables",
    "name_reading",
    "name_readings",
    "reading",
    "sounded",
    "syllables",
]

_PARTS = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|[^\w\s]+")
_LONGEST_WORD = 4


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the readings of characters, those of words, and the two characters that such words begin with."""
    table = json.loads((resources_folder() / "search" / "pinyin.json").read_text("utf-8"))
    characters = {character: syllable for syllable, row in table["characters"].items() for character in row}
    words = {word: tuple(said.split()) for word, said in table["words"].items()}
    return characters, words, frozenset(word[:2] for word in words)


@functools.cache
def _surnames() -> dict[str, tuple[str, ...]]:
    table = json.loads((resources_folder() / "search" / "surnames.json").read_text("utf-8"))
    return {surname: tuple(readings) for surname, readings in table["surnames"].items()}


@functools.cache
def known_syllables() -> tuple[str, ...]:
    """Return every syllable a character is read as, sorted; hums without a vowel would part letters everywhere."""
    characters, words, _ = _tables()
    said = {*characters.values(), *(syllable for reading in words.values() for syllable in reading)}
    return tuple(sorted(syllable for syllable in said if set(syllable) & set("aeiouv")))


@functools.cache
def ends(beginning: str) -> tuple[str, ...]:
    """Return the syllables that begin so, for the last one of a query, which may still be typed."""
    return tuple(syllable for syllable in known_syllables() if syllable.startswith(beginning))


def syllables(text: str) -> tuple[str, ...]:
    """Return the reading character by character; runs of letters and figures stay as they are, folded."""
    return tuple(part for part in _said(text) if part[0].isalnum())


def sounded(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return each syllable with where its character or run of letters stands: from and up to.

    A text whose folding has another length, as with ligatures, gives nothing.
    """
    parts = list(_PARTS.finditer(fold(text)))
    if len(fold(text)) != len(text):
        return ()
    said = _read([part[0] for part in parts])
    return tuple(
        (syllable, part.start(), part.end()) for part, syllable in zip(parts, said, strict=True) if part[0].isalnum()
    )


def _said(text: str) -> tuple[str, ...]:
    return _read(_PARTS.findall(fold(text)))


def _read(parts: Sequence[str]) -> tuple[str, ...]:
    characters, words, openers = _tables()
    pairs = [one + other for one, other in pairwise(parts)]
    if openers.isdisjoint(pairs):
        return tuple([characters.get(part, part) for part in parts])
    pairs.append("")
    found: list[str] = []
    at = 0
    while at < len(parts):
        said = _word(parts, at, words) if pairs[at] in openers else ()
        found += said or (characters.get(parts[at], parts[at]),)
        at += len(said) or 1
    return tuple(found)


def _word(parts: Sequence[str], at: int, words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the reading of the longest word that begins here and is not read character by character."""
    for length in range(min(_LONGEST_WORD, len(parts) - at), 1, -1):
        if said := words.get("".join(parts[at : at + length])):
            return said
    return ()


@functools.lru_cache(maxsize=4096)
def reading(text: str) -> str:
    """Return the text with every Han character as pinyin without tones, small letters, one blank between words."""
    return " ".join(_said(text)) if _has_han(text) else " ".join(text.casefold().split())


def name_readings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return every reading of a person's name, the one that sorts first: 解小明 is xie xiao ming, and jie xiao ming."""
    surnames, rest = _surname(name)
    plain = syllables(name)
    return tuple(dict.fromkeys([*((*surname.split(), *syllables(rest)) for surname in surnames), plain]))


def _surname(name: str) -> tuple[tuple[str, ...], str]:
    """Return the readings of a surname that is read otherwise as one, and the rest of the name."""
    bare = fold("".join(name.split()))
    for length in (2, 1):
        if found := _surnames().get(bare[:length]):
            return found, bare[length:]
    return (), bare


def name_reading(name: str) -> str:
    """Return the reading of a person's name, with the surname as surnames are read: 单 shan, 仇 qiu, 曾 zeng."""
    if not _has_han(name):
        return reading(name)
    surnames, rest = _surname(name)
    return " ".join([*surnames[:1], *_said(rest)])


def _has_han(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff" for character in text)
