"""The caption reader on real lines that the repository does not carry."""

import json
from pathlib import Path

from gallery_app.captions.parse import read_caption


def test_photographers_of_real_captions(shared: Path) -> None:
    """Most real captions, half of them unseen when the rules were written, name the right photographers."""
    with (shared / "truth" / "captions.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["is_caption"]]
    right = sum(set(read_caption(row["lines"]).photographers) == set(row["photographers"]) for row in rows)
    assert right / len(rows) > 0.9
