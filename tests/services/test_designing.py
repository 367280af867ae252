"""A layout under the hands of an editor."""

from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.layout.area import Area
from gallery_app.layout.document import from_json
from gallery_app.layout.finding import Finding, Fix, Severity
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.designing import Design, ImageBox, TextBox, edit
from gallery_app.services.desk import Desk
from gallery_app.wording import Message


@pytest.fixture
def design(desk: Desk, report: int) -> Design:
    """The small report on a photo page."""
    layout, _ = desk.designing.compose_report(report, "photo-page", "A4")
    return desk.designing.open(layout)


def caption(design: Design) -> TextBox:
    """Return the first caption."""
    return next(b for p in design.scene.pages for b in p.items if isinstance(b, TextBox) and b.frame)


def test_an_edit_is_saved_and_taken_back(desk: Desk, design: Design) -> None:
    """Each step is one step of undo, in the catalog at once."""
    key = design.scene.images[0].key
    moved, changes = desk.designing.apply(design, edit.move(design.scene, {key}, 5, 5))
    assert (changes.act, changes.of(Kind.LAYOUT)) == (Act.ARRANGE, {design.record.id})
    assert desk.designing.open(design.record.id).scene == moved.scene
    desk.history.undo()
    assert desk.designing.open(design.record.id).scene == design.scene
    assert not desk.designing.apply(design, design.scene)[1]


def test_captions_follow_the_catalog_until_they_are_edited(desk: Desk, design: Design) -> None:
    """A new title reaches a live caption, also in what is exported; a typed one stays and can be made live again."""
    box = caption(design)
    desk.captioning.edit([box.photo or 0], [FieldEdit(How.SET, "title", "河上晨光")])
    fresh = desk.designing.open(design.record.id)
    assert caption(fresh).text.startswith("河上晨光")
    assert desk.arranging.scene(design.record.id) == fresh.scene
    measure = desk.designing.measure("zh-CN")
    typed, _ = desk.designing.apply(fresh, edit.edit_text(fresh.scene, box.key, "手写", measure))
    assert caption(desk.designing.open(design.record.id)).text == "手写"
    again = desk.designing.live_again(typed, box.key)
    assert caption(Design(typed.record, again)).text.startswith("河上晨光")
    assert desk.designing.live_again(typed, typed.scene.images[0].key) == typed.scene


def test_titles_follow_the_report(desk: Desk, design: Design) -> None:
    """A report that was read again has its new headline on the pages that were saved before."""
    stored = desk._catalog.reports.get(design.record.report or 0)
    assert stored is not None
    with desk._catalog.edit(Act.EDIT):
        desk._catalog.reports.update(replace(stored, headline="换了标题"))
    fresh = desk.designing.open(design.record.id).scene
    assert fresh.title == "换了标题"
    assert any(b.text == "换了标题" for b in fresh.pages[0].items if isinstance(b, TextBox))


def test_credits_keep_the_style_of_their_template(desk: Desk, report: int) -> None:
    """What is opened again says what was composed: who is credited is read anew, how it is printed stays."""
    for name in ("contact-sheet", "spread", "captioned-image"):
        layout, _ = desk.designing.compose_report(report, name, "A4")
        composed = from_json(desk.designing.open(layout).record.document)
        assert desk.designing.open(layout).scene == composed


def test_a_photo_that_came_later_keeps_its_credit(desk: Desk, report: int, pictures: Path) -> None:
    """Nothing on the page speaks for it, even where the template says shared credits once."""
    design = desk.designing.open(desk.designing.compose_report(report, "spread", "A4")[0])
    [photo, *_] = drain(desk.importing.run([pictures])).photos
    desk.captioning.edit([photo], [FieldEdit(How.SET, "photographers", "张三"), FieldEdit(How.SET, "title", "渡口")])
    added, _ = desk.designing.apply(design, desk.designing.add_photos(design, 0, (20, 20), [photo]))
    opened = desk.designing.open(added.record.id).scene
    told = [b.text for p in opened.pages for b in p.items if isinstance(b, TextBox) and b.photo == photo]
    assert any("张三" in text for text in told)


