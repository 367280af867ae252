"""Quick fingerprints."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.ingest.fingerprint import fingerprint


def _of(folder: Path, data: bytes) -> str:
    path = folder / "a"
    path.write_bytes(data)
    return fingerprint(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.binary(max_size=64), st.binary(max_size=64))
def test_only_equal_files_share_it(tmp_path: Path, one: bytes, other: bytes) -> None:
    """Small files share a fingerprint only if they are equal."""
    assert (_of(tmp_path, one) == _of(tmp_path, other)) == (one == other)


def test_head_tail_and_size_count(tmp_path: Path) -> None:
    """A change at either end, or of the length, makes another fingerprint; the middle is not read."""
    whole = bytes(300_000)
    changed = [b"x" + whole[1:], whole[:-1] + b"x", whole + b"\0"]
    assert len({_of(tmp_path, data) for data in (whole, *changed)}) == 4
    assert _of(tmp_path, whole[:150_000] + b"x" + whole[150_001:]) == _of(tmp_path, whole)
