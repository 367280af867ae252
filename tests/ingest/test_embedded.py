"""The small pictures that files carry."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from gallery_app.ingest.embedded import embedded_preview
from tests.fakes.camera_files import cr3, dng, jpeg, psd, raf


def _with_thumbnail(photo: Image.Image, thumbnail: bytes, turned: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = turned
    first = exif.tobytes().removeprefix(b"Exif\0\0")
    order = "<" if first[:2] == b"II" else ">"
    # The thumbnail's own directory follows, and its JPEG after that (EXIF 2.32, 4.5.4).
    (start,) = struct.unpack_from(order + "I", first, 4)
    (count,) = struct.unpack_from(order + "H", first, start)
    link = start + 2 + 12 * count
    second = struct.pack(order + "HHHIIHHIII", 2, 0x201, 4, 1, len(first) + 30, 0x202, 4, 1, len(thumbnail), 0)
    block = first[:link] + struct.pack(order + "I", len(first)) + first[link + 4 :] + second + thumbnail
    out = io.BytesIO()
    photo.save(out, "JPEG", exif=b"Exif\0\0" + block, quality=92)
    return out.getvalue()


def _opened(data: bytes | None) -> Image.Image:
    assert data is not None
    return Image.open(io.BytesIO(data))


def _red(image: Image.Image, x: int, y: int) -> bool:
    value = image.getpixel((x, y))
    return isinstance(value, tuple) and value[0] > 200 and value[1] < 80


@pytest.mark.parametrize(("turned", "size", "red"), [(1, (160, 120), (10, 10)), (6, (120, 160), (110, 10))])
def test_the_thumbnail_of_exif_comes_upright(turned: int, size: tuple[int, int], red: tuple[int, int]) -> None:
    """It lies as the picture lies."""
    shown = _opened(embedded_preview(_with_thumbnail(Image.new("RGB", (800, 600), "teal"), jpeg(), turned)))
    assert shown.size == size
    assert _red(shown, *red)


def test_bars_around_a_thumbnail_are_cut_off() -> None:
    """Cameras fill 4:3 with black above and below a picture of 3:2."""
    small = ImageOps.pad(Image.open(io.BytesIO(jpeg((160, 107)))), (160, 120), color="black")
    out = io.BytesIO()
    small.save(out, "JPEG", quality=95)
    shown = _opened(embedded_preview(_with_thumbnail(Image.new("RGB", (900, 600), "teal"), out.getvalue())))
    assert shown.width / shown.height == pytest.approx(1.5, abs=0.03)
    assert _red(shown, 5, 2)


def test_a_thumbnail_of_another_part_is_not_believed() -> None:
    """Programs that crop leave the old one behind."""
    assert embedded_preview(_with_thumbnail(Image.new("RGB", (600, 600), "teal"), jpeg())) is None


def test_the_large_thumbnail_of_an_index_is_taken() -> None:
    """Newer cameras put one of a screen's size behind the picture (CIPA DC-007)."""
    whole, preview = jpeg((1600, 1200)), jpeg((640, 480))
    entries = struct.pack("<IIIHH", 0x030000, len(whole), 0, 0, 0)
    index = b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0xB002, 7, 32, 26, 0)
    size = 4 + len(index) + 32
    offset = len(whole) + size + 4 - (2 + 4 + 4)  # from the index's own head
    table = entries + struct.pack("<IIIHH", 0x010001, len(preview), offset, 0, 0)
    segment = b"\xff\xe2" + struct.pack(">H", size + 2) + b"MPF\0" + index + table
    shown = _opened(embedded_preview(whole[:2] + segment + whole[2:] + preview, 640))
    assert shown.size == (640, 480)


@pytest.mark.parametrize(
    "data",
    [
        dng(jpeg((640, 480))),
        cr3(jpeg((640, 480)), 1),
        raf(jpeg((640, 480))),
        psd(Image.new("RGB", (64, 48)), jpeg((160, 120))),
    ],
    ids=["dng", "cr3", "raf", "psd"],
)
def test_raw_files_and_photoshops_carry_one(data: bytes) -> None:
    """The nearest to what is wanted, never larger."""
    shown = _opened(embedded_preview(data, 160))
    assert shown.size == (160, 120)
    assert _red(shown, 10, 10)


def test_where_there_is_none_there_is_none(tmp_path: Path) -> None:
    """A plain JPEG, a PNG, a text, a file that breaks off."""
    (tmp_path / "a.jpg").write_bytes(jpeg())
    assert embedded_preview(tmp_path / "a.jpg") is None
    assert embedded_preview(b"plain text") is None
    assert embedded_preview(b"") is None
    assert embedded_preview(dng(jpeg())[:300]) is None


def test_all_of_the_corpus_is_answered_in_time(shared: Path) -> None:
    """Whatever the file, and what is carried is a picture."""
    carried = [
        data for file in (shared / "corpus").glob("*/*.*") if file.is_file() and (data := embedded_preview(file))
    ]
    assert len(carried) > 50
    assert all(max(Image.open(io.BytesIO(data)).size) <= 320 for data in carried)
