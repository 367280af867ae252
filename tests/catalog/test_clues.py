"""What helps to match images to captions."""

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.document import ShownPicture
from tests.catalog.conftest import Sample


def test_refusals_are_kept_and_forgotten(catalog: SqliteCatalog, sample: Sample) -> None:
    """A pair is refused once; undo takes a refusal back."""
    caption, photo = sample.photos[0], sample.photos[2]
    with catalog.edit(Act.MATCH) as edit:
        catalog.clues.refuse(photo, caption)
        catalog.clues.refuse(photo, caption)
    assert catalog.clues.refused(sample.report.id) == {(photo, caption)}
    assert edit.changes.of(Kind.PHOTO) == {caption}
    catalog.history.undo()
    assert catalog.clues.refused(sample.report.id) == set()
    catalog.history.redo()
    with catalog.edit(Act.MATCH):
        catalog.clues.ask_again(sample.report.id)
    assert catalog.clues.refused(sample.report.id) == set()


def test_a_refusal_goes_with_its_photo(catalog: SqliteCatalog, sample: Sample) -> None:
    """What is removed is refused no more."""
    with catalog.edit(Act.MATCH):
        catalog.clues.refuse(sample.photos[2], sample.photos[0])
        catalog.photos.remove(sample.photos[2])
    assert catalog.clues.refused(sample.report.id) == set()


def test_shown_pictures(catalog: SqliteCatalog, sample: Sample) -> None:
    """Each belongs to a placement, and goes with it."""
    picture = ShownPicture(3, "image3.jpeg", "ab")
    with catalog.edit(Act.ADD_REPORT):
        catalog.clues.show(sample.placements[0], picture)
    assert catalog.clues.shown(sample.report.id) == {sample.placements[0]: picture}
    with catalog.edit(Act.UNLINK):
        catalog.placements.remove(sample.placements[0])
    assert catalog.clues.shown(sample.report.id) == {}
