"""The table of columns."""

from dataclasses import replace

import pytest

from gallery_app.ui.models.columns import COLUMNS
from tests.ui.views.conftest import photo

pytestmark = pytest.mark.qt

SAID = {column.name: column.text(replace(photo(1), rating=3, taken="2023-10-06T19:42:11")) for column in COLUMNS}


def test_columns_say_what_a_record_holds() -> None:
    """Names whole, times to the minute, sizes in pixels, files without folders."""
    assert (SAID["title"], SAID["photographer"], SAID["rating"]) == ("乐享生活", "田正", "★★★")
    assert (SAID["taken"], SAID["size"], SAID["file"]) == ("2023-10-06 19:42", "6000 × 4000", "1.jpg")


def test_a_photo_without_an_image_leaves_its_columns_empty() -> None:
    """Nothing is made up."""
    bare = photo(1, shape=None)
    assert {column.text(bare) for column in COLUMNS if column.name in {"size", "file", "bytes", "format"}} == {""}


def test_names_are_unique_and_the_orders_are_the_command_lines() -> None:
    """Each column sorts as one order of the query language does, and each order has one column at the most."""
    sorts = [column.sort for column in COLUMNS if column.sort]
    assert len(sorts) == len(set(sorts)) == 6
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
