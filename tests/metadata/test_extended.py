"""XMP of more than 64 KB in a JPEG: a second packet that the first one names (XMP part 3, 1.1.3.1)."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.errors import FileError
from gallery_app.metadata.containers.jpeg_segments import APP1, split
from gallery_app.metadata.containers.open import read_blocks
from gallery_app.metadata.fields import Value
from gallery_app.metadata.read import read_bytes
from gallery_app.metadata.write import written

Picture = Callable[..., bytes]

_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
_LONG = "长" * 60_000
_NEW: dict[str, Value] = {"description": _LONG, "title": "日新月异", "keywords": ("夜景", "城市")}


@pytest.fixture
def long(picture: Picture) -> bytes:
    """A picture with a caption of 180,000 bytes."""
    return written(picture("JPEG"), _NEW).data


def _parts(data: bytes) -> list[bytes]:
    return [segment.content[len(_HEAD) :] for segment in split(data)[0] if segment.begins(APP1, _HEAD)]


def test_every_field_reads_back(long: bytes) -> None:
    """The long one from the second packet, the others from the first, and nothing is in conflict."""
    found = read_bytes(long)
    assert {name: found.values[name] for name in _NEW} == _NEW
    assert not found.conflicts


def test_parts_are_named_by_the_digest_and_no_longer_than_they_may_be(long: bytes) -> None:
    """Each has the MD5 of all of it, the length of all of it, and its place."""
    parts, whole = _parts(long), b"".join(each[40:] for each in _parts(long))
    name = hashlib.md5(whole, usedforsecurity=False).hexdigest().upper().encode()
    assert {each[:32] for each in parts} == {name}
    assert {int.from_bytes(each[32:36]) for each in parts} == {len(whole)}
    assert [int.from_bytes(each[36:40]) for each in parts] == [0, 65_400, 130_800]
    assert name in read_blocks(long).xmp  # type: ignore[union-attr]  # it is a JPEG


def test_parts_in_any_order_are_read_and_a_lost_one_is_noticed(long: bytes) -> None:
    """A second packet that is not whole says nothing."""
    first, second, *_ = [s.raw for s in split(long)[0] if s.begins(APP1, _HEAD)]
    assert read_bytes(long.replace(first + second, second + first)).text("description") == _LONG
    assert not read_bytes(long.replace(second, b"")).text("description")


def test_another_caption_leaves_the_second_packet_alone(long: bytes) -> None:
    """What is said in the first packet changes there, and only there."""
    done = written(long, {"title": "新题"}).data
    assert _parts(done) == _parts(long)
    assert (read_bytes(done).text("title"), read_bytes(done).text("description")) == ("新题", _LONG)


def test_a_short_caption_needs_no_second_packet_any_more(long: bytes) -> None:
    """The parts go with the text they were made for, and the first packet names none."""
    done = written(long, {"description": "短"}).data
    assert not _parts(done)
    assert b"HasExtendedXMP" not in done
    assert read_bytes(done).values == {**read_bytes(long).values, "description": "短"}


def test_what_cannot_be_moved_is_refused(picture: Picture) -> None:
    """A property in an attribute has no element that a second packet could take."""
    rdf, shop = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://ns.adobe.com/photoshop/1.0/"
    said = f'xmlns:photoshop="{shop}" photoshop:History="{"x" * 65_200}"'
    packet = f'<rdf:RDF xmlns:rdf="{rdf}"><rdf:Description rdf:about="" {said}/></rdf:RDF>'
    heavy = picture("JPEG", xmp=packet.encode())
    with pytest.raises(FileError, match="64 KB"):
        written(heavy, {"title": "长" * 1_000})


@pytest.mark.oracle
def test_exiftool_reads_it_and_has_no_complaint(long: bytes, tmp_path: Path) -> None:
    """The whole text comes back, and the validator warns of nothing."""
    tool = shutil.which("exiftool")
    if tool is None:
        pytest.skip("exiftool is not installed")
    path = tmp_path / "a.jpg"
    path.write_bytes(long)
    command = [tool, "-json", "-validate", "-warning", "-a", "-XMP-dc:all", str(path)]
    [told] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert (told["Description"], told["Title"], told["Subject"]) == (_LONG, "日新月异", ["夜景", "城市"])
    assert "ExtendedXMP" not in str(told.get("Warning", ""))


@pytest.mark.oracle
def test_what_exiftool_extends_is_read(picture: Picture, tmp_path: Path) -> None:
    """The packets of another program are joined."""
    tool = shutil.which("exiftool")
    if tool is None:
        pytest.skip("exiftool is not installed")
    path, words = tmp_path / "a.jpg", tmp_path / "words.txt"
    path.write_bytes(picture("JPEG"))
    words.write_text(_LONG, "utf-8")
    command = [tool, "-overwrite_original", f"-XMP-dc:Description<={words}", "-XMP-dc:Title=题", str(path)]
    subprocess.run(command, capture_output=True, check=True)
    found = read_bytes(path.read_bytes())
    assert (found.text("description"), found.text("title")) == (_LONG, "题")
    again = read_bytes(written(path.read_bytes(), {"title": "新题"}).data)
    assert (again.text("description"), again.text("title")) == (_LONG, "新题")


@given(st.lists(st.integers(1, 30_000), min_size=3, max_size=3))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_texts_of_any_length_read_back(picture: Picture, lengths: list[int]) -> None:
    """Whichever of them find room in the first packet."""
    names = ("title", "description", "headline")
    new: dict[str, Value] = {name: "字" * length for name, length in zip(names, lengths, strict=True)}
    found = read_bytes(written(picture("JPEG"), new).data)
    assert {name: found.values[name] for name in names} == new
