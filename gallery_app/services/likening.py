"""Photos that look alike: copies, crops and captioned versions of one picture, and bursts of a camera."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

from gallery_app.domain.likeness import NEAR, Likeness, NearPair
from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.services.previewing import EDGES, Previewing
from gallery_app.wording import Message

__all__ = ["BURST", "Alike", "Likening", "Member", "Stack"]

BURST = 20
"""Bits in which one picture of a burst may differ from the next: the camera and the moment say the rest."""
_BATCH = 200
_TO_THE_SECOND = 19


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
    """

    groups: tuple[tuple[Member, ...], ...]
    failed: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """A burst: photos that one camera took one right after the other, of one scene.

    Attributes:
        camera: Maker and model.
        taken: When the first was taken, ISO 8601.
        photos: Id and path of each, in the order they were taken.
    """

    camera: str
    taken: str
    photos: tuple[tuple[int, str], ...]


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
            for _, file in batch:
                yield Progress(done, 0, Message.of("Comparing photos"))
                done += 1
                try:
                    found.append(_seen(file.fingerprint, self._previewing.make(file, EDGES[0])))
                except FileError as error:
                    failed.append(Failure(file.path, error.message))
            self._catalog.likeness.note(found)
        return tuple(failed)

    def alike(self, distance: int = NEAR) -> Task[Alike]:
        """Return groups of photos that look alike, files with the same bytes included.

        Args:
            distance: Bits of 64 in which two neighbours of a group differ at most.
        """
        failed = yield from self.learn()
        yield Progress(0, 0, Message.of("Comparing photos"))
        pairs = self._catalog.likeness.near_pairs(distance)
        files = dict(self._catalog.photos.files())
        sets = [sorted(each, key=lambda photo: _standing(photo, files[photo])) for each in _joined(pairs)]
        apart = iter(self._catalog.likeness.between([(each[0], photo) for each in sets for photo in each]))
        groups = [tuple(Member(photo, files[photo].path, next(apart) or 0) for photo in each) for each in sets]
        groups.sort(key=lambda group: (max(member.distance for member in group), group[0].photo))
        return Alike(tuple(groups), failed)

    def stacks(self, seconds: float = 2.0, distance: int = BURST) -> Task[tuple[Stack, ...]]:
        """Return the bursts among the photos, in the order they were taken.

        Args:
            seconds: Time from one picture to the next at most.
            distance: Bits of 64 in which one picture differs from the next at most.
        """
        yield from self.learn()
        cameras: defaultdict[str, list[_Shot]] = defaultdict(list)
        for photo, file in self._catalog.photos.files():
            if file.camera and len(file.taken) >= _TO_THE_SECOND:
                cameras[file.camera].append(_Shot(datetime.fromisoformat(file.taken), file.path, photo))
        runs = [run for shots in cameras.values() for run in self._runs(sorted(shots), seconds, distance)]
        files = dict(self._catalog.photos.files())
        stacks = [
            Stack(files[run[0].photo].camera, run[0].moment.isoformat(), tuple((s.photo, s.path) for s in run))
            for run in runs
        ]
        return tuple(sorted(stacks, key=lambda stack: (stack.taken, stack.camera)))

    def _runs(self, shots: list["_Shot"], seconds: float, distance: int) -> Iterator[list["_Shot"]]:
        """Yield what one camera took in one go."""
        close = [two for two in pairwise(shots) if two[1].moment - two[0].moment <= timedelta(seconds=seconds)]
        apart = self._catalog.likeness.between([(one.photo, other.photo) for one, other in close])
        going_on = {two[1] for two, bits in zip(close, apart, strict=True) if bits is not None and bits <= distance}
        run: list[_Shot] = []
        for shot in shots:
            if shot not in going_on:
                yield from [run] if len(run) > 1 else []
                run = []
            run.append(shot)
        yield from [run] if len(run) > 1 else []


class _Shot(NamedTuple):
    moment: datetime
    path: str
    photo: int


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
