"""Names in files and in the catalog."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.services.credit_in_file import credit_in_file


@pytest.mark.parametrize(
    ("told", "names", "differs"),
    [
        ("王小红", ["李明"], True),
        ("新华社记者 李 明", ["李明"], False),
        ("李明", ["李明", "王小红"], False),
        ("LI MING", ["李明"], False),
        ("Jane Doe", ["John Roe"], True),
        ("ＪＡＮＥ doe", ["Jane Doe"], False),
        ("", ["李明"], False),
        ("王小红", [], False),
    ],
)
def test_another_name_is_told(tmp_path: Path, told: str, names: list[str], differs: bool) -> None:  # noqa: FBT001  a column
    """Names in other letters, and more than the name, are no difference."""
    exif = Image.Exif()
    exif[0x013B] = told.encode()
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", exif=exif)
    assert (credit_in_file(tmp_path / "a.jpg", names) is not None) is differs


def test_a_lost_file_names_nobody(tmp_path: Path) -> None:
    """No exception."""
    assert credit_in_file(tmp_path / "lost.jpg", ["李明"]) is None
