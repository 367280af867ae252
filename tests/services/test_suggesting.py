"""Themes that are proposed."""

import pytest

from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


def _themes(desk: Desk, photo: int) -> list[str]:
    return [suggestion.theme for suggestion in desk.suggesting.themes(photo)]


@pytest.mark.usefixtures("report")
def test_a_theme_named_in_a_text_is_proposed(desk: Desk) -> None:
    """The title counts more than the section's text; what the photo has already is not proposed; nothing is applied."""
    first, second, third = desk.finding.search("").ids
    desk.captioning.edit([first], [FieldEdit(How.SET, "themes", "夜色;石板路;游人")])
    named = next(photo for photo in (second, third) if desk.library.photos([photo])[0].title == "老街夜色")
    (top, *others) = desk.suggesting.themes(named)
    assert top.theme == "夜色"
    assert "title" in str(top.reasons[0])
    assert {other.theme for other in others} == {"石板路", "游人"}
    assert "夜色" not in _themes(desk, first)
    assert desk.library.photos([named])[0].themes == ()


def test_past_practice_is_proposed(desk: Desk) -> None:
    """What most photos with the same words in the title have, and photos at large have not."""
    with desk._catalog.edit(Act.IMPORT):
        for number in range(8):
            desk._catalog.photos.add(Photo(title=f"收割小麦{number}", themes=("三农",)))
            desk._catalog.photos.add(Photo(title=f"会议{'甲乙丙丁戊己庚辛'[number]}", themes=(f"会议{number}",)))
            for other in range(3):
                desk._catalog.photos.add(Photo(title=f"{other}街景{number}"))
        new = desk._catalog.photos.add(Photo(title="小麦丰收"))
    (suggestion,) = desk.suggesting.themes(new)
    assert suggestion.theme == "三农"
    assert "8 of 8 other photos with 小麦" in str(suggestion.reasons[0])


def test_an_unknown_photo_is_refused(desk: Desk) -> None:
    """In a sentence."""
    with pytest.raises(InputError, match="no photo 9"):
        desk.suggesting.themes(9)
