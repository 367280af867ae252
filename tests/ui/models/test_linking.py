"""Dropping photos on a report and taking them out."""

from contextlib import AbstractContextManager, nullcontext
from types import SimpleNamespace

import pytest

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.placement import Placement
from gallery_app.ui.models.linking import drop_photos, take_out


def use(number: int, photo: int, section: int = 1, position: int = 0) -> Placement:
    """Return a use in report 1."""
    return Placement(number, photo, 1, section, position, headline="标题")


WHOLE = Changes({Kind.PLACEMENT: frozenset({1, 2})})
"""What the outer edit touched; the ones within cannot tell."""


class Linked:
    """Remembers calls and says that something changed."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []

    def together(self, _act: Act = Act.LINK) -> AbstractContextManager[SimpleNamespace]:
        return nullcontext(SimpleNamespace(changes=WHOLE))

    def __getattr__(self, name: str) -> object:
        def call(*args: object) -> Changes:
            self.calls.append((name, *args))
            return Changes({Kind.PLACEMENT: frozenset({len(self.calls)})})

        return call


class Ordered:
    """Keeps one section in order as the catalog does: places are counted without the photo itself."""

    def __init__(self, *photos: int) -> None:
        self.photos = list(photos)
        self.edit = SimpleNamespace(changes=Changes())

    def together(self) -> AbstractContextManager[SimpleNamespace]:
        return nullcontext(self.edit)

    def _touch(self, *photos: int) -> Changes:
        """Note what is touched in the edit that holds this one, which says so when it is closed; this one is silent."""
        self.edit.changes = Changes({Kind.PLACEMENT: self.edit.changes.of(Kind.PLACEMENT) | frozenset(photos)})
        return Changes()

    def move(self, placement: int, section: int, position: int) -> Changes:
        self.photos.remove(placement)
        self.photos.insert(position, placement)
        return self._touch(placement)

    def link(self, photos: list[int], section: int, position: int) -> Changes:
        self.photos[position:position] = photos
        return self._touch(*photos)


def test_a_dropped_photo_of_the_report_moves() -> None:
    """Its place is counted without itself."""
    linking = Linked()
    placed = [use(11, 1, position=0), use(12, 2, position=1), use(13, 3, position=2)]
    drop_photos(linking, [1], placed, 1, 3)  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("move", 11, 1, 2)]


def test_dropped_photos_from_elsewhere_are_linked_at_once() -> None:
    """Several keep their order and are one step of undo."""
    linking = Linked()
    drop_photos(linking, [8, 9], [use(11, 1)], 1, 0)  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("link", [8, 9], 1, 0)]


@pytest.mark.parametrize(
    ("dropped", "position", "order"),
    [
        ([1, 2], 3, [3, 1, 2, 4]),
        ([4, 2], 0, [4, 2, 1, 3]),
        ([2], 2, [1, 2, 3, 4]),
        ([1, 9], 4, [2, 3, 4, 1, 9]),
        ([1, 3], 2, [2, 1, 3, 4]),
    ],
)
def test_photos_of_a_section_are_put_in_another_order(dropped: list[int], position: int, order: list[int]) -> None:
    """Wherever they come from, they stand together at the place where they are dropped."""
    linking = Ordered(1, 2, 3, 4)
    placed = [use(n, n, position=n - 1) for n in (1, 2, 3, 4)]
    changes = drop_photos(linking, dropped, placed, 1, position)  # type: ignore[arg-type]  # a fake
    assert linking.photos == order
    assert changes == linking.edit.changes


def test_taking_out_goes_section_by_section() -> None:
    """Each section is asked once."""
    linking = Linked()
    take_out(linking, [use(1, 1), use(2, 2), use(3, 3, section=4)])  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("unlink", [1, 2], 1), ("unlink", [3], 4)]
