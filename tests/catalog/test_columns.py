"""The values of photos, counted and found in memory."""

import random
from collections import Counter

import pytest

from gallery_app.catalog.bits import bits_of, ids_of
from gallery_app.catalog.chosen import Chosen
from gallery_app.catalog.columns import Column

_SIZE = 3000


def _filled(values: int, chance: random.Random) -> tuple[Column, dict[int, set[str]]]:
    """Return a column in which photos have up to six of so many values, more than there are lanes."""
    column = Column()
    column.grow(_SIZE)
    held = {photo: {str(chance.randrange(values)) for _ in range(chance.randrange(7))} for photo in range(1, _SIZE)}
    for photo, those in held.items():
        for value in sorted(those):
            column.add(photo, value)
    return column, held


def _counted(column: Column, chosen: Chosen) -> dict[str, int]:
    counts = zip(column.values, column.count(chosen).tolist(), strict=True)
    return {value: count for value, count in counts if count}


def _agrees(column: Column, held: dict[int, set[str]], chance: random.Random) -> None:
    alive = bits_of(sorted(held))
    for size in (1, 50, 1400, 2900, len(held)):
        photos = chance.sample(sorted(held), size)
        wanted = Counter(value for photo in photos for value in held[photo])
        assert _counted(column, Chosen(bits_of(photos), alive)) == wanted
    asked = [str(chance.randrange(40)) for _ in range(3)]
    found = {photo for photo, those in held.items() if not those.isdisjoint(asked)}
    part = ids_of(column.bits(asked, (500, 900)))
    assert {photo for photo in part if 500 <= photo <= 900} == {photo for photo in found if 500 <= photo <= 900}
    assert found & {7, 70} == set(ids_of(column.bits(asked, [7, 70]))) & {7, 70}
    assert set(ids_of(column.bits(asked))) == found


@pytest.mark.parametrize("values", [4, 40, 200, 900])
def test_counts_and_sets_are_those_of_the_values(values: int) -> None:
    """Of few, many or all photos; also after changes, after growing, and when packed and unpacked."""
    chance = random.Random(values)
    column, held = _filled(values, chance)
    _agrees(column, held, chance)
    for photo in chance.sample(sorted(held), 300):
        held[photo] = {str(chance.randrange(values)) for _ in range(chance.randrange(7))}
        column.set(photo, sorted(held[photo]))
    _agrees(column, held, chance)
    column.grow(_SIZE + 10)
    held[_SIZE + 5] = {"0"}
    column.set(_SIZE + 5, ["0"])
    _agrees(column, held, chance)
    _agrees(Column.unpacked(column.packed()), held, chance)
