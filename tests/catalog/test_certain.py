"""Phrases that many photos have, found without reading them."""

import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.catalog import catalog as tended
from gallery_app.catalog import certain, leaves, open_catalog
from gallery_app.catalog.bits import ids_of
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.query import Field, Term
from gallery_app.domain.task import drain
from gallery_app.search.fold import tokens

_PIECES = ("新华社记者摄", "记者在城市夜景区", "新区夜景", "社区记者，", "華 社", "区夜x")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a catalog is to lie of which everything is frequent, and nothing is read before it must be."""
    monkeypatch.setattr(certain, "_WORTH_KNOWING", 1)
    monkeypatch.setattr(leaves, "_MANY_READ", 0)
    monkeypatch.setattr(tended, "_BEHIND", 0)
    return tmp_path / "catalog.tushuo"


def _text(chance: random.Random) -> str:
    return "".join(chance.choices(_PIECES, k=chance.randint(0, 3)))


def _file(path: str) -> PhotoFile:
    return PhotoFile(path, 1, 1, "", "JPEG", 1, 1)


def _fill(catalog: SqliteCatalog, chance: random.Random) -> None:
    photos = [
        Photo(title=_text(chance), description=_text(chance), file=_file(f"/{_text(chance)}/{number}区夜.jpg"))
        for number in range(300)
    ]
    with catalog.edit(Act.IMPORT):
        catalog.add_many(photos, [None] * len(photos))


def _agree(catalog: SqliteCatalog) -> None:
    photos = catalog.photos.get(catalog.finder.find(Term(Field.FORMAT, "JPEG")).ids)
    run = "".join(_PIECES)
    for size in (3, 4, 5, 7):
        for at in range(len(run) - size):
            term = Term(Field.DESCRIPTION, run[at : at + size])
            phrase = "".join(tokens(term.text))
            wanted = {photo.id for photo in photos if phrase in "".join(tokens(photo.description))}
            if "x" not in phrase and "\ue000" not in phrase:
                assert set(catalog.finder.find(term).ids) == wanted, term


@pytest.mark.parametrize("seed", range(2))
def test_what_need_not_be_read_is_right(path: Path, seed: int) -> None:
    """Before the catalog is tended, after, after edits, and when it is opened again."""
    chance = random.Random(seed)
    with closing(open_catalog(path)) as catalog:
        _fill(catalog, chance)
        assert catalog.finder.certain.doubtful(tuple("新华社记者")) is None
        drain(catalog.tend())
        _agree(catalog)
        assert catalog.finder.certain.doubtful(tuple("新华社记者")) is not None
        assert catalog.finder.certain.doubtful(tuple("新华社夜")) is None
    with closing(open_catalog(path)) as catalog:
        with catalog.edit(Act.EDIT):
            for photo in catalog.photos.get(range(1, 40)):
                catalog.photos.update(replace(photo, description=_text(chance) + "。，"))
        _agree(catalog)
        doubtful = catalog.finder.certain.doubtful(tuple("新华社记者"))
        assert doubtful is not None
        assert set(range(1, 40)) <= set(ids_of(doubtful))


def test_what_changes_while_exceptions_are_found_is_doubtful(path: Path) -> None:
    """An edit between two steps of tending is searched as it is."""
    with closing(open_catalog(path)) as catalog:
        _fill(catalog, random.Random(3))
        task = catalog.finder.keep()
        next(task)
        with catalog.edit(Act.EDIT):
            (photo,) = catalog.photos.get([7])
            catalog.photos.update(replace(photo, description="新华社。华社记，社记者"))
        drain(task)
        assert 7 not in catalog.finder.find(Term(Field.DESCRIPTION, "新华社记者")).ids
        _agree(catalog)
