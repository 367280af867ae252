"""Names by what one types: Chinese, pinyin, or the initials of pinyin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gallery_app.domain.photographer import Photographer
from gallery_app.domain.theme import Theme

__all__ = ["Choice", "complete", "houses", "initials", "people", "terms"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to complete to.

    Attributes:
        value: What is entered.
        spellings: Everything it may be typed as, folded.
        note: A word beside it, such as a post or unit.
        photos: How many photos have it.
    """

    value: str
    spellings: tuple[str, ...]
    note: str = ""
    photos: int = 0


def initials(pinyin: str) -> str:
    """Return the first letters of a reading whose syllables are parted by blanks."""
    return "".join(syllable[0] for syllable in pinyin.split())


def people(register: Iterable[Photographer]) -> tuple[Choice, ...]:
    """Return the register as choices."""
    return tuple(
        Choice(
            person.name,
            _folded((person.name, *person.aliases, person.pinyin.replace(" ", ""), initials(person.pinyin))),
            person.role or person.unit,
            person.photos,
        )
        for person in register
    )


def houses(register: Iterable[Photographer]) -> tuple[Choice, ...]:
    """Return the units of the register as choices, each with how many photos its people have."""
    photos: dict[str, int] = {}
    for person in register:
        if person.unit:
            photos[person.unit] = photos.get(person.unit, 0) + person.photos
    return tuple(Choice(unit, _spelled(unit), "", count) for unit, count in photos.items())


def terms(themes: Iterable[Theme]) -> tuple[Choice, ...]:
    """Return the theme tree as choices, each with its wider term beside it."""
    tree = {theme.id: theme for theme in themes}
    return tuple(
        Choice(theme.name, _spelled(theme.name), tree[theme.parent].name if theme.parent in tree else "", theme.photos)
        for theme in tree.values()
    )


def complete(typed: str, choices: Iterable[Choice], taken: Sequence[str] = (), limit: int = 8) -> tuple[Choice, ...]:
    """Return the choices that fit what is typed, best first.

    The whole word comes before the beginning of one, that before a part of one; then more photos before fewer.
    """
    key = _fold(typed)
    ranked = [
        (rank, -choice.photos, choice.value, choice)
        for choice in choices
        if choice.value not in taken and (rank := _rank(key, choice.spellings)) is not None
    ]
    return tuple(entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:-1])[:limit])


def _rank(key: str, spellings: Iterable[str]) -> int | None:
    ranks = [0 if key == s else 1 if s.startswith(key) else 2 for s in spellings if key in s]
    return min(ranks, default=None)


def _spelled(name: str) -> tuple[str, ...]:
    """Return a name, its pinyin and its initials."""
    from gallery_app.services.completing import said  # noqa: PLC0415 - the readings, which a window opens without

    reading = said(name)
    return _folded((name, reading, initials(reading)))


def _folded(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded for spelling in spellings if (folded := _fold(spelling))))


def _fold(text: str) -> str:
    return "".join(text.casefold().split())
