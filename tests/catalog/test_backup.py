"""Backups and bringing them back."""

import contextlib
import random
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gallery_app.catalog import backup, open_catalog, opening
from gallery_app.catalog import restore as restoring
from gallery_app.catalog.backup import back_up, backup_folder, backups, fault_of, keep_backup, newest_good, outlived
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.restore import restore
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything
from gallery_app.errors import CatalogDamagedError, CatalogError, CatalogInUseError, FileError
from tests.catalog.conftest import Sample


def _count(path: Path) -> int:
    with contextlib.closing(open_catalog(path)) as catalog:
        return catalog.finder.count(Everything())


def _add(catalog: SqliteCatalog, title: str) -> None:
    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(title=title))


def _harm(path: Path, seed: int = 1) -> None:
    chance, whole = random.Random(seed), bytearray(path.read_bytes())
    for start in range(4096, len(whole), 4096):
        whole[start : start + 500] = chance.randbytes(500)
    path.write_bytes(whole)


def test_a_backup_is_made_while_the_catalog_is_written(catalog: SqliteCatalog, sample: Sample, tmp_path: Path) -> None:
    """It holds one state, whole, in one file, and takes nothing from an edit that is not finished."""
    target = tmp_path / "backups" / "one.tushuo"
    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(title="not finished"))
        back_up(Path(catalog.path), target)
    assert not fault_of(target)
    assert [p.name for p in target.parent.iterdir()] == ["one.tushuo"]
    assert _count(target) == 3


