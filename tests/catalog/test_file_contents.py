"""What is known of the bytes of images."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.file_content import FileContent
from gallery_app.domain.photo import Photo, PhotoFile


def _file(number: int, **more: object) -> PhotoFile:
    return PhotoFile(f"/p/{number}.jpg", 9, 9, f"print{number}", "JPEG", 4, 3, **more)  # type: ignore[arg-type]


@pytest.fixture
def three(catalog: SqliteCatalog) -> tuple[PhotoFile, ...]:
    """Three images as they are stored."""
    with catalog.edit(Act.IMPORT):
        for number in (1, 2, 3):
            catalog.photos.add(Photo(file=_file(number)))
    return tuple(file for _, file in catalog.photos.files())


def test_an_image_waits_until_it_is_noted(catalog: SqliteCatalog, three: tuple[PhotoFile, ...]) -> None:
    """And what is left to do is asked of the catalog, for some photos or for all."""
    first, second, third = three
    assert tuple(catalog.contents.waiting()) == three
    catalog.contents.note([FileContent(second.id, second.fingerprint, second.modified, "hash")])
    assert tuple(catalog.contents.waiting()) == (first, third)
    assert catalog.contents.known([1, 2, 3]) == {second.path: (second, "hash")}
    assert tuple(catalog.contents.waiting([2, 3])) == (third,)
    assert (catalog.contents.count_waiting(), catalog.contents.count_waiting([2])) == (2, 0)


def test_a_file_of_another_time_waits_again(catalog: SqliteCatalog, three: tuple[PhotoFile, ...]) -> None:
    """One byte in the middle changes neither its size nor its fingerprint."""
    catalog.contents.note([FileContent(file.id, file.fingerprint, file.modified, "h") for file in three])
    with catalog.edit(Act.IMPORT):
        catalog.photos.update_file(replace(three[1], modified=10))
    assert [file.id for file in catalog.contents.waiting()] == [2]
    assert list(catalog.contents.known([1, 2])) == [three[0].path]


def test_what_cannot_be_shown_does_not_wait_either(catalog: SqliteCatalog, three: tuple[PhotoFile, ...]) -> None:
    """Otherwise it would be tried with every start."""
    catalog.contents.note([FileContent(file.id, file.fingerprint, file.modified) for file in three])
    assert tuple(catalog.contents.waiting()) == ()


def test_a_changed_file_waits_again(catalog: SqliteCatalog, three: tuple[PhotoFile, ...]) -> None:
    """Its new fingerprint is not the one that was read; a missing one waits until it is back."""
    catalog.contents.note([FileContent(file.id, file.fingerprint, file.modified, "hash") for file in three])
    with catalog.edit(Act.IMPORT):
        catalog.photos.update_file(_file(9, id=three[0].id))
        catalog.photos.update_file(_file(8, id=three[1].id, missing=True))
    assert [file.id for file in catalog.contents.waiting()] == [three[0].id]


def test_what_is_known_outlives_undo_and_a_restart(catalog: SqliteCatalog, three: tuple[PhotoFile, ...]) -> None:
    """Noting is no step of undo, and an import that is done again need not be read again."""
    catalog.contents.note([FileContent(file.id, file.fingerprint, file.modified, "h") for file in three])
    catalog.history.undo()
    assert catalog.contents.count_waiting() == 0
    catalog.history.redo()
    assert catalog.contents.count_waiting() == 0
    catalog.close()
    with closing(open_catalog(Path(catalog.path))) as opened:
        assert opened.contents.count_waiting() == 0
        assert opened.check() == ()
