"""Completion in the search box: fields and states first, then values with counts, found by pinyin too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from gallery_app.domain.label import LABEL_NAMES, Label
from gallery_app.domain.query import Field, Lack, Measure, Shape, State, Term
from gallery_app.domain.stores import Catalog
from gallery_app.search.cursor import Spot, spot
from gallery_app.search.fold import fold, name_key
from gallery_app.search.grammar import FIELD_NAMES, MEASURE_NAMES, NEAR_NAMES, STATE_NAMES
from gallery_app.search.likeness import is_pinyin, sounds_like
from gallery_app.search.pinyin import name_readings, syllables
from gallery_app.search.show import format_query

__all__ = ["Choice", "ChoiceKind", "Completing", "Completion", "said"]

_MOST = 12
_VALUED = (
    Field.PHOTOGRAPHER, Field.THEME, Field.REPORT, Field.SECTION, Field.ORGANISATION, Field.PLACE,
    Field.LABEL, Field.FORMAT,
)  # fmt: skip
_PARTS = {Field.ANY: _VALUED, Field.CREDIT: (Field.PHOTOGRAPHER, Field.ORGANISATION)}
_EXAMPLES = {
    Measure.DATE: ("2023", "2023-10", "2023-10..2024", ">=2023-10-05"),
    Measure.ADDED: ("2023", ">=2023-10-05"),
    Measure.RATING: ("5", ">=3", "1..2"),
    Measure.WIDTH: (">=4000", ">=6000"),
    Measure.HEIGHT: (">=4000", ">=6000"),
}


class ChoiceKind(StrEnum):
    """What a choice is."""

    FIELD = "field"
    STATE = "state"
    VALUE = "value"
    EXAMPLE = "example"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to go on.

    Attributes:
        kind: What it is.
        text: What stands in the search when it is taken.
        label: What is shown; of a value the value itself.
        field: Of a value its field.
        count: Of a value how many photos have it.
    """

    kind: ChoiceKind
    text: str
    label: str
    field: Field | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be typed at a place.

    Attributes:
        start: Where the text that a choice takes the place of begins, counted in characters from 0.
        end: Where it ends, not included.
        choices: The best first.
    """

    start: int
    end: int
    choices: tuple[Choice, ...]


class Completing:
    """Completion."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog whose values are offered."""
        self._catalog = catalog

    def complete(self, text: str, cursor: int | None = None, *, english: bool = False) -> Completion:
        """Return what may stand at the cursor.

        An empty search offers the last ones asked for; a field offers its values, the most frequent first, those that
        begin as typed before those that contain it or sound like it; anything else offers fields, states and values.

        Args:
            text: The whole search.
            cursor: Where the cursor stands; at the end if not given.
            english: Offer the English words of the language.
        """
        here = spot(text, len(text) if cursor is None else cursor)
        if not text.strip():
            asked = self._catalog.finder.asked(_MOST)
            return Completion(0, len(text), tuple(Choice(ChoiceKind.HISTORY, past, past) for past in asked))
        if isinstance(here.field, Measure):
            examples = [example for example in _EXAMPLES[here.field] if example.startswith(here.text)]
            return _found(here, (Choice(ChoiceKind.EXAMPLE, example, example) for example in examples))
        if here.field is not None:
            return _found(here, self._values(here.field, here.text, english, bare=True))
        if not here.text:
            return Completion(here.start, here.end, ())
        return _found(here, [*_words(here.text, english), *self._values(Field.ANY, here.text, english, bare=False)])

    def _values(self, field: Field, typed: str, english: bool, *, bare: bool) -> Iterator[Choice]:  # noqa: FBT001  which of two languages
        ranked = [
            (rank, -count, value, part)
            for part in _PARTS.get(field, (field,))
            if part in _VALUED
            for value, count in self._catalog.finder.names(part).items()
            if (rank := _rank(typed, value, part)) is not None
        ]
        for _, count, value, part in sorted(ranked)[:_MOST]:
            term = _typed(part, value, english)
            text = term.partition(":")[2] if bare else term
            name = LABEL_NAMES[Label(value)][1 if english else 0] if part is Field.LABEL else value
            yield Choice(ChoiceKind.VALUE, text, name, part, -count)


def said(words: str) -> str:
    """Return how words are read, their syllables parted by blanks: what else a theme or a house may be typed as."""
    return " ".join(syllables(words))


def _typed(field: Field, value: str, english: bool) -> str:  # noqa: FBT001  which of two languages
    if field is Field.LABEL and english:
        return f"{FIELD_NAMES[field][1]}:{value}"
    return format_query(Term(field, value, exact=True))


def _found(here: Spot, choices: Iterable[Choice]) -> Completion:
    return Completion(here.start, here.end, tuple(choices)[:_MOST])


def _words(typed: str, english: bool) -> Iterator[Choice]:  # noqa: FBT001  which of two languages
    for field, names in (FIELD_NAMES | MEASURE_NAMES).items():
        if _begins(typed, names):
            name = names[1 if english else 0]
            yield Choice(ChoiceKind.FIELD, f"{name}:", name, field if isinstance(field, Field) else None)
    if _begins(typed, NEAR_NAMES):
        name = NEAR_NAMES[1 if english else 0]
        yield Choice(ChoiceKind.FIELD, f"{name}:", name)
    states: dict[Lack | State | Shape, tuple[str, ...]] = STATE_NAMES
    for names in states.values():
        if _begins(typed, names):
            name = names[1 if english else 0]
            yield Choice(ChoiceKind.STATE, name, name)


def _begins(typed: str, names: Iterable[str]) -> bool:
    letters = is_pinyin(typed)
    wanted = fold(typed)
    return any(
        fold(name).startswith(wanted)
        or (letters and not name.isascii() and (like := sounds_like(syllables(name), letters)) and like[0] == 0)
        for name in names
    )


def _rank(typed: str, value: str, field: Field) -> int | None:
    if field is Field.LABEL:
        return 0 if _begins(typed.lstrip("=＝"), LABEL_NAMES[Label(value)]) else None
    wanted, key = name_key(typed.lstrip("=＝")), name_key(value)
    if key.startswith(wanted):
        return 0
    if wanted in key:
        return 1
    letters = is_pinyin(typed)
    if not letters:
        return None
    readings = name_readings(value) if field is Field.PHOTOGRAPHER else (syllables(value),)
    likes = [like for reading in readings if (like := sounds_like(reading, letters))]
    return min((0 if like[0] == 0 else 1 for like in likes), default=None)
