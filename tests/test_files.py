"""The one way a file is written."""

import os
from pathlib import Path

import pytest

from gallery_app.errors import FileError
from gallery_app.files import free_name, safe_write


def test_writes_whole_file_and_folders(tmp_path: Path) -> None:
    """Missing folders are made and nothing else is left behind."""
    path = safe_write(tmp_path / "a" / "b.txt", b"new")

    assert path.read_bytes() == b"new"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


def test_link_and_mode_are_kept(tmp_path: Path) -> None:
    """A symbolic link still points to the file, which keeps its mode."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    safe_write(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """When a call fails the old bytes are still there, and no half file beside them."""
    path = tmp_path / "photo.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(FileError, match="No space left"):
        safe_write(path, b"new")

    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["photo.txt"]


def test_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    """A path through a file is one sentence with the path."""
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, match="file"):
        safe_write(tmp_path / "file" / "inner.txt", b"")


def test_free_name_counts_up(tmp_path: Path) -> None:
    """The first name that no file has is taken."""
    (tmp_path / "页.pdf").touch()
    (tmp_path / "页-2.pdf").touch()

    assert free_name(tmp_path / "页.pdf").name == "页-3.pdf"
    assert free_name(tmp_path / "新.pdf").name == "新.pdf"


def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    """Labels that a desktop keeps beside a file survive a new version of it."""
    path = tmp_path / "a.jpg"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.label", b"red")
    except (OSError, AttributeError):
        pytest.skip("this file system has no extended attributes")
    safe_write(path, b"new")
    assert os.getxattr(path, "user.label") == b"red"


def test_a_finished_file_is_copied_whole(tmp_path: Path) -> None:
    """What a file holds goes out piece by piece, takes the old file's place, and stays where it was."""
    made, out = tmp_path / "made", tmp_path / "out" / "kept.pdf"
    made.write_bytes(bytes(range(256)) * 10_000)
    safe_write(out, b"old")
    assert safe_write(out, made) == out
    assert out.read_bytes() == made.read_bytes()
    assert [path.name for path in out.parent.iterdir()] == ["kept.pdf"]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """Nothing is written and the old file stays."""
    (tmp_path / "out").write_bytes(b"old")
    with pytest.raises(FileError, match="Cannot write"):
        safe_write(tmp_path / "out", tmp_path / "absent")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
