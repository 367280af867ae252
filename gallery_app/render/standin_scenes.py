"""What the stand-ins show: imagined places, each one function of a canvas."""

import math
from collections.abc import Callable, Mapping

from gallery_app.render.standin_brush import Canvas, Colour, Point, mix

__all__ = ["SCENES"]


def _kites(c: Canvas) -> None:
    """A meadow at the end of the afternoon, people, kites."""
    c.shade(("#2f7f9e", "#7fb9bd", "#f3d9a4", "#f7b978"), 0, 0.74)
    c.glow((0.74, 0.66), 0.75, "#fff1c9", 0.9)
    c.disc((0.74, 0.62), 0.055, "#fff8e2")
    c.ridge(0.66, 0.05, ("#8fa99a", "#c9b98d"), 1.3)
    c.mist(0.58, 0.78, "#f9dba6", 0.6)
    c.ridge(0.74, 0.035, ("#5d8a6b", "#3f6f55"), 0.9)
    c.ridge(0.82, 0.02, ("#3c6d4b", "#1f4636"), 0.6)
    people = ((0.16, 0.9, 0.17, 1.0), (0.215, 0.9, 0.11, 0.0), (0.47, 0.87, 0.12, 1.0), (0.86, 0.93, 0.19, -1.0))
    kites = ((0.36, 0.2, 0.085, "#e4572e"), (0.62, 0.12, 0.06, "#f3c33c"), (0.66, 0.4, 0.05, "#2b4c7e"))
    for (x, y, tall, _), (kx, ky, size, _) in zip((people[0], people[2], people[3]), kites, strict=True):
        c.line(_sagging((x + 0.02, y - tall), (kx, ky + size)), 0.0014, "#fdf6e3a0")
    for x, y, size, colour in kites:
        _kite(c, (x, y), size, colour)
    for x, y, tall, arm in people:
        c.figure((x, y), tall, "#14302a", arm)
    for _ in range(260):
        x, y = c.dice.random(), c.dice.uniform(0.9, 1.02)
        c.line([(x, y), (x + c.dice.uniform(-0.006, 0.008), y - 0.05)], 0.002, "#12332790")


def _sagging(start: Point, end: Point) -> list[Point]:
    (x, y), (u, v) = start, end
    return [(x + (u - x) * t, y + (v - y) * t + 0.05 * math.sin(math.pi * t)) for t in (i / 24 for i in range(25))]


def _kite(c: Canvas, centre: Point, size: float, colour: Colour) -> None:
    x, y = centre
    wide = 0.72 * size / c.aspect
    top, right, foot, left = (x, y - size), (x + wide, y - 0.15 * size), (x, y + size), (x - wide, y - 0.15 * size)
    c.poly([top, right, foot, left], colour)
    c.poly([top, right, foot], mix(colour, "#000000", 0.16))
    c.poly([top, right, (x, y - 0.15 * size), left], "#ffffff30")
    for i in range(1, 5):
        c.disc((x + 0.012 * math.sin(i * 1.7), y + size * (1 + 0.32 * i)), 0.1 * size, mix(colour, "#ffffff", 0.3))


def _flowers(c: Canvas) -> None:
    """Rows of flowers running to the horizon under a soft morning."""
    c.shade(("#6fa8c9", "#bcd9de", "#fbe8d3", "#fde3c8"), 0, 0.5)
    c.glow((0.3, 0.4), 0.6, "#fff6e0", 0.9)
    c.ridge(0.4, 0.06, ("#9db7c0", "#c5cfc6"), 1.4)
    c.ridge(0.45, 0.03, ("#6f9a86", "#8fae8a"), 2.2)
    for i in range(26):
        x = 0.02 + i / 26 + c.dice.uniform(-0.015, 0.015)
        c.disc((x, 0.462), c.dice.uniform(0.012, 0.03), mix("#3f7358", "#6c9870", c.dice.random()))
    c.shade(("#c2d29a", "#6fa05d", "#33663f"), 0.47, 1)
    colours = ("#e8549a", "#f7b5cf", "#9b5fc0", "#f4d35e", "#ef6f6c", "#fbeff3")
    vanish = (0.56, 0.462)
    for row in range(-9, 10):
        near = (0.56 + row * 0.19, 1.08)
        for step in range(70):
            depth = (step / 69) ** 2.3
            x = vanish[0] + (near[0] - vanish[0]) * depth
            y = vanish[1] + (near[1] - vanish[1]) * depth
            _blossoms(c, (x, y), depth, colours[row % len(colours)])
    c.mist(0.4, 0.56, "#fff0dc", 0.7)


