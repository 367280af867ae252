"""HEIC: size, turn and notes of the main picture from its boxes alone."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, features

from gallery_app.metadata.containers.heif import is_heif, read_heif
from gallery_app.metadata.read import read_metadata
from tests.fakes.camera_files import heic, tiff

_XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">\
A gate</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_a_heic_file_tells_size_and_notes(tmp_path: Path) -> None:
    """EXIF and XMP are items of it, and both are read."""
    data = heic(400, 300, exif=tiff([(0x110, 2, b"iPhone 7\0")]), xmp=_XMP)
    answer = read_heif(io.BytesIO(data))
    assert is_heif(data[:400])
    assert answer
    assert (answer.width, answer.height, answer.orientation) == (400, 300, 1)
    (tmp_path / "a.heic").write_bytes(data)
    reading = read_metadata(tmp_path / "a.heic")
    assert (reading.camera, reading.text("description")) == ("iPhone 7", "A gate")


@pytest.mark.skipif(not features.check("avif"), reason="no AVIF here")
def test_turns_mean_what_they_mean_in_avif(shared: Path) -> None:
    """AVIF has the same boxes, and its decoder names them as EXIF orientations."""
    files = sorted((shared / "corpus" / "orientation").glob("pillow__rot*.avif"))
    assert len(files) >= 6
    for path in files:
        with path.open("rb") as file, Image.open(path) as image:
            answer = read_heif(file)
            assert answer
            assert answer.orientation == image.getexif().get(0x0112, 1), path.name


@pytest.mark.parametrize(
    ("quarters", "mirror", "turn"), [(1, None, 8), (3, None, 6), (2, None, 3), (0, 1, 2), (1, 0, 5)]
)
def test_a_turned_picture_has_its_sides_exchanged(quarters: int, mirror: int | None, turn: int) -> None:
    """A quarter turn makes the width the height."""
    answer = read_heif(io.BytesIO(heic(400, 300, quarters=quarters, mirror=mirror)))
    assert answer
    assert (answer.orientation, answer.width) == (turn, 300 if quarters % 2 else 400)


def test_avif_and_jpeg_are_not_heic() -> None:
    """Their own readers open them."""
    assert not is_heif(b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf")
    assert not is_heif(b"\xff\xd8\xff\xe0")


@settings(max_examples=200, deadline=1000)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=8), st.integers(0, 300))
def test_no_boxes_are_too_odd(at: int, harm: bytes, cut: int) -> None:
    """A harmed file gives an answer or none, never an error, and soon."""
    whole = heic(400, 300, exif=tiff([(0x110, 2, b"iPhone 7\0")]), xmp=b"x" * 40)
    harmed = whole[:at] + harm + whole[at + len(harm) :]
    read_heif(io.BytesIO(harmed[: len(harmed) - cut]))
