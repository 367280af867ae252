"""Pages hold every photo, whole and apart, whatever comes."""

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.errors import InputError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.document import shown
from gallery_app.layout.scene import Box, ImageBox, Page, Role, Scene, TextBox
from gallery_app.layout.templates import paper, template

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"
_EPSILON = 0.02
_side = st.integers(200, 6000)
_words = st.one_of(
    st.text("日新月异产业园 湛河ab1，。“”（）", max_size=30), st.text("新能源项目建设。", min_size=80, max_size=400)
)
_item = st.builds(
    ContentItem,
    photo=st.just(0),
    title=_words,
    credit=st.sampled_from(["", "田正 摄", "本报记者 欧阳某某 通讯员 张三 李四 摄"]),
    path=st.sampled_from(["a.jpg", None]),
    width=_side,
    height=_side,
)
_section = st.builds(
    ContentSection,
    heading=st.sampled_from([(), ("完善创新体系",), ("推进产城融合", "补强区域协调发展短板")]),
    items=st.lists(_item, max_size=7).map(tuple),
)
_content = st.builds(
    Content,
    headline=st.sampled_from(["", "攀“高”不止步 从“新”再出发", "很长的标题" * 8]),
    subtitle=st.sampled_from(["", "2023年高新区高质量发展纪实"]),
    bylines=st.sampled_from([(), ("本报记者 高快明",), ("本报记者 高快明 某某某",) * 6]),
    date=st.sampled_from(["", "2023-10-16", "2023"]),
    sections=st.lists(_section, max_size=4).map(tuple),
)
_look = pytest.mark.parametrize("look", ["photo-page", "contact-sheet"])
_paper = pytest.mark.parametrize("page", ["A4", "A3", "A4-landscape"])


def _numbered(content: Content) -> Content:
    number, sections = 0, []
    for section in content.sections:
        items = tuple(replace(item, photo=number + place) for place, item in enumerate(section.items, 1))
        number += len(items)
        sections.append(replace(section, items=items))
    return replace(content, sections=tuple(sections))


def _placed(page: Page) -> list[Box]:
    return [box for box in page.items if not (isinstance(box, TextBox) and box.role is Role.FURNITURE)]


def _apart(one: Box, other: Box) -> bool:
    beside = one.x + one.w <= other.x + _EPSILON or other.x + other.w <= one.x + _EPSILON
    return beside or one.y + one.h <= other.y + _EPSILON or other.y + other.h <= one.y + _EPSILON


def _check(scene: Scene, content: Content, page: str) -> None:
    margin = paper(page).margin
    assert [box.photo for box in scene.images] == [item.photo for item in content.items]
    for sheet in scene.pages:
        boxes = _placed(sheet)
        for box in boxes:
            assert box.x >= margin - _EPSILON
            assert box.y >= margin - _EPSILON
            assert box.x + box.w <= sheet.width - margin + _EPSILON
            assert box.y + box.h <= sheet.height - margin + _EPSILON
            assert box.w > 0
            assert box.h > 0
        solid = [box for box in boxes if isinstance(box, ImageBox | TextBox)]
        assert all(_apart(one, other) for one, other in combinations(solid, 2))


@_look
@_paper
@given(content=_content.map(_numbered))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_content_is_set_within_the_margins_without_overlap(
    look: str, page: str, content: Content, measure: Any
) -> None:
    """Whatever the shapes and captions, boxes lie apart and inside, and every photo is there once, in order."""
    _check(compose(content, template(look), page, measure), content, page)


@_look
@pytest.mark.parametrize("count", [1, 2, 5, 15, 40])
def test_usual_counts_are_set_within_the_margins(look: str, count: int, measure: Any) -> None:
    """One photo or forty, the rules hold."""
    items = tuple(ContentItem(0, "标题", credit="田正 摄", path="a.jpg", width=3, height=2) for _ in range(count))
    content = _numbered(Content("标题", sections=(ContentSection((), items),)))
    _check(compose(content, template(look), "A3", measure), content, "A3")


@_look
@pytest.mark.parametrize("page", ["A4", "A3"])
def test_the_sample_report_looks_as_it_was_approved(look: str, page: str, sample: Content, measure: Any) -> None:
    """Composing the sample gives the very boxes of the golden file, which a person has looked at."""
    made = json.loads(json.dumps(shown(compose(sample, template(look), page, measure), 0)), parse_float=_rounded)
    golden = _GOLDEN / f"{look}-{page}.json"
    if not golden.exists():
        golden.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
        pytest.fail(f"{golden.name} was missing and has been written; look at the page before you keep it")
    assert made == json.loads(golden.read_text("utf-8"))


def _rounded(number: str) -> float:
    return round(float(number), 2)