def test_a_backup_that_reads_back_otherwise_is_none(
    catalog: SqliteCatalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every table is counted in the copy."""
    answers = iter([{"photo": 3}, {"photo": 2}])
    monkeypatch.setattr(backup, "_counts", lambda _: next(answers))
    with pytest.raises(FileError, match="does not hold"):
        back_up(Path(catalog.path), tmp_path / "b.tushuo")
    assert not list(tmp_path.glob("*b.tushuo*"))


def test_a_damaged_catalog_gives_no_backup_and_takes_none(path: Path, filled: tuple[Path, Sample]) -> None:
    """The good ones stay, whatever their number and age."""
    shutil.copyfile(filled[0], path)
    keep_backup(path)
    before = backups(path)
    _harm(path)
    with pytest.raises(CatalogDamagedError):
        keep_backup(path, soon=True)
    assert backups(path) == before


def test_a_full_disk_gives_no_half_backup(path: Path, filled: tuple[Path, Sample], tmp_path: Path) -> None:
    """One sentence with the path, and nothing left behind."""
    shutil.copyfile(filled[0], path)
    (tmp_path / "file").touch()
    with pytest.raises(FileError, match="Cannot write"):
        back_up(path, tmp_path / "file" / "b.tushuo")
    with pytest.raises(FileError, match="Cannot write"):
        back_up(path, Path("/proc/b.tushuo"))


def test_a_second_backup_is_made_after_an_hour_and_a_change(
    catalog: SqliteCatalog, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unchanged catalog keeps the backup that it has."""
    assert catalog.keep_backup()
    assert catalog.keep_backup() is None
    monkeypatch.setattr(backup, "_PAUSE", timedelta(0))
    (only,) = backups(Path(catalog.path))
    older = only.rename(only.with_name("backup-20200101-000000.tushuo"))
    assert catalog.keep_backup() is None
    assert backups(Path(catalog.path)) == (older,)
    _add(catalog, "二")
    assert catalog.keep_backup()
    assert len(backups(Path(catalog.path))) == 2


def test_days_and_weeks_are_kept() -> None:
    """Of two months with a backup every six hours: five newest, seven days, four weeks."""
    made = [datetime(2024, 5, 1, tzinfo=UTC) + timedelta(hours=6 * n) for n in range(240)]
    stay = sorted(set(made) - outlived(made), reverse=True)
    assert stay[:5] == made[:-6:-1]
    assert len({at.date() for at in stay[:10]}) == 7
    assert 11 < len(stay) <= 16
    assert outlived(stay) == frozenset()


def test_a_damaged_backup_is_not_counted_among_those_that_stay(path: Path, filled: tuple[Path, Sample]) -> None:
    """With five damaged newer ones, no good old one is let go for them."""
    shutil.copyfile(filled[0], path)
    folder = backup_folder(path)
    folder.mkdir()
    for minute in range(12):
        kept = folder / f"backup-20240501-10{minute:02}00.tushuo"
        shutil.copyfile(filled[0], kept)
        if minute > 6:
            _harm(kept, minute)
    keep_backup(path, soon=True)
    good = [p for p in backups(path) if not fault_of(p)]
    assert len(good) == 5
    assert len(backups(path)) == 10
    assert newest_good(path) == good[0]


def test_a_damaged_catalog_offers_its_newest_good_backup(path: Path, filled: tuple[Path, Sample]) -> None:
    """The sentence has the file, which then takes the catalog's place; the damaged one is kept."""
    shutil.copyfile(filled[0], path)
    good = keep_backup(path)
    assert good
    path.write_bytes(b"\xff" * 5000)
    with pytest.raises(CatalogDamagedError, match="newest good backup") as caught:
        open_catalog(path)
    assert caught.value.backup == good
    aside = restore(path, good)
    assert aside
    assert aside.read_bytes() == b"\xff" * 5000
    assert _count(path) == 3


@pytest.mark.parametrize("left", ["", "empty", "-wal"])
def test_a_catalog_that_is_gone_is_not_begun_anew(path: Path, filled: tuple[Path, Sample], left: str) -> None:
    """Its backups, or the log that belongs to it, say that there was one."""
    if left == "-wal":
        path.with_name(path.name + left).write_bytes(b"x")
    else:
        shutil.copyfile(filled[0], path)
        keep_backup(path)
        path.write_bytes(b"") if left else path.unlink()
    with pytest.raises(CatalogDamagedError, match="gone"):
        open_catalog(path)


def test_restoring_keeps_what_it_replaces(catalog: SqliteCatalog, sample: Sample, path: Path, tmp_path: Path) -> None:
    """The newer state can be brought back the same way."""
    back_up(path, tmp_path / "old.tushuo")
    _add(catalog, "二")
    with pytest.raises(CatalogInUseError):
        restore(path, tmp_path / "old.tushuo")
    catalog.close()
    aside = restore(path, tmp_path / "old.tushuo")
    assert _count(path) == 3
    assert aside
    restore(path, aside)
    assert _count(path) == 4


def test_what_is_no_good_backup_replaces_nothing(path: Path, filled: tuple[Path, Sample], tmp_path: Path) -> None:
    """Another file, a damaged backup, the catalog itself, and no file at all."""
    shutil.copyfile(filled[0], path)
    harmed, text = tmp_path / "harmed.tushuo", tmp_path / "text.tushuo"
    shutil.copyfile(filled[0], harmed)
    _harm(harmed)
    text.write_text("hello")
    before = path.read_bytes()
    for wrong in (harmed, text, path, tmp_path / "none"):
        with pytest.raises((CatalogError, FileError)):
            restore(path, wrong)
    assert path.read_bytes() == before


def test_an_old_log_is_not_played_into_a_restored_catalog(
    path: Path, filled: tuple[Path, Sample], tmp_path: Path
) -> None:
    """What a killed program left in the log belongs to the file that was replaced."""
    shutil.copyfile(filled[0], path)
    back_up(path, tmp_path / "old.tushuo")
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("pragma wal_autocheckpoint=0")
        other.execute("update photo set title = 'later'")
        other.commit()
        shutil.copyfile(path.with_name(path.name + "-wal"), tmp_path / "wal")
    path.write_bytes(b"\xff" * 5000)
    shutil.copyfile(tmp_path / "wal", path.with_name(path.name + "-wal"))
    restore(path, tmp_path / "old.tushuo")
    with contextlib.closing(open_catalog(path)) as catalog:
        assert catalog.photos.get([1])[0].title == "日新月异"


def test_a_backup_comes_before_a_migration(
    path: Path, filled: tuple[Path, Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older catalog is kept as it was; where that cannot be, it is not brought up to date."""
    shutil.copyfile(filled[0], path)
    monkeypatch.setattr(opening, "VERSION", (1, 99))
    backup_folder(path).touch()
    with pytest.raises(CatalogError, match="only after a backup"):
        open_catalog(path)
    backup_folder(path).unlink()
    open_catalog(path).close()
    assert len(backups(path)) == 1


def test_a_disk_that_fails_while_restoring_leaves_the_catalog(
    path: Path, filled: tuple[Path, Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is what it was, and nothing lies beside it but the copy that was set aside."""
    shutil.copyfile(filled[0], path)
    back_up(path, tmp_path / "old.tushuo")

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(restoring, "put_in_place", fail)
    with pytest.raises(FileError, match="Input/output"):
        restore(path, tmp_path / "old.tushuo")
    assert _count(path) == 3
    assert not list(tmp_path.glob(".*"))