def _blossoms(c: Canvas, place: Point, depth: float, colour: Colour) -> None:
    spread = 0.045 * depth
    for _ in range(4 + round(14 * depth)):
        x, y = place[0] + c.dice.uniform(-spread, spread), place[1] + c.dice.uniform(-1, 0.6) * spread
        tone = mix(colour, c.dice.choice(("#ffffff", "#5b1a4a", colour)), c.dice.uniform(0, 0.35))
        size = 0.0016 + 0.0125 * depth * c.dice.uniform(0.6, 1)
        c.disc((x, y), size, tone)
        if depth > 0.5:  # noqa: PLR2004 - near enough to have a heart
            c.disc((x, y), size * 0.32, "#fff1b8")


def _lanterns(c: Canvas) -> None:
    """Red lanterns over an old street at dusk."""
    c.shade(("#131b3a", "#33305a", "#8a4660", "#e28a5b", "#f6c07f"), 0, 0.86)
    c.glow((0.5, 0.8), 0.5, "#ffd9a0", 0.8)
    for side in (0, 1):
        for row, (reach, base, tone) in enumerate(((0.36, 0.72, "#4a2b47"), (0.27, 0.82, "#2c1a34"))):
            _roof(c, side, reach, base - 0.05 * row, tone)
    c.shade(("#3a2036", "#160f20"), 0.9, 1)
    c.glow((0.5, 0.92), 0.24, "#ffb56b", 0.6, 0.35)
    for i in range(11):
        c.figure((0.3 + 0.045 * i, 0.93 + 0.012 * (i % 3)), 0.06 + 0.014 * (i % 3), "#170f1f")
    for x, y, size in ((0.62, 0.52, 0.028), (0.4, 0.5, 0.03), (0.53, 0.42, 0.04), (0.24, 0.36, 0.055), (0.8, 0.33, 0.065)):
        _lantern(c, (x, y), size)
    _lantern(c, (0.48, 0.2), 0.105)


def _roof(c: Canvas, side: int, reach: float, base: float, tone: Colour) -> None:
    def flip(x: float) -> float:
        return 1 - x if side else x

    eaves = [(flip(reach * (1 + 0.12 * math.sin(t * 1.5))), base - 0.16 * (1 - t) ** 1.7) for t in (i / 20 for i in range(21))]
    ridge = [(flip(-0.02), base - 0.2), (flip(reach * 0.62), base - 0.165)]
    c.shaded([*ridge, *eaves, (flip(reach * 0.9), base + 0.012), (flip(-0.02), base + 0.012)], (mix(tone, "#a8566a", 0.35), tone))
    c.shaded([(flip(-0.02), base), (flip(reach * 0.78), base), (flip(reach * 0.78), 1), (flip(-0.02), 1)], (mix(tone, "#000000", 0.2), "#120b1a"))
    for i in range(3):
        x = flip(reach * (0.14 + 0.22 * i))
        c.rect(min(x, x + 0.045), base + 0.035, max(x, x + 0.045), base + 0.085, "#ffc777d0")


