"""Captions as newspapers print them, made up by chance: the records that `bench_find` searches."""

import csv
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["photographers", "themes", "write_records"]

_PARTS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
_FAMILIES, _GIVEN = _PARTS["families"], _PARTS["given"]
_PLACES, _SPOTS, _ACTORS, _DOINGS, _DETAILS, _MOODS, _ROOTS, _ENDS = (
    _PARTS[name].split() for name in ("places", "spots", "actors", "doings", "details", "moods", "roots", "ends")
)


_HEAD = (
    *("title", "description", "photographers", "organisations", "themes"),
    *("date", "place", "rating", "report", "section"),
)
_SHORTEST, _LONGEST = 60, 120


def photographers(size: int = 5000) -> list[str]:
    """Return different names of people."""
    names = (family + first + second for first in ("", *_GIVEN) for family in _FAMILIES for second in _GIVEN)
    return [name for name, _ in zip(dict.fromkeys(names), range(size), strict=False)]


def themes(size: int = 800) -> list[str]:
    """Return different subject terms."""
    return [root + end for end in _ENDS for root in _ROOTS][:size]


def _detail(chance: random.Random) -> str:
    """Return half a sentence of background."""
    opening, closing = chance.choice(_DETAILS).split("，", 1)[0], chance.choice(_DETAILS).split("，", 1)[-1]
    middle = f"{chance.choice(_SPOTS)}{chance.choice(_ENDS)}{chance.choice(_ROOTS)}{chance.randint(2, 9999)}"
    return chance.choice((f"{opening}，{closing}", f"{opening}，{middle}项", f"{middle}人次，{closing}", f"{middle}户"))


def _caption(chance: random.Random, place: str) -> tuple[str, str]:
    spot, actor, doing = chance.choice(_SPOTS), chance.choice(_ACTORS), chance.choice(_DOINGS)
    given = "".join(chance.choices(_GIVEN, k=2))
    name = f"{chance.choice(_FAMILIES)}{given}"
    first = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日，{actor}在{place}{spot}{doing}。"
    second = f"{chance.choice(_PLACES)}{chance.choice(_ACTORS)}{name}说，{_detail(chance)}。"
    third = f"{_detail(chance)}。" if chance.random() < 0.7 else f"图为{chance.choice(_MOODS)}的{spot}。"
    while len(first + second + third) < _SHORTEST:
        third += f"{_detail(chance)}。"
    titles = (f"{spot}{chance.choice(_MOODS)}", f"{place}：{actor}{doing}", f"{actor}{doing}忙", f"{place}{spot}夜景")
    return chance.choice(titles), (first + second + third)[:_LONGEST]


def write_records(path: Path, size: int, seed: int = 5) -> None:
    """Write a CSV table of made-up records; the same seed makes the same table."""
    chance = random.Random(seed)
    people, terms = photographers(), themes()
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(
            (
                "title",
                "description",
                "photographers",
                "organisations",
                "themes",
                "date",
                "place",
                "rating",
                "report",
                "section",
            )
        )
        rows.writerows(_rows(chance, size, people, terms))


def _rows(chance: random.Random, size: int, people: Sequence[str], terms: Sequence[str]) -> Iterator[Sequence[object]]:
    for _ in range(size):
        place = chance.choice(_PLACES)
        title, description = _caption(chance, place)
        date = f"{chance.randint(2005, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        number = int(chance.paretovariate(0.6)) % 4000
        placed = chance.random() < 0.4
        yield (
            title, description, people[int(chance.random() ** 2 * len(people))],
            chance.choice(("本报记者", "新华社", "")), ";".join(chance.sample(terms, chance.choice((1, 1, 2, 3)))),
            date, place, chance.choice((0, 0, 0, 3, 4, 5)),
            f"{_MOODS[number % 10]}{_SPOTS[number % 50]}{number}" if placed else "",
            chance.choice(("", "产城融合", "创新驱动", "民生答卷", "生态画卷")) if placed else "",
        )  # fmt: skip
