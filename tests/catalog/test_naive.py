"""Searches beside the plainest one there is: looking at every record."""

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo, PhotoFile, Pick
from gallery_app.domain.query import (
    And,
    Everything,
    Field,
    Lack,
    Measure,
    Not,
    Or,
    Query,
    Range,
    Shape,
    State,
    Term,
)  # fmt: skip
from gallery_app.search.fold import is_word, tokens
from gallery_app.search.likeness import is_pinyin, sounds_like
from gallery_app.search.pinyin import name_readings, syllables

_HAN = "高新区夜景城市单解曾重庆长西安园活力創业光灯人民乐行"
_PIECES = [*_HAN, *_HAN, "，", " ", "DSC0042", "night", "Mark", "2023", "《", "。"]
_FIELDS = {
    Field.TITLE: ("title",),
    Field.DESCRIPTION: ("description", "caption"),
    Field.FILE: ("file",),
    Field.CREDIT: ("photographer", "organisation"),
    **{field: (field.value,) for field in Field if field not in {Field.ANY, Field.DESCRIPTION, Field.CREDIT}},
}
_ANY = (
    "title", "description", "caption", "file", "photographer", "theme", "section", "report", "organisation", "place",
)  # fmt: skip
_SOUNDED = {"title", "photographer", "theme", "place"}

Values = dict[str, list[str]]


def _text(chance: random.Random, shortest: int, longest: int) -> str:
    return "".join(chance.choice(_PIECES) for _ in range(chance.randint(shortest, longest)))


def _name(chance: random.Random) -> str:
    return chance.choice("单解曾长安") + "".join(chance.choices(_HAN[:12], k=chance.randint(1, 2)))


def _record(chance: random.Random, names: Sequence[str], themes: Sequence[str]) -> Photo:
    credits_ = [Credit(name, PHOTOGRAPHED) for name in chance.sample(names, chance.choice((0, 1, 1, 2)))]
    house = [Credit(organisation=chance.choice(("本报", "新华社", "西安日报")))] if chance.random() < 0.3 else []
    width, height = chance.choice(((6000, 4000), (4000, 6000), (3000, 3000)))
    number = chance.randint(1, 10**9)
    return Photo(
        title=_text(chance, 0, 6),
        description=_text(chance, 0, 40),
        credits=(*credits_, *house),
        themes=tuple(chance.sample(themes, chance.choice((0, 1, 2)))),
        place=chance.choice(("", "西安", "重庆", "长安区", "Xi'an")),
        taken=chance.choice(("", "2022", "2023-10", "2023-10-05", "2023-11-30T10:00:00", "2024-01-01")),
        rating=chance.randint(0, 5),
        pick=chance.choice(tuple(Pick)),
        label=chance.choice(tuple(Label)),
        file=PhotoFile(f"/p/IMG{number}.jpg", 1, 1, str(number), "JPEG", width, height)
        if chance.random() < 0.5
        else None,
    )


def fill(catalog: SqliteCatalog, size: int, chance: random.Random) -> None:
    """Fill a catalog, partly in bulk, with everything that can be searched."""
    names = sorted({_name(chance) for _ in range(40)})
    themes = sorted({_text(chance, 1, 3) + "x" for _ in range(20)})
    photos = [_record(chance, names, themes) for _ in range(size)]
    places = [chance.choice((None, ("活力高新区", ""), ("活力高新区", "产城融合"), ("夜", "光"))) for _ in photos]
    half = size // 2
    with catalog.edit(Act.IMPORT):
        catalog.add_many(photos[:half], places[:half])
    with catalog.edit(Act.IMPORT):
        for number, photo in enumerate(photos[half:]):
            stored = catalog.photos.add(photo)
            if number % 5 == 0:
                catalog.placements.add(stored, number % 3 + 1, caption=_text(chance, 0, 9))


