"""A headline for the photos of a search."""

import pytest

from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        ("摄影:李明", "李明摄影作品"),
        ("摄影:liming", "李明摄影作品"),
        ("摄影:李明 星级:0", "李明摄影作品"),
        ("地点:湛河", "湛河"),
        ("晨光", "晨光"),
        ("", ""),
        ("星级:5", ""),
        ("摄影:李明 OR 晨光", ""),
        ("一 二 三", ""),
    ],
)
def test_searches_are_called_by_their_subject(desk: Desk, report: int, query: str, headline: str) -> None:
    """A search's code is never a headline: names and words are, conditions are not."""
    assert report
    assert desk.arranging.query_content(query).headline == headline


def test_saved_searches_keep_their_name(desk: Desk, report: int) -> None:
    """A search that was saved is called as it was saved, and a title given wins over all."""
    assert report
    desk.saving.add("晨间", "摄影:李明")

    assert desk.arranging.query_content("摄影:李明").headline == "晨间"
    assert desk.arranging.query_content("摄影:李明", "李明的城").headline == "李明的城"
    assert desk.arranging.query_content("摄影:李明", "").headline == ""


def test_english_photos_have_an_english_headline(desk: Desk, report: int) -> None:
    """The language is that of the photos."""
    assert report
    words = FieldEdit(How.SET, "title", "Morning light over the old river town")
    desk.captioning.edit(desk.finding.search("摄影:李明").ids, [words])

    assert desk.arranging.query_content("摄影:李明").headline == "Photographs by 李明"
