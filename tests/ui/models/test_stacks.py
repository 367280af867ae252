"""Stacks folded into what a gallery shows."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.ids import Ids
from gallery_app.domain.stacks import Stack
from gallery_app.ui.models.stacks import Folding

STACKS = (Stack(1, (4, 2)), Stack(2, (7, 8, 9)), Stack(3, (20, 21)))


def test_a_closed_stack_stands_where_its_top_does() -> None:
    """The others are not shown; one of which a single photo was found is no stack here."""
    fold = Folding(Ids((1, 2, 3, 4, 8, 5, 9, 7, 20)), STACKS).fold(())
    assert fold.ids == (1, 3, 4, 5, 7, 20)
    assert {photo: pile.photos for photo, pile in fold.piles.items()} == {4: (4, 2), 7: (7, 8, 9)}


def test_an_open_stack_gathers_behind_its_top() -> None:
    """All are shown side by side in the order of the stack."""
    fold = Folding((1, 2, 3, 4, 8, 5, 9, 7, 20), STACKS).fold({1, 2})
    assert fold.ids == (1, 3, 4, 2, 5, 7, 8, 9, 20)
    assert fold.piles[9].opened


def test_without_the_top_the_next_stands_for_all() -> None:
    """A search may find some of a stack only."""
    fold = Folding((9, 1, 8), STACKS).fold(())
    assert (fold.ids, fold.piles[8].photos) == ((1, 8), (8, 9))


def test_what_no_stack_touches_stays_as_it_is() -> None:
    """A gallery without stacks is shown what was found, not a copy of it."""
    ids = Ids(range(5))
    assert Folding(ids, ()).fold(()).ids is ids
    assert Folding(ids, STACKS[2:]).fold(()).ids is ids


@given(st.permutations(range(12)), st.sets(st.integers(1, 3)))
def test_every_photo_knows_where_it_is_shown(ids: list[int], opened: set[int]) -> None:
    """One that is shown at its own place, one that is hidden at the place of that which stands for it."""
    stacks = (Stack(1, (4, 2)), Stack(2, (7, 8, 9)), Stack(3, (0, 11)))
    fold = Folding(ids, stacks).fold(opened)
    places = fold.places({photo: place for place, photo in enumerate(ids)})
    tops = {photo: stack.photos[0] for stack in stacks if stack.id not in opened for photo in stack.photos}
    assert {photo: fold.ids[place] for photo, place in places.items()} == {p: tops.get(p, p) for p in ids}
    assert [ids[fold.found(index)] for index in range(len(fold.ids))] == list(fold.ids)
