"""Tests that Qt cannot take Python's singletons away."""

import sys

import pytest
from PySide6.QtGui import QStandardItem

import gallery_app.ui

pytestmark = pytest.mark.qt


def test_singletons_outlive_qt() -> None:
    """However often Qt hands out None, references enough are left for any session."""
    assert gallery_app.ui.__doc__
    item = QStandardItem("x")
    for _ in range(1000):
        assert item.data(257) is None
    assert sys.getrefcount(None) >= 2**32 - 1
