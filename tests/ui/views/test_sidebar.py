"""Tests of the side bar."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from gallery_app.services.captioning import FieldEdit, How
from gallery_app.ui.scope import Place
from gallery_app.ui.views.side_delegate import ROW
from gallery_app.ui.workspace import Workspace
from tests.fakes.windows import empty_window, own_folder, pictures, sample_catalog, window

__all__ = ["empty_window", "own_folder", "pictures", "sample_catalog", "window"]

pytestmark = pytest.mark.qt


def texts(window: Workspace, group: int) -> list[str]:
    """Return the lines of a group, as they are shown."""
    model = window.sidebar.model()
    parent = model.index(group, 0, QModelIndex())
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_it_lists_what_there_is(window: Workspace) -> None:
    """Shelves, the report, the photographers with the most photos, and the themes in use."""
    assert texts(window, 0) == ["全部照片", "最近导入", "精选", "缺署名", "缺图片文件"]
    assert texts(window, 2) == ["田正", "谢健", *texts(window, 2)[2:5], "全部 11 位…"]


def test_everyone_is_shown_when_asked_for(window: Workspace) -> None:
    """The last line of the photographers opens the rest."""
    model = window.sidebar.model()
    people = model.index(2, 0, QModelIndex())
    window.sidebar.clicked.emit(model.index(5, 0, people))
    assert len(texts(window, 2)) == 11


def test_counts_follow_an_edit(window: Workspace, qtbot: QtBot) -> None:
    """A pick is counted at once, and the chosen place stays chosen."""
    window.sidebar.choose(Place.SECTION, "完善创新体系")
    changes = window.context.desk.captioning.edit([1], [FieldEdit(How.SET, "pick", "picked")])
    window.context.changes.tell(changes)
    model = window.sidebar.model()
    shelf = lambda: model.index(2, 0, model.index(0, 0)).data(ROW).count  # noqa: E731  asked until it is so
    qtbot.waitUntil(lambda: shelf() == 1)
    assert window.sidebar.scope is not None
    assert window.sidebar.scope.name == "完善创新体系"


def test_screen_readers_hear_name_and_count(window: Workspace) -> None:
    """A line says its name and how many photos it holds."""
    model = window.sidebar.model()
    first = model.index(0, 0, model.index(0, 0))
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "全部照片, 15"
