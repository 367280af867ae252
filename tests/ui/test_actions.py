"""Tests of the table of actions."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu

from gallery_app.domain.changes import Act
from gallery_app.ui.actions import ACTIONS, MENUS, ActionSet, Menu, WindowState
from gallery_app.ui.look import Look

pytestmark = pytest.mark.qt


@pytest.fixture
def actions(qapp: QApplication) -> ActionSet:
    """Actions that do nothing."""
    return ActionSet(Look(), {spec.name: int for spec in ACTIONS}, QObject(qapp))


def names(menu: Menu) -> list[str]:
    """Return the actions of a menu and its submenus."""
    inner = [names(entry) if isinstance(entry, Menu) else [entry] for entry in menu.entries if entry]
    return [name for part in inner for name in part]


def test_every_action_stands_in_one_menu() -> None:
    """Everything that can be done can be found and done from the menus."""
    assert Counter(name for menu in MENUS for name in names(menu)) == Counter(spec.name for spec in ACTIONS)


@pytest.mark.parametrize("sight", ["browsing", "layout"])
def test_no_key_does_two_things(sight: str) -> None:
    """Shortcuts are unique among what can be used at one time: a layout is in sight, or it is not."""
    other = {"browsing": "layout", "layout": "browsing"}[sight]
    keys = Counter(key for spec in ACTIONS for key in spec.keys if spec.needs != other)
    assert keys.most_common(1)[0][1] == 1


def test_what_cannot_be_done_is_disabled(actions: ActionSet) -> None:
    """Without photos there is nothing to export or to undo."""
    assert not any(actions[name].isEnabled() for name in ("export", "select_all", "match", "undo", "redo"))
    actions.follow(WindowState(photos=True, report=True, undo=Act.EDIT))
    assert [actions[name].isEnabled() for name in ("export", "match", "undo", "redo")] == [True, True, True, False]


def test_undo_names_the_act(actions: ActionSet) -> None:
    """The menu says what would be taken back."""
    actions.follow(WindowState(undo=Act.MATCH))
    assert actions["undo"].text() == "Undo: match photos"


def test_tool_tips_show_the_key(actions: ActionSet) -> None:
    """A tool tip is the words and the first shortcut."""
    assert actions["import_files"].toolTip() == "Import photos  Ctrl+I"


def test_menus_are_built(actions: ActionSet) -> None:
    """The menu of the brand holds the five menus."""
    menu = QMenu()
    actions.fill(menu)
    assert [action.text() for action in menu.actions()] == ["&File", "&Edit", "&Captions", "&View", "&Help"]
