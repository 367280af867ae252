"""Collections: photos put together by hand."""

import pytest

from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Sort, Within
from gallery_app.errors import InputError
from gallery_app.services.desk import Desk


@pytest.fixture
def five(desk: Desk) -> tuple[int, ...]:
    """Five photos in the catalog."""
    catalog = desk.collecting._catalog
    with catalog.edit(Act.IMPORT):
        return tuple(catalog.photos.add(Photo(title=title)) for title in "甲乙丙丁戊")


def test_photos_keep_the_order_they_are_given(desk: Desk, five: tuple[int, ...]) -> None:
    """The order is by hand, whatever the numbers; a photo is in a collection once."""
    a, b, c, d, e = five
    collection, changes = desk.collecting.make("年度", (c, a, c))
    assert changes.of(Kind.COLLECTION) == {collection}
    desk.collecting.add(collection, (b, a))
    assert desk.collecting.photos(collection) == (c, a, b)
    desk.collecting.arrange(collection, (b, d), before=a)
    assert desk.collecting.photos(collection) == (c, b, d, a)
    desk.collecting.arrange(collection, (c,))
    desk.collecting.take_out(collection, (d, e))
    assert desk.collecting.photos(collection) == (b, a, c)


def test_what_is_dropped_on_itself_gathers_there(desk: Desk, five: tuple[int, ...]) -> None:
    """Several photos dropped on one of them stand together, before the next that stays."""
    a, b, c, d, e = five
    collection, _ = desk.collecting.make("年度", five)
    desk.collecting.arrange(collection, (a, c), before=c)
    assert desk.collecting.photos(collection) == (b, a, c, d, e)


def test_a_search_finds_them_in_their_order(desk: Desk, five: tuple[int, ...]) -> None:
    """By name, by number and by hand; what was moved is found where it stands now."""
    a, b, c, d, _ = five
    collection, _ = desk.collecting.make("年度好图", (d, a, c))
    for text in ("合集:年度", "collection:=年度好图", f"合集:#{collection}"):
        assert set(desk.finding.search(text).ids) == {a, c, d}
    scope = Within(collection=collection)
    assert desk.finding.search("", scope=scope, sort=Sort.MANUAL).ids == (d, a, c)
    desk.collecting.arrange(collection, (c,), before=d)
    desk.collecting.add(collection, (b,))
    assert desk.finding.search("", scope=scope, sort=Sort.MANUAL).ids == (c, d, a, b)
    assert desk.finding.search("甲", scope=scope, sort=Sort.MANUAL).ids == (a,)
    assert desk.finding.shown(scope) == f"合集:#{collection}"


def test_without_a_collection_the_order_by_hand_is_that_of_sections(desk: Desk, five: tuple[int, ...]) -> None:
    """Asked of the whole catalog it answers, rather than failing."""
    found = desk.finding.search("", sort=Sort.MANUAL).ids
    assert found == desk.finding.search("", sort=Sort.SECTION).ids


def test_every_change_can_be_taken_back(desk: Desk, five: tuple[int, ...]) -> None:
    """Undo gives back names, photos and their order; the photos themselves are never touched."""
    collection, _ = desk.collecting.make("年度", five)
    desk.collecting.arrange(collection, (five[4],), before=five[0])
    desk.collecting.remove(collection)
    assert desk.collecting.all() == ()
    desk.history.undo()
    assert desk.collecting.photos(collection) == (five[4], *five[:4])
    desk.history.undo()
    assert desk.collecting.photos(collection) == five
    desk.collecting.rename(collection, "季度")
    assert [(known.name, known.photos) for known in desk.collecting.all()] == [("季度", 5)]
    desk.history.undo()
    assert desk.finding.search("合集:年度").total == 5


def test_names_are_needed_and_their_own(desk: Desk) -> None:
    """No two collections share a name, and an unknown one is said to be so."""
    collection, _ = desk.collecting.make(" 年度 ")
    assert desk.collecting.rename(collection, "年度") is not None
    for name in ("年度", "  "):
        with pytest.raises(InputError):
            desk.collecting.make(name)
    for act in (
        desk.collecting.remove,
        lambda c: desk.collecting.add(c, (1,)),
        lambda c: desk.collecting.rename(c, "x"),
    ):
        with pytest.raises(InputError):
            act(99)
