"""Bursts: photos that one camera took one right after the other, of one scene."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Task
from gallery_app.services.likening import Likening

__all__ = ["BURST", "Burst", "Stacking"]

BURST = 20
"""Bits in which one picture of a burst may differ from the next: the camera and the moment say the rest."""
_TO_THE_SECOND = 19


@dataclass(frozen=True, slots=True)
class Burst:
    """A burst: photos that one camera took one right after the other, of one scene.

    Attributes:
        camera: Maker and model.
        taken: When the first was taken, ISO 8601.
        photos: Id and path of each, in the order they were taken.
    """

    camera: str
    taken: str
    photos: tuple[tuple[int, str], ...]


class Stacking:
    """Finds bursts."""

    def __init__(self, catalog: Catalog, likening: Likening) -> None:
        """Take the catalog, and what looks at pictures."""
        self._catalog = catalog
        self._likening = likening

    def stacks(self, seconds: float = 2.0, distance: int = BURST) -> Task[tuple[Burst, ...]]:
        """Return the bursts among the photos, in the order they were taken.

        Args:
            seconds: Time from one picture to the next at most.
            distance: Bits of 64 in which one picture differs from the next at most.
        """
        yield from self._likening.learn()
        cameras: defaultdict[str, list[_Shot]] = defaultdict(list)
        for photo, file in self._catalog.photos.files():
            if file.camera and len(file.taken) >= _TO_THE_SECOND:
                cameras[file.camera].append(_Shot(datetime.fromisoformat(file.taken), file.path, photo))
        runs = [run for shots in cameras.values() for run in self._runs(sorted(shots), seconds, distance)]
        files = dict(self._catalog.photos.files())
        bursts = [
            Burst(files[run[0].photo].camera, run[0].moment.isoformat(), tuple((s.photo, s.path) for s in run))
            for run in runs
        ]
        return tuple(sorted(bursts, key=lambda burst: (burst.taken, burst.camera)))

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
