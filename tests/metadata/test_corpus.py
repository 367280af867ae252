"""The fields of real files, against the facts that an outside program has read from them (the corpus' manifest)."""

import csv
import io
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.metadata.containers.jpeg import is_jpeg
from gallery_app.metadata.containers.jpeg_segments import Segment, split
from gallery_app.metadata.containers.open import read_blocks
from gallery_app.metadata.containers.tiff import values
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.read import read_bytes, read_metadata
from gallery_app.metadata.text import spoken
from gallery_app.metadata.write import written

_PLACES = {
    "title": ("xmp_title", "iptc_object_name"),
    "headline": ("xmp_headline", "iptc_headline"),
    "description": ("xmp_description", "iptc_caption", "exif_description"),
    "creators": ("xmp_creator", "iptc_byline", "exif_artist"),
    "credit": ("xmp_credit", "iptc_credit"),
    "source": ("iptc_source",),
    "keywords": ("xmp_subject", "iptc_keywords"),
    "copyright": ("iptc_copyright",),
}
"""Columns of the manifest for each field, the most trusted first; it has no XMP of the last three kinds."""
_SMALL = 5_000_000
_ELSEWHERE = frozenset({"credit", "source", "copyright"})
_BEYOND = frozenset({"exiftool__CanonRaw.crw", "mde__APhotoManager-exmaple.xmp"})
"""A raw form that hides a packet where no reader of general XMP looks; a title in no known language alone, for which
the manifest has no column."""


def _rows(shared: Path) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO((shared / "corpus" / "MANIFEST.csv").read_text("utf-8")))
    return [row for row in rows if row["category"] != "hostile" and Path(row["path"]).name not in _BEYOND]


def _is(field: str, wanted: str, said: Reading) -> bool:
    """Whether a field says what the manifest has, which shortens long texts and writes line ends as letters."""
    value = said.values.get(field, "")
    found = "".join(("; ".join(value) if isinstance(value, tuple) else value).split())
    begins, cut, _ = wanted.replace("\\r", " ").replace("\\n", " ").partition("…[")
    begins = "".join(begins.split())
    if not wanted:
        return not found or field in _ELSEWHERE
    return found.startswith(begins) if cut else found == begins or (not found and not spoken(wanted))


@pytest.mark.parametrize("field", _PLACES)
def test_every_valid_file_says_what_an_outside_program_reads(shared: Path, field: str) -> None:
    """Field by field; where places disagree and another one is taken, that is told."""
    for row in _rows(shared):
        said = read_metadata(shared / "corpus" / row["path"])
        wanted = next((row[column] for column in _PLACES[field] if row[column]), "")
        told = field in {conflict.field for conflict in said.conflicts}
        assert _is(field, wanted, said) or told, (row["path"], field)


def test_case_14_places_that_disagree_are_told(shared: Path) -> None:
    """Three captions, bylines and rights of one picture are three conflicts, and reading changes nothing."""
    (path,) = (shared / "corpus" / "iptc-reference").glob("*out_of_sync*")
    before, said = path.read_bytes(), read_metadata(path)
    assert {"description", "creators", "copyright"} <= {conflict.field for conflict in said.conflicts}
    assert all(len(conflict.values) > 1 for conflict in said.conflicts)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["latin1_undeclared", "declares_utf8_but_is_latin1"])
def test_case_12_texts_of_no_known_character_set_are_read_with_doubt(shared: Path, name: str) -> None:
    """They are right, or marked; and once written, declared and right for everybody."""
    path = shared / "corpus" / "hostile" / f"made__charset_{name}.jpg"
    said = read_metadata(path)
    assert said.unsure
    assert said.text("description") == "KØBENHAVN: Folketinget åbner. Foto: Søren Ågård"
    after = read_bytes(written(path.read_bytes(), {"credit": "本报"}).data)
    assert (after.unsure, after.text("description")) == (False, said.text("description"))


_CAPTION = {"title": "日新月异", "creators": ("田正",)}
_MADE_ANEW = (b"Photoshop 3.0\0", b"MPF\0")
"""What is written anew in a JPEG beside XMP and EXIF: the drawer of IIM, and where further pictures lie."""


def _others(segments: list[Segment], *, exif: bool) -> list[bytes]:
    heads = _MADE_ANEW if exif else (*_MADE_ANEW, b"Exif\0\0")
    return [s.raw for s in segments if s.packet is None and not s.content.startswith(heads)]


def test_case_11_every_other_byte_of_a_jpeg_stays(real_pictures: list[Path]) -> None:
    """Segment by segment, maker notes among them; EXIF too where it holds no caption; the picture to the end."""
    for path in real_pictures:
        data = path.read_bytes()
        if is_jpeg(data):
            done = written(data, _CAPTION).data
            (before, picture), (after, same) = split(data), split(done)
            blocks = read_blocks(data)
            untouched = not values(blocks.exif if blocks else b"", (0x010E, 0x013B, 0x8298))
            assert (_others(before, exif=untouched), bytes(picture)) == (_others(after, exif=untouched), bytes(same)), (
                path
            )


def test_case_11_other_pictures_keep_pixels_and_profile(real_pictures: list[Path]) -> None:
    """What Pillow decodes of a PNG, WebP or TIFF, and its profile, are the same bytes afterwards."""
    for path in real_pictures:
        data = path.read_bytes()
        if not is_jpeg(data) and len(data) < _SMALL:
            seen = [_seen(each) for each in (data, written(data, _CAPTION).data)]
            assert seen[0] == seen[1], path


def _seen(data: bytes) -> tuple[bytes, object]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data)) as image:
                return image.tobytes(), image.info.get("icc_profile")
        except (OSError, SyntaxError):
            return b"", None  # a kind of TIFF that Pillow does not decode


def _warnings(folder: Path) -> dict[str, set[str]]:
    command = ["exiftool", "-q", "-q", "-validate", "-warning", "-a", "-p", "$filename\t$warning#", str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[str, set[str]] = {}
    for line in answer.stdout.splitlines():
        name, _, warning = line.partition("\t")
        found.setdefault(name, set()).add(warning)
    return found


@pytest.mark.oracle
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_case_11_a_caption_brings_no_warning_that_was_not_there(real_pictures: list[Path], tmp_path: Path) -> None:
    """What an outside program finds odd in a real picture afterwards, it found odd before."""
    for name, changed in (("before", False), ("after", True)):
        (tmp_path / name).mkdir()
        for number, path in enumerate(real_pictures):
            data = path.read_bytes()
            data = written(data, _CAPTION).data if changed else data
            (tmp_path / name / f"{number:03}-{path.name}").write_bytes(data)
    before, after = _warnings(tmp_path / "before"), _warnings(tmp_path / "after")
    assert {name for name, found in after.items() if found - before.get(name, set())} == set()
