"""Editing photo records."""

import pytest

from gallery_app.domain.changes import Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk

pytestmark = pytest.mark.usefixtures("report")


def _photo(desk: Desk, title: str = "晨光初照") -> Photo:
    return desk.library.photos(desk.finding.search(f"标题:{title}").ids)[0]


def _edited(desk: Desk, *edits: FieldEdit) -> Photo:
    photo = _photo(desk)
    desk.captioning.edit([photo.id], edits)
    after = desk.library.photo(photo.id)
    assert after is not None
    return after


@pytest.mark.parametrize(
    ("field", "value", "attribute"),
    [
        ("title", "晨光", "title"),
        ("description", "河面上的第一缕光", "description"),
        ("place", "河湾镇", "place"),
        ("date", "2024-03", "taken"),
        ("rights", "仅限本报", "rights"),
    ],
)
def test_text_field_is_set(desk: Desk, field: str, value: str, attribute: str) -> None:
    """A text field says what it was set to."""
    photo = _edited(desk, FieldEdit(How.SET, field, value))

    assert getattr(photo, attribute) == value


def test_lists_take_several_values(desk: Desk) -> None:
    """Lists are parted by a semicolon or 、, and name nothing twice."""
    photo = _edited(
        desk, FieldEdit(How.SET, "themes", "夜景;河流；夜景"), FieldEdit(How.ADD, "photographers", "王小红、李明")
    )

    assert photo.themes == ("夜景", "河流")
    assert photo.photographers == ("李明", "王小红")


def test_values_are_removed(desk: Desk) -> None:
    """Removing takes away only what is named."""
    photo = _edited(desk, FieldEdit(How.SET, "themes", "夜景;河流"), FieldEdit(How.REMOVE, "themes", "夜景"))

    assert photo.themes == ("河流",)


def test_credit_keeps_its_raw_line(desk: Desk) -> None:
    """Adding a photographer leaves the credits that were there untouched."""
    before = _photo(desk).credits[0]

    after = _edited(desk, FieldEdit(How.ADD, "photographers", "王小红")).credits[0]

    assert after == before
    assert after.raw == "晨光初照 李明 摄"


def test_organisations_come_and_go(desk: Desk) -> None:
    """An organisation is added beside the people and removed again."""
    photo = _edited(desk, FieldEdit(How.ADD, "organisations", "新华社"))
    assert photo.organisations == ("新华社",)

    photo = _edited(desk, FieldEdit(How.REMOVE, "organisations", "新华社"))
    assert photo.organisations == ()
    assert photo.photographers == ("李明",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rating", "6"),
        ("rating", "many"),
        ("pick", "maybe"),
        ("date", "yesterday"),
        ("date", "2024-13"),
        ("colour", "red"),
    ],
)
def test_bad_value_changes_nothing(desk: Desk, field: str, value: str) -> None:
    """A value that does not fit is refused with its name in the sentence, and nothing of the batch is applied."""
    photo = _photo(desk)

    with pytest.raises(InputError, match=field if field == "colour" else value):
        desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", "新"), FieldEdit(How.SET, field, value)])

    assert desk.library.photo(photo.id) == photo


def test_unknown_photo_is_named(desk: Desk) -> None:
    """The sentence names the photo that is not there."""
    with pytest.raises(InputError, match="4711"):
        desk.captioning.edit([_photo(desk).id, 4711], [FieldEdit(How.SET, "title", "新")])


def test_same_value_is_no_change(desk: Desk) -> None:
    """An edit that says what is said already is not a change and leaves no step of undo."""
    photo, steps = _photo(desk), len(desk.history.entries())

    changes = desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", photo.title)])

    assert not changes
    assert len(desk.history.entries()) == steps


def test_edit_is_undone_and_redone(desk: Desk) -> None:
    """One step back gives the old record, one step forth the new one."""
    before = _photo(desk)
    after = _edited(desk, FieldEdit(How.SET, "title", "新题"), FieldEdit(How.SET, "rating", "5"))

    (undone,) = desk.history.undo()
    assert desk.library.photo(before.id) == before
    assert undone.of(Kind.PHOTO) == {before.id}

    desk.history.redo()
    assert desk.library.photo(before.id) == after


def test_placement_caption_does_not_flow_back(desk: Desk) -> None:
    """A caption for one use leaves the photo's own title and description alone."""
    photo = _photo(desk)

    desk.captioning.set_caption(photo.placements[0].id, "上图为河湾镇的清晨")

    after = _photo(desk)
    assert after.placements[0].caption == "上图为河湾镇的清晨"
    assert (after.title, after.description) == (photo.title, photo.description)


def test_added_words_stay_on_the_line(desk: Desk) -> None:
    """Adding to a title goes on in its one line; a description begins a new one."""
    photo = _edited(desk, FieldEdit(How.ADD, "title", "二"), FieldEdit(How.SET, "description", "一"))
    assert photo.title == "晨光初照 二"

    assert _edited_description(desk) == "一\n二"


def _edited_description(desk: Desk) -> str:
    (photo,) = desk.library.photos(desk.finding.search("标题:二").ids)
    desk.captioning.edit([photo.id], [FieldEdit(How.ADD, "description", "二")])
    after = desk.library.photo(photo.id)
    assert after
    return after.description


@pytest.mark.parametrize(("value", "focus"), [("0.3,0.4", (0.3, 0.4)), ("1， .5", (1.0, 0.5)), ("", None)])
def test_a_focus_is_set_to_shares_of_the_picture(desk: Desk, value: str, focus: tuple[float, float] | None) -> None:
    """Two shares, with a comma of either width, or nothing; it comes back from the catalog."""
    assert _edited(desk, FieldEdit(How.SET, "focus", value)).focus == focus


@pytest.mark.parametrize("value", ["1.2,0.4", "0.3", "left", "0.3,-0.1"])
def test_a_focus_outside_the_picture_is_refused(desk: Desk, value: str) -> None:
    """The sentence shows how it is written."""
    with pytest.raises(InputError, match=r"such as 0\.3,0\.4"):
        _edited(desk, FieldEdit(How.SET, "focus", value))


def test_a_credit_takes_another_role_and_house(desk: Desk) -> None:
    """One step of undo; photos without the credit stay, and None takes it away."""
    photo = _photo(desk)
    old = photo.credits[0]
    given = Credit(old.name, "供图", "新华社")
    others = [number for number in desk.finding.search("").ids if number != photo.id]
    changes = desk.captioning.recredit([photo.id, *others], old, given)
    after = _photo(desk)
    assert (after.credits[0].role, after.credits[0].organisation, after.credits[0].raw) == ("供图", "新华社", old.raw)
    assert photo.id in changes.of(Kind.PHOTO)
    desk.captioning.recredit([photo.id], given, None)
    assert old.name not in {credit.name for credit in _photo(desk).credits}


def test_a_credit_names_somebody(desk: Desk) -> None:
    """An empty one is refused."""
    with pytest.raises(InputError):
        desk.captioning.recredit([_photo(desk).id], _photo(desk).credits[0], Credit(""))
