"""Numbers on pictures are boxes for programs that know only boxes."""

from pathlib import Path

from gallery_app.layout.scene import Role, TextBox
from gallery_app.render.badges import with_numbers
from tests.fakes.handed import page


def test_a_number_is_a_plate_and_a_text(tmp_path: Path) -> None:
    """They stand in their picture's upper left corner, above it."""
    scene = page(tmp_path, tmp_path / "p.jpg")
    items = with_numbers(scene).pages[0].items
    number = next(box for box in items if isinstance(box, TextBox) and box.role is Role.NUMBER)
    assert number.text == "2"
    assert items.index(number) == 4
    assert len(items) == len(scene.pages[0].items) + 2


def test_a_scene_without_numbers_stays_itself(tmp_path: Path) -> None:
    """Nothing is made where there is nothing to say."""
    scene = with_numbers(page(tmp_path, tmp_path / "p.jpg"))
    plain = type(scene)(scene.pages[:0], scene.styles)
    assert with_numbers(plain) is plain
