"""Threads: one writer, many readers."""

import gc
import threading

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything
from gallery_app.errors import BugError, CatalogError


def _elsewhere(work: object) -> None:
    thread = threading.Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def test_a_reader_sees_what_was_committed_last(catalog: SqliteCatalog) -> None:
    """An open edit of another thread neither blocks it nor shows."""
    seen: list[int] = []

    def read() -> None:
        seen.append(len(catalog.photos.get([1])))

    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(title="一"))
        _elsewhere(read)
    _elsewhere(read)
    assert seen == [0, 1]


def test_a_second_writer_waits_its_turn(catalog: SqliteCatalog) -> None:
    """And is told when the turn does not come."""
    errors: list[str] = []

    def write() -> None:
        try:
            with catalog.edit(Act.EDIT):
                catalog.themes.add("夜景")
        except CatalogError as error:
            errors.append(str(error))

    with catalog.edit(Act.IMPORT):
        _elsewhere(write)
    _elsewhere(write)
    assert len(errors) == 1
    assert "busy" in errors[0]
    assert [theme.name for theme in catalog.themes.all()] == ["夜景"]


def test_many_threads_write_and_read(catalog: SqliteCatalog) -> None:
    """Nothing is lost, and each reads whole records."""
    catalog._link.patience = 20

    def work() -> None:
        for _ in range(5):
            with catalog.edit(Act.IMPORT):
                number = catalog.photos.add(Photo(title="一"))
            assert catalog.photos.get([number])[0].title == "一"

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert catalog.finder.count(Everything()) == 20
    assert catalog.check() == ()


def test_a_closed_catalog_is_not_used(catalog: SqliteCatalog) -> None:
    """It would be a fault of ours; so would closing it in the middle of an edit."""
    with pytest.raises(BugError), catalog.edit(Act.EDIT):
        catalog.close()
    catalog.close()
    with pytest.raises(BugError):
        catalog.reports.all()
    with pytest.raises(BugError), catalog.edit(Act.EDIT):
        pass
    catalog.close()


def test_a_connection_ends_with_its_thread(catalog: SqliteCatalog) -> None:
    """However many threads come and go, only those that live keep the file open."""
    for _ in range(20):
        _elsewhere(lambda: catalog.photos.get([1]))
    gc.collect()
    assert len(catalog._link._readers) <= 2
