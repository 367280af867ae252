"""Names that any system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.render.file_names import FileNames, safe_stem

_TEXT = st.text(st.characters(exclude_categories=[]), max_size=300)


@given(_TEXT)
def test_any_text_gives_a_name(text: str) -> None:
    """No forbidden or unseen character, no device, no end that Windows drops, at most 60 characters and 180 bytes."""
    name = safe_stem(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*%\0\n\t')
    assert name == name.strip(" .")
    assert len(name) <= 61
    assert len(name.encode()) <= 181
    assert name.split(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("日新月异", "日新月异"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("NUL.txt", "_NUL.txt"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("...", "file"),
    ],
)
def test_names_read_as_their_texts(text: str, name: str) -> None:
    """Han stays, paths become one name, devices are marked, turns of direction go."""
    assert safe_stem(text) == name


@given(st.lists(st.sampled_from(["a.jpg", "A.JPG", "Ａ.jpg", "é.jpg", "e\u0301.jpg", "b.jpg", "a-2.jpg"]), max_size=12))
def test_names_differ_for_every_system(wanted: list[str]) -> None:
    """Also where case, width or composition of letters does not count."""
    names = FileNames()
    given_ = [names.free(name) for name in wanted]
    assert len({names._key(name) for name in given_}) == len(given_)
