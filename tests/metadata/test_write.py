"""New captions in files: the chosen fields change, nothing else does."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gallery_app.errors import FileError, UserError
from gallery_app.metadata.containers.open import read_blocks
from gallery_app.metadata.fields import Value, fields
from gallery_app.metadata.read import read_bytes, read_metadata
from gallery_app.metadata.write import Legacy, written, written_sidecar

Picture = Callable[..., bytes]

_NEW: dict[str, Value] = {
    "title": "日新月异",
    "headline": "新区夜景𠮷",
    "description": "第一行\n第二行，“引号”<b>&amp;",
    "creators": ("田正", "谢健"),
    "keywords": ("夜景", "城市"),
    "credit": "本报记者 田正、李明",
    "source": "影像中国",
    "copyright": "© 2023 田正",
    "city": "平顶山",
}
_FORMATS = ["JPEG", "PNG", "WEBP", "TIFF"]


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x010F] = "old", "old", "Maker"
    return exif


@pytest.mark.parametrize("form", _FORMATS)
@pytest.mark.parametrize("legacy", Legacy)
def test_what_is_written_reads_back(picture: Picture, form: str, legacy: Legacy) -> None:
    """Every field, in every format, whatever is done with the older places."""
    done = written(picture(form), _NEW, legacy).data
    found = read_bytes(done)
    assert {name: found.values[name] for name in _NEW} == _NEW
    assert not found.conflicts


@pytest.mark.parametrize("form", _FORMATS)
def test_the_older_places_follow_where_they_are_used(picture: Picture, form: str) -> None:
    """EXIF that says something else about the picture is brought in step; its other tags stay."""
    found = read_bytes(written(picture(form, exif=_exif()), _NEW).data)
    assert found.texts("creators") == ("田正", "谢健")
    assert not found.conflicts
    assert found.camera == "Maker"


@pytest.mark.parametrize("form", _FORMATS)
def test_writing_twice_changes_nothing(picture: Picture, form: str) -> None:
    """The second time the file is the same byte by byte, so a batch can be run again."""
    once = written(picture(form, exif=_exif()), _NEW).data
    twice = written(once, _NEW).data
    assert twice == once
    shorter = written(once, {"title": "短"}).data
    assert (len(shorter), read_bytes(shorter).text("title")) == (len(once), "短")


def test_a_text_too_long_for_iim_is_cut_there_and_whole_in_xmp(picture: Picture) -> None:
    """A credit of forty characters keeps them all; who reads only IIM sees the beginning."""
    done = written(picture("JPEG"), {"credit": "长" * 40}, Legacy.ALWAYS)
    assert done.cut == ("credit",)
    found = read_bytes(done.data)
    assert found.text("credit") == "长" * 40
    assert not found.conflicts


def test_case_13_a_packet_of_sixty_four_kilobytes_gives_up_its_room(picture: Picture) -> None:
    """What just fits a JPEG stands in one segment, four hundred keywords with it."""
    words = tuple(f"主题{number}" for number in range(400))
    done = written(picture("JPEG"), {"keywords": words, "description": "长" * 15_500}, Legacy.ALWAYS)
    found = read_bytes(done.data)
    assert (found.texts("keywords"), len(found.text("description"))) == (words, 15_500)
    assert b"/xmp/extension/" not in done.data


def test_case_13_extended_xmp_is_kept(picture: Picture) -> None:
    """The segments of a packet's second half stay as they are, and the packet goes on naming them."""
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + bytes(8) + b"<rest/>"
    segment = b"\xff\xe1" + (len(head) + 2).to_bytes(2) + head
    note = 'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="' + "A" * 32 + '"'
    packet = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description {note}/></rdf:RDF>'
    data = picture("JPEG", xmp=packet.encode())
    done = written(data[:2] + segment + data[2:], _NEW).data
    assert segment in done
    assert b"HasExtendedXMP" in read_blocks(done).xmp  # type: ignore[union-attr]  # it is a JPEG


@pytest.mark.parametrize("form", ["GIF", "BMP", "AVIF"])
def test_other_formats_are_refused(picture: Picture, form: str) -> None:
    """Their captions go into a sidecar."""
    with pytest.raises(FileError, match="sidecar"):
        written(picture(form), _NEW)


def test_unreadable_xmp_is_not_written_over(picture: Picture) -> None:
    """What cannot be read might be worth something."""
    with pytest.raises(FileError, match="would lose"):
        written(picture("JPEG", xmp=b"<x:broken"), _NEW)


@given(st.data())
def test_damaged_files_are_refused_or_keep_their_picture(picture_bytes: bytes, data: st.DataObject) -> None:
    """A file with any byte changed gives a sentence, or a file whose picture is byte by byte the same."""
    at = data.draw(st.integers(0, len(picture_bytes) - 1))
    broken = picture_bytes[:at] + bytes([data.draw(st.integers(0, 255))]) + picture_bytes[at + 1 :]
    try:
        done = written(broken, _NEW).data
    except UserError:
        return
    assert done[done.rfind(b"\xff\xda") :] == broken[broken.rfind(b"\xff\xda") :]


