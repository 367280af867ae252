"""Facts of every valid file of the corpus, against what its manifest says, and its orientations against each other."""

import csv
import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from gallery_app.errors import FileError
from gallery_app.ingest import picture
from gallery_app.ingest.extras import can_develop

_NOT_PICTURES = {"XMP", "TXT"}
_RAW_SIZES = {
    "exiftool__CanonRaw.cr2": (3456, 2304), "imagemeta__sample.cr2": (3648, 2736),
    "imagemeta__sample.nef": (2012, 1324), "exiftool__DNG.dng": (3456, 2304),
}  # fmt: skip
"""The manifest has the size of the first directory, which holds a preview; these are of the photo (exiftool -a)."""
_DEVELOPED = {"CRW", "MRW", "X3F"}
"""Only developing tells their size; the library counts a few pixels more at the edges."""
_RESIZED = {
    "exifr__iptc-agency-photographer-example.jpg", "exifr__iptc-staff-photographer-example.jpg",
    "photoprism__iptc-2014.jpg", "digikam__foto001.jpg", "exif-samples__no_exif.jpg", "exif-samples__sony-d700.jpg",
    "exiftool__ExifTool.jpg", "exiv2__exiv2-bug540.jpg", "imagemeta__withUncompressedRGBThumbnail.jpg",
    "imagemeta__withUncompressedYCbCrThumbnail.jpg", "imagemeta__withUncompressedYCbCrThumbnail3.jpg",
    "imagemeta__withUncompressedYCbCrThumbnail4.jpg", "immich__mongolels.jpg", "photoprism__digikam.jpg",
    "photoprism__gopro_hd2.jpg", "photoprism__gps-2000.jpg", "photoprism__huawei-gps-error.jpg",
    "photoprism__image-2011.jpg", "photoprism__ship.jpg",
}  # fmt: skip
"""Their EXIF still claims the size before they were scaled down, and the manifest repeats it."""


@cache
def _rows(shared: Path) -> list[dict[str, str]]:
    with (shared / "corpus" / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if row["category"] != "hostile" and row["file_type"] not in _NOT_PICTURES]


def _frame(data: bytes) -> tuple[int, int]:
    """Return the size that a JPEG's frame header tells (T.81, B.2.2)."""
    at = 2
    while data[at + 1] not in {0xC0, 0xC1, 0xC2}:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])


def _expected(row: dict[str, str], path: Path) -> tuple[int, int]:
    if path.name in _RAW_SIZES:
        return _RAW_SIZES[path.name]
    size = _frame(path.read_bytes()) if path.name in _RESIZED else (int(row["width"]), int(row["height"]))
    return size[::-1] if int(row["exif_orientation"] or 1) > 4 else size


def test_facts_are_those_of_the_manifest(shared: Path) -> None:
    """Size as shown, orientation, and when the shutter opened."""
    seen = 0
    for row in _rows(shared):
        path = shared / "corpus" / row["path"]
        if not row["width"] or (row["file_type"] in _DEVELOPED and not can_develop()):
            with pytest.raises(FileError):  # the manifest knows no picture in it either
                picture.inspect(path)
            continue
        file, seen = picture.inspect(path).file, seen + 1
        if row["file_type"] in _DEVELOPED:
            assert sorted((file.width, file.height)) == pytest.approx(sorted(_expected(row, path)), rel=0.01), path.name
            continue
        if row["file_type"] == "AVIF" and not row["exif_orientation"]:  # told by its boxes, which exiftool passes over
            assert {file.width, file.height} == set(_expected(row, path)), path.name
        else:
            assert (file.width, file.height) == _expected(row, path), path.name
            assert file.orientation == max(1, int(row["exif_orientation"] or 1)), path.name
        if row["exif_date"][:4].strip():
            assert file.taken == row["exif_date"].replace(":", "-", 2).replace(" ", "T")[:19], path.name
    assert seen > 150


def test_what_was_scaled_down_is_told_by_its_pixels(shared: Path) -> None:
    """The list above holds no file too many."""
    for row in _rows(shared):
        if Path(row["path"]).name in _RESIZED:
            path = shared / "corpus" / row["path"]
            assert _frame(path.read_bytes()) != (int(row["width"]), int(row["height"])), path.name


def test_every_valid_picture_is_shown(shared: Path) -> None:
    """All but those that are cut off, which say so."""
    failed = []
    for row in _rows(shared):
        path = shared / "corpus" / row["path"]
        try:
            shown = picture.preview(path, 64)
        except FileError as error:
            failed.append((path.name, str(error)))
        else:
            assert max(Image.open(io.BytesIO(shown)).size) <= 64
    assert len(failed) < 30, failed
    assert all(name in sentence for name, sentence in failed)


@pytest.mark.parametrize(
    "family",
    [
        "exif-samples__landscape_?.jpg",
        "pillow__g4_orientation_?.tif",
        "pillow__hopper_orientation_?.jpg",
        "pillow__rot*.avif",
    ],
)
def test_files_of_one_family_stand_upright(shared: Path, family: str) -> None:
    """Pixel by pixel like the one that needs no turn, and unlike it when turned further."""
    first, *others = (
        Image.open(io.BytesIO(picture.preview(file, 48)))
        for file in sorted((shared / "corpus/orientation").glob(family))
    )
    assert len(others) >= 5
    for other in others:
        alike, turned = (
            max(ImageStat.Stat(ImageChops.difference(first, each.resize(first.size))).mean)
            for each in (other, other.transpose(Image.Transpose.ROTATE_180))
        )
        assert alike < 16
        assert alike < turned / 2 or "g4" in family
