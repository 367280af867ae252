"""The history of one photo, in words."""

from dataclasses import replace

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act, FieldChange
from gallery_app.domain.credit import Credit
from tests.catalog.conftest import Sample


def test_each_step_says_what_it_changed(catalog: SqliteCatalog, sample: Sample) -> None:
    """From what to what, also for lists, newest first, and after a step was taken back."""
    number = sample.photos[0]
    (photo,) = catalog.photos.get([number])
    with catalog.edit(Act.EDIT):
        catalog.photos.update(replace(photo, title="月异日新", themes=("城市",)))
    with catalog.edit(Act.EDIT):
        catalog.photos.update(replace(photo, title="再改", themes=("城市",), credits=(Credit("严冰", "摄"),)))
    with catalog.edit(Act.LINK):
        catalog.placements.set_caption(sample.placements[0], "新图说")

    link, second, first, adding = catalog.history.entries(number)

    assert link.fields == (FieldChange("captions", "", "新图说"),)
    assert set(second.fields) == {
        FieldChange("title", "月异日新", "再改"),
        FieldChange("credits", "本报记者 田正 摄", "严冰 摄"),
    }
    assert set(first.fields) == {
        FieldChange("title", "日新月异", "月异日新"),
        FieldChange("themes", "夜景；城市", "城市"),
    }
    assert FieldChange("title", "", "日新月异") in adding.fields
    assert FieldChange("sections", "", "活力高新区 · 产城融合第二行") in adding.fields
    catalog.history.undo()
    undone, *_ = catalog.history.entries(number)
    assert (undone.undone, undone.fields) == (True, ())
    assert catalog.history.entries()[1].fields == ()


def test_a_batch_is_one_step_of_each_photo(catalog: SqliteCatalog, sample: Sample) -> None:
    """Edits that go on with a step are told as one, from the first before to the last after."""
    (photo,) = catalog.photos.get([sample.photos[1]])
    with catalog.edit(Act.EDIT) as edit:
        catalog.photos.update(replace(photo, place="甲"))
    with catalog.edit(Act.EDIT, onto=edit.number):
        catalog.photos.update(replace(photo, place="乙"))
    assert catalog.history.entries(photo.id)[0].fields == (FieldChange("place", "", "乙"),)
