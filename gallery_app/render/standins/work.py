"""Stand-ins of work: a workshop, yarn, a warehouse, an industrial park, containers."""

import math

from gallery_app.render.standins.brush import Canvas, Colour, Point, mix

__all__ = ["containers", "hall", "racks", "roofs", "spools"]


def hall(c: Canvas) -> None:
    """A long workshop: lamps, trusses and machines run to one point."""
    c.shade(("#0c2030", "#14384a", "#1a4a58"))
    gone = (0.47, 0.44)
    c.poly([(0, 1.0), (1, 1.0), gone], "#2a5f68")
    c.shaded(
        [(-0.3, 1.02), (1.3, 1.02), (gone[0] + 0.02, gone[1]), (gone[0] - 0.02, gone[1])],
        ("#8fd0cc", "#2f6b73", "#173f4b"),
    )
    c.glow(gone, 0.6, "#d8fff2", 0.95)
    for i in range(22, 0, -1):
        near = (1 - i / 22.6) ** 2.2
        _bay(c, gone, near)
    c.shaded(
        [(0.36, 1.02), (0.58, 1.02), (gone[0] + 0.004, gone[1] + 0.01), (gone[0] - 0.004, gone[1] + 0.01)],
        ("#f3d27a", "#d9a441"),
    )
    c.shaded(
        [(0.375, 1.02), (0.565, 1.02), (gone[0] + 0.003, gone[1] + 0.012), (gone[0] - 0.003, gone[1] + 0.012)],
        ("#6fb3b0", "#24565f"),
    )
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
        c.shaded(
            [(left, top), (right, top), (right, foot), (left, foot)],
            (mix("#dff5ee", "#2b6a78", near), mix("#8ec5c4", "#0b222e", near)),
        )
        edge = x1
        c.rect(left, top, right, top + 0.05 * near, mix("#ffffff", "#f0a04b", 0.3 + 0.7 * near))
        c.rect(
            min(edge, edge + side * 0.012 * near),
            top,
            max(edge, edge + side * 0.012 * near),
            foot,
            mix("#dff5ee", "#0a2029", near),
        )
        c.glow((edge + side * 0.06 * near, top + 0.13 * near), 0.05 * near + 0.002, "#9effc8", 0.9)


def spools(c: Canvas) -> None:
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
    _inspector(c, "#0b1420")
    _spool(c, (0.305, 0.36), 0.062, 1.0, accent=True)


def _inspector(c: Canvas, dark: Colour) -> None:
    """A person in a work cap, from behind, one arm up."""
    c.limb((0.52, 0.8), (0.4, 0.62), 0.085, dark)
    c.limb((0.4, 0.62), (0.315, 0.4), 0.065, dark)
    c.limb((0.54, 0.76), (0.82, 0.76), 0.15, dark)
    c.limb((0.85, 0.8), (0.92, 1.1), 0.1, dark)
    c.rect(0.485, 0.76, 0.875, 1.02, dark)
    c.limb((0.66, 0.58), (0.67, 0.72), 0.085, dark)
    c.limb((0.655, 0.53), (0.655, 0.575), 0.15, dark)
    c.shaded(
        [(0.55 + 0.21 * t, 0.52 - 0.075 * math.sin(math.pi * t) ** 0.6) for t in (i / 30 for i in range(31))],
        ("#f2c04a", "#b77d22"),
    )
    c.limb((0.535, 0.522), (0.75, 0.522), 0.016, "#8a5c18")


def _spool(c: Canvas, centre: Point, size: float, light: float, *, accent: bool) -> None:
    thread = mix("#2b4057", "#fff3dc", 0.12 + 0.85 * light)
    if accent:
        thread = mix(thread, "#e8643c", 0.75)
    c.disc((centre[0] + 0.006, centre[1] + 0.006), size * 1.03, "#05090f80")
    for share in (1.0, 0.86, 0.72, 0.58):
        c.disc(centre, size * share, mix(thread, "#ffffff" if share < 0.8 else "#0f1c2b", 0.14))  # noqa: PLR2004 - light inside
    c.disc(centre, size * 0.34, mix("#152230", "#6b5a46", light))
    c.disc(centre, size * 0.2, "#0a1119")


