"""Saved searches."""

import pytest

from gallery_app.domain.query import Sort
from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


@pytest.mark.usefixtures("report")
def test_a_saved_search_follows_the_records(desk: Desk) -> None:
    """Its count is asked anew, and the name stays when it is changed."""
    number, _ = desk.saving.add("夜", "夜 摄影:李明", Sort.TITLE)
    (photo,) = desk.finding.search("晨光初照").ids
    desk.captioning.edit([photo], [FieldEdit(How.SET, "description", "夜")])
    (entry,) = desk.saving.entries()
    assert (entry.search.name, entry.search.sort, entry.count, entry.problems) == ("夜", Sort.TITLE, 2, ())
    desk.saving.change(number, text="茶馆")
    assert [(e.search.name, e.count) for e in desk.saving.entries()] == [("夜", 1)]


def test_every_change_is_a_step_of_undo(desk: Desk) -> None:
    """Adding, renaming, ordering and dropping are taken back one by one."""
    first, second = desk.saving.add("甲", "a")[0], desk.saving.add("乙", "")[0]
    assert desk.saving.order([second])
    desk.saving.change(first, name="丙", sort=Sort.DATE)
    desk.saving.remove(second)
    seen = [[entry.search.name for entry in desk.saving.entries()]]
    while desk.history.undo():
        seen.append([entry.search.name for entry in desk.saving.entries()])
    assert seen == [["丙"], ["乙", "丙"], ["乙", "甲"], ["甲", "乙"], ["甲"], []]


def test_a_saved_search_has_a_name_of_its_own_and_can_be_read(desk: Desk) -> None:
    """Anything else is refused in a sentence."""
    number, _ = desk.saving.add("甲", "a")
    for name, text in (("", "a"), ("甲", "b"), ("乙", "(a")):
        with pytest.raises(InputError):
            desk.saving.add(name, text)
    for search in (desk.saving.change, desk.saving.remove):
        with pytest.raises(InputError, match="no saved search"):
            search(99)
    with pytest.raises(InputError, match="no saved search"):
        desk.saving.find("丁")
    assert desk.saving.find(str(number)) == desk.saving.find("甲")


def test_a_shortlist_is_what_does_not_stand_in_its_report(desk: Desk, report: int) -> None:
    """A placed photo leaves it; made twice it is the same, and every step can be taken back."""
    everything = desk.finding.search("").total
    placed = desk.finding.search(f"报道:#{report}").total
    number, _ = desk.saving.add("候选", "", report=report)
    (entry,) = desk.saving.entries()
    assert (entry.search.report, entry.count) == (report, everything - placed)
    other, _ = desk.saving.add("夜", "夜 或 晨")
    desk.saving.shortlist(other, report)
    text = desk.saving.find("夜").text
    desk.saving.shortlist(other, report)
    assert desk.saving.find("夜").text == text == f"(夜 或 晨) -报道:#{report}"
    desk.history.undo()
    with pytest.raises(InputError, match="no report 99"):
        desk.saving.shortlist(number, 99)
