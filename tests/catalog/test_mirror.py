"""What is held in memory keeps in step, and is kept for the next start."""

import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.catalog import catalog as catalogs
from gallery_app.catalog import columns, index, kept_words, leaves, open_catalog, orders
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.orders import Orders
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything, Field, Lack, Query, Sort, State, Term
from gallery_app.domain.task import drain
from gallery_app.search.parse import parse_query
from tests.catalog.test_naive import fill

_QUERIES: tuple[Query, ...] = (
    Everything(), Term(Field.ANY, "高"), Term(Field.ANY, "高新区"), parse_query("高新区 -园活力"),
    Term(Field.ANY, "夜景"), Term(Field.PLACE, "西安"), Lack.USE, State.RECENT,
    parse_query("日期:2023 或 星级:>=3"), parse_query("摄影:单 -高"), parse_query("gx"),
)  # fmt: skip


def _answers(catalog: SqliteCatalog) -> list[object]:
    pages = [catalog.finder.find(query, sort, limit=40) for query in _QUERIES for sort in Sort]
    return [*pages, *(catalog.finder.facets(query) for query in _QUERIES)]


def _edited(catalog: SqliteCatalog, chance: random.Random) -> None:
    """Change something of any kind."""
    ids = catalog.finder.find(Everything()).ids
    with catalog.edit(Act.EDIT):
        photo = catalog.photos.get([chance.choice(ids)])[0]
        changed = replace(
            photo, title=chance.choice("高夜乐重") + photo.title, taken="2023-10", rating=4, place="兰州",
            credits=(Credit("单新", PHOTOGRAPHED), Credit(organisation="新报")),
            themes=("夜景", "高新", "乙", "丙", "丁", "戊"),
        )  # fmt: skip
        catalog.photos.update(changed)
        catalog.photos.remove(chance.choice([i for i in ids if i != photo.id]))
        catalog.photos.add(Photo(title="新高", description="高", added="2031-01-01T00:00:00+00:00"))
    if chance.random() < 0.3:
        with catalog.edit(Act.EDIT):
            catalog.themes.add("夜景", catalog.themes.add("风光"))
            catalog.reports.update(replace(catalog.reports.all()[0], headline=f"新貌{chance.random()}"))
    if chance.random() < 0.3:
        catalog.history.undo()


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits so small that a few hundred photos are many."""
    monkeypatch.setattr(catalogs, "_BEHIND", 10)
    monkeypatch.setattr(kept_words, "_WORTH_KEEPING", 5)
    monkeypatch.setattr(leaves, "_NARROW", 2)
    monkeypatch.setattr(index, "_BATCH", 100)
    monkeypatch.setattr(orders, "_FEW", 2)
    monkeypatch.setattr(columns, "_ROOM", 1)


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("seed", range(3))
def test_following_edits_gives_what_reading_anew_gives(path: Path, seed: int) -> None:
    """Sets, orders and counts, step by step, with parts kept from before, and in another program's eyes."""
    chance = random.Random(seed)
    with closing(open_catalog(path)) as catalog, closing(open_catalog(path)) as other:
        fill(catalog, 300, chance)
        assert catalog.needs_tending()
        drain(catalog.tend())
        assert not catalog.needs_tending()
        for _ in range(6):
            _edited(catalog, chance)
            answers = _answers(catalog)
            assert _answers(other) == answers
            with closing(open_catalog(path)) as again:
                assert _answers(again) == answers
        with closing(open_catalog(path)) as fresh:
            fresh.rebuild_index()
            assert _answers(fresh) == answers
        assert catalog.check() == ()


