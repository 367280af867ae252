"""Files that could not be taken in."""

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.refused import Refused


def test_what_was_refused_is_known_as_it_was(catalog: SqliteCatalog) -> None:
    """By its path, once; what is noted later counts."""
    older, newer = Refused("/照片/a.jpg", 3, 4, "1"), Refused("/照片/a.jpg", 5, 6, "2")
    catalog.refused.note([older, Refused("/b.jpg", 1, 1, "1")])
    catalog.refused.note([newer])
    assert catalog.refused.known(["/照片/a.jpg", "/c.jpg"]) == {newer.path: newer}
    assert catalog.refused.known([]) == {}
