"""What layout programs call the fonts that pages are set in."""

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gallery_app.layout.scene import Face
from gallery_app.render.fonts import font_book, fonts_for_pages

__all__ = ["FontName", "font_name"]

# OpenType 1.9, name table: name ids and the platform whose names are UTF-16 in American English.
_FAMILY, _STYLE, _POSTSCRIPT, _TYPO_FAMILY, _TYPO_STYLE = 1, 2, 6, 16, 17
_WINDOWS, _ENGLISH = 3, 0x409


@dataclass(frozen=True, slots=True)
class FontName:
    """A font.

    Attributes:
        family: Such as Noto Serif CJK SC.
        style: Such as Bold.
        postscript: Such as NotoSerifCJKsc-Bold.
        weight: 100 to 900.
    """

    family: str
    style: str
    postscript: str
    weight: int

    @property
    def full(self) -> str:
        """Family and style."""
        return f"{self.family} {self.style}"


@lru_cache(maxsize=64)
def font_name(face: Face, weight: int) -> FontName:
    """Return the font that sets a kind of typeface on this machine, in the weight nearest to the one wanted.

    Raises:
        UserError: No Chinese font is installed.
    """
    family = fonts_for_pages()[face.value][0]
    known = [font for font in font_book().fonts() if font.family == family and font.style == "normal"]
    nearest = min(known, key=lambda font: abs(font.weight - weight))
    names = _names(Path(nearest.path), nearest.index) if nearest.path else {}
    style = "Bold" if nearest.weight >= 600 else "Regular"  # noqa: PLR2004 OpenType's weight of semi-bold
    return FontName(
        names.get(_TYPO_FAMILY) or names.get(_FAMILY) or family,
        names.get(_TYPO_STYLE) or names.get(_STYLE) or style,
        names.get(_POSTSCRIPT) or f"{family.replace(' ', '')}-{style}",
        nearest.weight,
    )


def _names(path: Path, index: int) -> dict[int, str]:
    """Read the name table of a font file, or of one font of a collection; nothing where it has another shape."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            start = 0
            if head[:4] == b"ttcf":
                file.seek(12 + 4 * index)
                (start,) = struct.unpack(">I", file.read(4))
                file.seek(start)
                head = file.read(12)
            directory = file.read(16 * struct.unpack(">H", head[4:6])[0])
            tables = {tag: (at, size) for tag, _, at, size in struct.iter_unpack(">4sIII", directory)}
            at, size = tables[b"name"]
            file.seek(at)
            return _strings(file.read(size))
    except (OSError, struct.error, KeyError):
        return {}


def _strings(table: bytes) -> dict[int, str]:
    _, count, storage = struct.unpack(">HHH", table[:6])
    records = struct.iter_unpack(">HHHHHH", table[6 : 6 + 12 * count])
    return {
        name: table[storage + at : storage + at + size].decode("utf-16-be", "replace")
        for platform, _, language, name, size, at in records
        if platform == _WINDOWS and language == _ENGLISH
    }
