"""The names that many photos share, in memory with their tokens and readings: few enough to be looked through."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.pages import Id, Pages
from gallery_app.domain.query import Field
from gallery_app.search.fold import is_word, tokens
from gallery_app.search.likeness import initials, segments, sounds_like
from gallery_app.search.pinyin import name_readings, syllables

__all__ = ["Vocabulary"]

_NAMES = {
    Field.PHOTOGRAPHER: "select id, name as value from photographer"
    " union all select photographer, name from photographer_alias",
    Field.THEME: "select id, name as value from theme",
    Field.COLLECTION: "select id, name as value from collection",
    Field.REPORT: "select id, headline as value from report",
    Field.SECTION: "select id, case heading when '' then '导语' || char(10) || 'lead' else heading end as value"
    " from section",
}
_IN_COLUMNS = {Field.ORGANISATION: "organisation", Field.PLACE: "place", Field.FORMAT: "format"}
"""What has no register of its own, by the column that has every value."""

_SOUNDED = {Field.PHOTOGRAPHER, Field.THEME, Field.PLACE}
_ANSWERS = 500

_Text = TypeVar("_Text", bound=Hashable)


class Vocabulary:
    """Names by field, each field read when it is first asked for."""

    THINGS = len(_NAMES) + len(_IN_COLUMNS) + len(_SOUNDED)
    """How many things `ready` reads."""

    def __init__(self, link: Connections, values: Callable[[str], Sequence[str]]) -> None:
        """Take the connections, and what gives every value of a column, the first of which is none."""
        self._link = link
        self._values = values
        self._words: dict[Field, Pages] = {}
        self._said: dict[Field, tuple[Pages, list[tuple[str, ...]]]] = {}
        self._known: dict[Field, int] = {}
        self._answers: dict[tuple[Field, tuple[str, ...], str], list[Id]] = {}
        self._wider: dict[int, int | None] | None = None

    def ready(self) -> Iterator[None]:
        """Read everything that a search may ask for, one thing in each step."""
        for named in (*_NAMES, *_IN_COLUMNS):
            self._pages(named)
            yield
        for named in sorted(_SOUNDED):
            self._sounded(named)
            yield

    def forget(self) -> None:
        """Read everything anew when it is next asked for."""
        self._words.clear()
        self._said.clear()
        self._answers.clear()
        self._known.clear()
        self._wider = None

    def add_texts(self) -> None:
        """Take up what photos have brought that has no register: organisations, places, formats."""
        for named in _IN_COLUMNS.keys() & self._words.keys():
            values = self._values(_IN_COLUMNS[named])
            self._add(named, [(text, text) for text in values[self._known[named] :]])
            self._known[named] = len(values)

    def _pages(self, named: Field) -> Pages:
        found = self._words.get(named)
        if found is None:
            found = self._words[named] = Pages()
            self._add(named, self._spellings(named))
        return found

    def _spellings(self, named: Field) -> list[tuple[Id, str]]:
        if named in _IN_COLUMNS:
            values = self._values(_IN_COLUMNS[named])
            self._known[named] = len(values)
            return [(text, text) for text in values[1:]]
        split = _lines if named is Field.SECTION else _alone
        return [(row["id"], text) for row in self._link.rows(_NAMES[named]) for text in split(row["value"])]

    def _add(self, named: Field, names: Sequence[tuple[Id, str]]) -> None:
        if names:
            self._words[named].add(
                (ids, " {} ".format(" ".join(tokens(text)))) for text, ids in _by_text(names).items()
            )
            self._said.pop(named, None)
            self._answers.clear()

    def matching(self, named: Field, phrase: tuple[str, ...], letters: str) -> list[Id]:
        """Return what has a spelling with this phrase in it, or one that these letters are the pinyin of."""
        key = (named, phrase, letters)
        if key not in self._answers:
            if len(self._answers) > _ANSWERS:
                self._answers.clear()
            pages = self._pages(named)
            wanted = " {}{}".format(" ".join(phrase), "" if is_word(phrase[-1]) else " ")
            found = [number for line in pages.find(wanted) for number in pages.ids[line]]
            if letters and named in _SOUNDED:
                found += self._sounding(named, letters)
            self._answers[key] = list(dict.fromkeys(found))
        return self._answers[key]

    def _sounding(self, named: Field, letters: str) -> Iterator[Id]:
        pages, readings = self._sounded(named)
        for wanted in (f"\n{letters}", *(f" {' '.join(way)}" for way in segments(letters))):
            for line in pages.find(wanted):
                if sounds_like(readings[line], letters):
                    yield from pages.ids[line]

    def _sounded(self, named: Field) -> tuple[Pages, list[tuple[str, ...]]]:
        if named not in self._said:
            self._said[named] = self._readings(named)
        return self._said[named]

    def _readings(self, named: Field) -> tuple[Pages, list[tuple[str, ...]]]:
        read: Callable[[str], Iterable[tuple[str, ...]]] = name_readings if named is Field.PHOTOGRAPHER else _plain
        names = [(number, reading) for number, text in self._spellings(named) for reading in read(text)]
        pages = Pages()
        known = _by_text(names)
        pages.add((ids, "{} {} ".format(initials(reading), " ".join(reading))) for reading, ids in known.items())
        return pages, list(known)

    def spelled(self, named: Field, text: str) -> list[Id]:
        """Return what has exactly this spelling; blanks, width, case and 简繁 do not count."""
        words = tokens(text)
        pages = self._pages(named)
        wanted = "\n {} \n".format(" ".join(words))
        return list(dict.fromkeys(each for line in pages.find(wanted) for each in pages.ids[line])) if words else []

    def wider(self) -> dict[int, int | None]:
        """Return for every theme the one above it, None at the root."""
        if self._wider is None:
            self._wider = {row["id"]: row["parent"] for row in self._link.rows("select id, parent from theme")}
        return self._wider

    def with_narrower(self, themes: Iterable[int]) -> set[int]:
        """Return themes with all below them."""
        wanted = set(themes)
        if not wanted or not any(self.wider().values()):
            return wanted
        return {theme for theme in self.wider() if not wanted.isdisjoint(self.path(theme))}

    def path(self, theme: int) -> tuple[int, ...]:
        """Return a theme and all above it."""
        above: list[int] = []
        at: int | None = theme
        while at is not None and at not in above:
            above.append(at)
            at = self.wider().get(at)
        return tuple(above)


def _by_text(names: Iterable[tuple[Id, _Text]]) -> dict[_Text, list[Id]]:
    """Return what has the same text together: of headings many are called alike."""
    found: dict[_Text, list[Id]] = {}
    for number, text in names:
        found.setdefault(text, []).append(number)
    return found


def _plain(text: str) -> tuple[tuple[str, ...], ...]:
    return (syllables(text),)


def _alone(text: str) -> list[str]:
    return [text]


def _lines(text: str) -> list[str]:
    lines = text.splitlines()
    return [*lines, text] if len(lines) > 1 else lines
