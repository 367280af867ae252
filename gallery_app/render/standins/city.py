"""Stand-ins of an imagined city: skylines, a river, a torch-shaped tower."""

import math

from gallery_app.render.standins.brush import Canvas, Colour, Point, mix

__all__ = ["night", "river", "skyline", "torch"]


def skyline(c: Canvas) -> None:
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
    weight = sorted((x - 0.34 * reach, x - 0.2 * reach))
    c.rect(weight[0], top, weight[1], top + 0.035, tone)


def _boats(c: Canvas, boats: tuple[tuple[float, float, float], ...]) -> None:
    for x, y, size in boats:
        wide = size * 1.6 / c.aspect
        c.poly(
            [(x - wide, y - 0.2 * size), (x + wide, y - 0.2 * size), (x + 0.7 * wide, y), (x - 0.7 * wide, y)],
            "#233650",
        )
        c.poly(
            [
                (x - 0.4 * wide, y - 0.5 * size),
                (x + 0.3 * wide, y - 0.5 * size),
                (x + 0.5 * wide, y - 0.2 * size),
                (x - 0.6 * wide, y - 0.2 * size),
            ],
            "#33496a",
        )
        c.line([(x - 2.2 * wide, y + 0.02), (x + 2 * wide, y + 0.02)], 0.004, "#ffffff50")


def river(c: Canvas) -> None:
    """A river through the town on a misty morning, an arched bridge."""
    c.shade(("#7fa6a8", "#bcd3c6", "#f0e6c8", "#f6dcae"), 0, 0.6)
    c.glow((0.72, 0.46), 0.8, "#fff6da", 0.95)
    c.disc((0.72, 0.36), 0.05, "#fffdf0")
    c.ridge(0.48, 0.09, ("#9fb9b2", "#d5d6bb"), 1.2)
    _towers(c, 0.58, (0.1, 0.34), 34, ("#7d9c9d", "#c9cfb8"))
    c.mist(0.36, 0.62, "#f8ecca", 0.8)
    c.ridge(0.54, 0.035, ("#5b8a76", "#8fae8b"), 2.4)
    for i in range(40):
        x = i / 39 + c.dice.uniform(-0.012, 0.012)
        size = c.dice.uniform(0.022, 0.05)
        c.disc((x, 0.575 - size * 0.5), size, mix("#2f6652", "#7d9f6c", c.dice.random()))
    _bridge(c)
    c.mist(0.5, 0.68, "#fbf1d4", 0.45)
    c.reflect(0.6, "#5f9396", 0.3, 0.003)
    c.glow((0.72, 0.74), 0.42, "#fff3cf", 0.6, 0.35)
    bank = [(x / 40, 0.93 - 0.05 * math.sin(x / 40 * 2.4 + 0.4) + 0.12 * (x / 40 - 0.3) ** 2) for x in range(41)]
    c.shaded([*bank, (1, 1.02), (0, 1.02)], ("#3f6f56", "#17362f"))
    for _ in range(420):
        x = c.dice.random()
        y = bank[round(x * 40)][1] + c.dice.uniform(0, 0.06)
        c.line(
            [(x, y), (x + c.dice.uniform(-0.004, 0.007), y - c.dice.uniform(0.03, 0.1))],
            0.0022,
            mix("#1d4436", "#6f9259", c.dice.random()),
        )
    c.figure((0.2, 0.9), 0.15, "#15302b", stride=0.09)
    c.figure((0.225, 0.905), 0.14, "#15302b")


def _bridge(c: Canvas) -> None:
    stone, shadow = "#f3ead2", "#8c9a8d"
    c.shaded([(-0.01, 0.515), (0.63, 0.515), (0.63, 0.6), (-0.01, 0.6)], (stone, shadow))
    for i in range(4):
        middle, wide, high = 0.075 + 0.155 * i, 0.062, 0.07
        arch = [
            (middle + wide * math.cos(a), 0.605 - high * math.sin(a)) for a in (math.pi * n / 30 for n in range(31))
        ]
        c.shaded(arch, ("#4e7a74", "#88aa9c"))
    for i in range(33):
        c.line([(i * 0.0195, 0.49), (i * 0.0195, 0.52)], 0.005, stone)
    c.line([(-0.01, 0.49), (0.63, 0.49)], 0.006, stone)
    for x in (0.11, 0.125, 0.32, 0.47, 0.482):
        c.figure((x, 0.515), 0.065, "#42605c")