def test_a_finding_is_put_right(desk: Desk, design: Design) -> None:
    """A text that differs from the catalog follows it again; a picture is made as narrow as its pixels ask."""
    box, frame = caption(design), design.scene.images[0]
    measure = desk.designing.measure("zh-CN")
    typed = Design(design.record, edit.edit_text(design.scene, box.key, "手写", measure))
    follow = Finding("credit-differs", Severity.ERROR, Message.of("x"), key=box.key, fix=Fix.FOLLOW)
    assert caption(Design(design.record, desk.designing.mended(typed, follow))).live
    shrink = Finding("resolution", Severity.ERROR, Message.of("x"), key=frame.key, fix=Fix.SHRINK, amount=20)
    assert desk.designing.mended(design, shrink).images[0].w == 20


def test_proposals_keep_what_is_locked(desk: Desk, design: Design) -> None:
    """A locked frame stands in every proposal where it stood; taking one is a step of undo."""
    frame = design.scene.images[1]
    area = Area(20, 200, 60, 40)
    scene = edit.resize(design.scene, frame.key, area, desk.designing.measure("zh-CN"))
    locked, _ = desk.designing.apply(design, edit.lock(scene, {frame.key}, locked=True))
    proposals = drain(desk.designing.propose(locked, "photo-page", "A4"))
    assert proposals
    for proposal in proposals:
        [kept] = [box for box in proposal.scene.images if box.photo == frame.photo]
        assert (kept.x, kept.y, kept.w) == (20, 200, 60)
    taken, changes = desk.designing.take(locked, proposals[0], "contact-sheet", "A3")
    assert changes.act is Act.COMPOSE
    assert desk.designing.open(taken.record.id).record.page == "A3"
    desk.history.undo()
    assert desk.designing.open(taken.record.id).record.template == "photo-page"


def test_layouts_are_renamed_copied_removed(desk: Desk, design: Design) -> None:
    """Each can be taken back."""
    number = design.record.id
    desk.arranging.rename(number, "头版")
    assert desk.designing.open(number).record.name == "头版"
    with pytest.raises(InputError, match="needs a name"):
        desk.arranging.rename(number, "  ")
    copy, _ = desk.designing.duplicate(number, "头版 副本")
    assert [each.name for each in desk.arranging.layouts()] == ["头版 副本", "头版"]
    assert desk.arranging.remove(copy).act is Act.REMOVE
    with pytest.raises(InputError, match=str(copy)):
        desk.designing.open(copy)
    desk.history.undo()
    assert desk.designing.open(copy).scene == design.scene


def test_photos_come_and_go(desk: Desk, design: Design) -> None:
    """A deleted photo waits among the unused; it can be put into another frame or a new one, caption and all."""
    first, second = design.scene.images[:2]
    without, _ = desk.designing.apply(design, edit.delete(design.scene, {first.key}))
    assert desk.designing.unused(without) == (first.photo,)
    shown = desk.designing.show_photo(without, second.key, first.photo)
    assert first.photo in {box.photo for box in shown.images}
    added = desk.designing.add_photo(without, 0, Area(20, 20, 60, 40), first.photo)
    box = added.images[-1]
    assert (box.photo, box.x, box.w) == (first.photo, 20, 60)
    assert any(isinstance(b, TextBox) and b.frame == box.key for b in added.pages[0].items)
    assert desk.designing.empty_note(without) == "图片待补"
    with pytest.raises(InputError, match="999"):
        desk.designing.show_photo(without, second.key, 999)


def test_photos_of_the_gallery_become_a_layout(desk: Desk, report: int) -> None:
    """A choice of photos needs no report; what it is made of is what stands on it."""
    assert report
    layout, changes = desk.designing.compose([2, 1], "选图", "contact-sheet", "A4")
    assert changes.act is Act.COMPOSE
    design = desk.designing.open(layout)
    assert [box.photo for box in design.scene.images if isinstance(box, ImageBox)] == [2, 1]
    assert desk.designing.unused(design) == ()


def test_photos_are_put_on_a_saved_layout(desk: Desk, design: Design) -> None:
    """Dropped on a layout that is not open, photos get frames of their own on its last page, as one step of undo."""
    photos = [box.photo for box in design.scene.images[:2]]
    changes = desk.designing.put_on(design.record.id, photos)
    assert changes.of(Kind.LAYOUT) == {design.record.id}
    assert len(desk.designing.open(design.record.id).scene.images) == len(design.scene.images) + 2
    desk.history.undo()
    assert desk.designing.open(design.record.id).scene == design.scene
