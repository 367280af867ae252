"""Whatever format a photo comes in, only its makers and rights go out."""

import json
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from gallery_app.layout.scene import WHOLE, Crop
from gallery_app.render.jpeg import as_jpeg
from gallery_app.render.privacy import Owed, packet
from tests.render.oracles import ask

_OURS = {"System", "File", "ExifTool", "JFIF", "Adobe", "Composite", "ICC_Profile", "ICC-header", "ICC-meas"}
_TOLD = {"Artist", "Copyright", "Creator", "Rights", "Credit", "XMPToolkit", "Orientation", "ResolutionUnit"}
_TOLD |= {"XResolution", "YResolution", "ExifByteOrder", "YCbCrPositioning"}
_PRIVATE = "Secret"


def _photo(path: Path, orientation: int) -> Path:
    """A picture with a camera, a place, a comment, a history and its makers, as far as its format has room."""
    exif = Image.Exif()
    exif[0x010F], exif[0xA431], exif[0x0112], exif[0x013B] = _PRIVATE, _PRIVATE, orientation, "Tian Zheng"
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 31.0, 5.0)})
    xmp = packet(Owed(("田正",), "新华社", "©"), _PRIVATE)
    text = PngInfo()
    text.add_text("Comment", _PRIVATE)
    text.add_itxt("XML:com.adobe.xmp", xmp.decode())
    options = {
        ".gif": {"comment": _PRIVATE},
        ".png": {"pnginfo": text, "exif": exif},
        ".jpg": {"comment": _PRIVATE, "exif": exif, "xmp": xmp},
    }.get(path.suffix, {"exif": exif})
    Image.linear_gradient("L").convert("RGB").save(path, **options)
    return path


@pytest.mark.oracle
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".gif", ".avif"])
@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("way", ["whole", "cropped", "small"])
def test_nothing_private_goes_out(tmp_path: Path, suffix: str, orientation: int, way: str) -> None:
    """Passed through, cropped and brought down: an outside program sees the makers, and nothing else of the file."""
    photo = _photo(tmp_path / f"a{suffix}", orientation)
    edge, crop = 32 if way == "small" else 256, Crop(0.25, 0.25, 0.5, 0.5) if way == "cropped" else WHOLE
    (tmp_path / "out.jpg").write_bytes(as_jpeg(photo, edge, edge, crop=crop))
    assert _PRIVATE.encode() not in (tmp_path / "out.jpg").read_bytes()
    [said] = json.loads(ask("exiftool", "-j", "-a", "-G1", str(tmp_path / "out.jpg")))
    tags = {tuple(name.partition(":")[::2]) for name in said if ":" in name}
    assert {name for group, name in tags if group not in _OURS and name not in _TOLD} == set()
    assert suffix == ".gif" or {"Artist", "Creator"} & {name for _, name in tags}
