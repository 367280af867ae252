"""Credits of several photos."""

from dataclasses import replace

from gallery_app.domain.credit import Credit
from gallery_app.domain.overview import overview_of
from gallery_app.domain.photo import Photo
from gallery_app.ui.models.credits import credit_label, shared_credits

TIAN, GIVEN = Credit("田正", raw="田正 摄"), Credit("谢健", "供图", "新华社")


def test_those_of_everyone_come_first() -> None:
    """A credit is known by name, role and organisation; how it was printed tells nothing apart."""
    photos = [Photo(1, credits=(GIVEN, TIAN)), Photo(2, credits=(replace(TIAN, raw="摄影 田正"),))]
    found = shared_credits(overview_of(photos).credits, 2)
    assert [(each.shared.value, each.shared.count, each.shared.everyone) for each in found] == [
        ("田正", 2, True),
        ("谢健", 1, False),
    ]


def test_a_label_has_role_and_house() -> None:
    """A house that is itself credited is not said twice."""
    assert credit_label(GIVEN) == "供图 · 新华社"
    assert credit_label(Credit(role="发", organisation="新华社")) == "发"
