"""Fonts under the names that layout programs know."""

from pathlib import Path

import pytest

from gallery_app.errors import UserError
from gallery_app.layout.scene import Face
from gallery_app.render.font_names import _names, font_name


def test_a_font_has_family_style_and_postscript_name() -> None:
    """The bold one is another font than the regular one, of the same family."""
    try:
        regular, bold = font_name(Face.SANS, 400), font_name(Face.SANS, 700)
    except UserError as error:
        pytest.skip(str(error))
    assert regular.family == bold.family
    assert " " not in regular.postscript
    assert bold.weight >= regular.weight
    assert regular.full == f"{regular.family} {regular.style}"


@pytest.mark.parametrize(
    "data", [b"", b"ttcf", b"no font at all, but long enough to have a head", b"\x00\x01\x00\x00\xff\xff" + bytes(20)]
)
def test_a_file_that_is_no_font_has_no_names(tmp_path: Path, data: bytes) -> None:
    """Whatever its bytes."""
    path = tmp_path / "font.ttf"
    path.write_bytes(data)
    assert _names(path, 0) == {}
