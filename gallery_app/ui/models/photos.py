"""The photos in sight: records fetched by id when they are shown, and only so many kept."""

from collections import OrderedDict
from collections.abc import Collection, Sequence

from gallery_app.domain.photo import Photo
from gallery_app.services.library import Library

__all__ = ["Photos", "shape_of"]

_KEPT = 2400
_NO_FILE_RATIO = 1.5


def shape_of(photo: Photo | None) -> float:
    """Return a photo's width divided by its height; one without an image stands as 3:2."""
    if photo is None or photo.file is None or photo.file.width <= 0 or photo.file.height <= 0:
        return _NO_FILE_RATIO
    return photo.file.width / photo.file.height


class Photos:
    """A small cache in front of the library."""

    def __init__(self, library: Library) -> None:
        """Take the library to ask."""
        self._library = library
        self._kept: OrderedDict[int, Photo] = OrderedDict()

    def get(self, ids: Sequence[int]) -> list[Photo | None]:
        """Return the photos in the order asked for; None stands for one that is gone."""
        missing = [photo for photo in ids if photo not in self._kept]
        if missing:
            self._kept.update((photo.id, photo) for photo in self._library.photos(missing))
        found = [self._kept.get(photo) for photo in ids]
        for photo in ids:
            if photo in self._kept:
                self._kept.move_to_end(photo)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def forget(self, ids: Collection[int] | None = None) -> None:
        """Let go of photos that have changed; None lets go of all."""
        if ids is None:
            self._kept.clear()
        else:
            # Of many that have changed only these few are looked for.
            for photo in [photo for photo in self._kept if photo in ids] if len(ids) > len(self._kept) else ids:
                self._kept.pop(photo, None)
