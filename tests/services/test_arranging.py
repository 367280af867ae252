"""Layouts in the catalog."""

import pytest

from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


def test_composed_layout_can_be_opened_again(desk: Desk, report: int) -> None:
    """A layout comes back from the catalog as it was composed, and is shown in mm."""
    composed = desk.arranging.compose_report(report, "photo-page", "A3")

    assert desk.arranging.scene(composed.layout) == composed.scene
    shown = desk.arranging.show(composed.layout)
    assert shown["layout"] == composed.layout
    (page,) = shown["pages"]
    assert (page["width_mm"], page["height_mm"]) == (297, 420)
    photos = [item["photo"] for item in page["items"] if item["kind"] == "image"]
    assert len(photos) == len(set(photos)) == 3


def test_search_is_composed(desk: Desk, report: int) -> None:
    """The photos a search finds go on pages too."""
    found = desk.arranging.query_content("摄影:李明")
    scene = desk.arranging.compose(found, "contact-sheet", "A4")
    composed = desk.arranging.save(scene, found, "contact-sheet", "A4", query="摄影:李明")

    (layout,) = desk.arranging.layouts()
    assert report
    assert (layout.id, layout.query, layout.page) == (composed.layout, "摄影:李明", "A4")


def test_composing_is_undone(desk: Desk, report: int) -> None:
    """One step back removes the layout."""
    composed = desk.arranging.compose_report(report, "photo-page")

    desk.history.undo()

    with pytest.raises(InputError, match=str(composed.layout)):
        desk.arranging.scene(composed.layout)


def test_choices_are_listed(desk: Desk) -> None:
    """Templates and papers are offered with names in both languages."""
    assert [t.name for t in desk.arranging.templates()][:2] == ["photo-page", "contact-sheet"]
    assert all(t.names["zh"] and t.names["en"] for t in desk.arranging.templates())
    assert {"A3", "A4"} <= {paper.name for paper in desk.arranging.papers()}


def test_a_proposal_is_saved_as_it_was_offered(desk: Desk, report: int) -> None:
    """The first proposal is what composing makes; each can be kept."""
    content = desk.arranging.report_content(report)
    first, *_ = desk.arranging.proposals(content, "photo-page", "A4")
    assert first.scene == desk.arranging.compose(content, "photo-page", "A4")

    saved = desk.arranging.save(first.scene, content, "photo-page", "A4", report=report)

    assert desk.arranging.scene(saved.layout) == first.scene


def test_renaming_and_removing_are_undone(desk: Desk, report: int) -> None:
    """One step of undo each; a name is never empty."""
    layout = desk.arranging.compose_report(report, "photo-page").layout
    before = desk.arranging.layouts()

    desk.arranging.rename(layout, " 五版 ")
    assert [each.name for each in desk.arranging.layouts()] == ["五版"]
    desk.arranging.remove(layout)
    assert desk.arranging.layouts() == ()
    desk.history.undo()
    desk.history.undo()

    assert desk.arranging.layouts() == before
    with pytest.raises(InputError, match="name"):
        desk.arranging.rename(layout, " ")
    with pytest.raises(InputError, match="99"):
        desk.arranging.remove(99)


def test_the_best_pick_leads(desk: Desk, report: int) -> None:
    """Of several picked photos the one with most stars is the main picture, and its focus goes along."""
    photos = [item.photo for item in desk.arranging.report_content(report).items]
    assert not any(item.lead for item in desk.arranging.report_content(report).items)
    desk.captioning.edit(photos[1:], [FieldEdit(How.SET, "pick", "picked"), FieldEdit(How.SET, "focus", "0.3,0.4")])
    desk.captioning.edit(photos[2:], [FieldEdit(How.SET, "rating", "5")])

    items = desk.arranging.report_content(report).items

    assert [item.lead for item in items] == [False, False, True]
    assert [item.focus for item in items] == [(0.5, 0.5), (0.3, 0.4), (0.3, 0.4)]
