"""What every template keeps to, whatever is put on its pages."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.lines import natural_width
from gallery_app.layout.rules import BoardRules, PostcardRules, RowRules, SpreadRules, StoryRules
from gallery_app.layout.scene import Box, ImageBox, Page, Role, RuleBox, Scene, TextBox
from gallery_app.layout.templates import Template, template, templates

_GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "templates"
_EPSILON = 0.02
_TEXT = "清晨六点，第一班公交车驶出站场，街道两旁的早点铺已经升起白雾；“高精尖”项目占比达到38%，新城的轮廓渐渐清晰。"
# Photo pages have goldens and properties of their own.
_OWN = [each for each in templates() if not isinstance(each.rules, RowRules)]
_each = pytest.mark.parametrize("look", _OWN, ids=lambda look: look.name)

_side = st.integers(200, 6000)
_item = st.builds(
    ContentItem,
    photo=st.just(0),
    title=st.text("日新月异产业园 湛河ab1，。“”（）", max_size=30),
    description=st.sampled_from(["", "", _TEXT, _TEXT * 9]),
    credit=st.sampled_from(["", "田正 摄", "本报记者 欧阳某某 通讯员 张三 李四 摄"]),
    path=st.sampled_from(["a.jpg", "名字很长的文件-2023-10-16-0001-(1).jpg", None]),
    width=_side,
    height=_side,
)
_section = st.builds(
    ContentSection,
    heading=st.sampled_from([(), ("完善创新体系",), ("推进产城融合", "补强区域协调发展短板")]),
    items=st.lists(_item, max_size=7).map(tuple),
    paragraphs=st.lists(st.sampled_from([_TEXT, _TEXT * 8, "短句。"]), max_size=4).map(tuple),
)
_content = st.builds(
    Content,
    headline=st.sampled_from(["", "攀“高”不止步 从“新”再出发", "很长的标题" * 8]),
    subtitle=st.sampled_from(["", "2023年高新区高质量发展纪实"]),
    bylines=st.sampled_from([(), ("本报记者 高快明",), ("本报记者 高快明 某某某",) * 6]),
    date=st.sampled_from(["", "2023-10-16"]),
    sections=st.lists(_section, min_size=1, max_size=4).map(tuple),
)


def _numbered(content: Content) -> Content:
    number, sections = 0, []
    for section in content.sections:
        items = tuple(replace(item, photo=number + place) for place, item in enumerate(section.items, 1))
        number += len(items)
        sections.append(replace(section, items=items))
    return replace(content, sections=tuple(sections))


def _solid(page: Page) -> list[Box]:
    return [box for box in page.items if not isinstance(box, RuleBox)]


def _apart(one: Box, other: Box) -> bool:
    beside = one.x + one.w <= other.x + _EPSILON or other.x + other.w <= one.x + _EPSILON
    return beside or one.y + one.h <= other.y + _EPSILON or other.y + other.h <= one.y + _EPSILON


def _check(scene: Scene, content: Content, measure: Any) -> None:
    assert [box.photo for box in scene.images] == [item.photo for item in content.items]
    for page in scene.pages:
        for box in page.items:
            assert box.w > 0
            assert box.h > 0
            assert min(box.x, box.y) >= -_EPSILON
            assert box.x + box.w <= page.width + _EPSILON
            assert box.y + box.h <= page.height + _EPSILON
        for one, other in combinations(_solid(page), 2):
            assert _apart(one, other), (one, other)
    _check_lines(scene, measure)


def _check_lines(scene: Scene, measure: Any) -> None:
    for box in _texts(scene):
        begins = True
        for line in box.lines:
            style = scene.styles[line.runs[0].style]
            moved = style.indent * style.size * 25.4 / 72 if begins else 0.0
            last = (*line.runs[:-1], replace(line.runs[-1], text=line.runs[-1].text.rstrip()))
            width = natural_width(last, scene.styles, measure) + moved
            assert width <= box.w + _EPSILON or len(box.text) < 3, line
            begins = line.ends


def _texts(scene: Scene) -> Iterator[TextBox]:
    return (box for page in scene.pages for box in page.items if isinstance(box, TextBox))


@_each
@given(content=_content.map(_numbered))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_content_is_set_whole_and_apart(look: Template, content: Content, measure: Any) -> None:
    """Every photo once and in order, no box over another or outside its page, no line wider than its box."""
    _check(compose(content, look, look.page, measure), content, measure)


@pytest.mark.slow
@_each
@given(content=_content.map(_numbered), page=st.sampled_from(["A4", "A3-landscape", "B5", "210x280", "对开"]))
@settings(max_examples=230, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_content_is_set_on_any_paper(look: Template, content: Content, page: str, measure: Any) -> None:
    """The same on papers that a template was not made for, two thousand times in all."""
    _check(compose(content, look, page, measure), content, measure)


def _photos(*shapes: tuple[int, int], **words: str) -> Content:
    items = tuple(
        ContentItem(n, "日新月异", credit="田正 摄", path=f"{n}.jpg", width=w, height=h)
        for n, (w, h) in enumerate(shapes, 1)
    )
    items = tuple(replace(item, **words) for item in items)
    section = ContentSection((), items, (_TEXT, _TEXT))
    return Content("攀“高”不止步", "发展纪实", ("本报记者 高快明",), "2023-10-16", "示例日报", (section,))


_SHAPES = [(1500, 1000), (1000, 1500), (1600, 900), (1500, 1000), (1200, 900)]
_CASES = {
    "1": _photos(*_SHAPES[:1]),
    "2": _photos(*_SHAPES[:2]),
    "5": _photos(*_SHAPES),
    "40": _photos(*(_SHAPES * 8)),
    "portraits": _photos(*[(1000, 1500)] * 6),
    "panorama": _photos((4000, 900), *_SHAPES[:3]),
    "two-lines": _photos(*_SHAPES, caption="园区里的年轻人在下班后来到湛河边散步，远处是新落成的创新大厦。"),
    "two-hundred": _photos(*_SHAPES, caption=(_TEXT * 4)[:200]),
}


@_each
@pytest.mark.parametrize("case", ["report", *_CASES])
def test_pages_look_as_they_were_approved(look: Template, case: str, sample: Content, measure: Any) -> None:
    """Composing a case gives the very boxes of the golden file, which a person has looked at."""
    first, *others = sample.sections
    told = replace(sample, sections=(replace(first, paragraphs=(_TEXT,)), *others))
    content = _CASES.get(case, told)
    scene = compose(content, look, look.page, measure)
    _check(scene, content, measure)
    made, path = list(_drawn(scene)), _GOLDEN / look.name / f"{case}.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(made, ensure_ascii=False, indent=0) + "\n", "utf-8")
        pytest.fail(f"{path.name} was missing and has been written; look at the page before you keep it")
    assert made == json.loads(path.read_text("utf-8"))


_LEAD = {"panorama": (2500, 1000), "long": (4500, 1000)}


@_each
@pytest.mark.parametrize("lead", _LEAD.values(), ids=_LEAD)
@pytest.mark.parametrize("headline", ["", "高新区的一天"])
def test_panoramas_keep_their_shape(look: Template, lead: tuple[int, int], headline: str, measure: Any) -> None:
    """Whatever leads, a picture broader than two to one loses a tenth at most; a postcard's front is filled."""
    content = replace(_photos(lead, *_SHAPES, lead, *_SHAPES), headline=headline)
    if isinstance(look.rules, PostcardRules):
        pytest.skip("a postcard is filled to its edge")

    scene = compose(content, look, look.page, measure)

    assert max(1 - b.crop.w * b.crop.h for b in scene.images if b.pixels[0] > 2 * b.pixels[1]) <= 0.1


