"""What the catalog holds in memory: which photos there are, columns to count by, orders to page through.

Everything is made from the records, part by part when it is first needed, and follows every edit by `find_touched`,
whichever program made it. Of a large catalog the parts are kept in the file, so that opening it stays quick.
"""

import json
import threading
from array import array
from collections.abc import Iterable, Mapping, Sequence

from gallery_app.catalog.bits import bits_of_text
from gallery_app.catalog.columns import COLUMNS, Column, between, listed
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.kept_words import KeptWords
from gallery_app.catalog.orders import Orders
from gallery_app.catalog.packing import unpacked
from gallery_app.catalog.vocabulary import Vocabulary
from gallery_app.domain.query import Sort

__all__ = ["Mirror"]

_STEP = 20_000
_FOLLOWED = 5_000
"""So many touched photos are followed one by one; more, and all is made anew."""
_REMEMBERED = 64

_SEQ = "select coalesce((select seq from sqlite_sequence where name = 'find_touched'), 0) as seq"


class Mirror:
    """The state of one catalog, shared by all threads.

    Attributes:
        lock: Held while the state is used.
        alive: The ids of all photos.
        seq: How far in `find_touched` the state has followed.
        kept: How far in `find_touched` the parts in the file are; -1 when there are none.
        registers: Where in `find_touched` a register was last changed.
        names: The vocabulary.
        words: The photos of frequent words.
    """

    def __init__(self, link: Connections) -> None:
        """Take the connections; nothing is read yet."""
        self.lock = threading.RLock()
        self.names = Vocabulary(link, lambda name: self.column(name).values)
        self.alive = 0
        self.seq = -1
        self._link = link
        self._columns: dict[str, Column] = {}
        self._orders = Orders(link)
        self._recent: list[tuple[int, int]] = []
        self.registers = 0
        self.kept = -1
        self._since_kept: tuple[int, list[int]] = -1, []
        self.words = KeptWords(link, self.touched_since_kept)

    def follow(self) -> None:
        """Bring what is held in step with what has been committed."""
        seq = int(self._link.rows(_SEQ)[0]["seq"])
        if seq == self.seq:
            return
        if self.seq < 0:
            self._begin(seq)
            return
        self._follow(seq, self._touched(self.seq, seq))

    def touched_after(self, since: int) -> list[int] | None:
        """Return the photos touched after `since`, 0 for a register; None when too many, or not known any more."""
        return self._touched(since, self.seq)

    def _touched(self, since: int, seq: int) -> list[int] | None:
        if seq - since > _FOLLOWED:
            return None
        rows = self._link.rows("select photo from find_touched where seq > ? and seq <= ? order by seq", (since, seq))
        return [row["photo"] for row in rows] if len(rows) == seq - since else None

    def _follow(self, seq: int, touched: list[int] | None) -> None:
        if touched is None:
            self._forget()
            self._begin(seq)
            return
        self._recent += [(self.seq + 1 + at, photo) for at, photo in enumerate(touched)]
        del self._recent[: -_REMEMBERED * 4]
        self.seq = seq
        if 0 in touched:
            self.registers = seq
            self.names.forget()
        photos = sorted({photo for photo in touched if photo})
        if photos:
            self._refresh(photos)

    def _forget(self) -> None:
        self.names.forget()
        self._columns.clear()
        self._orders.forget()
        self._recent.clear()
        self.words.forget()

    def _begin(self, seq: int) -> None:
        self.kept, stored = self._stored("alive")
        touched = None if self.kept < 0 else self._touched(self.kept, seq)
        if touched is None or stored is None:
            self.kept = -1
            self.alive = bits_of_text(self._link.rows("select group_concat(id) as ids from photo")[0]["ids"])
            self.seq = seq
        else:
            self.alive = int.from_bytes(stored, "little")
            self.seq = self.kept
            self._follow(seq, touched)
        self.registers = seq

    def _stored(self, name: str) -> tuple[int, bytes | None]:
        row = self._link.row("select data from find_part where name = ?", name)
        if row is None:
            return -1, None
        data = bytes(row["data"])
        return int.from_bytes(data[:8], "little"), unpacked(data[8:])

    def _refresh(self, photos: Sequence[int]) -> None:
        rows = self._link.rows(
            "select id from photo where id in (select value from json_each(?))", (json.dumps(photos),)
        )
        there = {row["id"] for row in rows}
        for photo in photos:
            bit = 1 << photo
            self.alive = self.alive | bit if photo in there else self.alive & ~bit
        for name, column in self._columns.items():
            self._set(name, column, photos)
        self._orders.follow(photos, there)
        self.names.add_texts()

    def _set(self, name: str, column: Column, photos: Sequence[int]) -> None:
        column.grow(max(photos) + 1)
        values: dict[int, list[str]] = {}
        for photo, value in self._values(name, listed(photos)):
            values.setdefault(photo, []).append(value)
        for photo in photos:
            column.set(photo, values.get(photo, ()))

    def _values(self, name: str, where: str) -> Iterable[tuple[int, str]]:
        return ((row["photo"], str(row["value"])) for row in self._link.rows(COLUMNS[name].substitute(photos=where)))

    def touched_since(self, seq: int) -> tuple[int, ...] | None:
        """Return the photos touched since; None when a register was too, or they are too many to look at singly."""
        if seq < self.registers or (seq < self.seq and (not self._recent or self._recent[0][0] > seq + 1)):
            return None
        photos = tuple({photo for at, photo in self._recent if at > seq})
        return photos if len(photos) <= _REMEMBERED else None

    def column(self, name: str) -> Column:
        """Return a column in step with `alive`."""
        column = self._columns.get(name)
        if column is None:
            column = self._columns[name] = self._stored_column(name) or self._made_column(name)
        return column

    def _made_column(self, name: str) -> Column:
        column = Column()
        size = self.alive.bit_length()
        column.grow(size)
        for start in range(0, size, _STEP):
            column.fill(list(self._values(name, between(start, min(start + _STEP, size) - 1))))
        return column

    def _stored_column(self, name: str) -> Column | None:
        stored = self.part(f"column {name}")
        if stored is None:
            return None
        data, photos = stored
        column = Column.unpacked(data)
        column.grow(self.alive.bit_length())
        if photos:
            self._set(name, column, photos)
        return column

    def part(self, name: str) -> tuple[bytes, Sequence[int]] | None:
        """Return a kept part and the photos that were touched since."""
        data = self._stored(name)[1] if self.kept >= 0 else None
        return None if data is None else (data, self.touched_since_kept() or [])

    def touched_since_kept(self) -> list[int] | None:
        """Return the photos touched since the parts in the file were kept; None when there are none."""
        if self.kept < 0:
            return None
        if self._since_kept[0] != self.seq:
            rows = self._link.rows(
                "select distinct photo from find_touched where seq > ? and seq <= ? and photo > 0",
                (self.kept, self.seq),
            )
            self._since_kept = self.seq, [row["photo"] for row in rows]
        return self._since_kept[1]

    def order(self, sort: Sort) -> "array[int]":
        """Return all photo ids in an order."""
        held = self._orders.get(sort)
        if held is None:
            stored = self.part(f"order {sort}")
            if stored is None:
                held = self._orders.make(sort)
            else:
                held = self._orders.put(sort, stored[0])
                if stored[1]:
                    self._orders.follow(stored[1], self._there(stored[1]), sort)
                    held = self._orders.get(sort) or held
        return held

    def few(self, sort: Sort, photos: Sequence[int]) -> list[int]:
        """Return a few photos in an order, without holding all."""
        return self._orders.few(sort, photos)

    def _there(self, photos: Sequence[int]) -> set[int]:
        return {photo for photo in photos if self.alive >> photo & 1}

    def parts(self) -> dict[str, bytes]:
        """Return all that is held, as it is after following; hold the lock."""
        self.follow()
        parts = {"alive": self.alive.to_bytes(self.alive.bit_length() // 8 + 1, "little")}
        parts |= {f"column {name}": self.column(name).packed() for name in COLUMNS}
        return parts | {f"order {sort}": self.order(sort).tobytes() for sort in Orders.SORTS}

    def keep(self, seq: int, parts: Mapping[str, bytes]) -> None:
        """Store parts in the file, packed; needs an open transaction and the lock.

        Args:
            seq: How far in `find_touched` they are. What a part knows beyond it does no harm: the photos touched since
                are looked at again.
            parts: By name.
        """
        head = seq.to_bytes(8, "little")
        self._link.run("delete from find_part")
        self._link.writer.conn.executemany(
            "insert into find_part values (?, ?)", ((name, head + data) for name, data in parts.items())
        )
        self._link.run("delete from find_touched where seq <= ?", seq)
        self.kept = seq
        self._since_kept = -1, []
        self.words.forget()

    def behind(self) -> int:
        """Return how many changes the kept parts are behind; the number of photos when nothing is kept."""
        with self.lock:
            self.follow()
            return self.alive.bit_count() if self.kept < 0 else self.seq - self.kept