@pytest.mark.usefixtures("_small")
def test_a_large_index_is_made_anew_while_editing_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Photos found so far are found; an edit of those still to come is not lost; at the end all agree."""
    monkeypatch.setattr(catalogs, "_LARGE", "select 1 from photo limit 1 offset 100")
    chance = random.Random(1)
    with closing(open_catalog(path)) as catalog:
        fill(catalog, 350, chance)
        whole = catalog.finder.count(Term(Field.ANY, "高"))
        with catalog._link.transaction():
            catalog._link.run("update catalog_meta set value = 'old' where name = 'tokens'")
    with closing(open_catalog(path)) as catalog:
        task = catalog.tend()
        next(task)
        next(task)
        assert 0 < catalog.finder.count(Term(Field.ANY, "高")) < whole
        _edited(catalog, chance)
        drain(task)
        assert catalog.check() == ()
        assert not catalog.needs_tending()


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("seed", range(2))
def test_editing_goes_on_while_parts_are_kept(path: Path, seed: int) -> None:
    """No step of it holds the catalog, and what was edited between two steps is found as it is, now and later."""
    chance = random.Random(seed)
    with closing(open_catalog(path)) as catalog:
        fill(catalog, 300, chance)
        steps = 0
        for steps, _ in enumerate(catalog.finder.keep(), 1):
            if steps % 5 == 0:
                _edited(catalog, chance)
        assert steps > 20
        assert any(
            row["name"].startswith(("set ", "gaps ")) for row in catalog._link.rows("select name from find_part")
        )
        answers = _answers(catalog)
        with closing(open_catalog(path)) as again:
            assert _answers(again) == answers
        with closing(open_catalog(path)) as fresh:
            fresh.rebuild_index()
            assert _answers(fresh) == answers
        assert catalog.check() == ()


def test_every_order_is_whole(path: Path) -> None:
    """Every photo once, whatever the order; the first page is the beginning of all."""
    with closing(open_catalog(path)) as catalog:
        fill(catalog, 200, random.Random(4))
        for sort in Sort:
            whole = catalog.finder.find(Everything(), sort).ids
            assert sorted(whole) == sorted(catalog.finder.find(Everything()).ids)
            assert catalog.finder.first(Everything(), sort, 7) == whole[:7]
            if sort in Orders.SORTS:
                assert catalog.finder.mirror.few(sort, whole[50:60]) == list(whole[50:60])


def test_relevance_puts_titles_first(catalog: SqliteCatalog) -> None:
    """Then descriptions, then names and headings; among equals the newest first."""
    with catalog.edit(Act.IMPORT):
        named = catalog.photos.add(Photo(themes=("夜景",)))
        described = catalog.photos.add(Photo(description="夜景"))
        titled = catalog.photos.add(Photo(title="夜景", description="夜景"))
    assert catalog.finder.find(Term(Field.ANY, "夜景"), Sort.RELEVANCE).ids == (titled, described, named)


def test_long_phrases_and_whole_texts_are_found(catalog: SqliteCatalog) -> None:
    """A pasted paragraph finds its photo, one that differs at its end does not; a whole text is the whole."""
    long = "".join(chr(0x4E00 + number) for number in range(200))
    with catalog.edit(Act.IMPORT):
        number = catalog.photos.add(Photo(title="夜景", description=long))
    assert catalog.finder.find(Term(Field.ANY, long)).ids == (number,)
    assert catalog.finder.count(Term(Field.DESCRIPTION, long + "夜")) == 0
    assert catalog.finder.count(Term(Field.DESCRIPTION, long, exact=True)) == 1
    assert catalog.finder.count(Term(Field.DESCRIPTION, long[:-1], exact=True)) == 0


@pytest.mark.parametrize(
    "text",
    ["'; drop table photo; --", '" OR NEAR(a b) ^x {title}: *', "夜" * 34_000, "a " * 5000, "\0", "\ud800",
    "{}[]%_\\", "1" * 5000],
)  # fmt: skip
def test_any_words_are_only_words(catalog: SqliteCatalog, text: str) -> None:
    """No text reaches the database as a command, or fails in it."""
    for field in Field:
        assert catalog.finder.count(Term(field, text)) == 0
    assert catalog.finder.first(Term(Field.ANY, text, exact=True)) == ()
