"""Pages as pictures."""

from dataclasses import replace
from pathlib import Path

from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.scene import Scene
from gallery_app.render.options import Options
from gallery_app.render.page_images import export_png


def test_a_page_has_the_pixels_its_size_asks_for(scene: Scene, tmp_path: Path) -> None:
    """A3 at 36 pixels an inch is 421 by 596, give or take one."""
    [file] = drain(export_png(scene, tmp_path / "page.png", Options(ppi=36))).files
    with Image.open(file) as image:
        assert abs(image.width - 421) <= 1
        assert abs(image.height - 596) <= 1


def test_pages_get_a_number_each(scene: Scene, tmp_path: Path) -> None:
    """Two pages are two files."""
    two = replace(scene, pages=scene.pages * 2)
    files = drain(export_png(two, tmp_path / "page.png", Options(ppi=18))).files
    assert [file.name for file in files] == ["page-1.png", "page-2.png"]


def test_a_photo_keeps_its_colour(scene: Scene, tmp_path: Path) -> None:
    """The middle of the first frame has the colour of the first photo."""
    [file] = drain(export_png(scene, tmp_path / "page.png", Options(ppi=36))).files
    box = scene.images[0]
    with Image.open(file) as image:
        at = round((box.x + box.w / 2) * 36 / 25.4), round((box.y + box.h / 2) * 36 / 25.4)
        pixel = image.convert("RGB").getpixel(at)
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 8 for a, b in zip(pixel, (16, 128, 239), strict=True))