@pytest.mark.parametrize("count", [4, 8, 15, 23])
@pytest.mark.parametrize("headline", ["", "高新区的一天"])
def test_boards_are_filled(count: int, headline: str, measure: Any) -> None:
    """However many photos a board has, hardly any of it stays empty above the line at its foot."""
    shapes = [(2500, 1000), *_SHAPES, *_SHAPES, *_SHAPES, *_SHAPES, *_SHAPES][:count]
    look = template("exhibition-board")

    scene = compose(replace(_photos(*shapes), headline=headline), look, look.page, measure)

    page = scene.pages[0]
    assert max(box.y + box.h for box in page.items if isinstance(box, ImageBox)) > page.height * 0.85


@_each
def test_pages_without_titles_have_no_empty_band(look: Template, measure: Any) -> None:
    """Where there is no headline, no coloured ground or mark stands for it; photos begin at the top."""
    bare = Content(sections=(ContentSection((), _photos(*_SHAPES).items),))

    page = compose(bare, look, look.page, measure).pages[0]

    marks = [box for box in page.items if isinstance(box, RuleBox) and 1 < box.h < page.height and box.w > box.h]
    assert not isinstance(look.rules, BoardRules | SpreadRules) or not marks
    assert not isinstance(look.rules, BoardRules | SpreadRules) or page.items[0].y < page.height * 0.06


