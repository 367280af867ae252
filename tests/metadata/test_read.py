"""Metadata of whole files."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, TiffImagePlugin

from gallery_app.metadata.facts import Embedded, Reading
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import written


def _iim(**fields: str) -> bytes:
    numbers = {"title": 5, "by": 80, "caption": 120}
    return b"".join(
        bytes((0x1C, 2, numbers[name])) + len(text.encode()).to_bytes(2) + text.encode()
        for name, text in fields.items()
    )


def _jpeg(tmp_path: Path, exif: Image.Exif | None = None, **options: object) -> Path:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 6)).save(path, exif=exif or Image.Exif(), **options)
    return path


def test_exif_is_read(tmp_path: Path) -> None:
    """Maker, model, time, description and artist come from EXIF."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Canon", "Canon EOS R5"
    exif[0x010E], exif[0x013B] = "日新月异".encode(), "田正;谢健".encode("gb18030")
    exif.get_ifd(0x8769)[0x9003] = "2023:10:09 07:05:00"
    assert read_metadata(_jpeg(tmp_path, exif)).embedded == Embedded(
        description="日新月异",
        creators=("田正", "谢健"),
        taken="2023-10-09T07:05:00",
        camera="Canon EOS R5",
    )


def test_a_file_without_metadata_says_nothing(tmp_path: Path) -> None:
    """Nothing is made up."""
    assert read_metadata(_jpeg(tmp_path)) == Reading()


def test_iim_goes_before_exif(tmp_path: Path) -> None:
    """A newspaper's own caption is worth more than the camera's."""
    exif = Image.Exif()
    exif[0x010E] = b"from the camera"
    block = _iim(title="题", caption="from the desk", by="田正")
    resource = b"8BIM\x04\x04\0\0" + len(block).to_bytes(4) + block + b"\0" * (len(block) % 2)
    path = _jpeg(tmp_path, exif)
    head, rest = path.read_bytes()[:2], path.read_bytes()[2:]
    body = b"Photoshop 3.0\0" + resource
    path.write_bytes(head + b"\xff\xed" + (len(body) + 2).to_bytes(2) + body + rest)
    found = read_metadata(path).embedded
    assert (found.title, found.description, found.creators) == ("题", "from the desk", ("田正",))


def test_a_tiff_keeps_its_iim_in_a_tag(tmp_path: Path) -> None:
    """TIFF has its own place for the same block."""
    path = tmp_path / "a.tif"
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags.tagtype[TiffImagePlugin.IPTC_NAA_CHUNK] = 7
    tags[TiffImagePlugin.IPTC_NAA_CHUNK] = _iim(title="题")
    Image.new("RGB", (8, 6)).save(path, tiffinfo=tags)
    assert read_metadata(path).text("title") == "题"


def test_exif_of_webp_is_found(tmp_path: Path) -> None:
    """Where one reader does not look, the other does."""
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2023:10:09 07:05:00"
    path = tmp_path / "a.webp"
    Image.new("RGB", (8, 6)).save(path, exif=exif)
    assert read_metadata(path).taken == "2023-10-09T07:05:00"


def test_a_text_file_says_nothing(tmp_path: Path) -> None:
    """What is no picture has no metadata."""
    path = tmp_path / "a.jpg"
    path.write_text("not a picture", "utf-8")
    assert read_metadata(path) == Reading()


def test_a_missing_file_is_an_oserror(tmp_path: Path) -> None:
    """The caller knows what to say about a file that is not there."""
    with pytest.raises(OSError, match="No such file"):
        read_metadata(tmp_path / "no.jpg")


def _reference(shared: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    for row in csv.DictReader(io.StringIO((shared / "corpus" / "MANIFEST.csv").read_text("utf-8"))):
        if row["category"] == "iptc-reference":
            yield shared / "corpus" / row["path"], row


def test_reference_files_say_what_an_outside_program_reads(shared: Path) -> None:
    """Title, headline and credit of the IPTC reference files equal the facts read with exiftool."""
    for path, facts in _reference(shared):
        found = read_metadata(path).embedded
        for name, columns in (
            ("title", ("xmp_title", "iptc_object_name")),
            ("headline", ("xmp_headline", "iptc_headline")),
            ("credit", ("xmp_credit", "iptc_credit")),
        ):
            wanted = next((facts[c] for c in columns if facts[c]), "")
            assert getattr(found, name).split() == wanted.split(), (path.name, name)


def test_metadata_far_behind_the_beginning_is_found(tmp_path: Path) -> None:
    """Only the beginning of a JPEG is read, unless its segments go on: then all of it is."""
    path = _jpeg(tmp_path)
    data = written(path.read_bytes(), {"title": "题"}).data
    long = b"\xff\xe5\xff\xff" + bytes(0xFFFD)
    path.write_bytes(data[:2] + 10 * long + data[2:])
    assert read_metadata(path).text("title") == "题"
