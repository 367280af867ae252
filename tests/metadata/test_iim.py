"""IPTC-IIM blocks."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.iim import read_iim


def _set(number: int, value: bytes, record: int = 2) -> bytes:
    return bytes((0x1C, record, number)) + len(value).to_bytes(2) + value


_UTF8 = _set(90, b"\x1b%G", record=1)


def test_fields_are_read() -> None:
    """Every field that an import needs is found under its number."""
    block = _UTF8 + b"".join(
        _set(number, text.encode())
        for number, text in (
            (5, "绚丽夜景"), (25, "夜景"), (25, "城市"), (55, "20231009"), (60, "194800+0800"),
            (80, "田正"), (105, "标题"), (110, "本报"), (120, "说明"),
        )
    )  # fmt: skip
    assert read_iim(block) == Embedded(
        title="绚丽夜景",
        headline="标题",
        description="说明",
        creators=("田正",),
        keywords=("夜景", "城市"),
        credit="本报",
        taken="2023-10-09T19:48:00",
    )


def test_an_undeclared_chinese_block_is_read() -> None:
    """GB 18030 without a declaration is what old Chinese programs wrote."""
    assert read_iim(_set(80, "田正".encode("gb18030"))).creators == ("田正",)


def test_a_false_declaration_is_seen_through() -> None:
    """A block that declares UTF-8 and holds Latin 1 is read as Latin 1."""
    assert read_iim(_UTF8 + _set(120, "på Ærø".encode("latin-1"))).description == "på Ærø"


def test_an_extended_length_is_followed() -> None:
    """A data set may be longer than 32 KB; its length then stands in its own bytes."""
    long = b"x" * 40_000
    assert read_iim(b"\x1c\x02\x78\x80\x04" + len(long).to_bytes(4) + long).description == long.decode()


@given(st.binary(max_size=400), st.integers(0, 40))
def test_no_block_raises(noise: bytes, cut: int) -> None:
    """Broken blocks give what came before the break."""
    whole = _set(80, b"Ann") + noise
    assert isinstance(read_iim(whole[cut:]), Embedded)
    assert read_iim(_set(80, b"Ann") + b"\x00" + noise).creators == ("Ann",)
