"""The photos in sight."""

from types import SimpleNamespace

from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.ui.models.photos import Photos, shape_of

FILE = PhotoFile("C:\\photos\\夜景.jpg", 2_500_000, 0, "f", "JPEG", 6000, 4000)


def test_photos_are_asked_for_once() -> None:
    """The cache answers again until it is told to forget; those gone are None."""
    asked: list[int] = []

    def photos(ids: list[int]) -> tuple[Photo, ...]:
        asked.extend(ids)
        return tuple(Photo(number) for number in ids if number != 3)

    cache = Photos(SimpleNamespace(photos=photos))  # type: ignore[arg-type]  # a fake
    cache.get([1, 2])
    assert [photo and photo.id for photo in cache.get([2, 3])] == [2, None]
    cache.forget([1])
    cache.get([1, 2])
    assert asked == [1, 2, 3, 1]


def test_a_photo_without_an_image_stands_as_three_to_two() -> None:
    """Rows are laid out before any image is there."""
    assert (shape_of(None), shape_of(Photo(1)), shape_of(Photo(1, file=FILE))) == (1.5, 1.5, 1.5)
