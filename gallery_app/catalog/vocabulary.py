"""The names that many photos share, in memory with their tokens and readings: there are few, so each is looked at."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gallery_app.catalog.connection import Connections
from gallery_app.domain.query import Field
from gallery_app.search.fold import is_word, tokens
from gallery_app.search.pinyin import name_readings, sounds_like, syllables

__all__ = ["Name", "Vocabulary", "has_phrase"]

_NAMES = {
    Field.PHOTOGRAPHER: "select id, name as value from photographer"
    " union all select photographer, name from photographer_alias",
    Field.THEME: "select id, name as value from theme",
    Field.REPORT: "select id, headline as value from report",
    Field.SECTION: "select id, case heading when '' then '导语' || char(10) || 'lead' else heading end as value"
    " from section",
    Field.ORGANISATION: "select distinct organisation as id, organisation as value"
    " from credit where organisation <> ''",
    Field.PLACE: "select distinct place as id, place as value from photo where place <> ''",
    Field.FORMAT: "select distinct format as id, format as value from photo_file where current = 1",
}
_TEXTS = {
    Field.ORGANISATION: "select organisation as value from credit where photo in (select value from json_each(?))",
    Field.PLACE: "select place as value from photo where id in (select value from json_each(?))",
    Field.FORMAT: "select format as value from photo_file where photo in (select value from json_each(?))",
}
"""What has no register of its own, by photos."""

_SOUNDED = {Field.PHOTOGRAPHER, Field.THEME, Field.PLACE}


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of something.

    Attributes:
        id: Its number in its table, or the text itself where it has no table.
        text: The spelling.
        words: Its tokens between blanks, with a blank at either end.
    """

    id: int | str
    text: str
    words: str


def has_phrase(words: str, phrase: Sequence[str]) -> bool:
    """Return whether tokens between blanks contain a phrase; its last word may go on when letters or figures."""
    wanted = " {}".format(" ".join(phrase)) + ("" if is_word(phrase[-1]) else " ")
    return wanted in words


class Vocabulary:
    """Names by field, each field read when it is first asked for."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link
        self._names: dict[Field, list[Name]] = {}
        self._said: dict[Field, list[tuple[tuple[str, ...], ...]]] = {}
        self._wider: dict[int, int | None] | None = None

    def forget(self) -> None:
        """Read everything anew when it is next asked for."""
        self._names.clear()
        self._said.clear()
        self._wider = None

    def add_texts(self, photos: Sequence[int]) -> None:
        """Take up what photos may have brought that has no register: organisations, places, formats."""
        for field in _TEXTS.keys() & self._names.keys():
            known = {name.id for name in self._names[field]}
            rows = self._link.rows(_TEXTS[field], (json.dumps(list(photos)),))
            new = {row["value"] for row in rows} - known - {""}
            self._names[field] += [_name(text, text) for text in sorted(new)]
            if new:
                self._said.pop(field, None)

    def names(self, field: Field) -> Sequence[Name]:
        """Return every spelling in a field; a heading of several lines has each line and the whole."""
        found = self._names.get(field)
        if found is None:
            rows = self._link.rows(_NAMES[field])
            split = _lines if field is Field.SECTION else _alone
            found = self._names[field] = [_name(row["id"], text) for row in rows for text in split(row["value"])]
        return found

    def matching(self, field: Field, phrase: Sequence[str], letters: str) -> list[int | str]:
        """Return what has a spelling with this phrase in it, or one that these letters are the pinyin of."""
        found = [name.id for name in self.names(field) if has_phrase(name.words, phrase)]
        if letters and field in _SOUNDED:
            found += self._sounding(field, letters)
        return list(dict.fromkeys(found))

    def _sounding(self, field: Field, letters: str) -> Iterable[int | str]:
        said = self._said.get(field)
        names = self.names(field)
        if said is None:
            read: Callable[[str], tuple[tuple[str, ...], ...]] = (
                name_readings if field is Field.PHOTOGRAPHER else lambda text: (syllables(text),)
            )
            said = self._said[field] = [read(name.text) for name in names]
        for name, readings in zip(names, said, strict=True):
            if any(sounds_like(reading, letters) for reading in readings):
                yield name.id

    def spelled(self, field: Field, text: str) -> list[int | str]:
        """Return what has exactly this spelling; blanks, width, case and 简繁 do not count."""
        wanted = " {} ".format(" ".join(tokens(text)))
        return list(dict.fromkeys(name.id for name in self.names(field) if name.words == wanted and wanted.strip()))

    def wider(self) -> dict[int, int | None]:
        """Return for every theme the one above it, None at the root."""
        if self._wider is None:
            self._wider = {row["id"]: row["parent"] for row in self._link.rows("select id, parent from theme")}
        return self._wider

    def with_narrower(self, themes: Iterable[int]) -> set[int]:
        """Return themes with all below them."""
        wanted = set(themes)
        return {theme for theme in self.wider() if not wanted.isdisjoint(self.path(theme))}

    def path(self, theme: int) -> tuple[int, ...]:
        """Return a theme and all above it."""
        above: list[int] = []
        at: int | None = theme
        while at is not None and at not in above:
            above.append(at)
            at = self.wider().get(at)
        return tuple(above)


def _name(number: int | str, text: str) -> Name:
    return Name(number, text, " {} ".format(" ".join(tokens(text))))


def _alone(text: str) -> list[str]:
    return [text]


def _lines(text: str) -> list[str]:
    lines = text.splitlines()
    return [*lines, text] if len(lines) > 1 else lines
