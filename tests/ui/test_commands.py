"""Tests of what the actions do, apart from the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gallery_app.domain.task import Failure
from gallery_app.ui.dialogs.failures import FailureList
from gallery_app.ui.workspace import Workspace
from gallery_app.wording import Message
from tests.fakes.windows import SAMPLE

pytestmark = pytest.mark.qt


def test_a_text_that_cannot_be_read_keeps_no_photo_from_its_caption(
    qtbot: QtBot, empty_window: Workspace, pictures: Path, tmp_path: Path
) -> None:
    """Photos dropped together with an empty text go to the report that is open, and the text is named."""
    commands, desk = empty_window.commands, empty_window.context.desk
    commands.take_in([SAMPLE / "report.txt"])
    qtbot.waitUntil(lambda: bool(desk.reporting.all()), timeout=20_000)
    (report,) = desk.reporting.all()
    (tmp_path / "empty.txt").touch()

    commands.take_in([tmp_path / "empty.txt", pictures], report.id)
    qtbot.waitUntil(lambda: not sum(s.without_file for s in desk.reporting.coverage(report.id)), timeout=20_000)


def test_a_folder_without_photos_is_named(qtbot: QtBot, empty_window: Workspace, tmp_path: Path) -> None:
    """That nothing came has its reason said; with photos that are there already, nothing new is what there is."""
    (tmp_path / "空夹").mkdir()
    empty_window.commands.take_in([tmp_path / "空夹"])
    qtbot.waitUntil(lambda: "空夹" in empty_window.messages.sentence, timeout=20_000)


def test_photos_that_cannot_be_shown_are_listed(empty_window: Workspace) -> None:
    """The first is told with their number, all of them in a list."""
    failed = tuple(Failure(name, Message.of("The file {name} is damaged.", name=name)) for name in ("a.jpg", "b.jpg"))
    empty_window.commands.tell_unshown(failed)
    assert "a.jpg" in empty_window.messages.sentence
    empty_window.messages._go_on(0)
    (listed,) = empty_window.findChildren(FailureList)
    assert "b.jpg" in listed.text.toPlainText()
    listed.reject()
