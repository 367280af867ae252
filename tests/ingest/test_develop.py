"""The second pass over one picture."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.errors import FileError
from gallery_app.files import content_hash
from gallery_app.ingest.develop import develop
from gallery_app.ingest.fingerprint import fingerprint


def _size(jpeg: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(jpeg)).size


@pytest.mark.parametrize(
    ("size", "large", "small"),
    [
        ((3000, 2000), (1024, 683), (256, 171)),
        ((1000, 3000), (341, 1024), (86, 256)),
        ((300, 200), (300, 200), (256, 171)),
        ((90, 60), (90, 60), (90, 60)),
        ((4000, 1), (1024, 1), (256, 1)),
    ],
)
def test_both_previews_come_from_one_decoding(
    tmp_path: Path, size: tuple[int, int], large: tuple[int, int], small: tuple[int, int]
) -> None:
    """Each no larger than it may be, never made larger than the picture, and never nothing."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", size, "teal").save(path)
    found = develop(path)
    assert (_size(found.large), _size(found.small)) == (large, small)


def test_the_hashes_are_those_of_the_file(tmp_path: Path) -> None:
    """The quick one tells which file was read, the full one all of its bytes."""
    path = tmp_path / "a.png"
    Image.linear_gradient("L").save(path)
    found = develop(path)
    assert (found.fingerprint, found.content) == (fingerprint(path), content_hash(path))


def test_a_broken_picture_is_one_sentence(tmp_path: Path) -> None:
    """It breaks off, so there is nothing to show."""
    path = tmp_path / "a.jpg"
    Image.effect_noise((400, 300), 90).save(path)
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(FileError, match="breaks off"):
        develop(path)


def test_small_previews_look_like_the_picture(tmp_path: Path) -> None:
    """A ramp stays a ramp: no step of scaling shifts or darkens it."""
    path = tmp_path / "a.png"
    Image.linear_gradient("L").resize((2000, 2000)).save(path)
    image = Image.open(io.BytesIO(develop(path).small))
    column = [image.getpixel((128, y))[0] for y in (10, 128, 245)]  # type: ignore[index]  # three bands
    assert column == pytest.approx([10, 128, 245], abs=3)
