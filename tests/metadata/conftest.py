"""Pictures in every format that takes metadata, and the real files."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

Picture = Callable[..., bytes]


@pytest.fixture
def picture() -> Picture:
    """Return what makes a small picture in a format, with the options of its writer."""

    def make(form: str, **options: object) -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (8, 6), "red").save(out, form, **options)
        return out.getvalue()

    return make


@pytest.fixture
def real_pictures(shared: Path) -> list[Path]:
    """Return every valid picture of the corpus into which metadata may be written."""
    rows = csv.DictReader(io.StringIO((shared / "corpus" / "MANIFEST.csv").read_text("utf-8")))
    writable = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"}
    paths = [shared / "corpus" / row["path"] for row in rows if row["category"] != "hostile"]
    return [path for path in paths if path.suffix.lower() in writable and path.exists()]
