"""Pages and lists out."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import Progress, Task, drain
from gallery_app.errors import BugError, FileError, InputError
from gallery_app.files import Writer
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.inscribed import Inscribe
from gallery_app.services import exporting
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import FORMATS, Exported, Format, Options, Source
from gallery_app.wording import Message
from tests.fakes.press import saved_press


@pytest.fixture
def linked(desk: Desk, report: int, pictures: Path) -> int:
    """The small report with two of its three pictures."""
    drain(desk.importing.run([pictures]))
    desk.linking.match(report, apply=True)
    return report


@pytest.mark.parametrize("format_", FORMATS)
def test_report_is_exported(desk: Desk, linked: int, tmp_path: Path, format_: str) -> None:
    """Every format writes at least one file, names it absolutely, and tells of the caption without an image."""
    kind = FORMATS[format_]
    out = tmp_path / ("gallery" if kind.folder else f"out{kind.suffixes[0]}")
    options = Options(icc=saved_press(tmp_path)) if kind.needs else Options()

    exported = drain(desk.exporting.run(Source(report=linked), format_, out, options=options))

    assert exported.files
    assert all(path.is_absolute() and path.stat().st_size for path in exported.files)
    assert [str(warning.message) for warning in exported.warnings] == [
        "Captions that have no image yet: 1. Their places are left open."
    ]


def test_search_is_exported(desk: Desk, linked: int, tmp_path: Path) -> None:
    """What a search finds can be exported like a report."""
    assert linked
    exported = drain(desk.exporting.run(Source(query="摄影:李明"), "csv", tmp_path / "list.csv"))

    rows = list(csv.reader(io.StringIO(exported.files[0].read_text("utf-8-sig"))))
    assert len(rows) == 3
    assert {"晨光初照", "老街夜色"} <= {cell for row in rows for cell in row}


def test_saved_layout_is_exported(desk: Desk, linked: int, tmp_path: Path) -> None:
    """A layout keeps its pages; lists of it have the photos of its report."""
    composed = desk.arranging.compose_report(linked, "contact-sheet", "A4")

    pdf = drain(desk.exporting.run(Source(layout=composed.layout), "pdf", tmp_path / "sheet.pdf"))
    table = drain(desk.exporting.run(Source(layout=composed.layout), "csv", tmp_path / "list.csv"))

    assert pdf.files[0].read_bytes().startswith(b"%PDF-")
    assert len(table.files[0].read_text("utf-8-sig").splitlines()) == 4


@pytest.mark.parametrize(("template", "slides"), [(None, 4), ("contact-sheet", 1)])
def test_slides_are_photos_or_pages(desk: Desk, linked: int, tmp_path: Path, template: str | None, slides: int) -> None:
    """One photo a slide after the headline, or once a template is named, its pages."""
    source = Source(report=linked)
    [file] = drain(desk.exporting.run(source, "pptx", tmp_path / "x.pptx", template=template)).files
    with zipfile.ZipFile(file) as package:
        assert sum(name.startswith("ppt/slides/slide") for name in package.namelist()) == slides


@pytest.mark.parametrize(
    ("source", "format_", "options", "said"),
    [
        (Source(report=99), "pdf", {}, "99"),
        (Source(layout=99), "csv", {}, "99"),
        (Source(layout=99), "pdf", {}, "99"),
        (Source(query=""), "bmp", {}, "bmp"),
        (Source(query=""), "pdf", {"template": "poster"}, "poster"),
        (Source(query=""), "pdf", {"page": "A9"}, "A9"),
        (Source(query="无此"), "pdf", {}, "no photo"),
        (Source(query=""), "csv", {"options": Options(marks=True)}, "--marks means nothing for csv"),
        (Source(query=""), "png", {"options": Options(icc=Path("a.icc"))}, "--icc means nothing for png"),
        (Source(query=""), "pdf-x4", {}, "--icc"),
        (Source(query=""), "pdf", {"options": Options(icc=Path("absent.icc"))}, "absent.icc"),
    ],
)
def test_what_cannot_be_exported_is_named(
    desk: Desk, linked: int, tmp_path: Path, source: Source, format_: str, options: dict[str, object], said: str
) -> None:
    """A wrong source, format, template or paper is refused in one sentence, and no file appears."""
    assert linked
    with pytest.raises(InputError, match=said):
        drain(desk.exporting.run(source, format_, tmp_path / "out", **options))  # type: ignore[arg-type]

    assert not list(tmp_path.glob("out*"))


def test_original_is_never_written_over(desk: Desk, linked: int, tmp_path: Path) -> None:
    """An export to the path of a catalogued photo is refused, and the photo keeps every byte."""
    photo = tmp_path / "photo.png"
    Image.new("RGB", (30, 20), "navy").save(photo)
    kept = photo.read_bytes()
    drain(desk.importing.run([photo]))

    with pytest.raises(FileError, match="not made by this program"):
        drain(desk.exporting.run(Source(report=linked), "png", photo))
    assert photo.read_bytes() == kept


def test_what_would_be_replaced_is_told(desk: Desk, tmp_path: Path) -> None:
    """Files of that name, one for each page where pages are files; a folder that holds something; else nothing."""
    names = ("page.pdf", "page-1.png", "page-2.png", "full/index.html")
    for path in (tmp_path / name for name in names):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"old")
    (tmp_path / "empty").mkdir()
    found = {
        (kind, name): [path.name for path in desk.exporting.replaced(kind, tmp_path / name, 2)]
        for kind, name in (
            ("pdf", "page.pdf"), ("pdf", "new/page.pdf"), ("png", "page.png"), ("html", "full"), ("html", "empty"),
            ("pdf", "full"),
        )
    }  # fmt: skip
    assert list(found.values()) == [["page.pdf"], [], ["page-1.png", "page-2.png"], ["full"], [], []]


def test_where_nothing_can_be_written_is_told_first(desk: Desk, tmp_path: Path) -> None:
    """A photo of the catalog, a path through a file and a wrong ending are refused before anything is made."""
    (tmp_path / "file.txt").write_bytes(b"")
    Image.new("RGB", (30, 20), "navy").save(tmp_path / "photo.png")
    drain(desk.importing.run([tmp_path / "photo.png"]))
    with pytest.raises(FileError, match="is a photo of the catalog"):
        desk.exporting.replaced("png", tmp_path / "photo.png", 1)
    with pytest.raises(FileError, match=r"Cannot write .*file\.txt"):
        desk.exporting.replaced("pdf", tmp_path / "file.txt" / "page.pdf", 1)
    with pytest.raises(InputError, match=r"does not end in \.png"):
        desk.exporting.replaced("png", tmp_path / "page.pdf", 1)


def test_gallery_spares_originals_in_its_folder(desk: Desk, linked: int, tmp_path: Path) -> None:
    """A gallery whose picture would take the place of a catalogued photo is refused."""
    original = tmp_path / "out" / "images" / "001.jpg"
    original.parent.mkdir(parents=True)
    Image.new("RGB", (30, 20), "navy").save(original)
    kept = original.read_bytes()
    drain(desk.importing.run([original]))

    with pytest.raises(FileError, match=r"001\.jpg is a photo of the catalog"):
        drain(desk.exporting.run(Source(report=linked), "html", tmp_path / "out"))
    assert original.read_bytes() == kept


def test_suffix_must_fit(desk: Desk, linked: int, tmp_path: Path) -> None:
    """A PNG is not written under the name of a PDF."""
    with pytest.raises(InputError, match=r"does not end in \.png"):
        drain(desk.exporting.run(Source(report=linked), "png", tmp_path / "page.pdf"))


def test_a_folder_gets_a_file_named_after_the_headline(desk: Desk, linked: int, tmp_path: Path) -> None:
    """A second export stands beside the first, never in its place."""
    folder = tmp_path / "out.d"
    folder.mkdir()
    files = [drain(desk.exporting.run(Source(report=linked), "csv", folder)).files[0] for _ in range(2)]
    assert [file.name for file in files] == ["春到河湾.csv", "春到河湾-2.csv"]


def test_a_format_may_take_pages_and_content(
    desk: Desk, linked: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package gets both, of the same report."""

    def write(
        scene: Scene, content: Content, out: Path, options: Options, write: Writer, _inscribe: Inscribe
    ) -> Task[Exported]:
        yield Progress(0, 1, Message.of("Writing {name}", name=out.name))
        return Exported((write(out, f"{scene.title}|{content.headline}".encode()),))

    known = {"whole": Format("whole", (".txt",), whole=write)}
    monkeypatch.setattr(exporting, "FORMATS", known)
    [file] = drain(desk.exporting.run(Source(report=linked), "whole", tmp_path / "a.txt")).files
    assert file.read_text("utf-8") == "春到河湾|春到河湾"
    monkeypatch.setattr(exporting, "FORMATS", {"none": Format("none", (".txt",))})
    with pytest.raises(BugError):
        drain(desk.exporting.run(Source(report=linked), "none", tmp_path / "b.txt"))
