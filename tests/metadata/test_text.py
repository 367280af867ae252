"""Text out of picture files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.text import camera_name, decoded, iso_date, spoken, unique


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",))))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    """UTF-8 is never taken for anything else."""
    assert decoded(text.encode()) == text


@pytest.mark.parametrize("text", ["田正", "绚丽夜景 田正 摄", "朱镕基在新闻发布会上", "新华社记者"])
def test_old_chinese_is_read(text: str) -> None:
    """Chinese without a declared character set is GB 18030."""
    assert decoded(text.encode("gb18030")) == text


@pytest.mark.parametrize("text", ["Smørrebrød på Ærø", "Müller, Zürich", "© Jørgen"])
def test_old_european_text_is_not_made_chinese(text: str) -> None:
    """Accented letters are no Chinese characters."""
    assert decoded(text.encode("cp1252")) == text


@given(st.binary())
def test_any_bytes_become_text(raw: bytes) -> None:
    """No bytes raise."""
    assert isinstance(decoded(raw), str)


@pytest.mark.parametrize(
    "junk",
    [
        "OLYMPUS DIGITAL CAMERA         ",
        "SONY DSC",
        "DCIM\\100GOPRO\\G1.JPG",
        "<KENOX S630>",
        "?????",
        "Default",
        "\0\0",
    ],
)
def test_what_cameras_fill_in_is_no_description(junk: str) -> None:
    """A field that a camera filled in says nothing."""
    assert spoken(junk) == ""


@pytest.mark.parametrize("said", ["日新月异", "A digital camera on a table", "Unknown soldier", "DCIM"])
def test_what_people_wrote_stays(said: str) -> None:
    """A sentence that only mentions a camera is kept."""
    assert spoken(said) == said


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023:10:13 08:30:05", "2023-10-13T08:30:05"),
        ("2023-10-13T08:30+08:00", "2023-10-13T08:30:00"),
        ("20231013 083005", "2023-10-13T08:30:05"),
        ("2023:10:13", "2023-10-13"),
        ("2023-10", "2023-10"),
        ("2023", "2023"),
        ("2023:00:00 00:00:00", "2023"),
        ("0000:00:00 00:00:00", ""),
        ("    :  :     :  :  ", ""),
        ("2023:02:30 10:00:00", ""),
        ("", ""),
    ],
)
def test_dates_say_only_what_is_known(written: str, meant: str) -> None:
    """A date keeps its precision; zeros and days that never were are none."""
    assert iso_date(written) == meant


@given(st.text())
def test_no_date_raises(text: str) -> None:
    """Any text is a date or none."""
    assert isinstance(iso_date(text), str)


def test_a_maker_is_named_once() -> None:
    """The model often repeats its maker."""
    assert camera_name("NIKON CORPORATION", "NIKON D850") == "NIKON D850"
    assert camera_name("Canon", "EOS R5") == "Canon EOS R5"
    assert camera_name("", "") == ""


def test_values_are_named_once() -> None:
    """Repeated and blank values go, the order stays."""
    assert unique(["夜景", "", "城市", "夜景 ", "unknown"]) == ("夜景", "城市", "unknown")
