"""Stand-ins of life in town: lanterns, a big wheel, a painted wall."""

import math

from gallery_app.render.standins.brush import Canvas, Colour, Point, mix

__all__ = ["graffiti", "lanterns", "wheel"]


def lanterns(c: Canvas) -> None:
    """Red lanterns over an old street at dusk."""
    c.shade(("#131b3a", "#33305a", "#8a4660", "#e28a5b", "#f6c07f"), 0, 0.9)
    c.glow((0.5, 0.8), 0.5, "#ffd9a0", 0.8)
    for side in (0, 1):
        for row, (reach, base, tone) in enumerate(((0.36, 0.72, "#4a2b47"), (0.27, 0.82, "#2c1a34"))):
            _roof(c, side, reach, base - 0.05 * row, tone)
    c.shade(("#3a2036", "#160f20"), 0.9, 1)
    c.glow((0.5, 0.92), 0.24, "#ffb56b", 0.6, 0.35)
    for i in range(11):
        c.figure((0.3 + 0.045 * i, 0.93 + 0.012 * (i % 3)), 0.06 + 0.014 * (i % 3), "#170f1f")
    for x, y, size in (
        (0.62, 0.52, 0.028),
        (0.4, 0.5, 0.03),
        (0.53, 0.42, 0.04),
        (0.24, 0.36, 0.055),
        (0.8, 0.33, 0.065),
    ):
        _lantern(c, (x, y), size)
    _lantern(c, (0.48, 0.2), 0.105)


def _roof(c: Canvas, side: int, reach: float, base: float, tone: Colour) -> None:
    """Draw half a house with a swept roof, on the left (0) or the right (1)."""

    def flip(x: float) -> float:
        return 1 - x if side else x

    wall = [(flip(-0.02), base - 0.02), (flip(reach * 0.74), base - 0.02), (flip(reach * 0.74), 1), (flip(-0.02), 1)]
    c.shaded(wall, (mix(tone, "#000000", 0.25), "#120b1a"))
    for i in range(3):
        x = flip(reach * (0.08 + 0.23 * i))
        left, right = min(x, x + (0.5 - side) * 0.09), max(x, x + (0.5 - side) * 0.09)
        c.rect(left, base + 0.03, right, base + 0.09, "#ffc777d8")
        c.line([((left + right) / 2, base + 0.03), ((left + right) / 2, base + 0.09)], 0.002, "#3a1f2c")
    steps = [i / 24 for i in range(25)]
    # The slope falls in a hollow curve and its tip turns up.
    slope = [(flip(reach * (0.25 + 0.85 * t)), base - 0.13 + 0.17 * t**0.62 - 0.085 * t**5) for t in steps]
    under = [(flip(reach * (1.1 - 1.2 * t)), base - 0.045 + 0.05 * min(1, 3 * t)) for t in steps]
    c.shaded([(flip(-0.02), base - 0.13), *slope, *under, (flip(-0.02), base)], (mix(tone, "#c4677a", 0.45), tone))
    for i in range(1, 12):
        x = reach * (0.02 + 0.062 * i)
        t = max(0.0, (x / reach - 0.25) / 0.85)
        c.line([(flip(x * 0.9), base - 0.125 + 0.17 * t**0.62), (flip(x), base)], 0.0018, mix(tone, "#000000", 0.3))


def _lantern(c: Canvas, centre: Point, size: float) -> None:
    x, y = centre
    c.line([(x, 0), (x, y - size)], 0.0022, "#2a0f16")
    c.glow(centre, size * 2.6, "#ff7a3c", 0.55)
    for i in range(9):
        wide = (1 - i / 9) * 1.18
        points = [
            (x + wide * size * math.cos(a) / c.aspect, y + 0.86 * size * math.sin(a))
            for a in (math.tau * n / 72 for n in range(72))
        ]
        c.poly(points, mix("#a31420", "#ff8a3d", (i / 9) ** 1.5))
    for top in (-1, 1):
        edge = y + top * 0.84 * size
        c.rect(
            x - 0.36 * size / c.aspect, edge - 0.07 * size, x + 0.36 * size / c.aspect, edge + 0.07 * size, "#e9b44c"
        )
    for i in range(-2, 3):
        c.line([(x + 0.06 * i * size, y + 0.9 * size), (x + 0.09 * i * size, y + 1.55 * size)], 0.05 * size, "#c9252b")


