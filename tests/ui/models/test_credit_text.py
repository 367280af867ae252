"""Credits in the words of the screen."""

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.ui.models.credit_text import credit_line, fitting_names, names_of, unbroken


def test_a_credit_line_groups_by_role() -> None:
    """Several people share one role word; organisations keep theirs."""
    photo = Photo(credits=(Credit("田正"), Credit("谢健"), Credit(role="供图", organisation="新华社")))
    assert credit_line(photo) == "田正、谢健 摄　新华社 供图"


def test_organisations_stand_in_for_nobody() -> None:
    """Where no person is named the organisation is."""
    assert names_of(Photo(credits=(Credit(role="", organisation="新华社"),))) == ("新华社",)


def test_names_that_do_not_fit_are_counted_not_cut() -> None:
    """Whole names, and how many more there are."""
    names = ("欧阳明月", "司马相如", "田正")
    assert fitting_names(names, lambda text: len(text) <= 12) == "欧阳明月、司马相如、田正"
    assert fitting_names(names, lambda text: len(text) <= 7) == "欧阳明月 +2"
    assert fitting_names(names, lambda text: False) == "欧阳明月 +2"
    assert fitting_names((), lambda text: True) == ""


def test_a_credit_breaks_between_names_only() -> None:
    """Inside a Chinese name no line may end."""
    assert unbroken("诸葛、田 摄") == "诸\u2060葛、田 摄"
