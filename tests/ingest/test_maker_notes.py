"""Previews in the notes of cameras' makers."""

import io
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.ingest.embedded import embedded_preview
from tests.fakes.camera_files import jpeg

_TIFF = b"II*\0" + struct.pack("<I", 8)
_EXIF_AT, _NOTE_AT = 26, 44


def _entry(tag: int, value: int, kind: int = 4, count: int = 1) -> bytes:
    return struct.pack("<HHII", tag, kind, count, value)


def _directory(*entries: bytes) -> bytes:
    return struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)


def _in_exif(note: bytes) -> bytes:
    """A photograph of 600 x 400 whose EXIF has a maker's note; the note stands at a known offset."""
    stream = _TIFF + _directory(_entry(0x8769, _EXIF_AT))
    stream += _directory(_entry(0x927C, _NOTE_AT, 7, len(note))) + note
    body = b"Exif\0\0" + stream
    segment = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    whole = jpeg((600, 400))
    return whole[:2] + segment + whole[2:]


def _nikon(preview: bytes) -> bytes:
    inner = _directory(_entry(0x201, 56), _entry(0x202, len(preview)))
    return b"Nikon\0\2\x10\0\0" + _TIFF + _directory(_entry(0x11, 26)) + inner + preview


def _olympus(preview: bytes) -> bytes:
    inner = _directory(_entry(0x101, 60), _entry(0x102, len(preview)))
    return b"OLYMPUS\0II\3\0" + _directory(_entry(0x2020, 30, 13)) + inner + preview


def _olympus_of_old(preview: bytes) -> bytes:
    inner = _directory(_entry(0x101, _NOTE_AT + 56), _entry(0x102, len(preview)))
    return b"OLYMP\0\1\0" + _directory(_entry(0x2020, _NOTE_AT + 26, 7, len(inner))) + inner + preview


def _pentax(preview: bytes) -> bytes:
    return b"AOC\0II" + _directory(_entry(3, len(preview)), _entry(4, _NOTE_AT + 36)) + preview


def _minolta(preview: bytes) -> bytes:
    return _directory(_entry(0x88, _NOTE_AT + 30), _entry(0x89, len(preview))) + preview


_Maker = Callable[[bytes], bytes]
_MAKERS: list[_Maker] = [_nikon, _olympus, _olympus_of_old, _pentax, _minolta]


@pytest.mark.parametrize("note", _MAKERS)
def test_a_makers_preview_is_found(note: _Maker, tmp_path: Path) -> None:
    """It is larger than EXIF's thumbnail, and there before the photograph is unpacked."""
    path = tmp_path / "a.jpg"
    path.write_bytes(_in_exif(note(jpeg((480, 320)))))
    found = embedded_preview(path)
    assert found
    with Image.open(io.BytesIO(found)) as small:
        assert small.size == (320, 213)


@pytest.mark.parametrize("note", _MAKERS)
def test_what_is_no_jpeg_is_passed_over(note: _Maker) -> None:
    """Some cameras write the place of a preview and no preview; notes that break off are no harm either."""
    assert embedded_preview(_in_exif(note(bytes(300)))) is None
    whole = note(jpeg((480, 320)))
    for length in range(0, 80, 3):
        embedded_preview(_in_exif(whole[:length]))


def test_real_notes_are_read(shared: Path) -> None:
    """A Nikon's preview stands in, not its thumbnail of 160 pixels."""
    found = embedded_preview(shared / "corpus" / "photos" / "mde__Nikon_D90.jpg")
    assert found
    with Image.open(io.BytesIO(found)) as small:
        assert max(small.size) == 320
