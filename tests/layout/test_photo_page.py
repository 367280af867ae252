"""The photo page masters whatever a report brings, and looks as it was approved."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.document import shown
from gallery_app.layout.proposals import propose
from gallery_app.layout.scene import Box, ImageBox, Page, Role, Scene, TextBox
from gallery_app.layout.templates import paper, template
from tests.layout.photo_pages import CASES, LONG, contents, document, photos

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"
_EPSILON = 0.02
_PAGE = template("photo-page")
_papers = st.sampled_from(["A4", "A3", "A4-landscape", "B5"])
_any = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def _placed(page: Page) -> list[Box]:
    return [box for box in page.items if not (isinstance(box, TextBox) and box.role is Role.FURNITURE)]


def _apart(one: Box, other: Box) -> bool:
    beside = one.x + one.w <= other.x + _EPSILON or other.x + other.w <= one.x + _EPSILON
    return beside or one.y + one.h <= other.y + _EPSILON or other.y + other.h <= one.y + _EPSILON


def _check(scene: Scene, content: Content, margin: float, kept: tuple[Box, ...] = ()) -> None:
    held = {box.photo for box in kept if isinstance(box, ImageBox)}
    order = [box.photo for box in scene.images if box.photo not in held]
    assert order == [item.photo for item in content.items if item.photo not in held]
    for sheet in scene.pages:
        own = [box for box in _placed(sheet) if box not in kept and getattr(box, "photo", None) not in held]
        assert all(box.x >= margin - _EPSILON and box.y >= margin - _EPSILON for box in own)
        assert all(box.x + box.w <= sheet.width - margin + _EPSILON for box in own)
        assert all(box.y + box.h <= sheet.height - margin + _EPSILON for box in own)
        assert all(box.w > 0 and box.h > 0 for box in own)
        solid = [box for box in _placed(sheet) if isinstance(box, ImageBox | TextBox)]
        assert all(_apart(one, other) for one, other in combinations(solid, 2))


@given(contents, _papers)
@settings(_any, max_examples=25)
def test_any_content_is_set_whole_and_apart(measure: Any, content: Content, page: str) -> None:
    """Boxes lie apart and inside the margins, and every photo is there once, in order."""
    _check(compose(content, _PAGE, page, measure), content, paper(page).margin)


@pytest.mark.slow
@given(contents, _papers)
@settings(_any, max_examples=2000)
def test_two_thousand_contents_are_set_whole_and_apart(measure: Any, content: Content, page: str) -> None:
    """The same, with every proposal, as often as a release takes."""
    for proposal in propose(content, _PAGE, page, measure):
        _check(proposal.scene, content, paper(page).margin)


_frame = st.tuples(st.floats(20, 160), st.floats(40, 250), st.floats(30, 100), st.floats(30, 100))


@given(contents.filter(lambda content: len(content.items) > 1), _frame)
@settings(_any, max_examples=20)
def test_any_locked_frame_is_gone_around(
    measure: Any, content: Content, frame: tuple[float, float, float, float]
) -> None:
    """Wherever a frame is locked, it stays, and nothing lies on it."""
    item = content.items[-1]
    kept = ImageBox(*frame, item.photo, item.path, key=77, locked=True)
    for proposal in propose(content, _PAGE, "A3", measure, locked=(kept,), count=2):
        assert kept in proposal.scene.images
        _check(proposal.scene, content, paper("A3").margin, (kept,))


@pytest.mark.parametrize("name", CASES)
def test_usual_contents_look_as_they_were_approved(name: str, measure: Any) -> None:
    """Composing gives the very boxes of the golden file, which a person has looked at."""
    made = json.loads(json.dumps(shown(compose(CASES[name], _PAGE, "A3", measure), 0)), parse_float=_rounded)
    golden = _GOLDEN / f"photo-page-{name}.json"
    if not golden.exists():
        golden.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
        pytest.fail(f"{golden.name} was missing and has been written; look at the page before you keep it")
    assert made == json.loads(golden.read_text("utf-8"))


def _rounded(number: str) -> float:
    return round(float(number), 2)


@pytest.mark.parametrize("name", CASES)
def test_usual_contents_are_cropped_slightly_if_at_all(name: str, measure: Any) -> None:
    """No photo loses more than an eighth, and no caption is cut."""
    [first, *_] = propose(CASES[name], _PAGE, "A3", measure, count=1)
    assert first.score.worst < 0.125
    assert first.score.captions == 0


@pytest.mark.parametrize("name", ["5", "40", "portraits", "two-lines", "one-photographer"])
def test_a_page_of_several_photos_is_full_and_has_a_lead(name: str, measure: Any) -> None:
    """White is rare, the main picture stands out, and most edges stand on a line."""
    [first, *_] = propose(CASES[name], _PAGE, "A3", measure, count=1)
    assert first.score.used > 0.9
    assert first.score.lead > 1.9
    assert first.score.edges > 0.6


def test_no_long_caption_is_cut_where_a_further_page_holds_it(measure: Any) -> None:
    """Forty captions of two hundred characters stand below their photos whole."""
    content = document(photos([(3000, 2000)] * 40, told=LONG))
    scene = compose(content, _PAGE, "A3", measure)
    assert not any("…" in box.text for page in scene.pages for box in page.items if isinstance(box, TextBox))


def test_no_photo_is_narrower_than_the_name_below_it(measure: Any) -> None:
    """Captions of sixty characters below fifteen photos take a further page rather than the photos' width."""
    content = document(photos([(3000, 2000)] * 15, told=LONG[:60], by="欧阳某某"))
    name = _PAGE.styled(paper("A3").type)["credit"].size * 6 * 25.4 / 72
    assert min(frame.w for frame in compose(content, _PAGE, "A3", measure).images) > name
