"""Lengths of print: millimetres, PostScript points and pixels."""

__all__ = ["MM_PER_INCH", "PT_PER_INCH", "mm_to_pt", "ppi", "pt_to_mm"]

MM_PER_INCH = 25.4
PT_PER_INCH = 72.0


def mm_to_pt(mm: float) -> float:
    """Convert millimetres to PostScript points (72 an inch)."""
    return mm * PT_PER_INCH / MM_PER_INCH


def pt_to_mm(pt: float) -> float:
    """Convert PostScript points (72 an inch) to millimetres."""
    return pt * MM_PER_INCH / PT_PER_INCH


def ppi(pixels: int, mm: float) -> float:
    """Return the effective resolution, in pixels an inch, of `pixels` printed `mm` wide."""
    return pixels * MM_PER_INCH / mm
