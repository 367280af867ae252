"""What opening a picture says when it goes wrong."""

import errno
from pathlib import Path

import pytest

from gallery_app.errors import FileError
from gallery_app.ingest.opening import check_file, failing
from gallery_app.ingest.unread import UnreadError


def _wrong(error: Exception) -> FileError:
    with pytest.raises(FileError) as caught, failing(Path("a.tif")):
        raise error
    return caught.value


def test_a_picture_that_leads_astray_is_damaged() -> None:
    """The system's own words about a place before the beginning of a file tell an editor nothing."""
    error = _wrong(OSError(errno.EINVAL, "Invalid argument"))
    assert str(error) == "a.tif is damaged and cannot be shown."
    assert not isinstance(error, UnreadError)


def test_a_disk_that_fails_says_nothing_about_the_picture() -> None:
    """Another time it may be read."""
    error = _wrong(OSError(errno.EIO, "Input/output error"))
    assert isinstance(error, UnreadError)
    assert str(error) == "a.tif cannot be opened: Input/output error."


def test_a_file_that_is_gone_says_nothing_about_the_picture(tmp_path: Path) -> None:
    """It may come back."""
    with pytest.raises(UnreadError, match="No such file"):
        check_file(tmp_path / "a.tif")
