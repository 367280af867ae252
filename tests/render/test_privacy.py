"""Who made a picture and whose it is goes along; nothing else does."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gallery_app.render.jpeg import as_jpeg
from gallery_app.render.privacy import Owed, packet, stripped
from tests.render.oracles import ask

_OWED = Owed(("田正", "解小明 <b>"), "高新区 & 他", "© 平顶山日报")


def _jpeg(**options: object) -> bytes:
    out = io.BytesIO()
    image = Image.effect_noise((90, 60), 80).convert("RGB")
    image.save(out, "JPEG", **options)  # type: ignore[arg-type]
    return out.getvalue()


def _pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()


@pytest.mark.parametrize("progressive", [False, True])
def test_pixels_survive_and_what_is_behind_them_does_not(progressive: bool) -> None:  # noqa: FBT001 a parameter of pytest
    """Scans are kept to the last byte; a film or preview behind the end mark is dropped."""
    data = _jpeg(progressive=progressive)
    assert _pixels(stripped(data + b"PREVIEW", Owed(), 1)) == _pixels(data)
    assert stripped(data + b"PREVIEW", Owed(), 1) == data


@pytest.mark.oracle
def test_makers_and_rights_are_read_by_others(tmp_path: Path) -> None:
    """EXIF and XMP say the same, in full and in Chinese."""
    path = tmp_path / "a.jpg"
    path.write_bytes(stripped(_jpeg(), _OWED, 6))
    said = ask("exiftool", "-s", "-a", "-G1", "-n", str(path))
    lines = {tuple(part.strip() for part in line.split(":", 1)) for line in said.splitlines()}
    told = {" ".join(key.split()): value for key, value in lines}
    assert told["[IFD0] Artist"] == "田正; 解小明 <b>"
    assert told["[XMP-dc] Creator"] == "田正, 解小明 <b>"
    assert told["[IFD0] Copyright"] == told["[XMP-dc] Rights"] == "© 平顶山日报"
    assert told["[XMP-photoshop] Credit"] == "高新区 & 他"
    assert told["[IFD0] Orientation"] == "6"


_KNOWN = {"Artist", "Copyright", "Creator", "Rights", "Credit", "Orientation"}


@pytest.mark.oracle
@pytest.mark.parametrize("edge", [20_000, 60])
def test_no_private_note_of_real_photos_goes_out(shared: Path, tmp_path: Path, edge: int) -> None:
    """Of hundreds of tags in files of many cameras and programs, six may stay, passed through or scaled."""
    for number, path in enumerate(sorted((shared / "corpus" / "iptc-reference").glob("*.jpg"))):
        (tmp_path / f"{number}.jpg").write_bytes(as_jpeg(path, edge, edge))
    said = ask("exiftool", "-s", "-r", "-G0", "--icc_profile:all", "-EXIF:all", "-IPTC:all", "-XMP:all", str(tmp_path))
    tags = {line.split(":")[0].split()[-1] for line in said.splitlines() if line.startswith("[")}
    assert tags <= _KNOWN


@given(st.binary(max_size=300))
def test_whatever_follows_the_start_mark_ends_well(data: bytes) -> None:
    """Segments of any length and order are walked to an end."""
    assert stripped(b"\xff\xd8" + data, Owed(), 1).endswith(b"\xff\xd9")


def test_characters_that_xml_has_not_are_left_out() -> None:
    """A control character in a name cannot break the packet."""
    assert "田 正" in packet(Owed(("田\0 正",)), "题").decode()