def _values(photo: Photo) -> Values:
    """Return what a photo is found by, in each field; aliases and wider themes are not among the test's records."""
    return {
        "title": [photo.title],
        "description": [photo.description],
        "caption": [use.caption for use in photo.placements if use.caption],
        "file": [photo.file.path.split("/")[-1]] if photo.file else [],
        "photographer": [credit.name for credit in photo.credits if credit.name],
        "theme": list(photo.themes),
        "section": [line for use in photo.placements for line in ([use.heading] if use.heading else ["导语", "lead"])],
        "report": [use.headline for use in photo.placements],
        "collection": [],
        "organisation": list(photo.organisations),
        "place": [photo.place],
        "label": [photo.label],
        "format": [photo.file.format] if photo.file else [],
    }


class Naive:
    """Looks at every record."""

    def __init__(self, photos: Sequence[Photo]) -> None:
        self._photos = photos
        self._values = [_values(photo) for photo in photos]
        self._all = frozenset(photo.id for photo in photos)
        self._words: dict[str, str] = {}
        self._said: dict[tuple[str, bool], tuple[tuple[str, ...], ...]] = {}
        self._known: dict[Query, frozenset[int]] = {}

    def find(self, query: Query) -> frozenset[int]:
        match query:
            case And(items):
                return frozenset.intersection(self._all, *(self.find(item) for item in items))
            case Or(items):
                return frozenset().union(*(self.find(item) for item in items))
            case Not(item):
                return self._all - self.find(item)
        if query not in self._known:
            test = self._test(query)
            self._known[query] = frozenset(
                photo.id for photo, values in zip(self._photos, self._values, strict=True) if test(photo, values)
            )
        return self._known[query]

    def _test(self, query: Query) -> Callable[[Photo, Values], bool]:
        match query:
            case Term(field, text, exact):
                phrase, letters = tokens(text), is_pinyin(text)
                fields = _ANY if field is Field.ANY else _FIELDS[field]
                return lambda photo, values: any(
                    self._has(name, value, phrase, letters, exact=exact) for name in fields for value in values[name]
                )
            case Range(measure, low, high):
                return lambda photo, values: _within(_measured(photo, measure), low, high)
            case Everything():
                return lambda photo, values: True
        return _STATES[query]

    def _has(self, field: str, value: str, phrase: tuple[str, ...], letters: str, *, exact: bool) -> bool:
        if value not in self._words:
            self._words[value] = " {} ".format(" ".join(tokens(value)))
        if not phrase:
            return False
        if exact:
            return self._words[value] == " {} ".format(" ".join(phrase))
        if " {}{}".format(" ".join(phrase), "" if is_word(phrase[-1]) else " ") in self._words[value]:
            return True
        if not letters or field not in _SOUNDED or (field == "title" and value.isascii()):
            return False
        return any(sounds_like(said, letters) for said in self._readings(field, value))

    def _readings(self, field: str, value: str) -> tuple[tuple[str, ...], ...]:
        person = field == "photographer"
        if (value, person) not in self._said:
            self._said[value, person] = name_readings(value) if person else (syllables(value),)
        return self._said[value, person]


def _measured(photo: Photo, measure: Measure) -> int | str | None:
    file = photo.file
    return {
        Measure.DATE: photo.taken or None,
        Measure.ADDED: photo.added,
        Measure.RATING: photo.rating,
        Measure.WIDTH: file.width if file else None,
        Measure.HEIGHT: file.height if file else None,
    }[measure]


def _within(value: int | str | None, low: int | str | None, high: int | str | None) -> bool:
    if value is None or (low is not None and value < low):  # type: ignore[operator]
        return False
    return high is None or (value[: len(high)] if isinstance(high, str) else value) <= high  # type: ignore[operator,index]


