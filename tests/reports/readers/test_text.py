"""Bytes to text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.errors import FileError
from gallery_app.reports.readers import text

SIMPLIFIED = "今年以来，高新区各项工作抢占先机。日新月异 田正 摄"
TRADITIONAL = "這個國家的經濟發展與社會問題，記者報導。陳大文攝"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_simplified(encoding: str) -> None:
    """Every encoding of a simplified text is told."""
    assert text.decoded(SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "big5", "gb18030"])
def test_traditional(encoding: str) -> None:
    """Big5 and GB 18030 are told apart by how common their characters are."""
    assert text.decoded(TRADITIONAL.encode(encoding)) == TRADITIONAL


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", b"PK\x03\x04\x14\x00", b"\x00\x01\x02", bytes(range(128, 256)) * 3],
)
def test_no_text(data: bytes) -> None:
    """A picture, an archive and noise are no text."""
    assert text.decoded(data) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_utf8_comes_back(words: str) -> None:
    """Whatever is written in UTF-8 is read."""
    assert text.decoded(words.encode()) == words


@given(st.binary(max_size=200))
def test_any_bytes_are_decided(data: bytes) -> None:
    """No bytes raise."""
    assert text.decoded(data) is None or isinstance(text.decoded(data), str)


def test_file_that_is_no_text(tmp_path: Path) -> None:
    """The sentence names the file."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\x01")
    with pytest.raises(FileError, match=r"a\.txt is not a text file"):
        text.read(path)


def test_empty_file(tmp_path: Path) -> None:
    """A file of blanks is empty."""
    path = tmp_path / "a.txt"
    path.write_text(" \n")
    with pytest.raises(FileError, match="is empty"):
        text.read(path)


def test_missing_file(tmp_path: Path) -> None:
    """The system's reason is told."""
    with pytest.raises(FileError, match="Cannot read"):
        text.read(tmp_path / "none.txt")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is not read."""
    monkeypatch.setattr(text, "LARGEST", 3)
    path = tmp_path / "a.txt"
    path.write_text("abcd")
    with pytest.raises(FileError, match="larger than 20 MB"):
        text.read(path)


def test_mixed_encodings(tmp_path: Path) -> None:
    """A file put together of two encodings is told, with the line."""
    path = tmp_path / "a.txt"
    path.write_bytes(f"{SIMPLIFIED}\n{SIMPLIFIED}\n".encode() + SIMPLIFIED.encode("gb18030"))
    with pytest.raises(FileError, match="line 3 is not UTF-8"):
        text.read(path)
    path.write_bytes(f"{SIMPLIFIED}\nabc\n".encode("gb18030") * 3)
    assert text.read(path).startswith(SIMPLIFIED)


def test_too_many_lines(tmp_path: Path) -> None:
    """Nor is a file of nothing but line ends read."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\n" * 200_001)
    with pytest.raises(FileError, match="more lines than a report"):
        text.read(path)