def _lantern(c: Canvas, centre: Point, size: float) -> None:
    x, y = centre
    c.line([(x, 0), (x, y - size)], 0.0022, "#2a0f16")
    c.glow(centre, size * 2.6, "#ff7a3c", 0.55)
    for i in range(9):
        wide = (1 - i / 9) * 1.18
        points = [
            (x + wide * size * math.cos(a) / c.aspect, y + 0.86 * size * math.sin(a)) for a in (math.tau * n / 72 for n in range(72))
        ]
        c.poly(points, mix("#a31420", "#ff8a3d", (i / 9) ** 1.5))
    for top in (-1, 1):
        edge = y + top * 0.84 * size
        c.rect(x - 0.36 * size / c.aspect, edge - 0.07 * size, x + 0.36 * size / c.aspect, edge + 0.07 * size, "#e9b44c")
    for i in range(-2, 3):
        c.line([(x + 0.06 * i * size, y + 0.9 * size), (x + 0.09 * i * size, y + 1.55 * size)], 0.05 * size, "#c9252b")


def _towers(c: Canvas, base: float, heights: tuple[float, float], count: int, tones: tuple[Colour, Colour]) -> list[tuple[float, float, float]]:
    """Stand a row of buildings on `base`; return left, right and top of each."""
    boxes = []
    left = -0.02
    while left < 1:
        wide = c.dice.uniform(0.5, 1.3) / count
        swell = 0.45 + 0.55 * math.exp(-(((left - 0.56) / 0.26) ** 2))
        top = base - c.dice.uniform(*heights) * swell
        c.shaded([(left, top), (left + wide, top), (left + wide, base), (left, base)], tones)
        c.rect(left + wide * 0.62, top, left + wide, base, "#00000022")
        if c.dice.random() < 0.3:  # noqa: PLR2004 - some have a mast
            c.line([(left + wide / 2, top), (left + wide / 2, top - 0.05)], 0.003, tones[0])
        boxes.append((left, left + wide, top))
        left += wide + c.dice.uniform(0, 0.25) / count
    return boxes


def _skyline(c: Canvas) -> None:
    """A growing city at sunrise, cranes, its river."""
    c.shade(("#3f6d9b", "#8fb3c6", "#f2cfa9", "#fba36f"), 0, 0.72)
    c.glow((0.3, 0.68), 0.95, "#fff0c4", 0.95)
    c.disc((0.3, 0.6), 0.06, "#fffbe9")
    c.ridge(0.66, 0.06, ("#b79aa0", "#e9b48e"), 1.5)
    _towers(c, 0.72, (0.14, 0.36), 38, ("#8d96ac", "#e3b199"))
    c.mist(0.5, 0.78, "#ffd9a8", 0.6)
    _towers(c, 0.72, (0.14, 0.56), 26, ("#4a6486", "#b98d86"))
    for x, tall, reach in ((0.18, 0.44, 0.07), (0.69, 0.56, 0.09), (0.9, 0.4, -0.07)):
        _crane(c, x, 0.72 - tall, reach)
    c.mist(0.62, 0.78, "#ffe2b8", 0.55)
    c.reflect(0.72, "#4d7398", 0.32)
    c.glow((0.3, 0.8), 0.5, "#ffe9bd", 0.55, 0.3)
    _boats(c, ((0.42, 0.8, 0.05), (0.77, 0.87, 0.075)))


def _crane(c: Canvas, x: float, top: float, reach: float) -> None:
    tone = "#2e3f58"
    c.line([(x, 0.72), (x, top)], 0.009, tone)
    c.line([(x - 0.35 * reach, top), (x + reach, top)], 0.007, tone)
    c.line([(x - 0.3 * reach, top), (x, top - 0.06), (x + 0.85 * reach, top)], 0.0025, tone)
    c.line([(x + 0.8 * reach, top), (x + 0.8 * reach, top + 0.12)], 0.0025, tone)
    c.rect(x - abs(0.38 * reach), top, x - abs(0.22 * reach), top + 0.03, tone) if reach > 0 else None


