"""What an edit replaces is kept."""

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.record import RECORDED, columns
from gallery_app.domain.changes import Act
from tests.catalog.conftest import Sample


def test_every_recorded_table_has_an_integer_id_and_no_blobs(catalog: SqliteCatalog) -> None:
    """Images of rows are JSON under the row's id."""
    for table in RECORDED:
        types = {row["name"]: row["type"] for row in catalog._link.rows("select * from pragma_table_info(?)", (table,))}
        assert types["id"] == "INTEGER"
        assert set(types.values()) <= {"INTEGER", "TEXT", "REAL"}
        with catalog.edit(Act.EDIT):
            assert columns(catalog._link.writer.conn, table) == tuple(types)


def test_the_first_image_of_a_row_is_the_one_kept(catalog: SqliteCatalog, sample: Sample) -> None:
    """However often an edit changes it; a new row has none."""
    with catalog.edit(Act.EDIT):
        for name in ("一", "二"):
            catalog._link.update("photo", sample.photos[0], title=name)
        catalog.themes.add("新")
    rows = catalog._link.rows(
        "select record, json_extract(image, '$.title') as title from edit_row where edit = (select max(id) from edit)"
    )
    assert {(row["record"], row["title"]) for row in rows} == {("photo", "日新月异"), ("theme", None)}
