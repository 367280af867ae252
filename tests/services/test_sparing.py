"""Writing out without writing over."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.catalog import open_catalog
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.report import Report
from gallery_app.errors import FileError
from gallery_app.files import Writer
from gallery_app.services.sparing import sparing_writer


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """A writer beside a catalog that knows one photo and one report."""
    photo, text = tmp_path / "photo.jpg", tmp_path / "report.txt"
    Image.new("RGB", (3, 2)).save(photo)
    text.write_text("文", "utf-8")
    catalog = open_catalog(tmp_path / "own.tushuo")
    with catalog.edit(Act.IMPORT):
        catalog.photos.add(Photo(file=PhotoFile(str(photo), 1, 1, "f", "JPEG", 3, 2)))
        catalog.reports.add(Report(headline="文", source=str(text)))
    return sparing_writer(catalog)


@pytest.mark.parametrize("name", ["photo.jpg", "report.txt", "own.tushuo", "own.tushuo-wal", "own.previews"])
def test_what_belongs_to_the_catalog_is_spared(write: Writer, tmp_path: Path, name: str) -> None:
    """Photos, reports and the catalog's own files are refused by name, also through a link, and keep every byte."""
    (tmp_path / "link").symlink_to(tmp_path / name)
    kept = (tmp_path / name).read_bytes() if (tmp_path / name).exists() else None

    for path in (tmp_path / name, tmp_path / "link"):
        with pytest.raises(FileError, match="not written over"):
            write(path, b"new")
    assert ((tmp_path / name).read_bytes() if (tmp_path / name).exists() else None) == kept


def test_other_files_are_written(write: Writer, tmp_path: Path) -> None:
    """Everything else is written, a second time too."""
    for data in (b"one", b"two"):
        assert write(tmp_path / "own.pdf", data).read_bytes() == data
