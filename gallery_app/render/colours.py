"""What colours a picture file is in, as its headers say."""

import warnings
from pathlib import Path

__all__ = ["colours_of"]


def colours_of(path: Path) -> str:
    """Return Pillow's mode of a picture, with ``+ICC`` where it has a profile; "" where it cannot be read.

    Only headers are read.
    """
    from PIL import Image  # noqa: PLC0415 heavy, and most commands draw nothing

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path) as image:
                return image.mode + ("+ICC" if image.info.get("icc_profile") else "")
        except Exception:  # noqa: BLE001 - a broken header fails in as many ways as there are formats
            return ""
