"""Codes that differ in few bits."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gallery_app.domain.hamming import FARTHEST, near, pairs

_CODES = st.integers(0, 2**64 - 1)


def _all(codes: tuple[int, ...], distance: int) -> set[tuple[int, int]]:
    return set().union(*pairs(codes, distance))


def _changed(code: int, bits: int, chance: random.Random) -> int:
    for bit in chance.sample(range(64), bits):
        code ^= 1 << bit
    return code


@settings(max_examples=60, deadline=None)
@given(st.lists(_CODES, min_size=1, max_size=8), st.integers(0, FARTHEST), st.randoms(use_true_random=False))
def test_every_pair_is_found_and_no_other(seeds: list[int], distance: int, chance: random.Random) -> None:
    """As by comparing each with each."""
    codes = tuple({_changed(seed, chance.randrange(14), chance) for seed in seeds for _ in range(6)})
    expected = {(a, b) for a in codes for b in codes if a < b and (a ^ b).bit_count() <= distance}
    assert _all(codes, distance) == expected


def test_codes_that_share_a_part_are_compared_too() -> None:
    """By the thousand in one bucket."""
    codes = tuple(range(0, 9_000, 7))
    expected = {(a, b) for a in codes for n in range(16) if (b := a | 1 << n) > a and b % 7 == 0 and b < 9_000}
    assert _all(codes, 1) == expected


def test_none_and_one_have_no_pair() -> None:
    """An empty catalog is no special case."""
    assert _all((), 10) == set()
    assert _all((5,), 10) == set()


def test_the_near_ones_are_told_by_position() -> None:
    """Itself included."""
    assert list(near(0b111, (0b111, 0b110, 0, 2**63), 1)) == [0, 1]


def _timed(count: int) -> tuple[float, int, set[tuple[int, int]]]:
    chance = random.Random(6)
    codes = {chance.getrandbits(64) for _ in range(count)}
    planted = set()
    for code in chance.sample(sorted(codes), count // 200):
        other = _changed(code, chance.randrange(1, 11), chance)
        codes.add(other)
        planted.add((min(code, other), max(code, other)))
    begin = time.process_time()
    found = _all(tuple(codes), 10)
    return time.process_time() - begin, len(found), planted - found


@pytest.mark.timed
@pytest.mark.slow
def test_a_hundred_thousand_are_compared_in_ten_seconds() -> None:
    """In processor time; every planted pair is found."""
    seconds, found, missed = _timed(100_000)
    assert not missed
    assert found < 700  # chance alone makes about fifty pairs, five hundred were planted
    assert seconds < 10


def test_planted_pairs_are_found_among_thousands() -> None:
    """The same, sampled."""
    assert not _timed(5_000)[2]
