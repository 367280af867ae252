"""Layouts in the catalog."""

import pytest

from gallery_app.errors import InputError
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
    composed = desk.arranging.compose_query("摄影:李明", "contact-sheet", "A4")

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
