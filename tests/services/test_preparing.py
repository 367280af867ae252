"""The second pass over images."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import Progress, drain
from gallery_app.services import preparing
from gallery_app.services.desk import Desk
from gallery_app.services.previewing import EDGES
from tests.fakes.camera_files import psd
from tests.fakes.readers import gone_at_once


@pytest.fixture
def photos(desk: Desk, tmp_path: Path) -> tuple[int, ...]:
    """Twelve photos that have been taken in."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for n in range(12):
        Image.new("RGB", (60, 40 + n), "teal").save(folder / f"{n}.jpg")
    return drain(desk.importing.run([folder])).added


def _shown(desk: Desk, photo: int) -> bool:
    found = desk.library.photo(photo)
    assert found
    assert found.file
    return all(desk.previewing.kept(found.file, edge) is not None for edge in EDGES)


def test_every_photo_gets_its_previews_once(desk: Desk, photos: tuple[int, ...]) -> None:
    """The next run finds nothing to do, and nothing of it can be taken back."""
    steps: list[Progress] = []
    result = drain(desk.preparing.run(), steps.append)
    assert (result.done, result.failed) == (12, ())
    assert [(step.done, step.total) for step in steps] == [(n, 12) for n in range(1, 13)]
    assert all(_shown(desk, photo) for photo in photos)
    assert drain(desk.preparing.run()).done == desk.preparing.waiting() == 0
    assert len(desk.history.entries()) == 1


def test_how_pictures_look_is_noted_too(desk: Desk, photos: tuple[int, ...]) -> None:
    """So that finding those that look alike decodes nothing again."""
    drain(desk.preparing.run())
    assert list(desk._catalog.likeness.unknown()) == []


def test_what_a_file_carries_stands_in_until_it_is_prepared(desk: Desk, tmp_path: Path) -> None:
    """The small picture that programs and cameras put into a file is there with the record."""
    path, small = tmp_path / "a.psd", io.BytesIO()
    Image.new("RGB", (160, 107), "teal").save(small, "JPEG")
    path.write_bytes(psd(Image.new("RGB", (600, 400), "teal"), small.getvalue()))
    (photo,) = drain(desk.importing.run([path])).added
    found = desk.library.photo(photo)
    assert found
    assert found.file
    carried = desk.previewing.rough(found.file, EDGES[0])
    assert carried is not None
    assert Image.open(io.BytesIO(carried)).size == (160, 107)
    drain(desk.preparing.run())
    assert desk.previewing.rough(found.file, EDGES[0]) is None


def test_only_some_photos(desk: Desk, photos: tuple[int, ...]) -> None:
    """An import on the command line finishes its own."""
    assert drain(desk.preparing.run(photos[:5])).done == 5
    assert desk.preparing.waiting() == 7


def test_what_is_stopped_goes_on_where_it_was(desk: Desk, photos: tuple[int, ...], tmp_path: Path) -> None:
    """Also after a restart; what was done is not done again."""
    task = desk.preparing.run()
    for _ in range(5):
        next(task)
    task.close()
    assert desk.preparing.waiting() == 7
    desk.close()
    again = open_desk(tmp_path / "catalog.tushuo")
    assert drain(again.preparing.run()).done == 7
    again.close()


def test_what_is_done_is_noted_soon(desk: Desk, photos: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed program loses a batch at most."""
    monkeypatch.setattr(preparing, "_BATCH", 4)
    task = desk.preparing.run()
    for _ in range(4):
        next(task)
    assert desk.preparing.waiting() == 8
    task.close()


def test_a_broken_picture_is_listed_once(desk: Desk, tmp_path: Path) -> None:
    """Its record stays, and it is not tried with every start."""
    path = tmp_path / "a.jpg"
    Image.effect_noise((400, 300), 90).save(path)
    path.write_bytes(path.read_bytes()[:9000])
    drain(desk.importing.run([path]))
    assert [failure.path for failure in drain(desk.preparing.run()).failed] == [str(path)]
    assert drain(desk.preparing.run()).failed == ()


def test_where_no_reader_starts_everything_waits(
    desk: Desk, photos: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, no picture is called broken for it, and the next start prepares them all."""
    desk.close()
    monkeypatch.setattr("gallery_app.ingest.reader.serve", gone_at_once)
    bad = open_desk(tmp_path / "catalog.tushuo")
    failed = drain(bad.preparing.run()).failed
    assert {failure.message.template for failure in failed} == {
        "{path} was not read, because the picture reader does not start."
    }
    assert bad.preparing.waiting() == len(failed) == 12
    bad.close()
    monkeypatch.undo()
    good = open_desk(tmp_path / "catalog.tushuo")
    assert drain(good.preparing.run()).done == 12
    good.close()


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_what_may_not_be_read_waits(desk: Desk, photos: tuple[int, ...], tmp_path: Path) -> None:
    """Permission may come without a change of the file."""
    path = tmp_path / "photos" / "0.jpg"
    path.chmod(0)
    assert len(drain(desk.preparing.run()).failed) == desk.preparing.waiting() == 1
    path.chmod(0o600)
    assert drain(desk.preparing.run()).done == 1


def test_what_is_away_waits(desk: Desk, photos: tuple[int, ...], tmp_path: Path) -> None:
    """A drive that is not plugged in makes no picture unreadable."""
    (tmp_path / "photos").rename(tmp_path / "elsewhere")
    assert drain(desk.preparing.run()).failed == ()
    assert desk.preparing.waiting() == 12


def test_a_file_that_has_changed_is_read_again_first(desk: Desk, photos: tuple[int, ...], tmp_path: Path) -> None:
    """Its picture would stand under the fingerprint of the old one."""
    path = tmp_path / "photos" / "0.jpg"
    Image.new("RGB", (90, 90), "red").save(path)
    os.utime(path, (1, 1))
    assert drain(desk.preparing.run()).done == 11
    assert drain(desk.importing.run([path])).updated == photos[:1]
    assert drain(desk.preparing.run()).done == 1


def test_a_copy_to_the_last_byte_is_not_decoded_again(
    desk: Desk, photos: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found again elsewhere with another time, it has its previews and its hash."""
    drain(desk.preparing.run())
    (tmp_path / "photos").rename(tmp_path / "elsewhere")
    for path in (tmp_path / "elsewhere").iterdir():
        os.utime(path, (1, 1))
    assert len(drain(desk.refinding.relink(tmp_path / "elsewhere")).found) == 12
    steps: list[Progress] = []
    monkeypatch.setattr(preparing, "develop_files", lambda files, *_: ((file, None) for file in files))
    assert drain(desk.preparing.run(photos), steps.append).done == 12
    assert [(step.done, step.total) for step in steps] == [(n, 12) for n in range(1, 13)]
    assert desk.preparing.waiting() == 0


def test_a_copy_with_other_bytes_in_its_middle_is_read(desk: Desk, tmp_path: Path) -> None:
    """The same head, tail and size are not the same picture."""
    path = tmp_path / "a.bmp"
    Image.effect_noise((500, 500), 90).convert("RGB").save(path)
    (photo,) = drain(desk.importing.run([path])).added
    drain(desk.preparing.run())
    ((_, before),) = desk._catalog.contents.known([photo]).values()
    data = bytearray(path.read_bytes())
    data[300_000:300_600] = bytes(600)
    path.write_bytes(data)
    os.utime(path, (1, 1))
    drain(desk.refinding.look())
    assert drain(desk.preparing.run()).done == 1
    ((_, after),) = desk._catalog.contents.known([photo]).values()
    assert after != before
