"""Collections and the order of their photos."""

import json
from collections.abc import Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean
from gallery_app.domain.collecting import Collection

__all__ = ["Collections"]

_ALL = """
    select collection.id, name, count(collected.id) as photos
    from collection left join collected on collected.collection = collection.id
    group by collection.id order by collection.position, collection.id
"""
_DROP = "delete from collected where collection = ? and photo not in (select value from json_each(?))"
_MOVE = """
    update collected set position = place.key from json_each(?1) as place
    where collection = ?2 and photo = place.value and position <> place.key
"""
_ADD = """
    insert into collected (collection, photo, position)
    select ?2, place.value, place.key from json_each(?1) as place
    where place.value in (select id from photo)
        and not exists (select 1 from collected where collection = ?2 and photo = place.value)
    order by place.key
"""


class Collections:
    """Records in the tables collection and collected."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def all(self) -> tuple[Collection, ...]:
        """Return every collection, in the order of the side bar."""
        return tuple(Collection(row["id"], row["name"], row["photos"]) for row in self._link.rows(_ALL))

    def add(self, name: str) -> int:
        """Store a new one at the end; return its id."""
        position = self._link.rows("select coalesce(max(position), -1) + 1 as next from collection")[0]["next"]
        return self._link.insert("collection", name=clean(name), position=position)

    def rename(self, collection: int, name: str) -> None:
        """Give one another name."""
        self._link.update("collection", collection, name=clean(name))

    def remove(self, collection: int) -> None:
        """Remove one; its photos stay in the catalog."""
        self._link.run("delete from collected where collection = ?", collection)
        self._link.delete("collection", collection)

    def photos(self, collection: int) -> tuple[int, ...]:
        """Return the ids of its photos, in its order."""
        rows = self._link.rows("select photo from collected where collection = ? order by position, id", (collection,))
        return tuple(row["photo"] for row in rows)

    def fill(self, collection: int, photos: Sequence[int]) -> None:
        """Put exactly these photos into it, in this order; ids that are not in the catalog are passed over."""
        ids = json.dumps(list(dict.fromkeys(photos)))
        self._link.run(_DROP, collection, ids)
        self._link.run(_MOVE, ids, collection)
        self._link.run(_ADD, ids, collection)
