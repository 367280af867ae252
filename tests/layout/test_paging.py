"""Pages added, moved, doubled and taken away."""

from dataclasses import replace

import pytest

from gallery_app.errors import InputError
from gallery_app.layout import paging
from gallery_app.layout.scene import Line, Role, RuleBox, Run, Scene, TextBox
from tests.layout.drawn import caption, frame, scene


def test_a_page_is_doubled() -> None:
    """A copy has keys of its own, and its captions belong to its own frames."""
    made = paging.duplicate_page(scene(), 0)
    first, second = made.pages
    assert not {box.key for box in first.items} & {box.key for box in second.items}
    ties = {box.frame for box in second.items if isinstance(box, TextBox)}
    assert ties <= {box.key for box in second.items}


def test_a_new_page_looks_like_its_neighbour() -> None:
    """A new page has size, guides and furniture of the page before it, and nothing else."""
    start = scene()
    furniture = replace(
        caption(20, frame(0, 10, 10, 60, 0), "图片专版"), y=12.0, role=Role.FURNITURE, photo=None, frame=0
    )
    rule = RuleBox(10, 16.9, 180, 0.3, key=21)
    page = replace(start.pages[0], items=(furniture, rule, *start.pages[0].items))
    made = paging.add_page(replace(start, pages=(page,)), 0).pages[1]
    assert (made.width, made.guides) == (200, page.guides)
    assert [type(box) for box in made.items] == [TextBox, RuleBox]


def test_pages_change_places() -> None:
    """A page moved to the front comes first; the last page cannot be taken away."""
    two = paging.duplicate_page(scene(), 0)
    assert paging.move_page(two, 1, 0).pages == two.pages[::-1]
    one = paging.delete_page(two, 0)
    assert one.pages == two.pages[1:]
    with pytest.raises(InputError, match="at least one page"):
        paging.delete_page(one, 0)


def test_printed_numbers_follow() -> None:
    """Pages keep counting from the number that the first one had, whatever is added, moved or deleted."""
    start = scene()
    line = Line((Run("05", "credit"),))
    number = TextBox(180, 10, 10, 5, (line,), role=Role.FURNITURE, key=20)
    start = replace(start, pages=(replace(start.pages[0], items=(number, *start.pages[0].items)),))

    def numbers(made: Scene) -> list[str]:
        boxes = (box for page in made.pages for box in page.items)
        return [box.text for box in boxes if isinstance(box, TextBox) and box.role is Role.FURNITURE]

    three = paging.duplicate_page(paging.add_page(start, 0), 0)
    assert numbers(three) == ["05", "06", "07"]
    assert numbers(paging.move_page(three, 2, 0)) == ["05", "06", "07"]
    assert numbers(paging.delete_page(three, 0)) == ["05", "06"]
