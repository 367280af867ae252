"""Formats that need a library of their own, which may be there or not: HEIC by pillow-heif, raw files by rawpy."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PIL import Image

from gallery_app.errors import FileError

__all__ = ["can_develop", "can_open_heif", "developed", "developed_size", "learn_heif"]

_LYING = frozenset((5, 6))
"""How LibRaw says that width and height are exchanged: a quarter turn to the left, to the right."""


def can_open_heif() -> bool:
    """Return whether HEIC can be unpacked here."""
    return find_spec("pillow_heif") is not None


def can_develop() -> bool:
    """Return whether raw files can be developed here."""
    return find_spec("rawpy") is not None


def learn_heif(path: Path) -> None:
    """Teach Pillow to open HEIC.

    Raises:
        FileError: The library is not installed.
    """
    if not can_open_heif():
        raise FileError("{path} is a HEIC photo; to show it, install the extra: {name}.", path=path, name=_name("heif"))
    importlib.import_module("pillow_heif").register_heif_opener(thumbnails=False)


def developed(path: Path) -> Image.Image:
    """Return a raw file's picture upright in sRGB, at half its size, in the camera's white balance.

    Raises:
        FileError: The library is not installed, or does not know this camera.
    """
    with _raw(path) as raw:
        pixels = raw.postprocess(half_size=True, use_camera_wb=True)
    return Image.frombuffer("RGB", (pixels.shape[1], pixels.shape[0]), pixels.tobytes())


def developed_size(path: Path) -> tuple[int, int]:
    """Return the width and height of a raw file's picture as shown, in pixels.

    Raises:
        FileError: The library is not installed, or does not know this camera.
    """
    with _raw(path) as raw:
        size = raw.sizes
    return (size.iheight, size.iwidth) if size.flip in _LYING else (size.iwidth, size.iheight)


@contextmanager
def _raw(path: Path) -> Iterator[Any]:
    if not can_develop():
        raise FileError(
            "{path} is a raw photo without a preview in it; to show it, install the extra: {name}.",
            path=path,
            name=_name("raw"),
        )
    rawpy: Any = importlib.import_module("rawpy")
    try:
        with rawpy.imread(str(path)) as raw:
            yield raw
    except rawpy.LibRawError as error:
        raise FileError("{path} is a raw photo that cannot be developed.", path=path) from error


def _name(extra: str) -> str:
    return f"pip install 'gallery-app[{extra}]'"
