"""The documentation of metadata stays true."""

from pathlib import Path

from gallery_app.metadata.field_list import field_list
from gallery_app.metadata.fields import fields

_DOCS = Path(__file__).parents[2] / "docs" / "metadata.md"


def test_the_table_of_fields_is_the_one_in_force() -> None:
    """To write it anew: python -m gallery_app.metadata.field_list."""
    assert _DOCS.read_text("utf-8").endswith(f"\n{field_list()}\n")


def test_every_field_has_a_row() -> None:
    """With its name in both languages."""
    rows = field_list().splitlines()[2:]
    assert len(rows) == len(fields())
    assert all(each.zh in row and each.en in row for each, row in zip(fields(), rows, strict=True))
