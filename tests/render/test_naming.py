"""Names of files fit every system."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.render.naming import FileNames, numbered, safe_stem


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


@given(st.lists(st.sampled_from(["a.jpg", "A.JPG", "Ａ.jpg", "é.jpg", "e\u0301.jpg", "b.jpg", "a-2.jpg"]), max_size=12))
def test_names_of_a_folder_differ_for_every_system(wanted: list[str]) -> None:
    """Also where case, width or composition of letters does not count."""
    names = FileNames()
    given_ = [names.free(name) for name in wanted]
    assert len({names._key(name) for name in given_}) == len(given_)
    assert all(name.endswith((".jpg", ".JPG")) for name in given_)
