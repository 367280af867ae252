"""A folder of files that crash or hang other programs, with sound photos among them."""

import hashlib
import shutil
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.services.desk import Desk


def _hashes(files: list[Path]) -> list[str]:
    return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]


def _take_in(desk: Desk, hostile: list[Path], pictures: Path, folder: Path) -> None:
    files = [Path(shutil.copy(file, folder / f"{number:03}-{file.name}")) for number, file in enumerate(hostile)]
    sound = sorted(pictures.iterdir())
    before = _hashes(files)

    result = drain(desk.importing.run([*files, *sound]))

    failed = {failure.path: str(failure.message) for failure in result.failed}
    taken = {photo.file.path for photo in desk.library.photos(result.photos) if photo.file}
    copies = {path for twins in drain(desk.refinding.duplicates()) for _, path in twins.files}
    assert {str(file) for file in sound} <= taken
    for file in files:
        assert str(file) in failed or str(file) in taken | copies, file.name
    assert all(Path(path).name in sentence for path, sentence in failed.items())
    assert _hashes(files) == before
    assert desk.safeguarding.check().wrong == ()


def test_hostile_files_are_listed_and_all_others_taken_in(
    desk: Desk, shared: Path, pictures: Path, tmp_path: Path
) -> None:
    """Each with its reason; no byte of any file changes."""
    hostile = sorted((shared / "corpus" / "hostile").iterdir())
    (tmp_path / "hostile").mkdir()
    _take_in(desk, hostile[::9], pictures, tmp_path / "hostile")


@pytest.mark.slow
def test_every_hostile_file_is_listed(desk: Desk, shared: Path, pictures: Path, tmp_path: Path) -> None:
    """The whole set."""
    (tmp_path / "hostile").mkdir()
    _take_in(desk, sorted((shared / "corpus" / "hostile").iterdir()), pictures, tmp_path / "hostile")
