"""Photo records and their files."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile, Pick
from gallery_app.errors import BugError, InputError
from tests.catalog.conftest import Sample


def test_a_photo_comes_back_as_it_was_stored(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """Every field of a record is kept."""
    photo = Photo(
        title="标题", description="说明\n两行",
        credits=(Credit("田正", "供图", "新华社", "田正 供图"), Credit("", "资料", "图书馆")),
        themes=("夜景", "城市"), place="西安", taken="2023", rating=5, pick=Pick.PICKED, rights="©", raw="标题 田正 摄",
        file=image(), added="2020-01-01T00:00:00+00:00",
    )  # fmt: skip
    with catalog.edit(Act.IMPORT):
        number = catalog.photos.add(photo)
    (found,) = catalog.photos.get([number])
    assert found.file is not None
    credited = (replace(photo.credits[0], photographer=found.credits[0].photographer), photo.credits[1])
    assert found == replace(photo, id=number, credits=credited, file=replace(image(), id=found.file.id))


def test_photos_come_in_the_order_asked_for(catalog: SqliteCatalog, sample: Sample) -> None:
    """Unknown ids are left out, order is kept."""
    a, b, c = sample.photos
    assert [photo.id for photo in catalog.photos.get([c, 99, a, b])] == [c, a, b]


def test_an_update_stores_what_an_editor_can_change(catalog: SqliteCatalog, sample: Sample) -> None:
    """Credits and themes are replaced as a whole."""
    (old,) = catalog.photos.get(sample.photos[:1])
    new = replace(old, title="新", credits=(Credit("王五"),), themes=("产业",), rating=1, pick=Pick.REJECTED)
    with catalog.edit(Act.EDIT) as edit:
        catalog.photos.update(new)
    (found,) = catalog.photos.get([old.id])
    assert (found.title, found.photographers, found.themes, found.pick) == ("新", ("王五",), ("产业",), Pick.REJECTED)
    assert edit.changes.of(Kind.PHOTO) == {old.id}


def test_an_update_that_changes_nothing_is_no_edit(catalog: SqliteCatalog, sample: Sample) -> None:
    """Nothing is announced, and nothing can be undone, when a record is stored as it is."""
    before = catalog.history.entries()
    with catalog.edit(Act.EDIT) as edit:
        catalog.photos.update(catalog.photos.get(sample.photos[:1])[0])
    assert not edit.changes
    assert catalog.history.entries() == before


def test_an_unknown_photo_cannot_be_updated(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """The sentence names the id."""
    with pytest.raises(InputError, match="99"), catalog.edit(Act.EDIT):
        catalog.photos.update(Photo(id=99))
    with pytest.raises(InputError, match="99"), catalog.edit(Act.EDIT):
        catalog.photos.attach(99, image())


def test_writing_outside_an_edit_is_a_fault_of_ours(catalog: SqliteCatalog) -> None:
    """It is refused, so that nothing escapes the history."""
    with pytest.raises(BugError):
        catalog.photos.add(Photo())


def test_a_removed_photo_leaves_no_gap_in_its_section(catalog: SqliteCatalog, sample: Sample) -> None:
    """Credits, themes, files and placements go with it."""
    with catalog.edit(Act.REMOVE):
        catalog.photos.remove(sample.photos[0])
    (left,) = catalog.placements.of_report(sample.report.id)
    assert (left.photo, left.position) == (sample.photos[1], 0)
    assert catalog.photos.get(sample.photos[:1]) == ()
    assert catalog.check() == ()


def test_a_photo_is_found_by_its_file(catalog: SqliteCatalog, sample: Sample) -> None:
    """By path and by fingerprint."""
    found = catalog.photos.by_path("/photos/DSC0042.JPG")
    assert found is not None
    assert found.id == sample.photos[0]
    assert catalog.photos.by_fingerprint("f1") == (found,)
    assert catalog.photos.by_path("/photos/other.jpg") is None
    assert catalog.photos.by_fingerprint("f2") == ()


def test_an_attached_file_becomes_the_current_one(
    catalog: SqliteCatalog, sample: Sample, image: Callable[..., PhotoFile]
) -> None:
    """The one before stays as an older one and can come back by its path."""
    photo = sample.photos[0]
    for path in ("/new.jpg", "/photos/DSC0042.JPG", "/new.jpg"):
        with catalog.edit(Act.EDIT):
            catalog.photos.attach(photo, image(path))
        file = catalog.photos.get([photo])[0].file
        assert file is not None
        assert file.path == path
    assert catalog.photos.by_path("/photos/DSC0042.JPG") is None


def test_a_known_file_can_go_missing(catalog: SqliteCatalog, sample: Sample) -> None:
    """What is known of a file is stored, and announced as a change of its photo."""
    file = catalog.photos.get(sample.photos[:1])[0].file
    assert file is not None
    with catalog.edit(Act.EDIT) as edit:
        catalog.photos.update_file(replace(file, missing=True, path="/moved.jpg"))
    assert catalog.photos.get(sample.photos[:1])[0].file == replace(file, missing=True, path="/moved.jpg")
    assert edit.changes.of(Kind.PHOTO) == {sample.photos[0]}


def test_a_name_of_odd_bytes_keeps_them(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """A file name that is not UTF-8 comes back byte for byte."""
    path = b"/photos/\xb8\xdf.jpg".decode("utf-8", "surrogateescape")
    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(title="\ud800a\0", file=image(path)))
    found = catalog.photos.by_path(path)
    assert found is not None
    assert found.file is not None
    assert found.file.path == path
    assert found.title == "\ufffda\ufffd"


def test_padded_and_traditional_names_are_one_person(catalog: SqliteCatalog) -> None:
    """严 冰, 严冰 and 嚴冰 are one entry, spelled without the blank of the print."""
    with catalog.edit(Act.IMPORT):
        ids = [catalog.photos.add(Photo(credits=(Credit(name),))) for name in ("严　冰", "严冰", "嚴 冰")]
    assert {photo.photographers for photo in catalog.photos.get(ids)} == {("严冰",)}
    assert [(person.name, person.photos) for person in catalog.photographers.all()] == [("严冰", 3)]
