"""Stand-ins under a wide sky: a meadow, a flower field, wind turbines."""

import math

from gallery_app.render.standins.brush import Canvas, Colour, Point, mix

__all__ = ["flowers", "kites", "turbines"]


def kites(c: Canvas) -> None:
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


def flowers(c: Canvas) -> None:
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


def turbines(c: Canvas) -> None:
    """Wind turbines on the ridges at sundown, solar panels below."""
    c.shade(("#35508f", "#8d7fb5", "#f19c8b", "#fdc77c", "#ffe1a0"), 0, 0.72)
    c.glow((0.24, 0.58), 0.9, "#fff0bd", 0.95)
    c.disc((0.24, 0.54), 0.07, "#fffbe6")
    for y, strength in ((0.2, 0.35), (0.3, 0.4), (0.44, 0.45)):
        c.mist(y, y + 0.07, "#ffd3b0", strength)
    for base, height, colours, size, count in (
        (0.6, 0.06, ("#b98aa3", "#f0b08c"), 0.17, 6),
        (0.68, 0.07, ("#7d6796", "#c98a86"), 0.27, 4),
        (0.78, 0.06, ("#3f4a72", "#5f5a7c"), 0.44, 3),
    ):
        line = c.ridge(base, height, colours, 1.1)
        for i in range(count):
            spot = line[min(160, round(160 * (i + c.dice.uniform(0.25, 0.75)) / count))]
            _turbine(c, spot, size, mix(colours[0], "#ffffff", 0.72), c.dice.uniform(0, math.tau / 3))
        c.mist(base + 0.02, base + 0.16, "#ffd6a8", 0.4)
    c.shade(("#3d5a5c", "#1c3338"), 0.86, 1)
    for row in range(4):
        scale = 0.55 * 1.42**row
        for i in range(-1, round(9 / scale) + 1):
            _panel(c, (i * 0.118 * scale + 0.02 * row, 0.86 + 0.008 + 0.034 * (1.42**row - 1) / 0.42 * 0.72), scale)


def _turbine(c: Canvas, foot: Point, tall: float, colour: Colour, turn: float) -> None:
    x, y = foot
    hub = (x, y - tall)
    slim = 0.012 * tall / c.aspect
    c.shaded(
        [
            (x - 1.6 * slim, y + 0.03),
            (x + 1.6 * slim, y + 0.03),
            (x + 0.7 * slim, y - tall),
            (x - 0.7 * slim, y - tall),
        ],
        (colour, mix(colour, "#5a4a6a", 0.35)),
    )
    for blade in range(3):
        angle = turn + math.tau * blade / 3

        def place(along: float, off: float, angle: float = angle) -> Point:
            across = along * math.cos(angle) - off * math.sin(angle)
            return hub[0] + across * tall / c.aspect, hub[1] + (along * math.sin(angle) + off * math.cos(angle)) * tall

        c.poly([place(0, -0.008), place(0.1, -0.028), place(0.58, -0.003), place(0.58, 0.004), place(0, 0.014)], colour)
    c.disc(hub, 0.024 * tall, mix(colour, "#ffffff", 0.4))


def _panel(c: Canvas, corner: Point, scale: float) -> None:
    x, y = corner
    wide, deep, lean = 0.105 * scale, 0.05 * scale, 0.016 * scale
    points = [(x + lean, y), (x + wide + lean, y), (x + wide, y + deep), (x, y + deep)]
    c.shaded(points, ("#f2b38a", "#4a6ba5", "#1f3566"))
    for i in range(1, 4):
        c.line([(x + lean + wide * i / 4, y), (x + wide * i / 4, y + deep)], 0.0016 * scale, "#ffffff60")
    c.line([(x + lean / 2, y + deep / 2), (x + wide + lean / 2, y + deep / 2)], 0.0016 * scale, "#ffffff60")
    c.line([*points, points[0]], 0.003 * scale, "#e9eef5b0")