def wheel(c: Canvas) -> None:
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
        c.figure(
            (0.05 + 0.064 * i + c.dice.uniform(-0.01, 0.01), 0.94 + c.dice.uniform(0, 0.04)),
            tall,
            "#0b0819",
            c.dice.choice((0, 0, 0, 1, -1)),
        )


def graffiti(c: Canvas) -> None:
    """A wall of bold shapes; a child with a spray can."""
    c.shade(("#f4e7cf", "#e9d6b8"))
    for row in range(22):
        for column in range(-1, 12):
            left, top = column / 11 + (row % 2) / 22, row / 25
            c.rect(left, top, left + 1 / 11 - 0.004, top + 0.036, mix("#efe0c4", "#d8c19c", c.dice.random()))
    for x, y, radius, colour in (
        (0.3, 0.36, 0.3, "#1f6f8b"),
        (0.72, 0.3, 0.24, "#ef476f"),
        (0.6, 0.62, 0.26, "#ffd166"),
        (0.14, 0.68, 0.17, "#06a77d"),
        (0.93, 0.66, 0.15, "#7b4fa3"),
    ):
        for ring, tone in enumerate(
            (colour, mix(colour, "#ffffff", 0.35), colour, mix(colour, "#1a1a2e", 0.25), mix(colour, "#ffffff", 0.6))
        ):
            c.disc((x, y), radius * (1 - ring * 0.2), tone)
    for offset, colour in enumerate(("#1a1a2e", "#fb8b24", "#fff8e8", "#0fa3b1")):
        wave = [(t / 80, 0.5 + 0.045 * offset + 0.13 * math.sin(t / 80 * 7.2 + 0.5)) for t in range(81)]
        c.line(wave, 0.046, colour)
    _bird(c)
    for x, top, long in (
        (0.18, 0.72, 0.1),
        (0.45, 0.72, 0.07),
        (0.7, 0.78, 0.08),
        (0.83, 0.44, 0.12),
        (0.36, 0.6, 0.13),
    ):
        c.limb((x, top), (x, top + long), 0.009, c.dice.choice(("#fb8b24", "#1f6f8b", "#ef476f")))
    c.shade(("#8b8378", "#5d574f"), 0.885, 1)
    c.rect(0, 0.88, 1, 0.89, "#3b3732")
    c.glow((0.665, 0.93), 0.16, "#2a2622", 0.7, 0.2)
    c.glow((0.56, 0.59), 0.09, "#ff5d8f", 0.85)
    c.figure((0.66, 0.945), 0.33, "#1a1a2e", arm=-1)


def _bird(c: Canvas) -> None:
    wing = [
        (0.24, 0.3),
        (0.4, 0.1),
        (0.47, 0.13),
        (0.52, 0.08),
        (0.56, 0.15),
        (0.66, 0.13),
        (0.6, 0.24),
        (0.5, 0.34),
        (0.38, 0.4),
    ]
    c.poly([(x + 0.012, y + 0.014) for x, y in wing], "#1a1a2e")
    c.poly(wing, "#fff8e8")
    c.poly([(0.24, 0.3), (0.17, 0.27), (0.26, 0.24), (0.4, 0.1), (0.44, 0.24), (0.38, 0.4)], "#fb8b24")
    for i in range(3):
        c.line([(0.45 + 0.04 * i, 0.3 - 0.02 * i), (0.49 + 0.05 * i, 0.15 + 0.01 * i)], 0.008, "#1a1a2e")
    c.disc((0.27, 0.265), 0.013, "#1a1a2e")
