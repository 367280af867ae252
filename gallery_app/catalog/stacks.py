"""Stacks and the order of their photos."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from gallery_app.catalog.connection import Connections
from gallery_app.domain.stacks import Stack

__all__ = ["Stacks"]

_NEXT = "select coalesce(max(stack), 0) + 1 as next from stacked"
_LEAVE = "delete from stacked where photo in (select value from json_each(?))"
_PUT = """
    insert into stacked (stack, photo, position)
    select ?2, place.value, place.key from json_each(?1) as place
    where place.value in (select id from photo) order by place.key
"""
_MOVE = """
    update stacked set position = place.key from json_each(?1) as place
    where stack = ?2 and photo = place.value and position <> place.key
"""


class Stacks:
    """Records in the table stacked."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[Stack, ...]:
        """Return every stack; one that has a single photo left, as when others were removed, is none."""
        rows = self._link.rows("select stack, photo from stacked order by stack, position, id")
        groups = ((number, tuple(row["photo"] for row in group)) for number, group in groupby(rows, lambda r: r[0]))
        return tuple(Stack(number, photos) for number, photos in groups if len(photos) > 1)

    def put(self, photos: Sequence[int]) -> int:
        """Make a stack of photos, in this order, which leave the stacks they were in; return its id."""
        ids = json.dumps(list(dict.fromkeys(photos)))
        stack: int = self._link.rows(_NEXT)[0]["next"]
        self._link.run(_LEAVE, ids)
        self._link.run(_PUT, ids, stack)
        return stack

    def arrange(self, stack: int, photos: Sequence[int]) -> None:
        """Put the photos of a stack into this order."""
        self._link.run(_MOVE, json.dumps(list(photos)), stack)

    def dissolve(self, stacks: Iterable[int]) -> None:
        """Let the photos of these stacks stand alone again."""
        ids = json.dumps(list(stacks))
        self._link.run("delete from stacked where stack in (select value from json_each(?))", ids)
