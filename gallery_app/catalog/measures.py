"""Comparisons and ranges, answered from a column, an order or an index."""

from bisect import bisect_left
from string import Template

import numpy as np

from gallery_app.catalog.bits import bits_of, bits_of_text
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.spans import Span, limited
from gallery_app.domain.query import Measure, Range, Sort

__all__ = ["Measures"]

_TAKEN = "select taken from photo where id = ?"
_MOST_STARS = 5
_RANGES = {
    Measure.ADDED: ("photo", "id", "added", "added <> ''"),
    Measure.WIDTH: ("photo_file", "photo", "width", "current = 1"),
    Measure.HEIGHT: ("photo_file", "photo", "height", "current = 1"),
}
_BETWEEN = Template("select group_concat(${id}) as ids from ${table} where ${there} ${bounds} ${span}")


class Measures:
    """Answers comparisons."""

    def __init__(self, link: Connections, mirror: Mirror) -> None:
        """Take the connections and what is held in memory."""
        self._link = link
        self._mirror = mirror

    def bits(self, leaf: Range, span: Span) -> int:
        """Return the photos between two bounds; some may be gone, some outside the stretch."""
        if leaf.measure is Measure.RATING:
            return self._rated(leaf)
        if leaf.measure is Measure.DATE:
            return self._dated(leaf)
        return self._measured(leaf, span)

    def _rated(self, leaf: Range) -> int:
        low, high = (0 if leaf.low is None else int(leaf.low)), (_MOST_STARS if leaf.high is None else int(leaf.high))
        column = self._mirror.column("rating")
        rated = column.bits(str(stars) for stars in range(max(low, 1), high + 1))
        if low > 0:
            return rated
        return rated | self._mirror.alive & ~column.bits(str(stars) for stars in range(1, _MOST_STARS + 1))

    def _dated(self, leaf: Range) -> int:
        """Return a stretch of the order by date, which runs from the latest to those without any."""
        order = self._mirror.order(Sort.DATE)

        def taken(photo: int) -> str:
            return str(self._link.rows(_TAKEN, (photo,))[0]["taken"])

        low, high = str(leaf.low or "0"), f"{leaf.high}~" if leaf.high is not None else "~"
        first = bisect_left(order, True, key=lambda photo: taken(photo) <= high)
        last = bisect_left(order, True, key=lambda photo: taken(photo) < low)
        return bits_of(np.frombuffer(order, np.uint32)[first:last])

    def _measured(self, leaf: Range, span: Span) -> int:
        table, number, column, there = _RANGES[leaf.measure]
        bounds, values = "", []
        if leaf.low is not None:
            bounds += f" and {column} >= ?"
            values.append(leaf.low)
        if leaf.high is not None:
            bounds += f" and {column} <= ?"
            # After a year or month come a hyphen, a T, or digits; all sort before the tilde.
            values.append(f"{leaf.high}~" if isinstance(leaf.high, str) else leaf.high)
        sql = _BETWEEN.substitute(id=number, table=table, there=there, bounds=bounds, span=limited(number, span))
        return bits_of_text(self._link.rows(sql, values)[0]["ids"])