def racks(c: Canvas) -> None:
    """An aisle between high racks full of boxes."""
    c.shade(("#2b3a4a", "#8fa1ad", "#dfe6e6"))
    gone = (0.52, 0.52)
    c.glow(gone, 0.5, "#ffffff", 1.0)
    c.shaded(
        [(-0.2, 1.02), (1.25, 1.02), (gone[0] + 0.03, gone[1]), (gone[0] - 0.03, gone[1])],
        ("#f2f3ef", "#b9c0c2", "#77828b"),
    )
    for side in (-1, 1):
        for i in range(13):
            far, near = 0.075 * 1.26**i, 0.075 * 1.26 ** (i + 1)
            _rack(c, gone, side, (far, near), i)
    for i in range(6):
        width = 0.06 * 1.5**i
        c.line(
            [(gone[0] - width, gone[1] - width * 0.95), (gone[0] + width, gone[1] - width * 0.95)],
            0.006 * 1.4**i,
            "#ffffffd0",
        )
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
        points = [
            (left, gone[1] + far * top),
            (right, gone[1] + near * top),
            (right, gone[1] + near * foot),
            (left, gone[1] + far * foot),
        ]
        colour = mix(colours[(index * 7 + level * 5 + side) % len(colours)], "#e6ecec", veil)
        c.shaded(points, (mix(colour, "#ffffff", 0.12), mix(colour, "#1b2430", 0.25)))
        middle = [(left, gone[1] + far * (top + 0.2)), (right, gone[1] + near * (top + 0.2))]
        c.line(middle, 0.004 * near + 0.0008, mix(colour, "#000000", 0.22))
        c.line(
            [(left, gone[1] + far * (foot + 0.03)), (right, gone[1] + near * (foot + 0.03))],
            0.03 * near,
            mix("#e2622b", "#e6ecec", veil),
        )
    c.line(
        [(right, gone[1] - near * 1.6), (right, gone[1] + near * 0.98)], 0.03 * near, mix("#24548a", "#e6ecec", veil)
    )


def _forklift(c: Canvas, foot: Point, tall: float) -> None:
    x, y = foot
    unit = tall / c.aspect
    c.glow((x, y), tall * 0.8, "#20303c", 0.5, 0.2)
    c.rect(x - 0.34 * unit, y - 0.52 * tall, x + 0.34 * unit, y - 0.08 * tall, "#f0a81c")
    c.rect(x - 0.34 * unit, y - 0.2 * tall, x + 0.34 * unit, y - 0.08 * tall, "#33383d")
    for side in (-1, 1):
        c.line(
            [(x + side * 0.3 * unit, y - 0.5 * tall), (x + side * 0.26 * unit, y - 1.05 * tall)],
            0.035 * tall,
            "#2a2f34",
        )
        c.rect(x + side * 0.26 * unit - 0.09 * unit, y - 0.2 * tall, x + side * 0.26 * unit + 0.09 * unit, y, "#1c2024")
        c.disc((x + side * 0.24 * unit, y - 0.38 * tall), 0.035 * tall, "#fff6d5")
    c.line([(x - 0.28 * unit, y - 1.05 * tall), (x + 0.28 * unit, y - 1.05 * tall)], 0.05 * tall, "#2a2f34")
    c.disc((x, y - 0.82 * tall), 0.085 * tall, "#26313a")
    c.rect(x - 0.14 * unit, y - 0.74 * tall, x + 0.14 * unit, y - 0.5 * tall, "#2f6f8f")


def roofs(c: Canvas) -> None:
    """An industrial park from above: sawtooth roofs, trees, roads."""
    c.shade(("#8fb592", "#7aa884", "#5f9274"))
    for line in range(-3, 9):
        across = line * 0.26
        c.line([(across - 0.4, 1.1), (across + 0.72, -0.1)], 0.042, "#eceae2")
        c.line([(across - 0.4, 1.1), (across + 0.72, -0.1)], 0.003, "#c9b98a")
    for line in range(4):
        c.line([(-0.1, 0.05 + 0.42 * line - 0.3), (1.1, 0.05 + 0.42 * line + 0.3)], 0.05, "#f3f1ea")
    tones = ("#2f7e9d", "#e07a3f", "#4a9c8c", "#e9b44c", "#5b78a8")
    for row in range(-1, 8):
        for column in range(-3, 6):
            x, y = 0.33 + column * 0.21 + 0.1 * (row % 2), 0.02 + row * 0.165
            if c.dice.random() < 0.14:  # noqa: PLR2004 - a green court now and then
                _grove(c, (x + 0.08, y + 0.05))
            else:
                _factory(c, (x, y), c.dice.choice(tones), c.dice.choice((3, 4)))
    c.glow((0.12, 0.02), 0.9, "#fff3d2", 0.4)


def _factory(c: Canvas, corner: Point, tone: Colour, teeth: int) -> None:
    """One hall seen from above, in oblique view; `corner` is its far left end."""
    x, y = corner
    wide, deep, high = 0.155, 0.085, 0.045
    slant = 0.035
    c.poly(
        [
            (x + 0.01, y + deep + high + 0.012),
            (x + wide + 0.03, y + deep + high + 0.012),
            (x + wide + slant + 0.03, y + 0.03),
            (x + wide, y),
        ],
        "#1f3d3470",
    )
    c.shaded(
        [(x, y + deep), (x + wide, y + deep), (x + wide, y + deep + high), (x, y + deep + high)], ("#fbf8f0", "#d5d8d4")
    )
    c.poly(
        [(x + wide, y + deep), (x + wide + slant, y), (x + wide + slant, y + high), (x + wide, y + deep + high)],
        "#9fb0b3",
    )
    for i in range(teeth):
        a, b = x + wide * i / teeth, x + wide * (i + 1) / teeth
        c.poly([(a, y + deep), (a + slant, y), (b + slant, y), (b, y + deep)], mix(tone, "#ffffff", 0.1))
        ridge = a + (b - a) * 0.68
        c.poly(
            [(a, y + deep), (a + slant, y), (ridge + slant, y - 0.022), (ridge, y + deep - 0.022)],
            mix(tone, "#ffffff", 0.28),
        )
        c.poly(
            [(ridge, y + deep - 0.022), (ridge + slant, y - 0.022), (b + slant, y), (b, y + deep)],
            mix(tone, "#12263a", 0.5),
        )
        c.poly([(a, y + deep), (ridge, y + deep - 0.022), (b, y + deep)], "#f4f1e8")
    for i in range(8):
        left = x + 0.008 + i * wide / 8
        c.rect(left, y + deep + 0.014, left + wide / 14, y + deep + 0.03, "#5d8ea6" if i % 3 else "#ffd98a")


