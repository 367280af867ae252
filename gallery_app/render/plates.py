"""A page as a picture in the inks of a press: photos converted, text and lines in exactly the inks they name."""

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from gallery_app.domain.units import MM_PER_INCH
from gallery_app.layout.scene import Box, ImageBox, Scene
from gallery_app.render.image import Picture, Prepared
from gallery_app.render.typst import typeset_png

if TYPE_CHECKING:
    from PIL import Image

# ruff: noqa: PLC0415 - Pillow is heavy, and most commands draw nothing

__all__ = ["inked"]

_FULL = 252


def inked(scene: Scene, pictures: Prepared, ppi: float) -> "Image.Image":
    """Return the only page of a scene in CMYK, at `ppi` pixels an inch.

    Args:
        scene: One page.
        pictures: Its photos, in the inks of the press.
        ppi: Pixels an inch.
    """
    from PIL import Image

    page = scene.pages[0]
    size = tuple(max(1, round(mm / MM_PER_INCH * ppi)) for mm in (page.width, page.height))
    canvas = Image.new("CMYK", (size[0], size[1]), (0, 0, 0, 0))
    levels = _levels(page.items)
    for level in range(max(levels, default=0) + 1):
        here = [at for at, of in enumerate(levels) if of == level]
        for at in here:
            _paste(canvas, page.items[at], pictures.pages[0][at], pictures, ppi)
        part = replace(scene, pages=(replace(page, items=tuple(page.items[at] for at in here)),))
        stand = replace(pictures, pages=(tuple(pictures.pages[0][at] for at in here),))
        canvas = _printed(canvas, part, stand, ppi)
    return canvas


def _levels(items: tuple[Box, ...]) -> list[int]:
    """Return for each box a level, drawn one after the other; within one, photos are drawn before all else."""
    levels = list[int]()
    for at, box in enumerate(items):
        photo = isinstance(box, ImageBox)
        below = (
            levels[n] + (photo and not isinstance(other, ImageBox))
            for n, other in enumerate(items[:at])
            if _overlap(box, other)
        )
        levels.append(max(below, default=0))
    return levels


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h


def _paste(canvas: "Image.Image", box: Box, picture: Picture, pictures: Prepared, ppi: float) -> None:
    from PIL import Image, ImageOps

    if not isinstance(box, ImageBox) or picture.file is None:
        return
    left, top, right, bottom = (round(mm / MM_PER_INCH * ppi) for mm in (box.x, box.y, box.x + box.w, box.y + box.h))
    with Image.open(pictures.folder / picture.file) as file:
        photo = ImageOps.exif_transpose(file)
        if photo.mode == "L":
            none = Image.new("L", photo.size)
            photo = Image.merge("CMYK", (none, none, none, ImageOps.invert(photo)))
        photo = ImageOps.mirror(photo) if box.mirrored else photo
        size = (max(1, right - left), max(1, bottom - top))
        canvas.paste(photo.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0), (left, top))


def _printed(canvas: "Image.Image", scene: Scene, pictures: Prepared, ppi: float) -> "Image.Image":
    from PIL import Image

    colours, black = (
        Image.open(io.BytesIO(typeset_png(scene, pictures, ppi, plates)[0])).convert("RGBA") for plates in ("cmy", "k")
    )
    amounts = [colours.getchannel(name) for name in "RGB"] + [black.getchannel("R")]
    # Typst's letters cover their middle by 254 of 255; the rest would be a trace of ink under black.
    whole, plain = (page.getchannel("A").point([*range(_FULL), *[255] * (256 - _FULL)]) for page in (colours, black))
    covers = [whole] * 3 + [plain]
    made = list(canvas.split())
    for plate, amount, cover in zip(made, amounts, covers, strict=True):
        plate.paste(amount, (0, 0), cover)
    return Image.merge("CMYK", made)
