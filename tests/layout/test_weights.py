"""The editor's mark, stars and shape decide how large a photo should be."""

from dataclasses import replace

from gallery_app.layout.weights import Emphasis, lead_of, weights_of
from tests.layout.photo_pages import document, photos

_THREE = photos([(3000, 2000)] * 3)
_SHAPES = [1.5] * 3


def test_a_marked_photo_leads() -> None:
    """The editor's main picture goes before the first."""
    first, second, third = _THREE
    assert lead_of(document((first, replace(second, lead=True), third))) == 1


def test_without_a_mark_the_first_photo_with_a_file_leads() -> None:
    """A picture still to come does not lead while others have theirs."""
    first, *rest = _THREE
    assert lead_of(document((replace(first, path=None), *rest))) == 1
    assert lead_of(document(tuple(replace(item, path=None) for item in _THREE))) == 0


def test_stars_and_missing_pictures_change_the_weight() -> None:
    """More stars weigh more, a picture still to come less, unless stars are left aside."""
    first, second, third = _THREE
    content = document((first, replace(second, rating=5), replace(third, path=None)))
    one, two, three = weights_of(content, _SHAPES, Emphasis(1.0))
    assert two > one > three
    assert weights_of(content, _SHAPES, Emphasis(1.0, stars=False))[1] == one


def test_a_long_strip_needs_more_room() -> None:
    """At the area of others nothing would be seen in a panorama."""
    plain, strip, _ = weights_of(document(_THREE), [1.5, 6.0, 1.5], Emphasis(1.0))
    assert strip == 2 * plain