def _grove(c: Canvas, middle: Point) -> None:
    for _ in range(26):
        x, y = middle[0] + c.dice.uniform(-0.075, 0.085), middle[1] + c.dice.uniform(-0.05, 0.06)
        size = c.dice.uniform(0.012, 0.024)
        c.disc((x + 0.006, y + 0.008), size, "#2d4c3b60")
        c.disc((x, y), size, mix("#3b7d56", "#8fbb63", c.dice.random()))
        c.disc((x - 0.002, y - 0.005), size * 0.5, "#ffffff28")


def containers(c: Canvas) -> None:
    """Stacked containers, a gantry, an aeroplane in a wide sky."""
    c.shade(("#2d7fb8", "#7cc0dc", "#d6edf0", "#fdebcf"), 0, 0.78)
    for x, y, size in ((0.2, 0.3, 0.13), (0.42, 0.16, 0.08), (0.83, 0.36, 0.15)):
        for i in range(9):
            spread = (i - 4) / 4
            c.glow(
                (x + spread * size, y + 0.02 * abs(spread)), size * (0.85 - 0.4 * abs(spread)), "#ffffff", 0.62, 0.42
            )
    _plane(c, (0.93, 0.08), 0.17)
    c.shade(("#c9c3b5", "#8f8b84"), 0.78, 1)
    colours = ("#d8432f", "#1e6091", "#f2a541", "#2a9d8f", "#e9e4d8", "#7a4b8c")
    for column, storeys in enumerate((3, 5, 4, 6, 2, 5, 4, 3)):
        for storey in range(storeys):
            _box(
                c,
                (column * 0.128 - 0.01, 0.84 - storey * 0.088),
                colours[(column * 3 + storey * 5 + column // 2) % len(colours)],
            )
    for x in (0.26, 0.64):
        c.rect(x, 0.2, x + 0.016, 0.932, "#f4b41a")
        c.rect(x + 0.011, 0.2, x + 0.016, 0.932, "#b97d0d")
    c.rect(0.2, 0.19, 0.74, 0.225, "#f4b41a")
    c.rect(0.2, 0.213, 0.74, 0.225, "#b97d0d")
    for i in range(26):
        c.line([(0.2 + i * 0.0208, 0.19), (0.21 + i * 0.0208, 0.222)], 0.002, "#8a5c0880")
    c.rect(0.45, 0.222, 0.5, 0.25, "#2b2f36")
    for x in (0.456, 0.494):
        c.line([(x, 0.25), (x, 0.335)], 0.003, "#2b2f36")
    _box(c, (0.413, 0.335), "#d8432f")
    c.shade(("#6b6863", "#4a4844"), 0.93, 1)
    for i in range(9):
        c.rect(0.02 + i * 0.12, 0.962, 0.08 + i * 0.12, 0.97, "#f4e7c5")


def _box(c: Canvas, corner: Point, colour: Colour) -> None:
    x, y = corner
    c.shaded(
        [(x, y), (x + 0.124, y), (x + 0.124, y + 0.084), (x, y + 0.084)],
        (mix(colour, "#ffffff", 0.16), mix(colour, "#10141c", 0.22)),
    )
    for i in range(1, 17):
        c.line([(x + i * 0.0073, y + 0.008), (x + i * 0.0073, y + 0.076)], 0.0016, mix(colour, "#000000", 0.28))
    c.rect(x, y, x + 0.124, y + 0.006, mix(colour, "#ffffff", 0.35))
    c.rect(x, y + 0.078, x + 0.124, y + 0.084, mix(colour, "#000000", 0.4))


def _plane(c: Canvas, nose: Point, size: float) -> None:
    def place(x: float, y: float) -> Point:
        return nose[0] - (x - 0.22 * y) * size / c.aspect, nose[1] + (y + 0.22 * x) * size

    c.limb(place(0.05, 0), place(0.92, 0), 0.1 * size, "#fbfdff")
    c.poly([place(0.32, 0), place(0.55, 0), place(0.78, 0.5), place(0.66, 0.5)], "#d6e4ec")
    c.poly([place(0.36, 0), place(0.55, 0), place(0.8, -0.36), place(0.72, -0.36)], "#b9ccd8")
    c.poly([place(0.82, 0), place(0.97, 0), place(1.08, -0.24), place(0.99, -0.24)], "#d8432f")
    c.poly([place(0.84, 0), place(0.95, 0), place(1.04, 0.14), place(0.98, 0.14)], "#b9ccd8")
