"""Photos that look alike: copies, crops and captioned versions of one picture."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from gallery_app.domain.file_content import FileContent
from gallery_app.domain.likeness import NEAR, Likeness, NearPair
from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.unread import UnreadError
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.wording import Message

__all__ = ["Alike", "Likening", "Member"]

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Member:
    """One photo of a group.

    Attributes:
        photo: Its id.
        path: Where its image is.
        distance: Bits of 64 in which it differs from the first of the group.
    """

    photo: int
    path: str
    distance: int


@dataclass(frozen=True, slots=True)
class Alike:
    """What was found.

    Attributes:
        groups: Photos that look alike, in each group the largest picture first; the nearest groups first.
        failed: Images that could not be looked at.
        passed: How many images were not looked at, because they cannot be shown and somebody was told.
    """

    groups: tuple[tuple[Member, ...], ...]
    failed: tuple[Failure, ...]
    passed: int = 0


class Likening:
    """Finds photos that look alike, by hashes that are kept; images are read only where none is kept yet."""

    def __init__(self, catalog: Catalog, previewing: Previewing) -> None:
        """Take the catalog, and what gives small pictures."""
        self._catalog = catalog
        self._previewing = previewing

    def learn(self) -> Task[tuple[Failure, ...]]:
        """Look at every picture that nobody has looked at yet; return those that could not be.

        Kept previews are looked at where there are any, so a known catalog needs none of its images.
        """
        failed: list[Failure] = []
        unknown, done = self._catalog.likeness.unknown(), 0
        while batch := list(islice(unknown, _BATCH)):
            found: list[Likeness] = []
            broken: list[FileContent] = []
            for _, file in batch:
                yield Progress(done, 0, Message.of("Comparing photos"))
                done += 1
                try:
                    found.append(_seen(file.fingerprint, self._previewing.make(file, EDGES[0])))
                except FileError as error:
                    failed.append(Failure(file.path, error.message))
                    if not isinstance(error, UnreadError):
                        broken.append(FileContent(file.id, file.fingerprint, file.modified))
            self._catalog.contents.note(broken)
            self._catalog.likeness.note(found)
        return tuple(failed)

    def alike(self, distance: int = NEAR) -> Task[Alike]:
        """Return groups of photos that look alike, files with the same bytes included.

        Args:
            distance: Bits of 64 in which two neighbours of a group differ at most.
        """
        passed = self._catalog.contents.count_broken()
        failed = yield from self.learn()
        yield Progress(0, 0, Message.of("Comparing photos"))
        pairs = self._catalog.likeness.near_pairs(distance)
        files = dict(self._catalog.photos.files())
        sets = [sorted(each, key=lambda photo: _standing(photo, files[photo])) for each in _joined(pairs)]
        apart = iter(self._catalog.likeness.between([(each[0], photo) for each in sets for photo in each]))
        groups = [tuple(Member(photo, files[photo].path, next(apart) or 0) for photo in each) for each in sets]
        groups.sort(key=lambda group: (max(member.distance for member in group), group[0].photo))
        return Alike(tuple(groups), failed, passed)


def _joined(pairs: Iterable[NearPair]) -> list[set[int]]:
    """Return the photos that are linked by pairs, set by set."""
    sets: dict[int, set[int]] = {}
    for pair in pairs:
        one, other = (sets.get(photo, {photo}) for photo in (pair.one, pair.other))
        if one is not other:
            both = one | other
            sets.update(dict.fromkeys(both, both))
    return list({id(each): each for each in sets.values()}.values())


def _standing(photo: int, file: PhotoFile) -> tuple[int, int, int]:
    """Return a key that puts the picture first that others were made from: the largest, of the largest file."""
    return -file.width * file.height, -file.size, photo


def _seen(fingerprint: str, jpeg: bytes) -> Likeness:
    # Pillow is loaded with the first picture that is looked at.
    from PIL import Image  # noqa: PLC0415 heavy, and a window opens without it

    from gallery_app.ingest.likeness import inner_phash, phash  # noqa: PLC0415 the same

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
        return Likeness(fingerprint, phash(image) or None, inner_phash(image))
