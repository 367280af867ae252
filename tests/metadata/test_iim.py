"""IPTC-IIM blocks."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.fields import Field, field, fields
from gallery_app.metadata.iim import edited, read_iim


def _set(number: int, value: bytes, record: int = 2) -> bytes:
    return bytes((0x1C, record, number)) + len(value).to_bytes(2) + value


_UTF8 = _set(90, b"\x1b%G", record=1)


def _texts(block: bytes, name: str) -> tuple[str, ...]:
    return read_iim(block).texts(field(name))


def test_fields_are_read() -> None:
    """Every field is found under its number; the shot time comes with its day."""
    block = _UTF8 + b"".join(
        _set(number, text.encode())
        for number, text in ((5, "绚丽夜景"), (25, "夜景"), (25, "城市"), (55, "20231009"), (60, "194800+0800"))
    )
    assert (_texts(block, "title"), _texts(block, "keywords")) == (("绚丽夜景",), ("夜景", "城市"))
    assert _texts(block, "date") == ("20231009 194800",)
    assert not read_iim(block).unsure


def test_an_undeclared_chinese_block_is_read_with_doubt() -> None:
    """GB 18030 and Big5 without a declaration are what old programs wrote; the reading is a guess and says so."""
    for encoding, name in (("gb18030", "田正摄影报道"), ("big5", "陳小明攝影報導")):
        block = _set(80, name.encode(encoding))
        assert _texts(block, "creators") == (name,)
        assert read_iim(block).unsure


def test_a_wrong_declaration_is_seen_through() -> None:
    """Some programs declare UTF-8 and go on writing what they always wrote."""
    block = _UTF8 + _set(80, "José".encode("cp1252"))
    assert _texts(block, "creators") == ("José",)
    assert read_iim(block).unsure


def test_a_block_that_breaks_off_gives_what_came_before() -> None:
    """A part is better than nothing, and it is known to be a part."""
    broken = read_iim(_set(5, b"one") + b"\x1c\x02")
    assert broken.texts(field("title")) == ("one",)
    assert not broken.whole


@given(st.binary(max_size=300))
def test_no_bytes_raise(noise: bytes) -> None:
    """Any bytes are a block or nothing."""
    assert read_iim(noise).values is not None


_with_iim = st.sampled_from([each for each in fields() if each.iim and each.name != "date"])


@given(st.dictionaries(_with_iim, st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1)))
def test_what_is_written_reads_back_cut_at_a_character(new: dict[Field, str]) -> None:
    """A text is there whole, or as much of it as its bytes allow, and no character is halved."""
    done = edited(b"", new)
    for each, text in new.items():
        (found,) = read_iim(done.block).texts(each)
        assert text.startswith(found)
        assert (found == text) != (each in done.cut)
        assert len(found.encode()) <= each.bytes


def test_other_data_sets_are_kept_and_brought_to_utf8() -> None:
    """A caption written into an old block leaves its other texts readable."""
    old = _set(95, "河南".encode("gb18030")) + _set(200, b"\xff\xfe") + _set(120, b"old")
    done = edited(old, {field("description"): "新"}).block
    assert (_texts(done, "state"), _texts(done, "description")) == (("河南",), ("新",))
    assert _set(200, b"\xff\xfe") in done
    assert not read_iim(done).unsure


def test_a_date_becomes_day_and_time() -> None:
    """What is not known of the day is nought."""
    assert _texts(edited(b"", {field("date"): "2023-10-09T19:48:00"}).block, "date") == ("20231009 194800",)
    assert _texts(edited(b"", {field("date"): "2023-10"}).block, "date") == ("20231000",)
