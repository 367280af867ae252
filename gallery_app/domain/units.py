"""Lengths of print: millimetres, inches and PostScript points."""

__all__ = ["MM_PER_INCH", "PT_PER_INCH", "pt_to_mm"]

MM_PER_INCH = 25.4
PT_PER_INCH = 72.0


def pt_to_mm(pt: float) -> float:
    """Convert PostScript points (72 an inch) to millimetres."""
    return pt * MM_PER_INCH / PT_PER_INCH