def _boats(c: Canvas, boats: tuple[tuple[float, float, float], ...]) -> None:
    for x, y, size in boats:
        wide = size * 1.6 / c.aspect
        c.poly([(x - wide, y - 0.2 * size), (x + wide, y - 0.2 * size), (x + 0.7 * wide, y), (x - 0.7 * wide, y)], "#233650")
        c.poly([(x - 0.4 * wide, y - 0.5 * size), (x + 0.3 * wide, y - 0.5 * size), (x + 0.5 * wide, y - 0.2 * size), (x - 0.6 * wide, y - 0.2 * size)], "#33496a")
        c.line([(x - 2.2 * wide, y + 0.02), (x + 2 * wide, y + 0.02)], 0.004, "#ffffff50")


def _wheel(c: Canvas) -> None:
    """A big wheel in the evening, people, lights out of focus."""
    c.shade(("#141a45", "#3a2f78", "#a04b8c", "#f08a6b"), 0, 0.86)
    c.bokeh(46, 0.45, 0.85, ("#ffd27a", "#ff8fa3", "#8fd3ff"), 0.05)
    hub, radius = (0.56, 0.42), 0.33
    c.glow(hub, 0.62, "#ff9bd0", 0.45)
    for foot in (-0.17, 0.17):
        c.line([hub, (hub[0] + foot, 0.86)], 0.014, "#1d1740")
    for share, width in ((1.0, 0.008), (0.93, 0.004), (0.5, 0.003)):
        c.ring(hub, radius * share, width, "#ffe3b3")
    for i in range(20):
        angle = math.tau * i / 20
        rim = (hub[0] + radius * math.cos(angle) / c.aspect, hub[1] + radius * math.sin(angle))
        c.line([hub, rim], 0.002, "#ffd9b0a0")
        colour = ("#ffcf5c", "#ff6f91", "#6fd6ff", "#b993ff")[i % 4]
        c.glow(rim, 0.075, colour, 0.7)
        c.disc((rim[0], rim[1] + 0.02), 0.017, mix(colour, "#ffffff", 0.35))
    c.disc(hub, 0.03, "#fff1d0")
    c.ridge(0.84, 0.02, ("#2a1d50", "#150f30"), 3)
    c.shade(("#251a49", "#0d0a20"), 0.88, 1)
    c.glow((0.56, 0.93), 0.4, "#ff9f7a", 0.45, 0.22)
    for i in range(15):
        tall = c.dice.uniform(0.08, 0.15)
        c.figure((0.05 + 0.064 * i + c.dice.uniform(-0.01, 0.01), 0.94 + c.dice.uniform(0, 0.04)), tall, "#0b0819", c.dice.choice((0, 0, 0, 1, -1)))


def _hall(c: Canvas) -> None:
    """A long workshop: lamps, trusses and machines run to one point."""
    c.shade(("#0c2030", "#14384a", "#1a4a58"))
    gone = (0.47, 0.44)
    c.poly([(0, 1.0), (1, 1.0), gone], "#2a5f68")
    c.shaded([(-0.3, 1.02), (1.3, 1.02), (gone[0] + 0.02, gone[1]), (gone[0] - 0.02, gone[1])], ("#8fd0cc", "#2f6b73", "#173f4b"))
    c.glow(gone, 0.6, "#d8fff2", 0.95)
    for i in range(22, 0, -1):
        near = (1 - i / 22.6) ** 2.2
        _bay(c, gone, near)
    c.shaded([(0.36, 1.02), (0.58, 1.02), (gone[0] + 0.004, gone[1] + 0.01), (gone[0] - 0.004, gone[1] + 0.01)], ("#f3d27a", "#d9a441"))
    c.shaded([(0.375, 1.02), (0.565, 1.02), (gone[0] + 0.003, gone[1] + 0.012), (gone[0] - 0.003, gone[1] + 0.012)], ("#6fb3b0", "#24565f"))
    c.figure((0.415, 0.83), 0.25, "#0a1c26", stride=0.13)
    c.figure((0.535, 0.7), 0.15, "#0f2a36", arm=1)


