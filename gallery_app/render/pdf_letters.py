"""What the codes of a PDF's fonts read, and how wide they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

__all__ = ["Letters", "letters_of"]

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RUN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_EM = 1000.0


@dataclass(frozen=True, slots=True)
class Letters:
    """A font of two-byte codes.

    Attributes:
        read: The text of each code.
        widths: Width of each code, thousandths of the type size.
        usual: Width of all other codes.
    """

    read: Mapping[bytes, str] = field(default_factory=dict)
    widths: Mapping[int, float] = field(default_factory=dict)
    usual: float = _EM

    def text(self, codes: bytes) -> str:
        """Return what codes read; "" where one of them is not known."""
        words = [self.read.get(codes[at : at + 2], "") for at in range(0, len(codes), 2)]
        return "".join(words) if all(words) else ""

    def width(self, codes: bytes) -> float:
        """Return how wide codes are, thousandths of the type size."""
        pairs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
        return sum(self.widths.get(code, self.usual) for code in pairs)


def letters_of(font: "pikepdf.Object") -> Letters:
    """Read a font's table of letters (ISO 32000-1, 9.10.3) and its widths (9.7.4.3)."""
    table = font.get("/ToUnicode")
    inner: Any = font.DescendantFonts[0] if "/DescendantFonts" in font else {}
    read = dict(_pairs(table.read_bytes())) if table is not None else {}
    return Letters(read, _widths(inner.get("/W", [])), float(inner.get("/DW", _EM)))


def _widths(told: Any) -> dict[int, float]:  # noqa: ANN401 pikepdf's own
    """Read ``first [w w w]`` and ``first last w``."""
    import pikepdf  # noqa: PLC0415 heavy, and most commands make no PDF

    found, parts, at = dict[int, float](), list(told), 0
    while at + 1 < len(parts):
        first, then = int(parts[at]), parts[at + 1]
        if isinstance(then, pikepdf.Array):
            found |= {first + n: float(width) for n, width in enumerate(then)}
            at += 2
        else:
            found |= dict.fromkeys(range(first, int(then) + 1), float(parts[at + 2]))
            at += 3
    return found


def _pairs(table: bytes) -> list[tuple[bytes, str]]:
    found: list[tuple[bytes, str]] = []
    for kind, body in _SECTION.findall(table):
        if kind == b"bfchar":
            found += [(bytes.fromhex(code.decode()), _utf16(text)) for code, text in _PAIR.findall(body)]
            continue
        for first, last, text in _RUN.findall(body):
            start, base = int(first, 16), int(text, 16)
            codes = range(start, int(last, 16) + 1)
            found += [(code.to_bytes(2), _utf16(b"%04X" % (base + code - start))) for code in codes]
    return found


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")