def torch(c: Canvas) -> None:
    """A tower shaped like a torch at the blue hour."""
    c.shade(("#0e1d44", "#25467f", "#6d86b5", "#f0b893", "#f7cfa4"), 0, 0.88)
    for _ in range(40):
        c.disc((c.dice.random(), c.dice.uniform(0, 0.4)), c.dice.uniform(0.0006, 0.0016), "#ffffff90")
    c.glow((0.5, 0.24), 0.5, "#ff9b4a", 0.7)
    _towers(c, 0.86, (0.06, 0.2), 13, ("#3c5684", "#b38a8c"))
    c.mist(0.68, 0.92, "#f8d3ad", 0.55)
    for i in range(60):
        t, u = i / 60, (i + 1.15) / 60
        (w, y), (v, z) = (0.07 + 0.13 * t**1.7, 0.86 - 0.5 * t), (0.07 + 0.13 * u**1.7, 0.86 - 0.5 * u)
        tone = mix("#1b2f5e", "#dbe9f7", 0.12 + 0.5 * t)
        c.poly([(0.5 - w, y), (0.5 + w, y), (0.5 + v, z), (0.5 - v, z)], tone)
        c.poly([(0.5 + w * 0.15, y), (0.5 + w, y), (0.5 + v, z), (0.5 + v * 0.15, z)], mix(tone, "#0b1838", 0.35))
        c.line([(0.5 - w, y), (0.5 + w, y)], 0.0013, "#ffe2b0" if i % 3 else "#fff6e0")
    for i in range(-4, 5):
        edge = [(0.5 + i / 4.3 * (0.07 + 0.13 * (n / 24) ** 1.7), 0.86 - 0.5 * n / 24) for n in range(25)]
        c.line(edge, 0.0011, "#0c1b3f80")
    for scale, colour in ((1.0, "#e2521f"), (0.8, "#f5832c"), (0.58, "#fbb040"), (0.34, "#fff1bd")):
        c.poly(_flame(scale), colour)
    c.rect(0.285, 0.35, 0.715, 0.366, "#f6e3c2")
    c.shade(("#2a3a5e", "#0d1630"), 0.86, 1)
    c.glow((0.5, 0.9), 0.26, "#ffc98a", 0.7, 0.28)
    for i in range(7):
        c.figure(
            (0.1 + 0.135 * i + c.dice.uniform(-0.03, 0.03), 0.93 + 0.03 * c.dice.random()), 0.06, "#0a1128", stride=0.08
        )


def _flame(scale: float) -> list[Point]:
    def place(t: float, side: int) -> Point:
        swell = math.sin(math.pi * min(1.0, 0.28 + 0.72 * t)) ** 0.9 * (1 - 0.35 * t)
        return 0.5 + side * 0.27 * scale * swell + 0.09 * scale * math.sin(t * 4.2) * t, 0.358 - 0.26 * scale * t

    steps = [i / 40 for i in range(41)]
    return [*(place(t, -1) for t in steps), *(place(t, 1) for t in reversed(steps))]


def night(c: Canvas) -> None:
    """The city at night: lit windows, a bridge of lights, long reflections."""
    c.shade(("#050a1f", "#0f1c4a", "#3a2c74", "#8b3f7d"), 0, 0.66)
    for _ in range(110):
        c.disc((c.dice.random(), c.dice.uniform(0, 0.4)), c.dice.uniform(0.0006, 0.0018), "#ffffff8c")
    c.glow((0.55, 0.62), 0.7, "#ff7aa8", 0.6, 0.6)
    c.disc((0.16, 0.16), 0.042, "#fdf3d8")
    c.disc((0.172, 0.153), 0.038, "#0b1538")
    for box in _towers(c, 0.66, (0.12, 0.34), 24, ("#26305f", "#5a3f78")):
        _windows(c, box, 0.66, ("#ffc46b80", "#ff9db080"), 0.35)
    for box in _towers(c, 0.66, (0.14, 0.54), 15, ("#0d1538", "#2a2356")):
        _windows(c, box, 0.66, ("#ffd98c", "#ffb45c", "#9fd8ff", "#fff3d0"), 0.46)
        if c.dice.random() < 0.35:  # noqa: PLR2004 - some tops are lit
            c.glow(((box[0] + box[1]) / 2, box[2]), 0.06, c.dice.choice(("#ff5d8f", "#5fd4ff", "#ffd166")), 0.9)
    cable = [(x / 60, 0.655 - 0.1 * abs(math.sin(math.pi * 2.0 * x / 60)) ** 0.75) for x in range(61)]
    c.line([(0, 0.64), (1, 0.64)], 0.008, "#ffcf7a")
    c.line(cable, 0.004, "#ffe3a8")
    for x, y in cable:
        c.line([(x, y), (x, 0.64)], 0.0013, "#ffdf9f90")
        c.glow((x, 0.637), 0.016, "#fff0c0", 0.9)
    c.reflect(0.665, "#0d1238", 0.3, 0.0045)
    c.mist(0.6, 0.74, "#ff9ab8", 0.25)


def _windows(c: Canvas, box: tuple[float, float, float], base: float, colours: tuple[Colour, ...], lit: float) -> None:
    left, right, top = box
    columns = max(2, round((right - left) * c.aspect / 0.016))
    step = (right - left) / columns
    y = top + 0.012
    while y < base - 0.012:
        for i in range(columns):
            if c.dice.random() < lit:
                c.rect(left + (i + 0.22) * step, y, left + (i + 0.78) * step, y + 0.009, c.dice.choice(colours))
        y += 0.017


def _towers(
    c: Canvas, base: float, heights: tuple[float, float], count: int, tones: tuple[Colour, Colour]
) -> list[tuple[float, float, float]]:
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
