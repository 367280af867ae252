"""Case 8: a catalog file that is damaged anywhere, cut, blanked, or parted from its log."""

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.backup import keep_backup
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything, Field, Term
from gallery_app.errors import CatalogDamagedError, CatalogError
from tests.catalog.conftest import Sample

_PAGE = 4096


@pytest.fixture
def backed_up(path: Path, filled: tuple[Path, Sample]) -> bytes:
    """The bytes of a catalog that has a backup."""
    shutil.copyfile(filled[0], path)
    assert keep_backup(path)
    return path.read_bytes()


def _uses(path: Path) -> int | None:
    """Use a catalog; return how many photos it shows, or None where a sentence offers the backup."""
    try:
        with contextlib.closing(open_catalog(path, 0.1)) as catalog:
            shown = len(catalog.photos.get(catalog.finder.find(Everything()).ids))
            catalog.finder.find(Term(Field.ANY, "夜"))
            catalog.reports.all()
            return -1 if catalog.check() else shown
    except CatalogError:
        return None
    finally:
        for tail in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + tail).unlink(missing_ok=True)


def _one_byte(path: Path, whole: bytes, at: int, chance: random.Random) -> None:
    harmed = bytearray(whole)
    harmed[at] ^= chance.randrange(1, 256)
    path.write_bytes(harmed)


def _everywhere(path: Path, whole: bytes, times: int) -> None:
    chance = random.Random(8)
    for at in [*range(100), *(chance.randrange(len(whole)) for _ in range(times))]:
        _one_byte(path, whole, at, chance)
        # One byte within a text is text: there is no telling. A record is never silently gone.
        assert _uses(path) in {3, -1, None}, at


def test_single_bytes(path: Path, backed_up: bytes) -> None:
    """All of the header, and a sample of the rest: opened whole, found by a check, or refused with a sentence."""
    _everywhere(path, backed_up, 20)


@pytest.mark.slow
def test_a_thousand_single_bytes(path: Path, backed_up: bytes) -> None:
    """The long form."""
    _everywhere(path, backed_up, 1000)


@pytest.mark.parametrize("harm", [
    lambda whole: whole[: len(whole) // 2],
    lambda whole: whole[: _PAGE + 7],
    lambda whole: whole[:50],
    lambda whole: bytes(len(whole)),
    lambda whole: whole[:_PAGE] + bytes(len(whole) - _PAGE),
    lambda whole: bytes(_PAGE) + whole[_PAGE:],
    lambda whole: whole[:_PAGE] + whole[_PAGE:][::-1],
])  # fmt: skip
def test_a_cut_or_blanked_file_offers_its_backup(path: Path, backed_up: bytes, harm: Callable[[bytes], bytes]) -> None:
    """It is neither taken for a new catalog nor touched."""
    harmed = harm(backed_up)
    path.write_bytes(harmed)
    with (
        pytest.raises(CatalogDamagedError, match="newest good backup"),
        contextlib.closing(open_catalog(path)) as opened,
    ):
        opened.photos.get(opened.finder.find(Everything()).ids)
    assert path.read_bytes() == harmed


def test_a_log_that_is_gone_or_anothers_is_noticed(path: Path, filled: tuple[Path, Sample], tmp_path: Path) -> None:
    """Without its log the catalog is what it was before; with the log of another catalog it is not mixed up."""
    shutil.copyfile(filled[0], path)
    with contextlib.closing(sqlite3.connect(path)) as holding:
        holding.execute("select count(*) from photo").fetchone()
        with contextlib.closing(open_catalog(path)) as catalog, catalog.edit(Act.IMPORT):
            catalog.photos.add(Photo(title="二"))
        shutil.copyfile(path, tmp_path / "parted.tushuo")
        shutil.copyfile(path.with_name(path.name + "-wal"), tmp_path / "other.tushuo-wal")
    shutil.copyfile(filled[0], tmp_path / "other.tushuo")
    assert _uses(tmp_path / "parted.tushuo") == 3
    assert _uses(tmp_path / "other.tushuo") in {3, 4, -1, None}
