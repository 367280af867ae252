"""Photoshop files of more than eight bits a channel."""

import struct
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest.picture import inspect, shown
from gallery_app.ingest.whole import whole_picture
from tests.fakes.camera_files import psd


def _picture() -> Image.Image:
    picture = Image.linear_gradient("L").resize((60, 40))
    return Image.merge("RGB", (picture, picture.rotate(180), Image.new("L", (60, 40), 90)))


def _packed(width: int, height: int, values: tuple[int, ...]) -> bytes:
    """A file whose rows are packed: each is one run a byte of its samples (PackBits)."""
    row = b"".join(bytes((0x00, value, 0x00, 7)) for value in values[:1] * width)
    rows = [row.replace(bytes((values[0],)), bytes((value,))) for value in values for _ in range(height)]
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, len(values), height, width, 16, 3)
    counts = b"".join(struct.pack(">H", len(each)) for each in rows)
    return head + bytes(12) + struct.pack(">H", 1) + counts + b"".join(rows)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_sixteen_bits_are_shown_as_eight(tmp_path: Path, mode: str) -> None:
    """The flattened picture has the size and the colours that it has with eight bits."""
    paths = tmp_path / "deep.psd", tmp_path / "flat.psd"
    for path, depth in zip(paths, (16, 8), strict=True):
        path.write_bytes(psd(_picture().convert(mode), depth=depth))
    file = inspect(paths[0]).file
    assert (file.format, file.width, file.height) == ("PSD", 60, 40)
    assert shown(paths[0], 60).tobytes() == shown(paths[1], 60).tobytes()
    assert (whole := whole_picture(paths[0])) is not None
    assert whole.size == (60, 40)


def test_packed_rows_are_read_too(tmp_path: Path) -> None:
    """Photoshop packs the flattened picture row by row."""
    path = tmp_path / "a.psd"
    path.write_bytes(_packed(10, 4, (200, 120, 30)))
    assert shown(path, 10).getcolors() == [(40, (200, 120, 30))]


def test_thirty_two_bits_are_refused_with_advice(tmp_path: Path) -> None:
    """No one can know which of its lights are white; the sentence says what to do."""
    path = tmp_path / "a.psd"
    data = bytearray(psd(_picture()))
    data[22:24] = (32).to_bytes(2)
    path.write_bytes(data)
    with pytest.raises(FileError, match="save it with 16 or 8 bits"):
        inspect(path)


def test_a_file_that_breaks_off_is_said_to(tmp_path: Path) -> None:
    """Half a file is no picture."""
    path = tmp_path / "a.psd"
    path.write_bytes(psd(_picture(), depth=16)[:5000])
    with pytest.raises(FileError, match=r"breaks off|damaged"):
        shown(path, 60)
