"""Pages of a document: added, put in another order, doubled, taken away; their printed numbers follow."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TypeGuard

from gallery_app.errors import InputError
from gallery_app.layout.edit import next_key
from gallery_app.layout.scene import Box, Page, Role, RuleBox, Scene, TextBox

__all__ = ["add_page", "delete_page", "duplicate_page", "move_page"]


def add_page(scene: Scene, after: int) -> Scene:
    """Put an empty page of the same size and guides behind page `after` (from 0), with the furniture of that page."""
    like = scene.pages[after]
    kept = tuple(box for box in like.items if isinstance(box, TextBox) and box.role is Role.FURNITURE)
    lowest = max((box.y + box.h for box in kept), default=0.0)
    rules = tuple(box for box in like.items if isinstance(box, RuleBox) and kept and abs(box.y - lowest) < 1)
    fresh = _with_fresh_keys(replace(like, items=(*kept, *rules)), scene)
    return _inserted(scene, after + 1, fresh)


def duplicate_page(scene: Scene, page: int) -> Scene:
    """Put a copy of a page behind it; its boxes get keys of their own."""
    return _inserted(scene, page + 1, _with_fresh_keys(scene.pages[page], scene))


def _with_fresh_keys(page: Page, scene: Scene) -> Page:
    fresh = count(next_key(scene))
    keys = {box.key: next(fresh) for box in page.items}
    items = (replace(box, key=keys[box.key]) for box in page.items)
    tied = (replace(box, frame=keys.get(box.frame, 0)) if isinstance(box, TextBox) else box for box in items)
    return replace(page, items=tuple(tied))


def move_page(scene: Scene, page: int, to: int) -> Scene:
    """Move a page so that it becomes number `to` (from 0)."""
    pages = list(scene.pages)
    pages.insert(to, pages.pop(page))
    return _of(scene, pages)


def delete_page(scene: Scene, page: int) -> Scene:
    """Take a page away with all that is on it.

    Raises:
        InputError: It is the only one.
    """
    if len(scene.pages) == 1:
        raise InputError("A layout has at least one page.")
    return _of(scene, [each for number, each in enumerate(scene.pages) if number != page])


def _inserted(scene: Scene, at: int, page: Page) -> Scene:
    return _of(scene, [*scene.pages[:at], page, *scene.pages[at:]])


def _of(scene: Scene, pages: Sequence[Page]) -> Scene:
    numbers = [int(box.text) for page in scene.pages for box in page.items if _is_number(box)]
    first = min(numbers, default=1)
    return replace(scene, pages=tuple(_numbered(page, number) for number, page in enumerate(pages, first)))


def _is_number(box: Box) -> TypeGuard[TextBox]:
    """Return whether a box is the printed number of its page."""
    return isinstance(box, TextBox) and box.role is Role.FURNITURE and box.text.isascii() and box.text.isdigit()


def _numbered(page: Page, number: int) -> Page:
    """Return a page with its printed number put right, in as many digits as before."""
    return replace(page, items=tuple(_saying(box, number) if _is_number(box) else box for box in page.items))


def _saying(box: TextBox, number: int) -> TextBox:
    [line, *_] = box.lines
    run = replace(line.runs[0], text=f"{number:0{len(box.text)}d}")
    return replace(box, lines=(replace(line, runs=(run,)),))
