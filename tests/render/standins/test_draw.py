"""The drawn pictures of the sample report."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from gallery_app.errors import BugError
from gallery_app.metadata.read import read_metadata
from gallery_app.paths import resources_folder
from gallery_app.render.standins.draw import SCENES, StandIn, draw_standin, load_standins

_SAMPLE = load_standins()


def _small(spec: StandIn) -> bytes:
    return draw_standin(spec, (spec.size[0] // 8, spec.size[1] // 8))


def _named(spec: StandIn) -> str:
    return spec.scene


def test_every_caption_of_the_sample_has_its_picture() -> None:
    """Text and list name the same photos and photographers, in the same order."""
    lines = (resources_folder() / "sample" / "report.txt").read_text("utf-8").splitlines()
    captions = [line for line in lines if line.endswith(" 摄")]
    assert captions == [f"{s.title} {s.photographer} 摄" for s in _SAMPLE]
    assert len({s.photographer for s in _SAMPLE}) == 11


def test_every_scene_is_used_once() -> None:
    """No two photos of the sample look alike."""
    assert sorted(s.scene for s in _SAMPLE) == sorted(SCENES)


@pytest.mark.parametrize("spec", _SAMPLE, ids=_named)
def test_a_picture_is_drawn_in_its_shape_with_light_and_shade(spec: StandIn) -> None:
    """It has the size asked for, and is neither flat, nor black, nor white."""
    image = Image.open(io.BytesIO(_small(spec)))
    grey = ImageStat.Stat(image.convert("L"))
    assert image.size == (spec.size[0] // 8, spec.size[1] // 8)
    assert grey.stddev[0] > 15
    assert 20 < grey.mean[0] < 235


def test_the_same_picture_is_drawn_every_time() -> None:
    """Chance is the same chance each time."""
    for spec in _SAMPLE[:4]:
        assert _small(spec) == _small(spec)


def test_a_full_picture_says_whose_it_is(tmp_path: Path) -> None:
    """Size, title, photographer and time are those of the list."""
    spec = _SAMPLE[0]
    path = tmp_path / spec.file
    path.write_bytes(draw_standin(spec))
    found = read_metadata(path).embedded
    assert (found.description, found.creators, found.taken) == (spec.title, (spec.photographer,), spec.taken)
    with Image.open(path) as image:
        assert image.size == spec.size


def test_the_mark_is_in_the_corner() -> None:
    """Light strokes stand at the lower right, clear of the edge, and not at the lower left."""
    spec = next(s for s in _SAMPLE if s.scene == "torch")
    grey = Image.open(io.BytesIO(draw_standin(spec, (720, 1080)))).convert("L")
    right, left = grey.crop((540, 1000, 720, 1060)), grey.crop((0, 1040, 180, 1060))
    assert right.getextrema()[1] > 150 > left.getextrema()[1]


def test_an_unknown_scene_is_our_fault() -> None:
    """A list that names no scene is a bug, not an input."""
    with pytest.raises(BugError, match="no scene is called nowhere"):
        draw_standin(StandIn("a.jpg", "", "", (), 0, "", "nowhere", (8, 8)))
