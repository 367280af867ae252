"""Photos in a package carry their captions, as the catalog has them."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.metadata.read import read_metadata
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Exported, Options, Source
from gallery_app.services.inscribing import embeds

_TITLE, _WORDS = "晨光初照 GDP 增长", "清晨，河湾新区的第一缕阳光照在 A 座楼顶。"


def _picture(path: Path) -> Path:
    """A picture that says where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Secret Camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 31.0, 5.0)})
    Image.new("RGB", (90, 60), "teal").save(path, exif=exif)
    return path


def _packed(desk: Desk, out: Path, suffix: str, options: Options | None = None) -> Exported:
    """One photo with all its words, packed."""
    photo = _picture(out.parent / f"photo{suffix}")
    drain(desk.importing.run([photo]))
    [found] = desk.library.photos(desk.finding.search("").ids)
    words = {"title": _TITLE, "description": _WORDS, "photographers": "李明；王芳", "themes": "城建", "place": "河湾"}
    desk.captioning.edit([found.id], [FieldEdit(How.SET, name, text) for name, text in words.items()])
    return drain(desk.exporting.run(Source(photos=(found.id,)), "package", out, options=options or Options()))


def _said(files: tuple[Path, ...], *suffixes: str) -> dict[str, Any]:
    """What exiftool reads in the one file of such a name."""
    if not shutil.which("exiftool"):
        pytest.skip("exiftool is not installed")
    [file] = [path for path in files if path.parent.name == "photos" and path.suffix in suffixes]
    run = subprocess.run(["exiftool", "-j", "-G", "-charset", "iptc=utf8", file], capture_output=True, check=True)
    [told] = json.loads(run.stdout)
    assert "ExifTool:Warning" not in told
    return dict(told)


@pytest.mark.oracle
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_an_outside_program_reads_the_caption(desk: Desk, tmp_path: Path, suffix: str) -> None:
    """In XMP, and in IPTC where the format has it; where it was taken stays."""
    told = _said(_packed(desk, tmp_path / "out", suffix).files, suffix)
    assert (told["XMP:Title"], told["XMP:Description"]) == (_TITLE, _WORDS)
    assert told["XMP:Creator"] == ["李明", "王芳"]
    assert "李明" in told["XMP:Credit"]
    if suffix in {".jpg", ".tif"}:
        assert (told["IPTC:ObjectName"], told["IPTC:Caption-Abstract"]) == (_TITLE, _WORDS)
    assert told["EXIF:Make"] == "Secret Camera"
    assert (tmp_path / f"photo{suffix}").read_bytes() == _picture(tmp_path / f"again{suffix}").read_bytes()


@pytest.mark.oracle
def test_what_takes_no_caption_gets_a_sidecar(desk: Desk, tmp_path: Path) -> None:
    """The photo is packed byte for byte, and manifest and checksums name both."""
    exported = _packed(desk, tmp_path / "out", ".avif")
    told = _said(exported.files, ".xmp")
    assert (told["XMP:Title"], told["XMP:Description"]) == (_TITLE, _WORDS)
    [photo] = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["photos"]
    assert photo["sidecar"] == photo["file"].replace(".avif", ".xmp")
    assert (tmp_path / "out" / photo["file"]).read_bytes() == (tmp_path / "photo.avif").read_bytes()
    assert photo["sidecar"] in (tmp_path / "out" / "SHA256SUMS").read_text("utf-8")


@pytest.mark.oracle
def test_a_quiet_copy_says_its_caption_and_no_place(desk: Desk, tmp_path: Path) -> None:
    """Neither where the file has it nor where the catalog does."""
    told = _said(_packed(desk, tmp_path / "out", ".tif", Options(strip_gps=True)).files, ".jpg")
    assert (told["XMP:Title"], told["XMP:Description"]) == (_TITLE, _WORDS)
    assert not [name for name in told if "GPS" in name or "Location" in name or name.endswith(":Make")]


def test_originals_are_packed_as_they_are(desk: Desk, tmp_path: Path) -> None:
    """Byte for byte, when wished."""
    files = _packed(desk, tmp_path / "out", ".jpg", Options(originals=True)).files
    [photo] = [path for path in files if path.parent.name == "photos"]
    assert photo.read_bytes() == (tmp_path / "photo.jpg").read_bytes()


def test_printed_words_stand_where_receivers_look(desk: Desk, tmp_path: Path) -> None:
    """Without a description the title is it; what the file describes itself stays."""
    drain(desk.importing.run([_picture(tmp_path / "photo.jpg")]))
    [photo] = desk.finding.search("").ids
    desk.captioning.edit([photo], [FieldEdit(How.SET, "title", _TITLE)])
    files = drain(desk.exporting.run(Source(photos=(photo,)), "package", tmp_path / "out")).files
    said = read_metadata(next(path for path in files if path.suffix == ".jpg"))
    assert (said.text("title"), said.text("description")) == (_TITLE, _TITLE)


def test_a_damaged_picture_is_packed_with_a_sidecar(desk: Desk, tmp_path: Path) -> None:
    """What has no structure to write into goes as it is, and a note says why."""
    photo = _picture(tmp_path / "photo.jpg")
    drain(desk.importing.run([photo]))
    photo.write_bytes(photo.read_bytes()[:40])
    [found] = desk.finding.search("").ids
    exported = drain(desk.exporting.run(Source(photos=(found,)), "package", tmp_path / "out"))
    assert {path.suffix for path in exported.files if path.parent.name == "photos"} == {".jpg", ".xmp"}
    assert exported.warnings


def test_a_text_too_long_for_iptc_is_said(desk: Desk, tmp_path: Path) -> None:
    """XMP has all of it."""
    drain(desk.importing.run([_picture(tmp_path / "photo.jpg")]))
    [photo] = desk.finding.search("").ids
    desk.captioning.edit([photo], [FieldEdit(How.SET, "title", "长" * 40)])
    exported = drain(desk.exporting.run(Source(photos=(photo,)), "package", tmp_path / "out"))
    assert "IPTC has no room for all of title" in str(exported.warnings[0].message)


@pytest.mark.parametrize(
    ("name", "head", "takes"),
    [("a.jpg", b"\xff\xd8\xff\xe0", True), ("a.tif", b"II*\0", True), ("a.nef", b"II*\0", False),
     ("a.psd", b"8BPS", False), ("a.heic", b"\0\0\0\x18ftypheic", False)],
)  # fmt: skip
def test_formats_that_take_captions(name: str, head: bytes, takes: bool) -> None:  # noqa: FBT001  a column
    """Raw files are TIFF by their bytes, but nobody writes into them."""
    assert embeds(Path(name), head) is takes