def test_the_sample_report_fills_one_page(sample: Content, measure: Any) -> None:
    """Fifteen photos stand on one A3 page that is full to the bottom."""
    [sheet] = compose(sample, template("photo-page"), "A3", measure).pages
    assert max(box.y + box.h for box in sheet.items) > sheet.height - paper("A3").margin - 12


@pytest.mark.parametrize("page", ["A4", "A3"])
def test_photos_are_cropped_slightly_if_at_all(page: str, sample: Content, measure: Any) -> None:
    """No photo of the sample loses more than an eighth."""
    scene = compose(sample, template("photo-page"), page, measure)
    assert all(box.crop.w * box.crop.h > 0.87 for box in scene.images)


def test_the_first_photo_leads_the_page(sample: Content, measure: Any) -> None:
    """The photo that the editor put first is the largest."""
    first, *others = compose(sample, template("photo-page"), "A3", measure).images
    assert first.w * first.h > max(box.w * box.h for box in others)


def test_a_long_headline_is_set_smaller(sample: Content, measure: Any) -> None:
    """A headline that no line holds takes two lines of one length."""
    scene = compose(replace(sample, headline="很长的标题要分成两行" * 3), template("photo-page"), "A3", measure)
    [head] = [box for box in scene.pages[0].items if isinstance(box, TextBox) and box.text.startswith("很长")]
    assert [sum(len(run.text) for run in line.runs) for line in head.lines] == [15, 15]


def test_a_contact_sheet_crops_nothing(sample: Content, measure: Any) -> None:
    """Photos of a contact sheet are whole."""
    scene = compose(sample, template("contact-sheet"), "A4", measure)
    assert all(box.crop.w == box.crop.h == 1 for box in scene.images)


def test_a_photo_without_a_file_keeps_its_place(sample: Content, measure: Any) -> None:
    """A missing picture leaves a frame that says so, with its caption."""
    first, *rest = sample.sections
    bare = replace(first.items[0], path=None, width=0, height=0)
    content = replace(sample, sections=(replace(first, items=(bare, *first.items[1:])), *rest))
    scene = compose(content, template("photo-page"), "A3", measure)
    assert (scene.images[0].path, scene.images[0].note) == (None, "图片待补")


def test_a_heading_stands_on_the_page_of_its_first_photo(measure: Any) -> None:
    """No heading is left behind at the foot of a page."""
    items = tuple(ContentItem(0, "标题", path="a.jpg", width=3, height=2) for _ in range(7))
    sections = tuple(ContentSection((f"章节{number}",), items) for number in range(6))
    content = _numbered(Content("标题", sections=sections))
    scene = compose(content, template("photo-page"), "A4", measure)
    where = {
        box.photo: number for number, page in enumerate(scene.pages) for box in page.items if isinstance(box, ImageBox)
    }
    for number, page in enumerate(scene.pages):
        texts = [box.text for box in page.items if isinstance(box, TextBox)]
        assert all(where[section * 7 + 1] == number for section in range(6) if f"章节{section}" in texts)


def test_further_pages_name_the_report(sample: Content, measure: Any) -> None:
    """A page after the first carries the headline, marked as continued."""
    many = replace(sample, sections=sample.sections * 4)
    pages = compose(many, template("photo-page"), "A4", measure).pages
    assert len(pages) > 1
    assert any(isinstance(box, TextBox) and box.text == f"{sample.headline}（续）" for box in pages[1].items)


def test_a_long_caption_keeps_its_credit(measure: Any) -> None:
    """A caption that is cut to fit a page is cut before the credit."""
    item = ContentItem(1, "很长的说明。" * 2000, credit="田正 摄", path="a.jpg", width=3, height=2)
    scene = compose(Content(sections=(ContentSection((), (item,)),)), template("photo-page"), "A4", measure)
    [caption] = [box for box in scene.pages[0].items if isinstance(box, TextBox) and box.photo == 1]
    assert caption.text.endswith("…　田正 摄")


def test_an_unknown_paper_is_refused(sample: Content, measure: Any) -> None:
    """A page size that does not exist is answered with those that do."""
    with pytest.raises(InputError, match="no page size A9; choose one of A4"):
        compose(sample, template("photo-page"), "A9", measure)


def _largest(content: Content, measure: Any) -> ImageBox:
    scene = compose(content, template("photo-page"), "A3", measure)
    return max(scene.images, key=lambda box: box.w * box.h)


@pytest.mark.parametrize("missing", range(4))
def test_a_frame_without_a_picture_does_not_lead(measure: Any, missing: int) -> None:
    """Among pictures of one shape and rank, the one still to come does not get the largest frame."""
    items = [ContentItem(n, f"照片{n}", path="a.jpg", width=900, height=1100) for n in range(4)]
    items[missing] = replace(items[missing], path=None, width=0, height=0)
    content = Content("标题", sections=(ContentSection((), tuple(items)),))

    assert _largest(content, measure).path is not None
