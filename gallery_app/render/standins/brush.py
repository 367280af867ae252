"""A canvas for the stand-ins: gradients, ridges, glows and figures with smooth edges, by Pillow alone.

Places are fractions: x of the width, y of the height; radii and line widths are fractions of the height.
"""

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageColor, ImageDraw

__all__ = ["Canvas", "Colour", "Point", "mix"]

Point = tuple[float, float]
Colour = str
"""``#rrggbb`` or ``#rrggbbaa``."""

_FINER = 2  # everything is drawn twice as large; scaling down makes edges smooth
_GRAIN_TILE = 512
_GRAIN = 12
_SHADE_STEPS = 256


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return the colour `share` (0 to 1) of the way from the first to the second."""
    a, b = ImageColor.getrgb(first), ImageColor.getrgb(second)
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=False))


class Canvas:
    """A picture being drawn.

    Attributes:
        image: What is drawn so far, twice as large as it will be.
        width: Pixels of `image`.
        height: Pixels of `image`.
        dice: Chance that falls the same way every time.
    """

    def __init__(self, size: tuple[int, int], seed: str) -> None:
        """Start an empty picture of the final `size` in pixels."""
        self.width, self.height = (_FINER * edge for edge in size)
        self.image = Image.new("RGB", (self.width, self.height))
        self.dice = random.Random(seed)  # noqa: S311 - chance for drawing, not for secrets
        self._pen = ImageDraw.Draw(self.image, "RGBA")

    @property
    def aspect(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    def at(self, place: Point) -> Point:
        """Return a place in pixels."""
        return place[0] * self.width, place[1] * self.height

    def shade(self, colours: Sequence[Colour], top: float = 0, bottom: float = 1) -> None:
        """Fill a band over the whole width with a vertical gradient."""
        box = (0, round(top * self.height), self.width, round(bottom * self.height))
        self.image.paste(_gradient(colours, (box[2] - box[0], box[3] - box[1])), box)

    def poly(self, points: Sequence[Point], fill: Colour) -> None:
        """Fill a polygon with one colour."""
        self._pen.polygon([self.at(p) for p in points], fill=fill)

    def shaded(self, points: Sequence[Point], colours: Sequence[Colour]) -> None:
        """Fill a polygon with a vertical gradient from its top to its bottom."""
        placed = [self.at(p) for p in points]
        left, right = math.floor(min(p[0] for p in placed)), math.ceil(max(p[0] for p in placed))
        top, bottom = math.floor(min(p[1] for p in placed)), math.ceil(max(p[1] for p in placed))
        left, top, right, bottom = max(0, left), max(0, top), min(self.width, right), min(self.height, bottom)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in placed], fill=255)
        self.image.paste(_gradient(colours, mask.size), (left, top), mask)

    def rect(self, left: float, top: float, right: float, bottom: float, fill: Colour) -> None:
        """Fill a rectangle."""
        if right > left and bottom > top:
            self._pen.rectangle((*self.at((left, top)), *self.at((right, bottom))), fill=fill)

    def disc(self, centre: Point, radius: float, fill: Colour) -> None:
        """Fill a circle."""
        self._pen.ellipse(self._around(centre, radius), fill=fill)

    def ring(self, centre: Point, radius: float, width: float, fill: Colour) -> None:
        """Draw a circle's line."""
        self._pen.ellipse(self._around(centre, radius), outline=fill, width=self._thick(width))

    def line(self, points: Sequence[Point], width: float, fill: Colour) -> None:
        """Draw a line through points."""
        self._pen.line([self.at(p) for p in points], fill=fill, width=self._thick(width), joint="curve")

    def glow(self, centre: Point, radius: float, colour: Colour, strength: float = 1.0, flatten: float = 1.0) -> None:
        """Let light fall off from a centre; `flatten` below 1 makes it wider than high."""
        x, y = self.at(centre)
        wide, high = radius * self.height, max(1.0, radius * self.height * flatten)
        left, right = max(0, round(x - wide)), min(self.width, round(x + wide))
        top, bottom = max(0, round(y - high)), min(self.height, round(y + high))
        if right <= left or bottom <= top:
            return
        # Only what falls on the picture is scaled up.
        across, down = _FALL_OFF.width / (2 * wide), _FALL_OFF.height / (2 * high)
        part = [
            (left - x + wide) * across,
            (top - y + high) * down,
            (right - x + wide) * across,
            (bottom - y + high) * down,
        ]
        box = tuple(min(max(edge, 0.0), float(_FALL_OFF.width)) for edge in part)
        light = _FALL_OFF.point(lambda v: round(v * strength))
        light = light.resize((right - left, bottom - top), Image.Resampling.BILINEAR, (box[0], box[1], box[2], box[3]))
        self.image.paste(colour, (left, top), light)

    def mist(self, top: float, bottom: float, colour: Colour, strength: float) -> None:
        """Lay a veil that is thickest in its middle and fades up and down."""
        high = max(2, round((bottom - top) * self.height))
        steps = [round(255 * strength * math.sin(math.pi * i / 63) ** 2) for i in range(64)]
        column = Image.new("L", (1, 64))
        column.putdata(steps)
        self.image.paste(colour, (0, round(top * self.height)), _widened(column, (self.width, high)))

    def ridge(self, base: float, height: float, colours: Sequence[Colour], waves: float = 2.0) -> list[Point]:
        """Fill everything under a line of hills with a gradient; return the line."""
        phases = [(self.dice.uniform(0, math.tau), waves * 1.9**n, 0.5**n) for n in range(5)]
        line = [
            (x / 160, base - height * sum(a * math.sin(p + f * math.tau * x / 160) for p, f, a in phases) / 1.6)
            for x in range(161)
        ]
        self.shaded([*line, (1, 1), (0, 1)], colours)
        return line

    def reflect(self, shore: float, tint: Colour, strength: float, ripple: float = 0.004) -> None:
        """Mirror what stands above `shore` into the water below it, tinted and broken by ripples."""
        top = round(shore * self.height)
        deep = self.height - top
        source = self.image.crop((0, max(0, top - deep), self.width, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        water = Image.blend(source, Image.new("RGB", source.size, tint), strength)
        strip = max(2, deep // 260)
        for y in range(0, water.height, strip):
            far = y / deep
            # Waves grow towards the viewer, in length and in height.
            phase = 26 * math.log1p(6 * far)
            sway = math.sin(1.7 * phase) + 0.6 * math.sin(4.3 * phase + 1.1) + self.dice.uniform(-0.15, 0.15)
            shift = round(sway * ripple * self.width * (0.12 + 0.8 * far))
            self.image.paste(water.crop((0, y, self.width, y + strip)), (shift, top + y))
            if shift:
                edge = water.crop((0, y, abs(shift), y + strip))
                self.image.paste(edge, (0 if shift > 0 else self.width - abs(shift), top + y))

    def bokeh(self, count: int, top: float, bottom: float, colours: Sequence[Colour], radius: float) -> None:
        """Scatter discs of light that are out of focus."""
        for _ in range(count):
            centre = (self.dice.random(), self.dice.uniform(top, bottom))
            size = radius * self.dice.uniform(0.35, 1)
            colour = self.dice.choice(colours)
            self.disc(centre, size, colour + "38")
            self.ring(centre, size, 0.002, colour + "50")

    def limb(self, start: Point, end: Point, width: float, fill: Colour) -> None:
        """Draw a line with round ends."""
        self.line([start, end], width, fill)
        self.disc(start, width / 2, fill)
        self.disc(end, width / 2, fill)

    def figure(self, foot: Point, tall: float, colour: Colour, arm: float = 0.0, stride: float = 0.07) -> None:
        """Stand a person, as a silhouette, on `foot`; `arm` below 0 raises the left one, above 0 the right one."""
        x, y = foot
        unit = tall / self.aspect  # a width as large as the height of the figure

        def joint(right: float, up: float) -> Point:
            return x + right * unit, y - up * tall

        for side in (-1, 1):
            self.limb(joint(side * 0.045, 0.5), joint(side * stride, 0.03), 0.085 * tall, colour)
        self.poly([joint(-0.11, 0.76), joint(0.11, 0.76), joint(0.085, 0.46), joint(-0.085, 0.46)], colour)
        self.limb(joint(-0.075, 0.775), joint(0.075, 0.775), 0.085 * tall, colour)
        self.limb(joint(-0.045, 0.49), joint(0.045, 0.49), 0.085 * tall, colour)
        self.limb(joint(0, 0.8), joint(0, 0.88), 0.055 * tall, colour)
        self.disc(joint(0, 0.925), 0.066 * tall, colour)
        for side in (-1, 1):
            raised = arm * side > 0
            elbow = joint(side * (0.2 if raised else 0.145), 0.86 if raised else 0.62)
            hand = joint(side * (0.3 if raised else 0.135), 1.06 if raised else 0.46)
            self.limb(joint(side * 0.1, 0.775), elbow, 0.058 * tall, colour)
            self.limb(elbow, hand, 0.048 * tall, colour)

    def finished(self) -> Image.Image:
        """Return the picture at its final size, with a breath of vignette and film grain."""
        small = self.image.reduce(_FINER)
        edge = ImageChops.invert(_FALL_OFF).point(lambda v: max(0, v - 110) // 3).resize(small.size)
        small.paste("#000000", (0, 0), edge)
        tile = Image.frombytes("L", (_GRAIN_TILE, _GRAIN_TILE), self.dice.randbytes(_GRAIN_TILE**2))
        tile = tile.point(lambda v: v * _GRAIN // 256)
        grain = Image.new("L", small.size)
        for left in range(0, small.width, _GRAIN_TILE):
            for top in range(0, small.height, _GRAIN_TILE):
                grain.paste(tile, (left, top))
        return ImageChops.add(small, Image.merge("RGB", (grain, grain, grain)), 1, -_GRAIN // 2)

    def _around(self, centre: Point, radius: float) -> tuple[float, float, float, float]:
        x, y = self.at(centre)
        r = radius * self.height
        return x - r, y - r, x + r, y + r

    def _thick(self, width: float) -> int:
        return max(1, round(width * self.height))


def _gradient(colours: Sequence[Colour], size: tuple[int, int]) -> Image.Image:
    if len(colours) == 1:
        return Image.new("RGB", size, colours[0])
    stops = [ImageColor.getrgb(c)[:3] for c in colours]
    spans = list(pairwise(stops))
    steps = []
    for i in range(_SHADE_STEPS):
        position = i / (_SHADE_STEPS - 1) * len(spans)
        a, b = spans[min(int(position), len(spans) - 1)]
        share = position - min(int(position), len(spans) - 1)
        steps.append(tuple(round(x + (y - x) * share) for x, y in zip(a, b, strict=True)))
    column = Image.new("RGB", (1, _SHADE_STEPS))
    column.putdata(steps)
    return _widened(column, size)


def _widened(column: Image.Image, size: tuple[int, int]) -> Image.Image:
    # Two steps: smooth downwards, and a plain copy sideways, which is many times faster.
    return column.resize((1, size[1]), Image.Resampling.BILINEAR).resize(size, Image.Resampling.NEAREST)


def _fall_off() -> Image.Image:
    # 255 in the middle to 0 at the rim, softer than a cone.
    return Image.radial_gradient("L").point(lambda v: round(255 * max(0.0, 1 - v / 181) ** 2))


_FALL_OFF = _fall_off()
