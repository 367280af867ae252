"""A press profile made up for tests: inks that mix as Neugebauer had it, 300 % of ink at most (ICC.1:2001-04, lut8)."""

import struct
from collections.abc import Iterable
from itertools import product
from pathlib import Path

__all__ = ["NAME", "press_profile", "saved_press"]

NAME = "Test Press 300%"
_GRID = 13
_PAPER, _BLACK = 94.0, 16.0
# Lab of the solid inks and of two of them, as ISO 12647-2 has them, roughly.
_SOLIDS = {
    (0, 0, 0): (_PAPER, 0, -2),
    (1, 0, 0): (55, -37, -50),
    (0, 1, 0): (48, 74, -3),
    (0, 0, 1): (89, -5, 93),
    (1, 1, 0): (24, 22, -46),
    (1, 0, 1): (50, -65, 27),
    (0, 1, 1): (47, 68, 48),
    (1, 1, 1): (23, 0, 0),
}


def saved_press(folder: Path) -> Path:
    """Write the profile into a folder and return its path."""
    path = folder / "press.icc"
    path.write_bytes(press_profile())
    return path


def press_profile(space: bytes = b"CMYK", kind: bytes = b"prtr") -> bytes:
    """Return the profile, under another colour space or device class for tests of what is refused."""
    name = NAME.encode() + b"\0"
    description = b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    tags = [
        (b"desc", description),
        (b"cprt", b"text" + bytes(4) + b"No rights reserved.\0"),
        (b"wtpt", white),
        (b"A2B0", _table(4, 3, 2, _seen())),
        (b"B2A0", _table(3, 4, _GRID, ([0.9 * ink for ink in colour] for colour in _mixed()))),
        (b"B2A1", _table(3, 4, _GRID, _mixed())),
    ]
    return _file(tags, space, kind)


def _file(tags: list[tuple[bytes, bytes]], space: bytes, kind: bytes) -> bytes:
    at = 128 + 4 + 12 * len(tags)
    index, body = struct.pack(">I", len(tags)), b""
    for sign, data in tags:
        padded = data + bytes(-len(data) % 4)
        index += struct.pack(">4sII", sign, at + len(body), len(data))
        body += padded
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"test", 0x02400000, kind, space, b"Lab ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + index + body


def _table(inputs: int, outputs: int, grid: int, colours: Iterable[Iterable[float]]) -> bytes:
    one = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x10000)
    straight = bytes(range(256))
    cells = bytes(min(255, max(0, round(value))) for colour in colours for value in colour)
    head = b"mft1" + bytes(4) + bytes((inputs, outputs, grid, 0)) + struct.pack(">9i", *one)
    return head + straight * inputs + cells + straight * outputs


def _seen() -> Iterable[tuple[float, ...]]:
    for c, m, y, k in product((0, 1), repeat=4):
        light, a, b = _SOLIDS[c, m, y]
        if k:
            light, a, b = light / _PAPER * _BLACK, a / 6, b / 6
        yield light * 2.55, a + 128, b + 128


def _mixed() -> Iterable[tuple[float, ...]]:
    steps = [index * 255 / (_GRID - 1) for index in range(_GRID)]
    for light, a, b in product(steps, repeat=3):
        red, green, blue = _linear(light / 2.55, a - 128, b - 128)
        cyan, magenta, yellow = (1 - min(1, max(0, value)) ** 0.5 for value in (red, green, blue))
        black = min(cyan, magenta, yellow) ** 2
        yield tuple(255 * value for value in (*(ink - black / 3 for ink in (cyan, magenta, yellow)), black))


def _linear(light: float, a: float, b: float) -> tuple[float, float, float]:
    fy = (light + 16) / 116
    x, y, z = (f**3 if f > 6 / 29 else (f - 4 / 29) * 108 / 841 for f in (fy + a / 500, fy, fy - b / 200))
    x, z = x * 0.9642, z * 0.8249
    return (
        3.1339 * x - 1.6169 * y - 0.4906 * z,
        -0.9785 * x + 1.9160 * y + 0.0333 * z,
        0.0720 * x - 0.2290 * y + 1.4057 * z,
    )