def _bay(c: Canvas, gone: Point, near: float) -> None:
    """Draw one bay of the workshop; `near` is 0 at the far end and 1 at the viewer."""

    def place(x: float, y: float) -> Point:
        return gone[0] + (x - gone[0]) * near, gone[1] + (y - gone[1]) * near

    shade = mix("#bfeee4", "#07151f", min(1.0, 0.25 + near))
    for side in (-0.55, 1.55):
        c.line([place(side, -0.5), place(side, 1.3)], 0.03 * near, shade)
    c.line([place(-0.55, -0.42), place(1.55, -0.42)], 0.02 * near, shade)
    for x in (0.1, 0.47, 0.84):
        (left, top), (right, foot) = place(x - 0.11, -0.3), place(x + 0.11, -0.26)
        c.glow(((left + right) / 2, top), 0.3 * near + 0.004, "#eafff6", 0.5, 0.6)
        c.rect(left, top, right, foot, "#f8fffb")
    for side in (-1, 1):
        inner, outer = gone[0] + side * 0.26, gone[0] + side * 0.9
        (x1, top), (x2, foot) = place(inner, 0.62), place(outer, 1.15)
        left, right = min(x1, x2), max(x1, x2)
        c.shaded([(left, top), (right, top), (right, foot), (left, foot)], (mix("#dff5ee", "#2b6a78", near), mix("#8ec5c4", "#0b222e", near)))
        edge = x1
        c.rect(min(edge, edge + side * 0.05 * near), top, max(edge, edge + side * 0.05 * near), foot, mix("#ffffff", "#e8843c", 0.4 + 0.6 * near))
        c.disc((edge + side * 0.09 * near, top + 0.06 * near), 0.012 * near, "#9effa8")


def _spools(c: Canvas) -> None:
    """A wall of white yarn spools, and someone who holds one to the lamp."""
    c.shade(("#20344d", "#13202f"))
    c.glow((0.34, 0.36), 0.85, "#ffe2b0", 0.65)
    rows, columns = 13, 9
    for row in range(rows):
        for column in range(columns):
            x, y = (column + 0.5) / columns, (row + 0.42) / rows
            light = math.exp(-(((x - 0.34) / 0.42) ** 2 + ((y - 0.36) / 0.34) ** 2))
            _spool(c, (x, y), 0.034, light, accent=(row * 5 + column * 3) % 17 == 0)
    c.glow((0.36, 0.4), 0.22, "#fff4d6", 0.75)
    dark = "#0c141f"
    c.figure((0.62, 1.18), 0.78, dark, arm=-1, stride=0.1)
    c.rect(0.585, 0.405, 0.67, 0.425, "#e2b13c")
    _spool(c, (0.262, 0.375), 0.05, 1.0, accent=True)


def _spool(c: Canvas, centre: Point, size: float, light: float, *, accent: bool) -> None:
    thread = mix("#2b4057", "#fff3dc", 0.12 + 0.85 * light)
    if accent:
        thread = mix(thread, "#e8643c", 0.75)
    c.disc((centre[0] + 0.006, centre[1] + 0.006), size * 1.03, "#05090f80")
    for share in (1.0, 0.86, 0.72, 0.58):
        c.disc(centre, size * share, mix(thread, "#ffffff" if share < 0.8 else "#0f1c2b", 0.14))  # noqa: PLR2004 - light inside
    c.disc(centre, size * 0.34, mix("#152230", "#6b5a46", light))
    c.disc(centre, size * 0.2, "#0a1119")


