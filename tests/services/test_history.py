"""Undo and redo."""

from pathlib import Path

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.domain.changes import Act, Kind
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.history import merged


def _retitle(desk: Desk, title: str) -> int:
    (photo, *_) = sorted(desk.finding.search("").ids)
    desk.captioning.edit([photo], [FieldEdit(How.SET, "title", title)])
    return photo


@pytest.mark.usefixtures("report")
def test_several_steps_at_once(desk: Desk) -> None:
    """Undo takes as many steps as asked, and says when there are fewer."""
    photo = _retitle(desk, "一")
    _retitle(desk, "二")

    steps = desk.history.undo(9)

    assert [step.act for step in steps] == [Act.EDIT, Act.EDIT, Act.ADD_REPORT]
    assert desk.library.photo(photo) is None
    assert len(desk.history.redo(9)) == 3
    assert merged(steps).of(Kind.PHOTO) >= {photo}


@pytest.mark.usefixtures("report")
def test_undo_outlives_a_restart(desk: Desk, tmp_path: Path) -> None:
    """A closed and reopened catalog still knows the way back."""
    photo = _retitle(desk, "一")
    desk.close()

    again = open_desk(tmp_path / "catalog.tushuo")
    again.history.undo()

    record = again.library.photo(photo)
    again.close()
    assert record
    assert record.title == "晨光初照"


@pytest.mark.usefixtures("report")
def test_entries_of_one_photo(desk: Desk) -> None:
    """The history of a photo names the edits that touched it, newest first."""
    photo = _retitle(desk, "一")

    assert [entry.act for entry in desk.history.entries(photo)] == [Act.EDIT, Act.ADD_REPORT]


def test_nothing_to_undo(desk: Desk) -> None:
    """A fresh catalog has no way back, and says so by an empty answer."""
    assert desk.history.undo() == ()
    assert desk.history.redo() == ()
    assert not merged(())
