"""Perceptual hashes: copies of a picture stay near to it, other pictures do not."""

import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

from gallery_app.domain.likeness import NEAR
from gallery_app.ingest.likeness import inner_phash, phash

_EDGE = 256


def _scene(seed: int) -> Image.Image:
    """Return a picture of soft shapes, never the same for two seeds."""
    image = Image.effect_noise((12, 9), 90).convert("L").resize((480, 360), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    for number in range(6):
        x, y = (seed * 37 + number * 83) % 400, (seed * 53 + number * 61) % 300
        pen.ellipse((x, y, x + 90, y + 60), fill=(seed * 71 + number * 43) % 256)
    return image.convert("RGB")


def _small(image: Image.Image) -> Image.Image:
    small = image.copy()
    small.thumbnail((_EDGE, _EDGE))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=88)
    return Image.open(io.BytesIO(out.getvalue()))


def _codes(image: Image.Image) -> list[int]:
    small = _small(image)
    return [code for code in (phash(small), inner_phash(small)) if code]


def _apart(some: list[int], others: list[int]) -> int:
    return min((one ^ other).bit_count() for one in some for other in others)


def _cropped(image: Image.Image, share: float) -> Image.Image:
    wide, high = image.size
    return image.crop(
        (int(wide * share / 2), int(high * share / 2), int(wide * (1 - share / 2)), int(high * (1 - share / 2)))
    )


def _captioned(image: Image.Image) -> Image.Image:
    bar = image.height // 8
    out = ImageOps.expand(image, (0, 0, 0, bar), "white")
    pen, font = ImageDraw.Draw(out), ImageFont.load_default(bar // 3)
    pen.text((10, image.height + bar // 8), "Readers before the gate of the new library", "black", font)
    pen.text((10, image.height + bar // 2), "Photo: the paper's own", "black", font)
    return out


_COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "cropped by 5 %": lambda i: _cropped(i, 0.05),
    "resized": lambda i: i.resize((i.width // 3, i.height // 3)),
    "compressed hard": lambda i: Image.open(io.BytesIO(_jpeg(i, 15))),
    "brighter": lambda i: ImageEnhance.Brightness(i).enhance(1.2),
    "darker": lambda i: ImageEnhance.Brightness(i).enhance(0.7),
    "grey": lambda i: i.convert("L"),
    "with a caption below": _captioned,
    "with a border": lambda i: ImageOps.expand(i, i.width // 30, "black"),
}


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


@pytest.mark.parametrize("change", _COPIES)
def test_a_copy_stays_near(change: str) -> None:
    """Whatever an editor's desk does to it."""
    scene = _scene(3)
    assert _apart(_codes(scene), _codes(_COPIES[change](scene))) <= NEAR


def test_other_pictures_are_far() -> None:
    """None of sixty pairs is near."""
    scenes = [_codes(_scene(seed)) for seed in range(11)]
    assert min(_apart(a, b) for a in scenes for b in scenes if a is not b) > NEAR


def test_an_empty_page_looks_like_nothing() -> None:
    """So two of them are not each other's copies."""
    assert phash(Image.new("RGB", (300, 200), "white")) == 0
    assert inner_phash(Image.new("RGB", (300, 200), "white")) is None


def test_a_picture_without_bars_has_no_inner_hash() -> None:
    """Nor has one whose bars leave too little."""
    assert inner_phash(_scene(1)) is None
    assert inner_phash(ImageOps.expand(_scene(1), 800, "white")) is None


def test_a_hash_fits_the_catalog() -> None:
    """64 bits, without a sign."""
    assert 0 < phash(_scene(1)) < 1 << 64


def test_real_photos_are_found_and_told_apart(shared: Path) -> None:
    """Of the set's own photographs at least nine in ten copies are found, of each kind, and no two photos are near."""
    photos = []
    for path in sorted((shared / "corpus" / "photos").iterdir()):
        if path.suffix.lower() in {".jpg", ".webp"}:
            with Image.open(path) as image:
                image.draft("RGB", (1024, 1024))
                photos.append(ImageOps.contain(image.convert("RGB"), (512, 512)))
    codes = [_codes(photo) for photo in photos]
    assert len(photos) >= 14
    for name, change in _COPIES.items():
        found = sum(_apart(known, _codes(change(photo))) <= NEAR for known, photo in zip(codes, photos, strict=True))
        assert found >= 0.9 * len(photos), (name, found)
    assert min(_apart(a, b) for a in codes for b in codes if a is not b) > NEAR


@pytest.mark.timed
def test_a_hash_takes_less_than_a_millisecond() -> None:
    """Of a preview, in processor time."""
    picture, times = _small(_scene(2)), []
    picture.load()
    for _ in range(50):
        begin = time.process_time()
        phash(picture)
        times.append(time.process_time() - begin)
    assert statistics.median(times) < 0.001
