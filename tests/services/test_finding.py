"""Finding photos."""

import pytest

from gallery_app.domain.query import Field, Within
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


def _titles(desk: Desk, text: str) -> set[str]:
    return {photo.title for photo in desk.library.photos(desk.finding.search(text).ids)}


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("", {"晨光初照", "茶馆一角", "老街夜色"}),
        ("夜", {"老街夜色"}),
        ("摄影:李明", {"晨光初照", "老街夜色"}),
        ("photographer:王小红", {"茶馆一角"}),
        ("章节:老街", {"茶馆一角", "老街夜色"}),
        ("section:老街 -夜", {"茶馆一角"}),
        ("老街夜色 摄影：李明", {"老街夜色"}),
        ("無此", set()),
    ],
)
def test_query_finds_photos(desk: Desk, text: str, titles: set[str]) -> None:
    """Words, fields in both languages and exclusions find the photos an editor means."""
    assert _titles(desk, text) == titles


@pytest.mark.usefixtures("report")
def test_theme_is_found_at_once(desk: Desk) -> None:
    """A theme given to a photo is found by it in the same moment, and not after undo."""
    (photo,) = desk.finding.search("茶馆一角").ids
    desk.captioning.edit([photo], [FieldEdit(How.ADD, "themes", "市井")])
    assert _titles(desk, "主题:市井") == _titles(desk, "theme:市井") == {"茶馆一角"}

    desk.history.undo()
    assert _titles(desk, "主题:市井") == set()


def test_scope_narrows(desk: Desk, report: int) -> None:
    """A section chosen in the side bar narrows what is typed."""
    street = desk.reporting.view(report).sections[1].section.id

    assert desk.finding.search("摄影:李明", scope=Within(section=street)).total == 1
    assert desk.finding.search("", scope=Within(report=report)).total == 3
    assert desk.finding.search(f"章节:#{street} 摄影:李明").total == 1
    assert desk.finding.search(f"report:#{report}").total == 3


@pytest.mark.usefixtures("report")
def test_facets_count_the_results(desk: Desk) -> None:
    """Facets count values among the matches only."""
    facets = desk.finding.search("章节:老街", facets=True).facets

    assert {f.value: f.count for f in facets if f.field is Field.PHOTOGRAPHER} == {"李明": 1, "王小红": 1}


@pytest.mark.usefixtures("report")
def test_window_of_results(desk: Desk) -> None:
    """Limit and offset cut a window out of the same stable order."""
    everything = desk.finding.search("").ids

    window = desk.finding.search("", limit=1, offset=1)

    assert (window.total, window.ids) == (3, everything[1:2])


def test_bad_query_names_the_place(desk: Desk) -> None:
    """A query that cannot be read is refused in one sentence."""
    with pytest.raises(InputError):
        desk.finding.search("(夜")


@pytest.mark.usefixtures("report")
def test_the_lead_is_found_by_its_name(desk: Desk) -> None:
    """The section without a heading goes by 导语 and lead, as the window shows it."""
    assert _titles(desk, "章节:导语") == _titles(desk, "section:lead") == {"晨光初照"}
