"""Tests that the window can be used without seeing it and without a mouse."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QLineEdit, QScrollBar, QWidget

from gallery_app.ui.workspace import Workspace

pytestmark = pytest.mark.qt


def test_every_control_has_a_name(window: Workspace) -> None:
    """A screen reader can name each visible control: by its words, its accessible name or its tool tip."""
    kinds = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractItemView)
    controls = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible() and not own(w)]
    nameless = [w for w in controls if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert controls
    assert nameless == []


def own(widget: QWidget) -> bool:
    """Return whether a control is part of another one, which speaks for it."""
    return isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


def test_tab_goes_through_the_frame_as_it_is_read(window: Workspace) -> None:
    """From the menu over modes and search to import and export, then to the side bar."""
    top = window.top
    expected = [top.brand, top.search.focusProxy(), top._import, top._export, window.sidebar]
    order, widget = [], top.brand
    for _ in range(200):
        order.append(widget)
        widget = widget.nextInFocusChain()
    places = [order.index(each) for each in expected]
    assert places == sorted(places)
