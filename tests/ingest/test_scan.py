"""Finding image files."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.task import Failure
from gallery_app.ingest.scan import image_files, natural_key

_DEEP = 1100


def _names(*paths: Path) -> list[str]:
    return [f.name for f in image_files(paths) if isinstance(f, Path)]


def _failures(*paths: Path) -> list[Failure]:
    return [f for f in image_files(paths) if isinstance(f, Failure)]


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_numbers_count_as_numbers(tmp_path: Path) -> None:
    """图2 comes before 图10, and files before subfolders."""
    _touch(tmp_path, "图10.jpg", "图2.JPG", "a/图1.png")
    assert _names(tmp_path) == ["图2.JPG", "图10.jpg", "图1.png"]


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    """Texts, hidden files and the system's own files are nobody's pictures."""
    _touch(tmp_path, "a.txt", ".b.jpg", "._c.jpg", "__MACOSX/d.jpg", "@eaDir/e.jpg", ".git/f.png", "g.webp")
    assert list(image_files([tmp_path])) == [tmp_path / "g.webp"]


def test_a_picture_in_an_unknown_format_is_named(tmp_path: Path) -> None:
    """Left out in silence, a picture in a folder would be missed."""
    _touch(tmp_path, "a.JXL", "b.eps")
    assert [Path(f.path).name for f in _failures(tmp_path)] == ["a.JXL", "b.eps"]


def test_a_named_file_that_is_no_picture_is_a_failure(tmp_path: Path) -> None:
    """What was asked for is answered."""
    _touch(tmp_path, "a.txt")
    (failure,) = _failures(tmp_path / "a.txt")
    assert "a.txt is in a format that cannot be read" in str(failure.message)


def test_a_folder_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    """The sentence says where and why."""
    (failure,) = _failures(tmp_path / "nowhere")
    assert str(failure.message) == f"{tmp_path / 'nowhere'} cannot be opened: No such file or directory."


def test_a_named_file_may_have_no_suffix(tmp_path: Path) -> None:
    """Whoever names a file means it; reading it will tell."""
    _touch(tmp_path, "photo", ".hidden.jpg")
    assert _names(tmp_path / "photo", tmp_path / ".hidden.jpg") == ["photo", ".hidden.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_never_loop(tmp_path: Path) -> None:
    """A link back into its own folder is visited once, and a file once, under the name met first."""
    _touch(tmp_path, "a/1.jpg")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "same.jpg").symlink_to(tmp_path / "a" / "1.jpg")
    (tmp_path / "a" / "self.jpg").symlink_to(tmp_path / "a" / "self.jpg")
    assert _names(tmp_path, tmp_path / "a") == ["1.jpg"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_are_not_opened(tmp_path: Path) -> None:
    """A pipe named like a picture is skipped in a folder, and refused when named."""
    os.mkfifo(tmp_path / "x.jpg")
    assert list(image_files([tmp_path])) == []
    assert "is not a file" in str(_failures(tmp_path / "x.jpg")[0].message)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_a_failure(tmp_path: Path) -> None:
    """A folder without rights is named, and the others go on."""
    _touch(tmp_path, "a/1.jpg", "b/2.jpg")
    (tmp_path / "a").chmod(0)
    try:
        found = list(image_files([tmp_path]))
    finally:
        (tmp_path / "a").chmod(0o700)
    assert [type(f).__name__ for f in found] == ["Failure", "PosixPath"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names bytes")
def test_a_name_that_is_no_text_is_a_failure(tmp_path: Path) -> None:
    """A name in another system's bytes can be shown, but not kept."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd2\xff.jpg")).touch()
    (failure,) = image_files([tmp_path])
    assert isinstance(failure, Failure)
    assert "is not readable text; rename the file" in str(failure.message).encode().decode()


def test_folders_may_be_very_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Depth costs no stack."""
    monkeypatch.chdir(tmp_path)
    for _ in range(_DEEP):
        Path("d").mkdir()
        os.chdir("d")
    Path("1.jpg").touch()
    assert _names(tmp_path) == ["1.jpg"]
    Path("1.jpg").unlink()
    for _ in range(_DEEP):  # pytest's own clean-up would run out of stack
        os.chdir("..")
        Path("d").rmdir()


@given(st.permutations(["图2", "图10", "图10b", "a1", "A1", "ａ1", ""]))
def test_the_order_does_not_depend_on_where_it_starts(names: list[str]) -> None:
    """The order is total."""
    assert sorted(names, key=natural_key) == sorted(sorted(names), key=natural_key)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    """No two names cannot be compared."""
    assert len(sorted(names, key=natural_key)) == len(names)
