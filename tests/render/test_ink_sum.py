"""Ink is summed as the press would print it."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.layout.scene import Crop
from gallery_app.render.colour import open_press
from gallery_app.render.ink_sum import heaviest, ink_map, ink_of
from tests.fakes.press import saved_press


@pytest.mark.parametrize(("inks", "sum_"), [((0, 0, 0, 0), 0), ((255, 0, 0, 0), 100), ((255, 255, 255, 255), 400)])
def test_inks_are_added(inks: tuple[int, int, int, int], sum_: int) -> None:
    """One plate in full is 100 %."""
    assert heaviest(ink_map(Image.new("CMYK", (40, 30), inks))) == pytest.approx(sum_, abs=3)


def test_only_what_shows_counts_and_specks_do_not() -> None:
    """A dark corner that is cut off takes no ink, and a hundredth of the picture dries by itself."""
    picture = Image.new("CMYK", (100, 100), (0, 0, 0, 0))
    picture.paste((255, 255, 255, 255), (90, 90, 100, 100))
    assert heaviest(ink_map(picture)) == 0
    assert heaviest(ink_map(picture), Crop(0.5, 0.5, 0.5, 0.5)) == pytest.approx(400, abs=1)
    assert heaviest(ink_map(picture), Crop(0, 0, 0.5, 0.5)) == 0


def test_a_press_makes_ink_of_screen_colours(tmp_path: Path) -> None:
    """No more than it promises; grey is black ink alone; without a press nobody knows."""
    press = open_press(saved_press(tmp_path))
    for name, mode, colour, least, most in (
        ("dark.jpg", "RGB", (20, 0, 10), 200, 300), ("grey.png", "L", 0, 95, 100), ("white.png", "RGB", "white", 0, 8),
    ):  # fmt: skip
        Image.new(mode, (300, 200), colour).save(tmp_path / name)  # type: ignore[arg-type]
        inks = ink_of(tmp_path / name, press)
        assert inks is not None
        assert least <= heaviest(inks) <= most
    assert ink_of(tmp_path / "dark.jpg", None) is None
