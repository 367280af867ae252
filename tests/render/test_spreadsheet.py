"""Tables that spreadsheets read and do not run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.render.clean_text import clean
from gallery_app.render.spreadsheet import csv_bytes

_ANY = st.text(st.characters(exclude_categories=[]), max_size=40)


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(_ANY, min_size=2, max_size=4))
def test_any_row_comes_back(row: list[str]) -> None:
    """But for the apostrophe of what would run and the mark of what cannot be written."""
    [cells] = _read(csv_bytes([row]))
    assert [cell.removeprefix("'") for cell in cells] == [clean(text).removeprefix("'") for text in row]


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", "\t=1", "\n=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠x", "　=1"]
)
def test_formulas_are_texts(text: str) -> None:
    """In whatever width their sign is written, and whatever stands before it."""
    [[cell]] = _read(csv_bytes([[text]]))
    assert cell.startswith("'")


def test_numbers_stay_numbers() -> None:
    """A minus before a number is no formula."""
    assert _read(csv_bytes([[1, -2, ""]])) == [["1", "-2", ""]]
