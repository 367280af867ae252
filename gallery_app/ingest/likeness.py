"""How alike two pictures look, as a number."""

from PIL import Image

__all__ = ["phash"]

_EDGE = 8


def phash(image: Image.Image) -> int:
    """Return 64 bits that pictures that look alike have nearly all in common: which of 8 × 8 fields are the lighter."""
    values = image.convert("L").resize((_EDGE, _EDGE), Image.Resampling.BOX).tobytes()
    middle = sorted(values)[len(values) // 2]
    return sum(1 << place for place, value in enumerate(values) if value > middle)
