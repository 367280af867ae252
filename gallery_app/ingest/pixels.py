"""Pixels as a screen shows them: upright, eight bits a channel, in sRGB, flat."""

import io
from functools import lru_cache
from itertools import chain, product

from PIL import Image, ImageChops, ImageCms, ImageDraw

__all__ = ["LYING", "UPRIGHT", "for_screen", "orientation", "own_orientation"]

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by EXIF orientation (EXIF 2.32, tag 0x0112)."""
LYING = 5
"""Orientations from here on swap width and height."""

_ORIENTATION = 0x0112
_CHECKER = ((255, 255, 255), (232, 232, 232))
_CHECKER_CELL = 8
_BYTE = 255.0


def own_orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 to 8, from wherever the format keeps it; 0 when it says none or nonsense.

    What a PNG says after its pixels is known once they are unpacked.
    """
    try:
        # Pillow unpacks a whole PNG to see whether EXIF comes after its pixels.
        exif = Image.Image.getexif(image) if image.format == "PNG" else image.getexif()
        value = exif.get(_ORIENTATION, 0)
    except Exception:  # noqa: BLE001 - broken EXIF fails in many ways, and the picture is still to be shown
        return 0
    return value if value in UPRIGHT or value == 1 else 0


def orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 when nothing says one."""
    return own_orientation(image) or 1


def for_screen(image: Image.Image, edge: int, turned: int, profile: object) -> Image.Image:
    """Return an unpacked picture at most `edge` pixels long, upright, in sRGB, flat.

    Args:
        image: The picture as it lies in the file; it may be changed.
        edge: Pixels of the longer side.
        turned: EXIF orientation that is still to be undone.
        profile: Its ICC profile, if it has one.
    """
    small = _eight_bits(image)
    # As sharp as bicubic where a picture is made smaller, at the price of bilinear.
    small.thumbnail((edge, edge), Image.Resampling.HAMMING, reducing_gap=2.0)
    if turned in UPRIGHT:
        small = small.transpose(UPRIGHT[turned])
    return _flat(_in_srgb(small, profile))


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be scaled smoothly, with 8 bits a channel."""
    mode = image.mode
    if mode in {"RGB", "L", "CMYK", "RGBA", "LA"}:
        return image
    if mode == "LAB":
        lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB") or image
    if mode.startswith(("I", "F")):
        return _deep_grey(image)
    has_alpha = mode in {"PA", "RGBa", "La"} or "transparency" in image.info
    return image.convert("RGBA" if has_alpha else "L" if mode == "1" else "RGB")


def _deep_grey(image: Image.Image) -> Image.Image:
    values = image.convert("F")
    brightest = max(v for v in values.getextrema() if isinstance(v, float))
    # Nothing in the file says what white is: whole 16 bits, 8 bits or 1.0 are what programs write.
    white = 65535.0 if image.mode.startswith("I;16") or brightest > _BYTE else _BYTE if brightest > 1 else 1.0
    return values.point(lambda v: v * (_BYTE / white) + 0).convert("L")


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Return the picture in sRGB; alpha stays. A profile that is broken or of another colour space is passed over."""
    if not isinstance(profile, bytes) or image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image.convert("RGB") if image.mode == "CMYK" else image
    output = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        transform = _to_srgb(profile, image.mode, output)
        converted = ImageCms.applyTransform(image, transform) if transform else None
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image.convert(output)
    return converted if converted is not None else image.convert(output)


@lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str, output: str) -> ImageCms.ImageCmsTransform | None:
    """Return what brings pixels into sRGB; None where they are in it, as most photographs with a profile are."""
    source, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(source, srgb, mode, output)
    if mode != output:
        return transform
    levels = range(0, 256, 15)
    every = Image.frombytes("RGB", (len(levels) ** 3, 1), bytes(chain(*product(levels, repeat=3)))).convert(mode)
    after = ImageCms.applyTransform(every, transform) or every
    apart = ImageChops.difference(*(each.convert("RGB") for each in (every, after)))
    return transform if apart.point([0, 0, *[1] * 254] * 3).getbbox() else None


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture without alpha, on a light checker where it lets light through."""
    if image.mode not in {"RGBA", "LA"}:
        return image.convert("RGB")
    ground = _checker(image.size)
    seen = image.convert("RGBA")
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def _checker(size: tuple[int, int]) -> Image.Image:
    light, dark = _CHECKER
    ground = Image.new("RGB", size, light)
    pen = ImageDraw.Draw(ground)
    for top in range(0, size[1], _CHECKER_CELL):
        for left in range(top // _CHECKER_CELL % 2 * _CHECKER_CELL, size[0], 2 * _CHECKER_CELL):
            pen.rectangle((left, top, left + _CHECKER_CELL - 1, top + _CHECKER_CELL - 1), fill=dark)
    return ground
