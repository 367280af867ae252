"""What holds for any block whatever: no error, no invention, no long wait."""

import gc
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import CaptionReading

_SAMPLE, _ALL = 500, 10_000
_MEDIAN, _WORST = 0.005, 0.05
"""Seconds for one block."""
_SCRAPS = "摄攝发图文/／|丨：，。、（）(〈【《》©·•-—①②▲口的和 \u3000\u00a0\n\ufeff𠮷\ud7ff%<b>&nbsp;Aa9é"
_WORDS = [
    *("田正", "欧阳静怡", "新华社", "本报记者", "通讯员", "供图", "提供", "资料图片", "除署名外", "均由", "本版图片"),
    *("下同", "摄于", "图①：", "上图：", "6月1日", "Photo by ", "Sara Holt", "/AP", "File photo", "视觉中国", "AI生成"),
]


def blocks(count: int, seed: int) -> Iterator[list[str]]:
    """Yield real forms with scraps put in, cut out and swapped, and heaps of scraps."""
    dice = random.Random(seed)
    data = Path(__file__).parent / "data" / "blocks.jsonl"
    stock = [json.loads(line)["lines"] for line in data.read_text("utf-8").splitlines()]
    for number in range(count):
        text = list("\n".join(dice.choice(stock)) if number % 3 else "")
        for _ in range(dice.randint(0, 6) if number % 3 else dice.randint(1, 40)):
            place = dice.randint(0, len(text))
            scrap = dice.choice(_WORDS) if dice.random() < 0.4 else dice.choice(_SCRAPS)
            text[place : place + dice.randint(0, 3)] = [*scrap, *text[: dice.randint(0, 4)]]
        yield "".join(text).split("\n")


def assert_nothing_is_invented(reading: CaptionReading) -> None:
    """Every name is a run of the source, blanks and mark-up aside, and every other character stands in it."""
    source = {*reading.raw, " "}
    whole = not source & set("<&\ufeff\ufe0f")
    for name in (*reading.photographers, *reading.organisations, *reading.suppliers, *reading.notes, reading.place):
        assert set(name) <= source, name
        assert not whole or "".join(name.split()) in "".join(reading.raw.split()), name
    assert set(reading.caption + reading.taken) <= source
    assert 0.0 <= reading.confidence <= 1.0
    assert all(not other.alternatives for other in reading.alternatives)
    for other in (*reading.alternatives, *(part.reading for part in reading.parts)):
        assert set("".join((other.caption, *other.photographers))) <= source


def attack(count: int) -> None:
    """Read `count` blocks within the time that is allowed."""
    spent = []
    gc.collect()  # what other tests left behind is not the reader's to clear
    for lines in blocks(count, seed=count):
        begun = time.process_time()
        reading = read_caption(lines)
        spent.append(time.process_time() - begun)
        assert_nothing_is_invented(reading)
    assert median(spent) < _MEDIAN
    # Processor time: a busy machine is no fault of the reader.
    assert max(spent) < _WORST


@pytest.mark.timed
def test_some_blocks() -> None:
    """A sample of random and mutated blocks is read, invents nothing and waits for nothing."""
    attack(_SAMPLE)


@pytest.mark.slow
def test_many_blocks() -> None:
    """The same for many."""
    attack(_ALL)


@pytest.mark.timed
@pytest.mark.parametrize(
    "piece", ["摄", "图①", "上图：", "、王强", "田 ", "图/", "《", "下同", "均由", "A/", "摄于", "（", "王强，", "。王"]
)
def test_the_longest_blocks_end(piece: str) -> None:
    """A block of a hostile repetition is read in time."""
    begun = time.process_time()
    assert_nothing_is_invented(read_caption([piece * (3990 // len(piece)) + " 田正 摄"]))
    assert time.process_time() - begun < 10 * _WORST
