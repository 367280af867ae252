"""Text on its way into the file and back."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.catalog.text import clean, path_in, path_out, spelled


@given(st.binary().filter(lambda name: b"\0" not in name))
def test_any_file_name_comes_back(name: bytes) -> None:
    """Byte for byte, and what is kept is UTF-8."""
    path = name.decode("utf-8", "surrogateescape")
    kept = path_in(path)
    kept.encode()
    assert path_out(kept) == path


def test_a_text_no_file_can_hold_is_mended() -> None:
    """Where it is broken, and only there."""
    assert clean("a\udcffb\0田") == "a\ufffdb\ufffd田"


def test_a_register_has_no_padding() -> None:
    """Blanks inside a Chinese name fall away, those of a Latin one are single."""
    assert [spelled(name) for name in ("严　冰", " John  Smith ", "阿 不都 X")] == ["严冰", "John Smith", "阿不都 X"]
