"""Pictures the program draws itself, standing in for the photographs of the sample report."""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from gallery_app.errors import BugError
from gallery_app.paths import resources_folder
from gallery_app.render.standins import city, life, nature, work
from gallery_app.render.standins.brush import Canvas

__all__ = ["SCENES", "StandIn", "draw_standin", "load_standins"]

SCENES: Mapping[str, Callable[[Canvas], None]] = {
    "kites": nature.kites,
    "flowers": nature.flowers,
    "turbines": nature.turbines,
    "skyline": city.skyline,
    "river": city.river,
    "torch": city.torch,
    "night": city.night,
    "lanterns": life.lanterns,
    "wheel": life.wheel,
    "graffiti": life.graffiti,
    "hall": work.hall,
    "spools": work.spools,
    "racks": work.racks,
    "roofs": work.roofs,
    "containers": work.containers,
}
"""Every scene by its name in ``report.json``."""

_QUALITY = 90
_DESCRIPTION, _ARTIST, _EXIF_FOLDER, _TAKEN = 0x010E, 0x013B, 0x8769, 0x9003
_MARK_HEIGHT = 0.016
_MARK_LEAST = 14

_INSET = 0.97
"""Right and lower end of the mark, as shares of the picture."""
# 示意图 as strokes on a 20 × 20 grid: no font for Chinese can be counted on.
_SIGN = (
    (((5, 3), (15, 3)), ((2, 8), (18, 8)), ((10, 8), (10, 18), (8, 17)), ((6, 11), (3, 16)), ((14, 11), (17, 16))),
    (
        *(((10, 1), (10, 3)), ((4, 3.5), (16, 3.5)), ((7, 4.6), (7.6, 6.2)), ((13, 4.6), (12.4, 6.2))),
        ((2, 7), (18, 7)),
        *(((5, 9), (15, 9), (15, 13.4), (5, 13.4), (5, 9)), ((5, 11.2), (15, 11.2))),
        *(((4, 15.2), (2.5, 18.4)), ((7.4, 15.2), (7.4, 18.6), (14, 18.6), (14, 17)), ((10, 14.8), (11.4, 16.6))),
        ((16, 15.2), (18, 17.6)),
    ),
    (
        *(((2.5, 2), (17.5, 2), (17.5, 19), (2.5, 19), (2.5, 2)), ((9, 4), (5, 9))),
        ((8, 6), (14, 6), (10, 10), (5, 12.6)),
        *(((8, 7.4), (15, 12.4)), ((9, 12.6), (11.5, 14)), ((7.5, 15), (12, 17))),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StandIn:
    """One photo of the sample report, as far as its text does not say it.

    Attributes:
        file: Name of the drawn file.
        title: The photo's title.
        photographer: Who is credited.
        themes: Subject terms.
        rating: 0 to 5 stars.
        taken: Local time, ISO 8601 to the second.
        scene: What is drawn, a key of `SCENES`.
        size: Width and height in pixels.
    """

    file: str
    title: str
    photographer: str
    themes: tuple[str, ...]
    rating: int
    taken: str
    scene: str
    size: tuple[int, int]


def load_standins(path: Path | None = None) -> tuple[StandIn, ...]:
    """Return the photos of the sample report, in the order of its captions, from its ``report.json``."""
    text = (path or resources_folder() / "sample" / "report.json").read_text("utf-8")
    return tuple(
        StandIn(**{**row, "themes": tuple(row["themes"]), "size": tuple(row["size"])})
        for row in json.loads(text)["photos"]
    )


def draw_standin(spec: StandIn, size: tuple[int, int] | None = None) -> bytes:
    """Draw a stand-in; the same one gives the same picture every time.

    Args:
        spec: What to draw.
        size: Width and height in pixels, if not those of `spec`.

    Returns:
        A JPEG with the title, the photographer and the time in its EXIF and the mark 示意图 · STAND-IN in a corner.

    Raises:
        BugError: There is no such scene.
    """
    draw = SCENES.get(spec.scene)
    if draw is None:
        raise BugError(f"no scene is called {spec.scene}")
    canvas = Canvas(size or spec.size, spec.scene)
    draw(canvas)
    picture = canvas.finished()
    _mark(picture)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, subsampling=0, exif=_exif(spec), dpi=(300, 300))
    return out.getvalue()


def _exif(spec: StandIn) -> Image.Exif:
    exif = Image.Exif()
    # As bytes: Pillow would write text as ASCII with question marks.
    exif[_DESCRIPTION] = spec.title.encode()
    exif[_ARTIST] = spec.photographer.encode()
    exif.get_ifd(_EXIF_FOLDER)[_TAKEN] = spec.taken.replace("-", ":").replace("T", " ")
    return exif


def _mark(picture: Image.Image) -> None:
    """Write 示意图 · STAND-IN, small, into the lower right corner."""
    finer = 3
    em = finer * max(_MARK_LEAST, round(_MARK_HEIGHT * max(picture.size)))
    font = ImageFont.load_default(em * 0.86)
    words = "· STAND-IN"
    wide = round(3.45 * em + font.getlength(words))
    label = Image.new("L", (wide, round(em * 1.4)))
    pen = ImageDraw.Draw(label)
    for place, strokes in enumerate(_SIGN):
        for stroke in strokes:
            points = [((place * 1.08 + x / 20) * em, em * (0.16 + y / 20)) for x, y in stroke]
            pen.line(points, fill=255, width=max(2, em // 13), joint="curve")
    pen.text((3.4 * em, em * 0.72), words, fill=255, font=font, anchor="lm")
    label = label.reduce(finer)
    margin = em // finer
    # Far enough from the edges that a page which trims a little leaves the mark whole.
    corner = (round(picture.width * _INSET) - label.width, round(picture.height * _INSET) - label.height)
    # A soft shadow lets the white letters be read on a light ground.
    shadow = label.filter(ImageFilter.GaussianBlur(margin / 8)).point(lambda v: min(170, v * 2))
    picture.paste("#101418", corner, shadow)
    picture.paste("#ffffff", corner, label.point(lambda v: v * 4 // 5))