_STATES: dict[Query, Callable[[Photo, Values], bool]] = {
    Lack.CREDIT: lambda photo, values: not photo.credits,
    Lack.DESCRIPTION: lambda photo, values: not photo.description,
    Lack.FILE: lambda photo, values: photo.file is None,
    Lack.USE: lambda photo, values: not photo.placements,
    Lack.TITLE: lambda photo, values: not photo.title,
    Lack.THEME: lambda photo, values: not photo.themes,
    Lack.DATE: lambda photo, values: not photo.taken,
    Lack.PLACE: lambda photo, values: not photo.place,
    Lack.LABEL: lambda photo, values: not photo.label,
    State.PICKED: lambda photo, values: photo.pick is Pick.PICKED,
    State.REJECTED: lambda photo, values: photo.pick is Pick.REJECTED,
    State.USED: lambda photo, values: bool(photo.placements),
    State.RECENT: lambda photo, values: True,
    State.MISSING: lambda photo, values: False,
    State.DUPLICATE: lambda photo, values: False,
    Shape.LANDSCAPE: lambda photo, values: bool(photo.file and photo.file.width > photo.file.height),
    Shape.PORTRAIT: lambda photo, values: bool(photo.file and photo.file.width < photo.file.height),
    Shape.SQUARE: lambda photo, values: bool(photo.file and photo.file.width == photo.file.height),
}


def leaf(chance: random.Random) -> Query:
    """Return a condition of any kind."""
    kind = chance.random()
    if kind < 0.15:
        return chance.choice(tuple(_STATES))
    if kind < 0.3:
        dates = ("2022", "2023", "2023-10", "2023-10-05", None)
        low, high = sorted((chance.choice(dates), chance.choice(dates)), key=str)
        numbers = sorted(chance.choices(range(6), k=2))
        return chance.choice(
            (Range(Measure.DATE, low, high), Range(Measure.RATING, *numbers), Range(Measure.WIDTH, 4000))
        )
    field = chance.choice((Field.ANY, Field.ANY, *Field))
    if field is Field.LABEL:
        return Term(field, chance.choice(tuple(Label)[1:]), exact=True)
    pinyin = ("gaoxin", "gx", "chongq", "shan", "xieg", "yejing", "xian", "ca", "zengxin", "yj", "nigh", "yue")
    text = chance.choice(pinyin) if chance.random() < 0.3 else _text(chance, 1, chance.choice((1, 2, 3, 8)))
    return Term(field, text, exact=chance.random() < 0.1)


def tree(chance: random.Random, leaves: Sequence[Query], depth: int = 2) -> Query:
    """Return a random query over conditions."""
    if depth == 0 or chance.random() < 0.4:
        return chance.choice(leaves)
    if chance.random() < 0.25:
        return Not(tree(chance, leaves, depth - 1))
    items = tuple(tree(chance, leaves, depth - 1) for _ in range(chance.randint(2, 3)))
    return chance.choice((And, Or))(items)


def _compare(path: Path, size: int, queries: int, seed: int) -> None:
    chance = random.Random(seed)
    with closing(open_catalog(path)) as catalog:
        fill(catalog, size, chance)
        assert catalog.check() == ()
        ids = catalog.finder.find(Everything()).ids
        naive = Naive([photo for at in range(0, size, 500) for photo in catalog.photos.get(ids[at : at + 500])])
        leaves = [leaf(chance) for _ in range(max(queries // 8, 40))]
        for _ in range(queries):
            query = tree(chance, leaves)
            wanted = naive.find(query)
            first = catalog.finder.first(query, limit=50)
            found = catalog.finder.find(query)
            assert (frozenset(found.ids), found.total) == (wanted, len(wanted)), query
            assert first == found.ids[:50], query


def test_searches_find_what_looking_finds(path: Path) -> None:
    """The same sets, whatever is asked, a sample of the long run below; and the first page is the first of all."""
    _compare(path, 1200, 600, seed=5)


@pytest.mark.slow
def test_ten_thousand_searches_find_what_looking_finds(path: Path) -> None:
    """The same sets among 20,000 records."""
    _compare(path, 20_000, 10_000, seed=2)