def _drawn(scene: Scene) -> Iterator[str]:
    for number, page in enumerate(scene.pages, 1):
        yield f"page {number}: {page.width:.1f} × {page.height:.1f}"
        for box in page.items:
            what = "rule"
            if isinstance(box, ImageBox):
                what = f"photo {box.photo}"
            elif isinstance(box, TextBox):
                what = f"{box.role} " + "/".join("".join(run.text for run in line.runs) for line in box.lines)[:60]
            yield f"{box.x:.1f} {box.y:.1f} {box.w:.1f} {box.h:.1f} {what}"


@_each
def test_no_title_name_or_text_is_lost(look: Template, sample: Content, measure: Any) -> None:
    """Every title and every credit is printed whole, and a report's text, where it is printed, word for word."""
    texts = [box.text.replace("\n", "") for box in _texts(compose(sample, look, look.page, measure))]
    for item in sample.items:
        assert any(item.title in text for text in texts)
        assert any(item.credit in text for text in texts)


def test_a_story_prints_its_text_word_for_word(sample: Content, measure: Any) -> None:
    """What flows from column to column and from page to page is the text, in order."""
    told = replace(sample, sections=tuple(replace(s, paragraphs=(_TEXT * 7, _TEXT * 9)) for s in sample.sections))
    [look] = [each for each in _OWN if isinstance(each.rules, StoryRules)]
    body = [box for box in _texts(compose(told, look, "A4", measure)) if box.role is Role.BODY]
    assert "".join(box.text.replace("\n", "") for box in body) == _TEXT * 16 * 4


def test_templates_do_not_share_their_look() -> None:
    """No two templates set their headlines alike."""
    assert len({(each.styles["headline"].size, each.styles["headline"].colour) for each in templates()}) > 6


def test_the_photo_page_is_left_to_its_own_tests() -> None:
    """All others are checked here."""
    assert {each.name for each in templates()} - {each.name for each in _OWN} == {"photo-page"}
    assert template("photo-page").page == "A3"


@pytest.mark.parametrize("look", templates(), ids=lambda look: look.name)
def test_no_name_is_split_across_lines(look: Template, sample: Content, measure: Any) -> None:
    """Every credit stands whole in one line, also under long captions and in narrow frames."""
    told = replace(
        sample,
        sections=tuple(
            replace(section, items=tuple(replace(item, caption=(_TEXT * 3)[:90]) for item in section.items))
            for section in sample.sections
        ),
    )
    for content in (sample, told):
        scene = compose(content, look, look.page, measure)
        lines = ["".join(run.text for run in line.runs) for box in _texts(scene) for line in box.lines]
        assert all(any(item.credit in line for line in lines) for item in content.items)
