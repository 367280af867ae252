"""Which photos are chosen, as platforms do it: click, Ctrl, Shift, arrows and the rubber band."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gallery_app.domain.ids import pick

__all__ = ["Selection"]


class Selection:
    """Chosen places in a sequence.

    Attributes:
        chosen: Indexes of the chosen photos.
        current: The one that the keyboard stands on, or None.
    """

    def __init__(self) -> None:
        """Start with nothing chosen."""
        self.chosen: set[int] = set()
        self.current: int | None = None
        self._anchor: int | None = None
        self._before_band: frozenset[int] = frozenset()

    def ordered(self) -> list[int]:
        """Return the chosen indexes from first to last."""
        return sorted(self.chosen)

    def choose(self, index: int, *, toggle: bool = False, extend: bool = False) -> None:
        """Choose a photo: alone, in or out of the others (`toggle`), or all from the last chosen one (`extend`)."""
        if extend and self._anchor is not None:
            span = range(min(self._anchor, index), max(self._anchor, index) + 1)
            self.chosen = self.chosen | set(span) if toggle else set(span)
        elif toggle:
            self.chosen ^= {index}
            self._anchor = index
        else:
            self.chosen = {index}
            self._anchor = index
        self.current = index

    def marks(self) -> tuple[int, ...]:
        """Return where the keyboard stands and where a choice of several begins, as far as there are such places."""
        return tuple(mark for mark in (self.current, self._anchor) if mark is not None)

    def stand(self, index: int) -> None:
        """Move the keyboard's place without choosing."""
        self.current = index

    def all(self, count: int) -> None:
        """Choose everything."""
        self.chosen = set(range(count))
        if self.current is None and count:
            self.current = self._anchor = 0

    def clear(self) -> None:
        """Choose nothing; the keyboard keeps its place."""
        self.chosen = set()

    def start_band(self, *, keep: bool) -> None:
        """Begin a rubber band, beside what is chosen (`keep`) or instead of it."""
        self._before_band = frozenset(self.chosen) if keep else frozenset()
        self.chosen = set(self._before_band)

    def band(self, touched: Iterable[int]) -> None:
        """Choose what the rubber band touches now."""
        self.chosen = set(self._before_band | set(touched))

    def carry(
        self,
        old: Sequence[int],
        new: Sequence[int],
        places: Mapping[int, int] | None = None,
        held: Collection[int] = (),
    ) -> None:
        """Keep the same photos chosen when the sequence of ids changes.

        Args:
            old: The ids until now.
            new: The ids from now on.
            places: Where photos stand in `new`, if that has been looked up; what it does not know is only kept where
                it stands in both at the same place.
            held: Photos to choose beside them.
        """
        photos = (*pick(old, self.chosen), *held)
        marks = tuple(old[i] if i is not None and i < len(old) else None for i in (self.current, self._anchor))
        if places is None:
            kept = {*photos, *marks}
            where: Mapping[int, int] = {photo: i for i, photo in enumerate(new) if photo in kept}
        else:
            still = {old[i]: i for i in self._beside(old, new, places)}
            where = {**still, **places} if still else places
        # Of a hundred thousand it is done within a frame, without a line of Python for each.
        self.chosen = set(map(where.get, photos)) - {None}  # type: ignore[assignment]  # what is left are places
        self.current, self._anchor = (where.get(mark) if mark is not None else None for mark in marks)

    def _beside(self, old: Sequence[int], new: Sequence[int], places: Mapping[int, int]) -> Iterator[int]:
        """Yield chosen places of photos that were not looked up and stand where they stood."""
        for index, photo in zip(self.chosen, pick(old, self.chosen), strict=True):
            if photo not in places and index < len(new) and new[index] == photo:
                yield index
