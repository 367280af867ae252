"""Stacks: photos of one moment that are shown as one."""

from pathlib import Path

import pytest

from gallery_app.domain.changes import Act, Kind
from gallery_app.domain.photo import Photo
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.desk import Desk
from tests.services.test_likening import _burst, folder

__all__ = ["folder"]


@pytest.fixture
def five(desk: Desk) -> tuple[int, ...]:
    """Five photos in the catalog."""
    with desk.stacks._catalog.edit(Act.IMPORT):
        return tuple(desk.stacks._catalog.photos.add(Photo(title=title)) for title in "甲乙丙丁戊")


def found(desk: Desk) -> list[tuple[int, ...]]:
    """Return the photos of every stack."""
    return [stack.photos for stack in desk.stacks.all()]


def test_the_first_is_on_top(desk: Desk, five: tuple[int, ...]) -> None:
    """Until another is put there; the rest keep their order, and every change is one step of undo."""
    a, b, c, *_ = five
    changes = desk.stacks.group((c, a, b))
    assert (changes.act, changes.of(Kind.PHOTO)) == (Act.STACK, {a, b, c})
    desk.stacks.put_on_top(b)
    assert found(desk) == [(b, c, a)]
    desk.history.undo()
    assert found(desk) == [(c, a, b)]
    desk.history.undo()
    assert found(desk) == []
    desk.history.redo()
    assert found(desk) == [(c, a, b)]


def test_a_photo_is_in_one_stack(desk: Desk, five: tuple[int, ...]) -> None:
    """Grouped anew it leaves the old one, and what is left alone there is no stack."""
    a, b, c, d, e = five
    desk.stacks.group((a, b))
    desk.stacks.group((c, d, e))
    desk.stacks.group((b, c))
    assert found(desk) == [(d, e), (b, c)]


def test_ungrouping_takes_whole_stacks_apart(desk: Desk, five: tuple[int, ...]) -> None:
    """Any of its photos names a stack; a photo that goes from the catalog leaves its stack with it."""
    a, b, c, d, e = five
    desk.stacks.group((a, b, c))
    desk.stacks.group((d, e))
    desk.stacks.ungroup((b,))
    assert found(desk) == [(d, e)]
    with desk.stacks._catalog.edit(Act.REMOVE) as edit:
        desk.stacks._catalog.photos.remove(d)
    assert edit.changes.of(Kind.STACK)
    assert found(desk) == []


def test_what_cannot_be_is_said(desk: Desk, five: tuple[int, ...]) -> None:
    """One photo is no stack, and a photo that stands alone has none to be taken from."""
    with pytest.raises(InputError, match="two photos"):
        desk.stacks.group(five[:1])
    for act in (lambda: desk.stacks.ungroup(five), lambda: desk.stacks.put_on_top(five[0])):
        with pytest.raises(InputError, match="no stack"):
            act()


def test_bursts_become_stacks_at_once(desk: Desk, folder: Path) -> None:
    """All as one step of undo; what is stacked already stays as it is, and a second run finds nothing."""
    _burst(folder, "K-1")
    _burst(folder, "A-9")
    drain(desk.importing.run([folder]))
    made = drain(desk.stacks.group_bursts())
    assert (made.stacks, made.photos, len(found(desk))) == (2, 8, 2)
    assert drain(desk.stacks.group_bursts()).stacks == 0
    desk.history.undo()
    assert found(desk) == []