def _racks(c: Canvas) -> None:
    """An aisle between high racks full of boxes."""
    c.shade(("#2b3a4a", "#8fa1ad", "#dfe6e6"))
    gone = (0.52, 0.52)
    c.glow(gone, 0.5, "#ffffff", 1.0)
    c.shaded([(-0.2, 1.02), (1.25, 1.02), (gone[0] + 0.03, gone[1]), (gone[0] - 0.03, gone[1])], ("#f2f3ef", "#b9c0c2", "#77828b"))
    for side in (-1, 1):
        for i in range(13):
            far, near = 0.06 * 1.27 ** (12 - i), 0.0
            far, near = 0.075 * 1.26**i, 0.075 * 1.26 ** (i + 1)
            _rack(c, gone, side, (far, near), i)
    for i in range(6):
        width = 0.06 * 1.5**i
        c.line([(gone[0] - width, gone[1] - width * 0.95), (gone[0] + width, gone[1] - width * 0.95)], 0.006 * 1.4**i, "#ffffffd0")
    for side in (-1, 1):
        c.line([(gone[0] + side * 0.01, gone[1] + 0.02), (gone[0] + side * 0.24, 1.02)], 0.008, "#f2b632")
    _forklift(c, (0.52, 0.75), 0.2)


def _rack(c: Canvas, gone: Point, side: int, depth: tuple[float, float], index: int) -> None:
    colours = ("#c98d4f", "#d9a566", "#b5763d", "#e0b67e", "#3f7f93", "#d4583a")
    far, near = depth
    left, right = gone[0] + side * far * 0.62, gone[0] + side * near * 0.62
    veil = max(0.0, 0.75 - near)
    for level in range(-3, 2):
        top, foot = level * 0.5, level * 0.5 + 0.42
        points = [(left, gone[1] + far * top), (right, gone[1] + near * top), (right, gone[1] + near * foot), (left, gone[1] + far * foot)]
        colour = mix(colours[(index * 7 + level * 5 + side) % len(colours)], "#e6ecec", veil)
        c.shaded(points, (mix(colour, "#ffffff", 0.12), mix(colour, "#1b2430", 0.25)))
        middle = [(left, gone[1] + far * (top + 0.2)), (right, gone[1] + near * (top + 0.2))]
        c.line(middle, 0.004 * near + 0.0008, mix(colour, "#000000", 0.22))
        c.line([(left, gone[1] + far * (foot + 0.03)), (right, gone[1] + near * (foot + 0.03))], 0.03 * near, mix("#e2622b", "#e6ecec", veil))
    c.line([(right, gone[1] - near * 1.6), (right, gone[1] + near * 0.98)], 0.03 * near, mix("#24548a", "#e6ecec", veil))


def _forklift(c: Canvas, foot: Point, tall: float) -> None:
    x, y = foot
    unit = tall / c.aspect
    c.glow((x, y), tall * 0.8, "#20303c", 0.5, 0.2)
    c.rect(x - 0.34 * unit, y - 0.52 * tall, x + 0.34 * unit, y - 0.08 * tall, "#f0a81c")
    c.rect(x - 0.34 * unit, y - 0.2 * tall, x + 0.34 * unit, y - 0.08 * tall, "#33383d")
    for side in (-1, 1):
        c.line([(x + side * 0.3 * unit, y - 0.5 * tall), (x + side * 0.26 * unit, y - 1.05 * tall)], 0.035 * tall, "#2a2f34")
        c.rect(x + side * 0.26 * unit - 0.09 * unit, y - 0.2 * tall, x + side * 0.26 * unit + 0.09 * unit, y, "#1c2024")
        c.disc((x + side * 0.24 * unit, y - 0.38 * tall), 0.035 * tall, "#fff6d5")
    c.line([(x - 0.28 * unit, y - 1.05 * tall), (x + 0.28 * unit, y - 1.05 * tall)], 0.05 * tall, "#2a2f34")
    c.disc((x, y - 0.82 * tall), 0.085 * tall, "#26313a")
    c.rect(x - 0.14 * unit, y - 0.74 * tall, x + 0.14 * unit, y - 0.5 * tall, "#2f6f8f")


SCENES: Mapping[str, Callable[[Canvas], None]] = {
    "kites": _kites,
    "flowers": _flowers,
    "lanterns": _lanterns,
    "skyline": _skyline,
    "wheel": _wheel,
    "hall": _hall,
    "spools": _spools,
    "racks": _racks,
}
