"""One odd photo does not cost all others."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.scene import ImageBox, Page, Scene
from gallery_app.render import mended_files
from gallery_app.render.image import prepare
from gallery_app.render.mended_files import mend_files
from gallery_app.render.typst import typeset_pdf
from tests.render.oracles import ask


def _odd(path: Path) -> Path:
    """A JPEG that every viewer shows, with a segment shorter than its kind."""
    Image.new("RGB", (90, 60), "teal").save(path)
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"\xff\xee\x00\x05abc" + data[2:])
    return path


@pytest.mark.oracle
def test_an_odd_photo_is_on_the_page(tmp_path: Path) -> None:
    """The typesetter refuses it as it is; its neighbour stays as it was."""
    odd, plain = _odd(tmp_path / "odd.jpg"), tmp_path / "plain.jpg"
    Image.new("RGB", (90, 60), "navy").save(plain)
    boxes = tuple(ImageBox(10 + 30 * n, 10, 9, 6, n, str(path)) for n, path in enumerate((odd, plain)))
    folder = tmp_path / "pictures"
    prepared = drain(prepare(Scene((Page(90, 60, boxes),)), folder))
    before = (folder / "00001.jpg").read_bytes()
    (tmp_path / "a.pdf").write_bytes(typeset_pdf(Scene((Page(90, 60, boxes),)), prepared))
    assert len(ask("pdfimages", "-list", str(tmp_path / "a.pdf")).splitlines()) == 4
    assert (folder / "00001.jpg").read_bytes() == before


def test_what_can_be_read_is_left_alone(tmp_path: Path) -> None:
    """Other faults of the typesetter are not blamed on photos."""
    Image.new("RGB", (9, 6)).save(tmp_path / "a.jpg")
    assert mend_files(tmp_path) == 0


def test_notes_of_maker_and_colours_stay(tmp_path: Path) -> None:
    """Profile, EXIF and XMP are those of the file."""
    exif = Image.Exif()
    exif[0x013B] = "Tian Zheng"
    Image.new("RGB", (9, 6)).save(tmp_path / "a.jpg", icc_profile=b"profile", exif=exif, xmp=b"<x/>")
    with Image.open(mended_files.io.BytesIO(mended_files._again(tmp_path / "a.jpg"))) as again:
        assert (again.info["icc_profile"], again.info["xmp"]) == (b"profile", b"<x/>")
        assert again.getexif()[0x013B] == "Tian Zheng"
