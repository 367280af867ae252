"""Files and folders to inspected pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import Progress, drain
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.pipeline import find_files, inspect_files


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """Two workers."""
    with Decoder(workers=2) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve pictures, one text with a picture's name."""
    for n in range(1, 13):
        Image.new("L", (n, 1)).save(tmp_path / f"图{n}.png")
    (tmp_path / "图5.png").write_text("text", "utf-8")
    return tmp_path


def test_pictures_come_in_the_order_they_were_found(decoder: Decoder, folder: Path) -> None:
    """What can be read is returned in natural order, what cannot is named, and every file is a step."""
    steps: list[Progress] = []
    found = drain(find_files([folder, folder / "nowhere.jpg"]))
    read = drain(inspect_files(found.files, decoder), steps.append)
    assert [p.file.width for p in read.pictures] == [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]
    assert [Path(f.path).name for f in (*found.failures, *read.failures)] == ["nowhere.jpg", "图5.png"]
    assert [(s.done, s.total) for s in steps] == [(n, 12) for n in range(1, 13)]


def test_it_can_be_stopped_at_any_step(decoder: Decoder, folder: Path) -> None:
    """Closing the task stops the work; the decoder goes on serving others."""
    for stop in (1, 4, 12):
        task = inspect_files(sorted(folder.iterdir()), decoder)
        for _ in range(stop):
            next(task)
        task.close()
    assert len(drain(inspect_files([folder / "图1.png"], decoder)).pictures) == 1


def test_nothing_gives_nothing(decoder: Decoder, tmp_path: Path) -> None:
    """An empty folder is no failure."""
    found = drain(find_files([tmp_path]))
    assert (found.files, found.failures) == ((), ())
    assert drain(inspect_files(found.files, decoder)).pictures == ()


def test_a_long_search_shows_that_it_goes_on(tmp_path: Path) -> None:
    """Every hundred files found are a step, before the total is known."""
    for n in range(100):
        (tmp_path / f"{n}.jpg").touch()
    first = next(find_files([tmp_path]))
    assert (first.done, first.total) == (100, 0)
