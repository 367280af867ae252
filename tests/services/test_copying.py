"""Photos from a card into dated folders."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import FileError, InputError
from gallery_app.metadata.write import written
from gallery_app.services import copying
from gallery_app.services.copying import Copied
from gallery_app.services.desk import Desk


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A card with one shot of 2 May 2024 and one without a shot time, of which the file is of 1 June."""
    folder = tmp_path / "card" / "DCIM"
    folder.mkdir(parents=True)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2024:05:02 10:11:12"
    Image.new("RGB", (60, 40), "red").save(folder / "DSC_0001.JPG", exif=exif)
    Image.new("RGB", (40, 60), "blue").save(folder / "DSC_0002.JPG")
    os.utime(folder / "DSC_0002.JPG", (1_717_243_200, 1_717_243_200))
    return folder.parent


def _copied(desk: Desk, card: Path, tree: Path, **name: Any) -> Copied:
    return drain(desk.copying.run([card], tree, **name))


def _files(tree: Path) -> list[str]:
    return sorted(str(p.relative_to(tree)) for p in tree.rglob("*") if p.is_file())


def test_copies_lie_in_dated_folders_and_are_what_is_taken_in(desk: Desk, card: Path, tmp_path: Path) -> None:
    """The shot's own time counts, else the file's; the originals are as they were."""
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in card.rglob("*.JPG")}

    copied = _copied(desk, card, tmp_path / "tree")

    assert _files(tmp_path / "tree") == ["2024/2024-05-02/DSC_0001.JPG", "2024/2024-06-01/DSC_0002.JPG"]
    assert copied.safe_to_erase
    photos = desk.library.photos(copied.result.added)
    assert {photo.file.path for photo in photos if photo.file} == {copy for _, copy in copied.copied}
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in before} == before


def test_a_second_card_with_the_same_names_writes_nothing_over(desk: Desk, card: Path, tmp_path: Path) -> None:
    """The other picture gets a number; what is copied already is left; the first copy is as it was."""
    tree = tmp_path / "tree"
    _copied(desk, card, tree)
    first = (tree / "2024/2024-05-02/DSC_0001.JPG").read_bytes()
    second = tmp_path / "second"
    shutil.copytree(card, second)
    other = second / "DCIM" / "DSC_0001.JPG"
    other.write_bytes(other.read_bytes() + b"other")

    copied = _copied(desk, second, tree)

    assert _files(tree / "2024/2024-05-02") == ["DSC_0001-2.JPG", "DSC_0001.JPG"]
    assert (tree / "2024/2024-05-02/DSC_0001.JPG").read_bytes() == first
    assert [Path(path).name for path in copied.known] == ["DSC_0002.JPG"]
    assert copied.safe_to_erase


def test_what_the_catalog_knows_from_elsewhere_is_copied_all_the_same(desk: Desk, card: Path, tmp_path: Path) -> None:
    """Its file may lie on the card itself; only the tree counts."""
    other = tmp_path / "other"
    shutil.copytree(card, other)
    drain(desk.importing.run([other]))

    copied = _copied(desk, card, tmp_path / "tree")

    assert (len(copied.copied), copied.known, copied.safe_to_erase) == (2, (), True)
    assert len(_files(tmp_path / "tree")) == 2


def test_a_stopped_copy_goes_on_where_it_was(desk: Desk, card: Path, tmp_path: Path) -> None:
    """Copies that lie in the tree, but not in the catalog, are taken in and not made twice."""
    task = desk.copying.run([card], tmp_path / "tree")
    for _ in range(2):
        next(task)
    task.close()
    assert len(_files(tmp_path / "tree")) == 1

    copied = _copied(desk, card, tmp_path / "tree")

    assert (len(copied.copied), len(copied.known), len(copied.result.added)) == (1, 1, 2)
    assert len(_files(tmp_path / "tree")) == 2


def test_the_name_has_places(desk: Desk, card: Path, tmp_path: Path) -> None:
    """They are filled for each file, whose own suffix stays."""
    _copied(desk, card, tmp_path / "tree", name="{camera}/{year}{month}{day}/照片-{year}")
    assert _files(tmp_path / "tree") == ["camera/20240502/照片-2024.JPG", "camera/20240601/照片-2024.JPG"]


def test_two_photos_of_one_name_are_two_files(desk: Desk, card: Path, tmp_path: Path) -> None:
    """As two shots of the same second are."""
    _copied(desk, card, tmp_path / "tree", name="{year}")
    (card / "DCIM" / "DSC_0002.JPG").write_bytes((card / "DCIM" / "DSC_0001.JPG").read_bytes() + b"x")
    _copied(desk, card, tmp_path / "tree", name="{year}")
    assert _files(tmp_path / "tree") == ["2024-2.JPG", "2024-3.JPG", "2024.JPG"]


@pytest.mark.parametrize("name", ["{nothing}", "{year", "../{name}", "/{name}", "{name.stem}"])
def test_a_name_that_cannot_be_used_is_refused_before_anything_is_copied(
    desk: Desk, card: Path, tmp_path: Path, name: str
) -> None:
    """Unknown places, and ways out of the folder."""
    with pytest.raises(InputError):
        _copied(desk, card, tmp_path / "tree", name=name)
    assert not (tmp_path / "tree").exists()


