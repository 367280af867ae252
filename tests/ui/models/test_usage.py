"""Where photos are used."""

from gallery_app.domain.overview import Overview, Tally, Use, overview_of
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.ui.models.usage import usages


def use(number: int, photo: int, section: int = 1, position: int = 0) -> Placement:
    """Return a use in report 1."""
    return Placement(number, photo, 1, section, position, headline="标题")


def test_uses_are_gathered_by_section() -> None:
    """Several photos in one section make one card."""
    photos = [Photo(1, placements=(use(1, 1),)), Photo(2, placements=(use(2, 2), use(3, 2, section=5)))]
    assert [(u.section, u.photos, len(u.placements)) for u in usages(overview_of(photos), photos)] == [
        (1, 2, 2),
        (5, 1, 1),
    ]


def test_of_many_photos_uses_are_counted() -> None:
    """The uses themselves are read when they are moved."""
    found = Overview(9000, uses=Tally(((Use(1, 4, "标题", ""), 800),), 1))
    assert [(u.section, u.photos, u.placements) for u in usages(found, [Photo(1, placements=(use(1, 1, 4),))])] == [
        (4, 800, ())
    ]
