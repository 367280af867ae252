"""Small pictures beside the catalog."""

import contextlib
import os
from pathlib import Path

import pytest

from gallery_app.catalog import open_previews


def test_a_preview_is_kept_over_a_restart(tmp_path: Path) -> None:
    """Under the image's fingerprint and the size; a newer one takes its place."""
    for jpeg in (b"one", b"two"):
        with contextlib.closing(open_previews(tmp_path / "p")) as previews:
            previews.put("f", 256, jpeg)
            previews.put("f", 512, b"other")
    with contextlib.closing(open_previews(tmp_path / "p")) as previews:
        assert (previews.get("f", 256), previews.get("f", 512), previews.get("g", 256)) == (b"two", b"other", None)


def test_the_oldest_make_room(tmp_path: Path) -> None:
    """The bytes kept stay under the limit."""
    with contextlib.closing(open_previews(tmp_path / "p", limit=1000)) as previews:
        for number in range(20):
            previews.put(f"f{number}", 256, bytes(100))
        kept = [number for number in range(20) if previews.get(f"f{number}", 256)]
    assert kept == list(range(20 - len(kept), 20))
    assert 5 <= len(kept) <= 10


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    """Whether it was damaged before or while it is open."""
    path = tmp_path / "p"
    path.write_bytes(b"no database" * 1000)
    with contextlib.closing(open_previews(path)) as previews:
        previews.put("f", 256, b"one")
        assert previews.get("f", 256) == b"one"
        previews._connection.execute("drop table preview")
        assert previews.get("f", 256) is None
        previews.put("f", 256, b"two")
        assert previews.get("f", 256) == b"two"


def test_without_a_place_previews_live_in_memory(tmp_path: Path) -> None:
    """A folder that does not exist is no reason to stop."""
    with contextlib.closing(open_previews(tmp_path / "none" / "p")) as previews:
        previews.put("f", 256, b"one")
        assert previews.get("f", 256) == b"one"
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - only whether it is empty


def test_another_program_is_not_waited_for(tmp_path: Path) -> None:
    """A preview that cannot be kept now is made again later."""
    with contextlib.closing(open_previews(tmp_path / "p")) as a, contextlib.closing(open_previews(tmp_path / "p")) as b:
        b._connection.execute("begin immediate")
        a.put("f", 256, b"one")
        b._connection.execute("rollback")
        assert a.get("f", 256) is None
        a.put("f", 256, b"one")
        assert b.get("f", 256) == b"one"


def test_closed_previews_are_not_used(tmp_path: Path) -> None:
    """It would be a fault of ours, and must not make the file anew."""
    previews = open_previews(tmp_path / "p")
    previews.close()
    with pytest.raises(Exception, match="closed"):
        previews.get("f", 256)


def test_large_pictures_make_room_before_small_ones(tmp_path: Path) -> None:
    """A grid shows hundreds of small ones; a large one is made again while somebody looks at it."""
    with contextlib.closing(open_previews(tmp_path / "p", limit=1000)) as previews:
        for number in range(6):
            previews.put(str(number), 256, bytes(50))
            previews.put(str(number), 1024, bytes(200))
        assert all(previews.get(str(number), 256) for number in range(6))
        assert previews.get("0", 1024) is None
        assert previews.get("5", 1024)
