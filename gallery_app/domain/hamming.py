"""Which of many 64-bit codes differ in few bits, without comparing each with each.

A code is cut into four parts. Codes that differ in few bits differ in even fewer in one part at least, so only those
are compared whose part is nearly the same (multi-index hashing, Norouzi and others 2012). Those are compared side by
side in one long number, 64 bits a lane, since Python's own loop would take three times as long.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from gallery_app.domain.lanes import BYTES, eight, lanes_for

__all__ = ["BITS", "FARTHEST", "near", "pairs"]

BITS = 64
"""Bits of a code."""
FARTHEST = 11
"""The largest distance at which pairs are looked for; beyond it chance finds more than likeness does."""

_PARTS = 4
_WIDTH = BITS // _PARTS
_PART = (1 << _WIDTH) - 1
_STEP = 16
"""Lanes are made by so many, so that few different masks are needed."""

Pair = tuple[int, int]
"""Two different codes, the smaller first."""


def near(code: int, codes: Sequence[int], distance: int) -> Iterator[int]:
    """Yield the positions of those codes that differ from `code` in at most `distance` bits."""
    return (at for at, other in enumerate(codes) if (code ^ other).bit_count() <= distance)


def pairs(codes: Sequence[int], distance: int) -> Iterator[set[Pair]]:
    """Find every two codes that differ in at most `distance` bits.

    Args:
        codes: Different numbers of 64 bits.
        distance: Bits; more than `FARTHEST` count as so many.

    Yields:
        Pairs found by one part of the codes after the other; a pair may come again.
    """
    distance = min(distance, FARTHEST)
    for part in range(_PARTS):
        # With d = 4 r + e, one of the first e + 1 parts differs by r bits at most, or another by r - 1 (pigeonholes).
        spread = distance // _PARTS - (part > distance % _PARTS)
        if spread >= 0:
            yield _pairs_by(codes, part * _WIDTH, spread, distance)


def _pairs_by(codes: Sequence[int], shift: int, spread: int, distance: int) -> set[Pair]:
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for code in codes:
        buckets[code >> shift & _PART].append(code)
    packed = {part: b"".join(map(eight, bucket)) for part, bucket in buckets.items()}
    masks = [sum(1 << at for at in chosen) for n in range(1, spread + 1) for chosen in combinations(range(_WIDTH), n)]
    found: set[Pair] = set()
    for part, bucket in buckets.items():
        found |= {_ordered(*two) for two in combinations(bucket, 2) if _apart(*two) <= distance}
        # Each two buckets meet once: at the one with the smaller number.
        others = b"".join([packed.get(other, b"") for mask in masks if (other := part ^ mask) > part])
        if others:
            found |= _pairs_among(bucket, others, distance)
    return found


def _pairs_among(bucket: list[int], others: bytes, distance: int) -> set[Pair]:
    count = len(others) // BYTES
    lanes = lanes_for(-(-count // _STEP) * _STEP)
    many = int.from_bytes(others, "little")
    found: set[Pair] = set()
    for code in bucket:
        far = lanes.farther(many ^ int.from_bytes(eight(code) * lanes.width, "little"), distance)
        if far != lanes.flag:
            for at in range(count):
                other = int.from_bytes(others[at * BYTES : (at + 1) * BYTES], "little")
                if _apart(code, other) <= distance:
                    found.add(_ordered(code, other))
    return found


def _apart(one: int, other: int) -> int:
    return (one ^ other).bit_count()


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
