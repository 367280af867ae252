"""Names of files fit every system."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.render.naming import numbered, safe_stem


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("攀“高”不止步 从“新”再出发", "攀“高”不止步 从“新”再出发"),
        ("../../etc/passwd", "etc passwd"),
        ("a:b*c?", "a b c"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("尾点...", "尾点"),
        ("", "export"),
        ("\u202egpj.exe", "gpj.exe"),
    ],
)
def test_titles_become_names(text: str, stem: str) -> None:
    """What steers paths, devices or readers' eyes is left out."""
    assert safe_stem(text) == stem


@given(st.text())
def test_any_text_is_one_part_of_a_path(text: str) -> None:
    """Whatever it is, it names one file in its folder, of a length that systems take."""
    stem = safe_stem(text)
    assert stem
    assert len(stem.encode()) <= 255
    assert (Path("folder") / f"{stem}.pdf").parent == Path("folder")


def test_several_pages_are_counted() -> None:
    """One page keeps the name; three have numbers."""
    assert numbered(Path("a.png"), 1) == [Path("a.png")]
    assert numbered(Path("a.png"), 3) == [Path("a-1.png"), Path("a-2.png"), Path("a-3.png")]
