"""Photos that look alike, and bursts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from gallery_app.domain.task import drain
from gallery_app.services.desk import Desk


def _scene(seed: int, moved: int = 0) -> Image.Image:
    image = Image.linear_gradient("L").resize((480, 360)).convert("RGB")
    pen = ImageDraw.Draw(image)
    for number in range(9):
        x, y = (seed * 137 + number * 83) % 400 + moved, (seed * 53 + number * 61) % 300
        pen.ellipse((x, y, x + 90, y + 70), fill=tuple((seed * 71 + number * 43 * k) % 256 for k in (1, 2, 3)))
    return image


def _saved(path: Path, image: Image.Image, taken: str = "", camera: str = "K-1") -> Path:
    exif = Image.Exif()
    if taken:
        exif[0x110] = camera
        exif.get_ifd(0x8769)[0x9003] = taken
    image.save(path, exif=exif, quality=90)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files of a test lie."""
    made = tmp_path / "photos"
    made.mkdir()
    return made


def test_copies_of_one_picture_make_a_group(desk: Desk, folder: Path) -> None:
    """The largest first, with the bits that the others differ in; others are alone."""
    scene = _scene(1)
    _saved(folder / "small.jpg", scene.resize((240, 180)))
    _saved(folder / "whole.jpg", scene)
    _saved(folder / "bright.jpg", ImageEnhance.Brightness(scene.resize((400, 300))).enhance(1.2))
    _saved(folder / "other.jpg", _scene(2))
    drain(desk.importing.run([folder]))

    found = drain(desk.likening.alike())

    (group,) = found.groups
    assert [Path(member.path).name for member in group] == ["whole.jpg", "bright.jpg", "small.jpg"]
    assert group[0].distance == 0
    assert max(member.distance for member in group) <= 10
    assert found.failed == ()


def test_pictures_are_looked_at_once(desk: Desk, folder: Path) -> None:
    """By their kept previews; the second time nothing is opened, even where the file is gone."""
    path = _saved(folder / "a.jpg", _scene(1))
    _saved(folder / "b.jpg", _scene(1).resize((240, 180)))
    drain(desk.importing.run([folder]))
    assert len(drain(desk.likening.alike()).groups) == 1
    path.unlink()
    assert len(drain(desk.likening.alike()).groups) == 1


def test_a_picture_that_cannot_be_looked_at_is_listed(desk: Desk, folder: Path) -> None:
    """And the others are compared."""
    broken = _saved(folder / "a.jpg", _scene(1))
    _saved(folder / "b.jpg", _scene(2))
    _saved(folder / "c.jpg", _scene(2).resize((300, 225)))
    drain(desk.importing.run([folder]))
    broken.write_bytes(broken.read_bytes()[:3000])
    found = drain(desk.likening.alike())
    assert [Path(failure.path).name for failure in found.failed] == ["a.jpg"]
    assert len(found.groups) == 1


def test_a_chain_is_one_group(desk: Desk, folder: Path) -> None:
    """Two that are both like a third stand together, and nearest groups come first."""
    scene = _scene(1)
    for number, size in enumerate(((480, 360), (400, 300), (240, 180))):
        _saved(folder / f"a{number}.jpg", scene.resize(size))
    _saved(folder / "b0.jpg", _scene(4))
    _saved(folder / "b1.jpg", ImageEnhance.Brightness(_scene(4).crop((12, 9, 468, 351))).enhance(1.1))
    drain(desk.importing.run([folder]))
    groups = drain(desk.likening.alike()).groups
    assert [len(group) for group in groups] == [3, 2]


def _burst(folder: Path, camera: str = "K-1") -> None:
    for number in range(4):
        _saved(folder / f"{camera}{number}.jpg", _scene(1, moved=number * 4), f"2024:05:02 10:11:1{number}", camera)


def test_a_burst_is_a_stack(desk: Desk, folder: Path) -> None:
    """In the order it was taken; a later picture of the same scene is not of it."""
    _burst(folder)
    _saved(folder / "later.jpg", _scene(1), "2024:05:02 10:15:00")
    drain(desk.importing.run([folder]))
    (stack,) = drain(desk.stacking.stacks())
    assert (stack.camera, stack.taken) == ("K-1", "2024-05-02T10:11:10")
    assert [Path(path).name for _, path in stack.photos] == ["K-10.jpg", "K-11.jpg", "K-12.jpg", "K-13.jpg"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: _saved(folder / "b.jpg", _scene(1, moved=3), "2024:05:02 10:11:11", "K-3"),
        lambda folder: _saved(folder / "b.jpg", _scene(5), "2024:05:02 10:11:11"),
        lambda folder: _saved(folder / "b.jpg", _scene(1, moved=3), "2024:05:02 10:11:59"),
        lambda folder: _saved(folder / "b.jpg", _scene(1, moved=3)),
    ],
    ids=["another camera", "another scene", "another minute", "no time"],
)
def test_what_is_no_burst_is_none(desk: Desk, folder: Path, spoil: Callable[[Path], object]) -> None:
    """Camera, moment and scene must be the same."""
    _saved(folder / "a.jpg", _scene(1), "2024:05:02 10:11:10")
    spoil(folder)
    drain(desk.importing.run([folder]))
    assert drain(desk.stacking.stacks()) == ()


def test_two_bursts_are_two_stacks(desk: Desk, folder: Path) -> None:
    """One camera each, in order."""
    _burst(folder, "K-1")
    _burst(folder, "A-9")
    drain(desk.importing.run([folder]))
    assert [(s.camera, len(s.photos)) for s in drain(desk.stacking.stacks())] == [("A-9", 4), ("K-1", 4)]


def test_what_cannot_be_shown_is_told_once(desk: Desk, folder: Path) -> None:
    """Then it is counted, and not decoded again."""
    path = _saved(folder / "a.jpg", _scene(1))
    path.write_bytes(path.read_bytes()[:3000])
    drain(desk.importing.run([folder]))
    first, second = drain(desk.likening.alike()), drain(desk.likening.alike())
    assert ([Path(each.path) for each in first.failed], first.passed) == ([path], 0)
    assert (second.failed, second.passed) == ((), 1)
