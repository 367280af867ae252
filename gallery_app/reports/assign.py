"""The best one-to-one assignment over sparse pairs: exact, by shortest augmenting paths with prices."""

import heapq
from collections.abc import Mapping, Sequence

__all__ = ["assign"]

_Heap = list[tuple[float, int]]


def assign(gains: Sequence[Mapping[int, float]]) -> dict[int, int]:
    """Return the assignment of rows to columns with the greatest sum of gains.

    A row may stay without a column, which gains nothing; so no pair of a gain of 0 or less is ever made.

    Args:
        gains: For each row its columns, from 0, with the gain of the pair; others cannot be taken.

    Returns:
        The column of each row that has one. The same input gives the same answer.
    """
    placed = _Assignment(gains).solved()
    return {row: column for column, row in sorted(placed.items(), key=lambda item: item[1]) if column >= 0}


class _Assignment:
    """Rows are entered one after another, each along the cheapest path of exchanges.

    Every row has a column of its own below 0, which stands for none; so a path always ends.
    """

    def __init__(self, gains: Sequence[Mapping[int, float]]) -> None:
        self._edges = [
            [(-gain, column) for column, gain in own.items() if gain > 0.0] + [(0.0, -1 - row)]
            for row, own in enumerate(gains)
        ]
        self._worth = [0.0] * len(gains)
        self._price: dict[int, float] = {}
        self._row_of: dict[int, int] = {}
        self._column_of: dict[int, int] = {}

    def solved(self) -> dict[int, int]:
        """Return the row of each taken column."""
        for row in range(len(self._edges)):
            self._enter(row)
        return self._row_of

    def _enter(self, start: int) -> None:
        """Place a row, by the search of Dijkstra over costs that prices keep at 0 or above."""
        distance: dict[int, float] = {}
        before: dict[int, int] = {}
        settled: dict[int, float] = {}
        heap: _Heap = []
        row, base = start, 0.0
        while True:
            self._relax(row, base, (distance, before, heap), settled)
            base, column = heapq.heappop(heap)
            while column in settled:
                base, column = heapq.heappop(heap)
            if column not in self._row_of:
                break
            settled[column] = base
            row = self._row_of[column]
        self._worth[start] += base
        for passed, there in settled.items():
            self._worth[self._row_of[passed]] += base - there
            self._price[passed] = self._price.get(passed, 0.0) - (base - there)
        self._exchange(start, before, column)

    def _relax(
        self,
        row: int,
        base: float,
        search: tuple[dict[int, float], dict[int, int], _Heap],
        settled: Mapping[int, float],
    ) -> None:
        distance, before, heap = search
        for cost, column in self._edges[row]:
            there = base + cost - self._worth[row] - self._price.get(column, 0.0)
            if column not in settled and there < distance.get(column, float("inf")):
                distance[column], before[column] = there, row
                heapq.heappush(heap, (there, column))

    def _exchange(self, start: int, before: Mapping[int, int], column: int) -> None:
        while True:
            row = before[column]
            left = self._column_of.get(row)
            self._row_of[column], self._column_of[row] = row, column
            if row == start or left is None:
                return
            column = left