@pytest.fixture(scope="module")
def picture_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a JPEG with EXIF, IIM and XMP."""
    path = tmp_path_factory.mktemp("pictures") / "a.jpg"
    Image.new("RGB", (8, 6)).save(path, exif=_exif())
    return written(path.read_bytes(), {"title": "a"}, Legacy.ALWAYS).data


def test_a_sidecar_takes_what_the_picture_cannot(tmp_path: Path, picture: Picture) -> None:
    """It is read with the picture, and goes before what the picture itself says."""
    path = tmp_path / "a.bmp"
    path.write_bytes(picture("BMP"))
    (tmp_path / "a.xmp").write_bytes(written_sidecar(b"", _NEW))
    assert read_metadata(path).values == _NEW


def _without_metadata(data: bytes) -> bytes:
    blocks = read_blocks(data)
    for block in (blocks.xmp, blocks.iim) if blocks else ():
        data = data.replace(block, b"") if block else data
    return data


def test_every_real_picture_takes_a_caption(real_pictures: list[Path]) -> None:
    """None is refused, all fields read back, and what follows the headers of a JPEG is byte by byte the same."""
    for path in real_pictures:
        data = path.read_bytes()
        done = written(data, _NEW).data
        found = read_bytes(done)
        assert {name: found.values[name] for name in _NEW} == _NEW, path.name
        if data[:2] == b"\xff\xd8":
            picture = data.rfind(b"\xff\xda")
            assert done.endswith(data[picture:]), path.name


_SAME = ("System", "ExifTool")
_OURS = frozenset({
    "XMP-dc:Title", "XMP-photoshop:Headline", "XMP-dc:Description", "XMP-dc:Creator", "XMP-dc:Subject",
    "XMP-photoshop:Credit", "XMP-photoshop:Source", "XMP-dc:Rights", "XMP-photoshop:City", "IPTC:ObjectName",
    "IPTC:Headline", "IPTC:Caption-Abstract", "IPTC:By-line", "IPTC:Keywords", "IPTC:Credit", "IPTC:Source",
    "IPTC:CopyrightNotice", "IPTC:City", "IPTC:CodedCharacterSet", "IFD0:ImageDescription", "IFD0:Artist",
    "IFD0:Copyright", "Photoshop:IPTCDigest", "File:CurrentIPTCDigest", "SourceFile", "RIFF:WebP_Flags",
    # Where a thumbnail lies is shown from the beginning of the file.
    "IFD1:ThumbnailOffset", "MPImage2:MPImageStart",
    # Two blocks become one; texts of no known character set become readable.
    "IPTC2:Credit", "IPTC2:ApplicationRecordVersion", "IPTC:ApplicationRecordVersion", "IPTC:Province-State",
})  # fmt: skip


def _exiftool(folder: Path) -> dict[str, dict[str, object]]:
    command = ["exiftool", "-j", "-a", "-G1", "-struct", "-U", "-charset", "iptc=utf8", str(folder)]
    answer = subprocess.run(command, capture_output=True, check=False)
    return {Path(each["SourceFile"]).name: each for each in json.loads(answer.stdout)}


@pytest.mark.oracle
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_an_outside_program_reads_each_field_and_sees_no_other_change(
    real_pictures: list[Path], tmp_path: Path
) -> None:
    """It reads what was written, and every other tag of every real picture as before."""
    for name in ("before", "after"):
        (tmp_path / name).mkdir()
    for number, path in enumerate(real_pictures):
        name = f"{number:03}-{path.name}"
        (tmp_path / "before" / name).write_bytes(path.read_bytes())
        (tmp_path / "after" / name).write_bytes(written(path.read_bytes(), _NEW).data)
    before, after = _exiftool(tmp_path / "before"), _exiftool(tmp_path / "after")
    for name, found in after.items():
        for each in fields():
            if each.name in _NEW:
                group = {"photoshop": "XMP-photoshop", "dc": "XMP-dc"}[each.xmp.split(":")[0]]
                local = each.xmp.split(":")[1]
                value = found[f"{group}:{local[0].upper()}{local[1:]}"]
                value = value["x-default"] if isinstance(value, dict) else value
                assert (tuple(value) if isinstance(value, list) else value) == _NEW[each.name], (name, each.name)
        others = {key for key in before[name].keys() | found.keys() if key not in _OURS and not key.startswith(_SAME)}
        assert {k: found.get(k) for k in others} == {k: before[name].get(k) for k in others}, name


@pytest.mark.parametrize(("label", "number"), [("Red", "1"), ("Purple", "6"), ("Winner", ""), ("", "")])
def test_digikam_gets_its_number_beside_the_label(picture: Picture, label: str, number: str) -> None:
    """Its colour follows the label, and goes where there is none for the word."""
    start = written(picture("JPEG"), {"label": "Green"}).data
    assert b"ColorLabel>4<" in start
    done = written(start, {"label": label}).data
    assert (f"ColorLabel>{number}<".encode() in done) is bool(number)
    assert (b"ColorLabel" in done) is bool(number)
    assert read_bytes(done).values.get("label", "") == label


def test_a_number_that_lags_behind_is_put_right(picture: Picture) -> None:
    """A file that says the label already is written where digiKam's colour is missing or another."""
    start = written(picture("JPEG"), {"label": "Red"}).data
    assert not written(start, {"label": "Red"}).changed
    stale = start.replace(b"ColorLabel>1<", b"ColorLabel>4<")
    assert b"ColorLabel>1<" in written(stale, {"label": "Red"}).data
