"""Captions against the house's style."""

import pytest

from gallery_app.errors import InputError
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk


def test_a_checker_for_typing(desk: Desk, report: int) -> None:
    """It knows the photo's credit, the aliases of the register, and for a description the title."""
    photo = desk.reporting.view(report).sections[0].photos[0].id
    check = desk.checking.checker(photo)
    assert [finding.code for finding in check("晨光 王强 摄")] == ["credit-differs"]
    desk.registering.set(desk.registering.find("李明").id, aliases=["李小明"])
    assert desk.checking.checker(photo)("晨光 李小明 摄") == ()
    assert [finding.code for finding in desk.checking.checker(photo, description=True)("晨光初照")] == ["repeats-title"]
    with pytest.raises(InputError, match="no photo 99"):
        desk.checking.checker(99)


def test_captions_of_a_report(desk: Desk, report: int) -> None:
    """Only captions in which something is found are told of."""
    assert desk.checking.report(report) == ()
    use = desk.reporting.view(report).sections[1].placements[0]
    desk.captioning.set_caption(use.id, "茶馆一角,坐满了人")
    (check,) = desk.checking.report(report)
    assert (check.photo, check.section, check.text) == (use.photo, use.section, "茶馆一角,坐满了人")
    assert [(finding.code, finding.fix) for finding in check.findings] == [("half-width", "，")]


def test_a_description_that_is_printed(desk: Desk, report: int) -> None:
    """Where the photo's description is the caption, it should not repeat the title."""
    photo = desk.reporting.view(report).sections[0].photos[0].id
    desk.captioning.edit([photo], [FieldEdit(How.SET, "description", "晨光初照")])
    assert [finding.code for finding in desk.checking.report(report)[0].findings] == ["repeats-title"]
