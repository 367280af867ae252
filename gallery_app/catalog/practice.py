"""What editors have written before, counted."""

from collections.abc import Sequence

from gallery_app.catalog.connection import Connections

__all__ = ["Practised"]

_MOST = 10_000
_FURTHER = """
    select text, count(*) as photos from photo_field where field = :field
    group by text order by photos desc, text limit :most
"""
_RIGHTS = """
    select rights as text, count(*) as photos from photo where rights <> ''
    group by rights order by photos desc, text limit :most
"""


class Practised:
    """Values of the table photo_field, and of the column rights."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def values(self, field: str) -> Sequence[tuple[str, int]]:
        """Return the texts of a field with how many photos have each, the most frequent first."""
        rows = self._link.rows(_RIGHTS if field == "rights" else _FURTHER, {"field": field, "most": _MOST})
        return [(str(row["text"]), int(row["photos"])) for row in rows]