def test_a_card_with_a_failure_is_not_safe_to_erase(
    desk: Desk, card: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not copied is listed with its reason, and the rest is copied."""
    write = copying.write_new

    def full(path: Path, data: Path) -> bool:
        if path.name == "DSC_0001.JPG":
            raise FileError("Cannot write {path}: {reason}.", path=path, reason="No space left on device")
        return write(path, data)

    monkeypatch.setattr(copying, "write_new", full)
    copied = _copied(desk, card, tmp_path / "tree")

    assert not copied.safe_to_erase
    assert "No space left" in str(copied.failed[0].message)
    assert len(copied.result.added) == 1


def test_what_is_no_picture_is_copied_but_the_card_is_kept(desk: Desk, card: Path, tmp_path: Path) -> None:
    """It may be a picture to other programs."""
    (card / "DCIM" / "DSC_0003.JPG").write_bytes(b"broken")

    copied = _copied(desk, card, tmp_path / "tree")

    assert len(copied.copied) == 3
    assert [Path(f.path).name for f in copied.failed] == ["DSC_0003.JPG"]
    assert not copied.safe_to_erase


def test_a_sidecar_goes_with_its_photo(desk: Desk, card: Path, tmp_path: Path) -> None:
    """Under the photo's new name."""
    (card / "DCIM" / "DSC_0001.xmp").write_bytes(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    _copied(desk, card, tmp_path / "tree", name="{number}")
    assert _files(tmp_path / "tree") == ["0001.JPG", "0001.xmp", "0002.JPG"]


def test_a_disk_that_lies_is_found_out(desk: Desk, card: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy whose bytes are others than the original's fails."""
    monkeypatch.setattr(
        copying, "write_new", lambda path, _: path.parent.mkdir(parents=True) or not path.write_bytes(b"")
    )
    copied = _copied(desk, card, tmp_path / "tree")
    assert len(copied.failed) == 2
    assert not copied.safe_to_erase


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        (
            "{date:%Y%m%d}_{photographer}_{seq:4}",
            "20240502_王小红_0001.JPG",
            "20240601___0002.JPG",
        ),
        ("{拍摄日期:%-m月}/{city|外地}-{标题}", "5月/西安-茶馆_夜.JPG", "6月/外地-_.JPG"),
        ("{year}-{number}{{x}}", "2024-0001{x}.JPG", "2024-0002{x}.JPG"),
    ],
)
def test_a_pattern_says_what_is_known_of_a_shot(
    desk: Desk, card: Path, tmp_path: Path, pattern: str, first: str, second: str
) -> None:
    """With the variables of captions, in either language; what would lead elsewhere or is not known is a dash."""
    path = card / "DCIM" / "DSC_0001.JPG"
    said = {"creators": ("王小红",), "title": "茶馆/夜", "city": "西安"}
    path.write_bytes(written(path.read_bytes(), said).data)
    copied = _copied(desk, card, tmp_path / "tree", name=pattern)
    assert _files(tmp_path / "tree") == sorted((first, second))
    assert copied.safe_to_erase


@pytest.mark.parametrize("pattern", ["../{name}", "/{name}", "{year}/", "{nobody}", "{name", "{title:%Y}"])
def test_a_pattern_that_cannot_be_is_refused_before_anything_is_copied(
    desk: Desk, card: Path, tmp_path: Path, pattern: str
) -> None:
    """It would lead out of the folder, or says nothing this program knows."""
    with pytest.raises(InputError):
        _copied(desk, card, tmp_path / "tree", name=pattern)
    assert not (tmp_path / "tree").exists()


def test_the_same_name_for_a_hundred_shots_writes_nothing_over(desk: Desk, tmp_path: Path) -> None:
    """A pattern without anything that differs: each copy gets a number of its own."""
    card = tmp_path / "card"
    card.mkdir()
    for n in range(12):
        Image.new("RGB", (9, 9), (n, 0, 0)).save(card / f"{n}.png")
    copied = _copied(desk, card, tmp_path / "tree", name="{year}")
    assert len(_files(tmp_path / "tree")) == len(copied.copied) == 12
    assert copied.safe_to_erase


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_names_that_are_no_text_loops_and_pipes_on_a_card(desk: Desk, card: Path, tmp_path: Path) -> None:
    """A loop is walked once, a pipe is never opened, and what has no readable name keeps the card from being safe."""
    (card / "DCIM" / "loop").symlink_to(card, target_is_directory=True)
    os.mkfifo(card / "DCIM" / "pipe.jpg")
    assert _copied(desk, card, tmp_path / "tree").safe_to_erase
    (Path(os.fsdecode(os.fsencode(card) + b"/\xff.jpg"))).write_bytes((card / "DCIM" / "DSC_0001.JPG").read_bytes())
    copied = _copied(desk, card, tmp_path / "tree")
    assert (len(copied.failed), copied.safe_to_erase) == (1, False)


def test_twins_by_case_and_by_spelling_are_two_copies(desk: Desk, tmp_path: Path) -> None:
    """DSC.jpg and dsc.jpg, é in one letter and in two."""
    card = tmp_path / "card"
    card.mkdir()
    for n, name in enumerate(("DSC.jpg", "dsc.jpg", "caf\u00e9.jpg", "cafe\u0301.jpg")):
        Image.new("RGB", (9, 9), (60 * n, 0, 0)).save(card / name)
    there = len(list(card.iterdir()))
    copied = _copied(desk, card, tmp_path / "tree")
    assert len(copied.copied) == there
    assert len(set(_files(tmp_path / "tree"))) == there
    assert len(copied.result.added) == there
