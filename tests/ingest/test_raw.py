"""Raw files: known by what is in them, shown by the JPEG that the camera put into them."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.ingest import extras, picture
from gallery_app.ingest.raw import read_raw
from tests.fakes.camera_files import cr3, dng, jpeg, raf

_KINDS = {
    "DNG": dng(jpeg()), "NEF": dng(jpeg(), named=False), "CR3": cr3(jpeg()), "RAF": raf(jpeg()),
    "ORF": dng(jpeg(), magic=b"IIRO"), "RW2": dng(jpeg(), magic=b"IIU\0"),
}  # fmt: skip


@pytest.mark.parametrize("kind", _KINDS)
def test_a_raw_file_is_known_and_shown(tmp_path: Path, kind: str) -> None:
    """Whatever its name, without any library for raw files."""
    path = tmp_path / "a.jpg"
    path.write_bytes(_KINDS[kind])
    file = picture.inspect(path).file
    shown = Image.open(io.BytesIO(picture.preview(path, 120)))
    assert file.format == kind
    assert file.width * file.height > 0
    assert max(shown.size) == 120
    assert (file.width > file.height) == (shown.width > shown.height)


@pytest.mark.parametrize(("turned", "red"), [(1, (10, 10)), (6, (80, 10)), (3, (110, 80)), (8, (10, 110))])
def test_a_raw_file_stands_upright(tmp_path: Path, turned: int, red: tuple[int, int]) -> None:
    """Its preview lies as the sensor lay; the file says how it was held."""
    path = tmp_path / "a.dng"
    path.write_bytes(dng(jpeg(), turned=turned))
    file = picture.inspect(path).file
    shown = Image.open(io.BytesIO(picture.preview(path, 120)))
    assert (file.width, file.height) == ((300, 400) if turned > 4 else (400, 300))
    value = shown.getpixel(red)
    assert isinstance(value, tuple)
    assert value[0] > 200 > value[1] + 100


def test_canons_boxes_tell_camera_and_moment(tmp_path: Path) -> None:
    """They stand where no general reader of EXIF looks."""
    path = tmp_path / "a.cr3"
    path.write_bytes(cr3(jpeg()))
    file = picture.inspect(path).file
    assert (file.taken, file.camera, file.orientation) == ("2024-05-02T10:11:12", "Canon EOS R5", 6)
    assert (file.width, file.height) == (400, 600)


def test_fujis_jpeg_tells_camera_and_moment(tmp_path: Path) -> None:
    """The raw file around it says nothing."""
    exif = Image.Exif()
    exif[0x110] = "X-T5"
    exif.get_ifd(0x8769)[0x9003] = "2024:05:02 10:11:12"
    path = tmp_path / "a.raf"
    path.write_bytes(raf(jpeg(exif=exif)))
    file = picture.inspect(path).file
    assert (file.taken, file.camera, file.width) == ("2024-05-02T10:11:12", "X-T5", 160)


def test_a_raw_file_without_a_preview_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to install."""
    monkeypatch.setattr(extras, "can_develop", lambda: False)
    path = tmp_path / "a.x3f"
    path.write_bytes(b"FOVb" + bytes(400))
    for ask in (picture.inspect, lambda p: picture.preview(p, 64)):
        with pytest.raises(FileError, match=r"a\.x3f is a raw photo without a preview .*gallery-app\[raw\]"):
            ask(path)


def test_a_tiff_is_no_raw_file(tmp_path: Path) -> None:
    """Scans and exports are TIFF too."""
    Image.new("RGB", (30, 20)).save(tmp_path / "a.tif")
    assert picture.inspect(tmp_path / "a.tif").file.format == "TIFF"


@settings(max_examples=150, deadline=1000)
@given(st.sampled_from(sorted(_KINDS)), st.integers(0, 1500), st.binary(min_size=1, max_size=12), st.integers(0, 4000))
def test_no_bytes_are_too_odd(kind: str, at: int, harm: bytes, cut: int) -> None:
    """A harmed file gives an answer or none, never an error."""
    whole = _KINDS[kind]
    harmed = (whole[:at] + harm + whole[at + len(harm) :])[: max(1, len(whole) - cut)]
    answer = read_raw(io.BytesIO(harmed))
    assert answer is None or answer.kind
