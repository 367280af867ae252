"""Small pictures for the screen."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.services.desk import Desk
from gallery_app.services.previewing import EDGES


@pytest.fixture
def file(desk: Desk, pictures: Path) -> PhotoFile:
    """The file of one imported picture."""
    (photo,) = drain(desk.importing.run([pictures / "晨光初照.jpg"])).added
    found = desk.library.photo(photo)
    assert found
    assert found.file
    return found.file


def test_preview_is_made_once(desk: Desk, file: PhotoFile) -> None:
    """The first time it is made, after that it is kept, even when the image has gone."""
    assert desk.previewing.kept(file, EDGES[0]) is None

    made = desk.previewing.make(file, EDGES[0])

    assert Image.open(io.BytesIO(made)).size == (60, 40)
    Path(file.path).unlink()
    assert desk.previewing.make(file, EDGES[0]) == desk.previewing.kept(file, EDGES[0]) == made


def test_missing_image_is_said(desk: Desk, file: PhotoFile) -> None:
    """Without a kept preview a missing image is one sentence with its path."""
    Path(file.path).unlink()

    with pytest.raises(FileError, match=r"晨光初照\.jpg"):
        desk.previewing.make(file, EDGES[1])


def test_a_large_picture_is_not_kept(desk: Desk, file: PhotoFile) -> None:
    """A picture for a close look has the size asked for and leaves no trace beside the catalog."""
    assert Image.open(io.BytesIO(desk.previewing.large(file, 30))).size == (30, 20)
    assert desk.previewing.kept(file, 30) is None
