"""Invented blocks of every form that papers print, each with its answer."""

import json
from pathlib import Path
from typing import Any

import pytest

from gallery_app.captions.parse import read_caption

_BLOCKS = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "blocks.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("block", _BLOCKS, ids=lambda block: " ".join(block["lines"]))
def test_block(block: dict[str, Any]) -> None:
    """Every field of the reading is the expected one; what the answer leaves out is empty."""
    reading = read_caption(block["lines"])
    assert (reading.is_caption, reading.caption) == (block["is_caption"], block["caption"])
    for field in ("photographers", "organisations", "suppliers", "notes"):
        assert list(getattr(reading, field)) == block.get(field, []), field
    assert (reading.taken, reading.place) == (block.get("taken", ""), block.get("place", ""))
    assert (reading.scope, reading.except_signed) == (block.get("scope", "one"), block.get("except_signed", False))
    assert len(reading.parts) == block.get("parts", 0)


@pytest.mark.parametrize("block", [block for block in _BLOCKS if block.get("doubt")], ids=str)
def test_close_readings_are_a_question(block: dict[str, Any]) -> None:
    """Where a title may be somebody's name, confidence is below 0.8 and the other reading is offered."""
    reading = read_caption(block["lines"])
    assert reading.confidence < 0.8
    assert reading.alternatives


def test_every_kind_of_block_is_there() -> None:
    """The set has captions and others, and all forms of the grammar."""
    assert len(_BLOCKS) >= 400
    assert sum(not block["is_caption"] for block in _BLOCKS) >= 60
