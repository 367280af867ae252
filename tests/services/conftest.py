"""A desk on a catalog of its own, and files to put into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report
from tests.fakes.small_report import REPORT, pictures

__all__ = ["desk", "pictures", "report"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on an empty catalog."""
    opened = open_desk(tmp_path / "catalog.tushuo")
    yield opened
    opened.close()


@pytest.fixture
def report(desk: Desk) -> int:
    """Id of a small report of two sections and three captions."""
    return desk.reporting.add(read_report(REPORT)).report
