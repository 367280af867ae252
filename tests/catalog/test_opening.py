"""Opening: what is a catalog, what is not, and what happens when the world is hostile."""

import contextlib
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog, opening
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything, Field, Term
from gallery_app.errors import CatalogError
from tests.catalog.conftest import Sample

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.executescript(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def _held(path: Path, how: str) -> Iterator[None]:
    """Another program that keeps the file locked."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        try:
            yield
        finally:
            other.kill()


def _run(path: Path, sql: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


def test_a_new_catalog_is_made_with_its_folders(tmp_path: Path) -> None:
    """An empty file will do as well."""
    path = tmp_path / "a" / "b" / "c.tushuo"
    with contextlib.closing(open_catalog(path)) as catalog:
        assert catalog.path == str(path)
        assert catalog.finder.count(Everything()) == 0
    empty = tmp_path / "empty.tushuo"
    empty.touch()
    open_catalog(empty).close()
    assert empty.stat().st_size > 0


@pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7" * 1000])
def test_another_file_is_not_touched(path: Path, content: bytes) -> None:
    """The sentence says that it is no catalog."""
    path.write_bytes(content)
    with pytest.raises(CatalogError, match="is not a Tushuo catalog"):
        open_catalog(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_not_touched(path: Path) -> None:
    """SQLite is everywhere; only our own mark counts."""
    _run(path, "create table moz_places (id)")
    with pytest.raises(CatalogError, match="is not a Tushuo catalog"):
        open_catalog(path)


def test_a_newer_catalog_is_refused_with_its_version(path: Path, template: Path) -> None:
    """A newer minor version is read."""
    shutil.copyfile(template, path)
    _run(path, "update catalog_meta set value = '9' where name = 'minor'")
    open_catalog(path).close()
    _run(path, "update catalog_meta set value = '7' where name = 'major'")
    with pytest.raises(CatalogError, match=r"7\.9"):
        open_catalog(path)


@pytest.mark.parametrize("harm", ["drop table catalog_meta", "update catalog_meta set value = 'x'"])
def test_a_catalog_without_its_version_is_damaged(path: Path, template: Path, harm: str) -> None:
    """It is not taken for a new one."""
    shutil.copyfile(template, path)
    _run(path, harm)
    with pytest.raises(CatalogError, match="damaged"):
        open_catalog(path)


def test_a_damaged_catalog_never_ends_in_a_traceback(path: Path, filled: tuple[Path, Sample]) -> None:
    """Wherever bytes are lost, it is opened and answers, or one sentence says what is wrong."""
    whole, chance, sentences = filled[0].read_bytes(), random.Random(2), 0
    for _ in range(40):
        harmed = bytearray(whole)
        start = chance.randrange(len(whole))
        harmed[start : start + 3000] = bytes(chance.randbytes(len(harmed[start : start + 3000])))
        path.write_bytes(harmed)
        try:
            with contextlib.closing(open_catalog(path, 0.1)) as catalog:
                catalog.photos.get(catalog.finder.find(Term(Field.ANY, "夜")).ids)
                catalog.reports.all()
                catalog.history.undo()
        except CatalogError:
            sentences += 1
        for left in path.parent.glob(f"{path.name}-*"):
            left.unlink()
    assert sentences


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A folder under a file, and a folder in place of the file."""
    (tmp_path / "file").touch()
    with pytest.raises(CatalogError, match="cannot be made"):
        open_catalog(tmp_path / "file" / "c.tushuo")
    with pytest.raises(CatalogError, match="cannot be opened"):
        open_catalog(tmp_path)


def test_a_read_only_folder_is_named(path: Path, template: Path) -> None:
    """Where the rights of the folder count."""
    shutil.copyfile(template, path)
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        if _writable(path.parent):
            pytest.skip("this user may write everywhere")
        with pytest.raises(CatalogError, match=r"written|opened"), open_catalog(path).edit(Act.IMPORT):
            pass
    finally:
        path.parent.chmod(0o700)


def _writable(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    return True


def test_a_catalog_that_another_program_writes_can_be_read(path: Path, template: Path) -> None:
    """Only an edit has to wait, and says so when it waits in vain."""
    shutil.copyfile(template, path)
    with _held(path, "begin immediate"), contextlib.closing(open_catalog(path, 0.1)) as catalog:
        assert catalog.finder.count(Everything()) == 0
        with pytest.raises(CatalogError, match="in use by another program"), catalog.edit(Act.IMPORT):
            pass


def test_a_locked_catalog_says_so(path: Path, template: Path) -> None:
    """When another program keeps it to itself."""
    shutil.copyfile(template, path)
    with (
        _held(path, "pragma locking_mode=exclusive; begin immediate"),
        pytest.raises(CatalogError, match="in use by another program"),
    ):
        open_catalog(path, 0.1)


def test_an_index_of_another_tokenizer_is_made_anew(path: Path, filled: tuple[Path, Sample]) -> None:
    """On opening, before anything is searched."""
    shutil.copyfile(filled[0], path)
    _run(path, "update catalog_meta set value = '0' where name = 'tokens'")
    with contextlib.closing(open_catalog(path)) as catalog:
        assert catalog.finder.find(Term(Field.ANY, "夜")).ids == filled[1].photos[:2]
        assert catalog.check() == ()


_READ = """
import sys
from pathlib import Path
from gallery_app.catalog import open_catalog, opening
from gallery_app.domain.query import Everything
catalog = open_catalog(Path(sys.argv[1]))
assert catalog.photos.get(catalog.finder.find(Everything()).ids)
catalog.close()
print(*sorted({"sqlite_utils", "PIL", "hypothesis"} & set(sys.modules)))
"""


def test_reading_a_catalog_imports_nothing_slow(path: Path, filled: tuple[Path, Sample]) -> None:
    """What only writers need is not loaded when a window opens."""
    shutil.copyfile(filled[0], path)
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_an_interrupted_making_is_begun_again(path: Path) -> None:
    """A file in which only the bookkeeping of migrations stands is a new one."""
    _run(path, "create table _sqlite_migrations (id integer primary key, migration_set, name, applied_at)")
    with contextlib.closing(open_catalog(path)) as catalog, catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(title="一"))


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next attempt begins where this one did."""

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("create table half (id)")
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(opening, "migrate", fail)
        with pytest.raises(ZeroDivisionError):
            open_catalog(path)
    with contextlib.closing(open_catalog(path)) as catalog:
        assert catalog._link.rows("select 1 from sqlite_master where name = 'half'") == []


def test_a_catalog_that_cannot_be_indexed_is_closed_again(path: Path, template: Path) -> None:
    """Waiting for another program while the index is made anew is an ordinary failure."""
    shutil.copyfile(template, path)
    _run(path, "update catalog_meta set value = '0' where name = 'tokens'")
    with _held(path, "begin immediate"), pytest.raises(CatalogError, match="in use by another program"):
        open_catalog(path, 0.1)
    open_catalog(path).close()
