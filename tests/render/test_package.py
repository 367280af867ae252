"""A package holds everything, byte for byte, under names that every system takes."""

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Scene
from gallery_app.layout.templates import template
from gallery_app.render.inscribed import Inscribed
from gallery_app.render.options import Options
from gallery_app.render.package import export_package
from gallery_app.render.typst import TypstMeasure
from gallery_app.wording import Message
from tests.fakes.handed import HOSTILE, hostile, turned


@pytest.fixture(scope="module")
def folder(scene: Scene, sample: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a folder."""
    out = tmp_path_factory.mktemp("package") / "交接"
    assert drain(export_package(scene, sample, out)).warnings == ()
    return out


def test_everything_is_there(folder: Path, sample: Content) -> None:
    """Pages, photos, three lists, a manifest, checksums and a word to the reader."""
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    lists = {"pages.pdf", "captions.xlsx", "captions.csv", "captions.txt", "manifest.json", "SHA256SUMS", "README.txt"}
    assert names == lists | {f"photos/{n:03d} {item.title}.jpg" for n, item in enumerate(sample.items, 1)}


def test_photos_are_the_originals(folder: Path, sample: Content) -> None:
    """Byte for byte, and the manifest says which is which."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    for photo, item in zip(manifest["photos"], sample.items, strict=True):
        assert (folder / photo["file"]).read_bytes() == Path(str(item.path)).read_bytes()
        assert (photo["title"], photo["credit"]) == (item.title, item.credit)


def test_checksums_hold(folder: Path) -> None:
    """In the manifest and in the list beside it; paths are relative."""
    for file in json.loads((folder / "manifest.json").read_text("utf-8"))["files"]:
        data = (folder / file["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
    assert str(folder) not in (folder / "manifest.json").read_text("utf-8")


@pytest.mark.oracle
def test_the_usual_tool_agrees(folder: Path) -> None:
    """`sha256sum -c`, as the read-me says."""
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not installed")
    subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, check=True, capture_output=True)


def test_lists_name_photos_by_their_place(folder: Path, sample: Content) -> None:
    """No path of this machine goes out."""
    rows = list(load_workbook(folder / "captions.xlsx").active.iter_rows(min_row=2, values_only=True))
    assert rows[0][10] == f"photos/001 {sample.items[0].title}.jpg"
    text = (folder / "captions.txt").read_text("utf-8-sig")
    assert [item.credit for item in sample.items if item.credit not in text] == []


def test_zip_is_the_same_package(scene: Scene, sample: Content, folder: Path, tmp_path: Path) -> None:
    """With names in UTF-8, and not a byte different but for the pages' own date."""
    [file] = drain(export_package(scene, sample, tmp_path / "x.zip")).files
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        photos = [name for name in package.namelist() if name.startswith("photos/")]
        assert all(package.read(name) == (folder / name).read_bytes() for name in photos)
        assert all(entry.flag_bits & 0x800 for entry in package.infolist() if not entry.filename.isascii())


def _small(measure: TypstMeasure, *items: ContentItem) -> tuple[Scene, Content]:
    content = Content("题", sections=(ContentSection((), items),))
    return compose(content, template("photo-page"), "A4", measure), content


def test_private_notes_stay_here_when_asked(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Place and camera go, the maker stays, and the read-me says so."""
    photo = turned(tmp_path / "t.jpg")
    item = ContentItem(1, "红蓝", path=str(photo), width=40, height=60)
    made = drain(export_package(*_small(typst_measure, item), tmp_path / "out", Options(strip_gps=True))).files
    [copy] = [file for file in made if file.parent.name == "photos"]
    assert b"Secret Camera" not in copy.read_bytes()
    assert b"Tian Zheng" in copy.read_bytes()
    assert "已去除拍摄地点" in (tmp_path / "out" / "README.txt").read_text("utf-8-sig").rsplit("\n\n", 1)[1]


def test_one_photo_used_twice_is_packed_once(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Two photos of one title have names of their own."""
    one, two = turned(tmp_path / "1.jpg"), turned(tmp_path / "2.JPG")
    items = [ContentItem(n, "NUL", path=str(p), width=40, height=60) for n, p in enumerate((one, two, one), 1)]
    drain(export_package(*_small(typst_measure, *items), tmp_path / "out"))
    assert sorted(p.name for p in (tmp_path / "out" / "photos").iterdir()) == ["001 _NUL.jpg", "002 _NUL.jpg"]


def test_hostile_words_missing_and_lost_photos_are_taken(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """One sentence for each that cannot be read; a broken file is packed as it is."""
    content = hostile(tmp_path)
    lost = replace(content.items[2], path=str(tmp_path / "lost.jpg"))
    section = replace(content.sections[0], items=(*content.items, lost), paragraphs=())
    content = replace(content, headline=HOSTILE, sections=(section,))
    scene, _ = _small(
        typst_measure,
        *(replace(item, title="题", caption="", description="", credit="", alt="") for item in content.items),
    )
    exported = drain(export_package(scene, content, tmp_path / "out.zip"))
    assert {Path(warning.path).name for warning in exported.warnings} == {"broken.jpg", "lost.jpg"}
    with zipfile.ZipFile(exported.files[0]) as package:
        manifest = json.loads(package.read("manifest.json"))
        assert manifest["photos"][0]["caption"].startswith('"><script>alert(1)')
        assert [photo["file"] is None for photo in manifest["photos"]] == [False, True, False, True]
        assert load_workbook(io.BytesIO(package.read("captions.xlsx"))).active.max_row == 5


def _shouting(item: ContentItem, data: bytes | Path) -> Inscribed:
    assert isinstance(data, Path)
    return Inscribed(data.read_bytes() + item.title.encode(), b"<x/>", Message.of("Cut."))


def test_captions_are_written_into_the_copies(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Whoever exports gives bytes, sidecar and note of each photo; lists know both, the original stays as it is."""
    photo, out = turned(tmp_path / "t.jpg"), tmp_path / "out"
    item = ContentItem(1, "红蓝", path=str(photo), width=40, height=60)
    before = photo.read_bytes()
    exported = drain(export_package(*_small(typst_measure, item), out, inscribe=_shouting))
    assert (out / "photos" / "001 红蓝.jpg").read_bytes() == before + "红蓝".encode()
    assert photo.read_bytes() == before
    assert [warning.message.template for warning in exported.warnings] == ["Cut."]
    assert "图说和署名已写入照片" in (out / "README.txt").read_text("utf-8-sig")
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["photos"][0]["sidecar"] == "photos/001 红蓝.xmp"
    assert hashlib.sha256(b"<x/>").hexdigest() in (out / "SHA256SUMS").read_text("utf-8")


def test_originals_may_be_wished(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Then nothing is written into the photos, and the read-me says that not a byte was changed."""
    photo, out = turned(tmp_path / "t.jpg"), tmp_path / "out"
    item = ContentItem(1, "红蓝", path=str(photo), width=40, height=60)
    drain(export_package(*_small(typst_measure, item), out, Options(originals=True), inscribe=_shouting))
    assert (out / "photos" / "001 红蓝.jpg").read_bytes() == photo.read_bytes()
    assert "一字节未改" in (out / "README.txt").read_text("utf-8-sig")


def test_what_cannot_be_written_is_said(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """A file where the folder should be stops the export with a sentence."""
    (tmp_path / "out").write_bytes(b"")
    item = ContentItem(1, "红蓝", path=str(turned(tmp_path / "t.jpg")), width=40, height=60)
    with pytest.raises(FileError, match="out"):
        drain(export_package(*_small(typst_measure, item), tmp_path / "out"))


def test_an_english_package_speaks_english(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Its read-me, its heads and what stands for a photo that is still to come."""
    scene, content = _small(typst_measure, ContentItem(1, "Skyline"))
    drain(export_package(scene, replace(content, language="en"), tmp_path / "out"))
    assert "In this package" in (tmp_path / "out" / "README.txt").read_text("utf-8-sig")
    assert "Photo to come" in (tmp_path / "out" / "captions.txt").read_text("utf-8-sig")
    assert load_workbook(tmp_path / "out" / "captions.xlsx").active["C1"].value == "Title"
