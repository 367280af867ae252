"""Choosing as platforms do it."""

from gallery_app.ui.models.selection import Selection


def test_a_click_chooses_alone() -> None:
    """A plain click forgets the others."""
    chosen = Selection()
    chosen.choose(3)
    chosen.choose(5)
    assert chosen.ordered() == [5]


def test_control_adds_and_takes_away() -> None:
    """A second click with Ctrl takes a photo out again."""
    chosen = Selection()
    for index in (3, 5, 3):
        chosen.choose(index, toggle=True)
    assert chosen.ordered() == [5]


def test_shift_chooses_a_span_from_the_anchor() -> None:
    """The span always starts where the last plain click was."""
    chosen = Selection()
    chosen.choose(4)
    chosen.choose(7, extend=True)
    chosen.choose(2, extend=True)
    assert chosen.ordered() == [2, 3, 4]


def test_a_band_beside_what_was_chosen() -> None:
    """With Ctrl held a rubber band adds to the choice."""
    chosen = Selection()
    chosen.choose(9)
    chosen.start_band(keep=True)
    chosen.band([1, 2])
    chosen.band([1])
    assert chosen.ordered() == [1, 9]


def test_the_choice_follows_photos_into_a_new_order() -> None:
    """Sorting or searching keeps the same photos chosen; those gone are dropped."""
    chosen = Selection()
    chosen.choose(0)
    chosen.choose(2, toggle=True)
    chosen.carry([10, 20, 30], [30, 40])
    assert (chosen.ordered(), chosen.current) == ([0], 0)


def test_all_and_none() -> None:
    """Everything can be chosen, and let go again."""
    chosen = Selection()
    chosen.all(3)
    assert chosen.ordered() == [0, 1, 2]
    chosen.clear()
    assert (chosen.ordered(), chosen.current) == ([], 0)
