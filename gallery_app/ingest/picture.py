"""Facts and previews of one picture. Runs in a worker process: see `decode`."""

import io
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from gallery_app.domain.photo import PhotoFile
from gallery_app.errors import FileError
from gallery_app.ingest.camera_file import Raw
from gallery_app.ingest.embedded import embedded_picture, embedded_preview, embedded_reading, embedded_size
from gallery_app.ingest.extras import can_develop, can_open_heif, developed, developed_size, learn_heif
from gallery_app.ingest.facts import Inspected
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.ingest.opening import check_file, failing, opened
from gallery_app.ingest.photoshop import Photoshop, eight_bits, halved, read_photoshop
from gallery_app.ingest.pixels import LYING, for_screen, orientation
from gallery_app.ingest.raw import read_raw
from gallery_app.ingest.weight import check_memory, check_size
from gallery_app.metadata.containers.heif import Heif, is_heif, read_heif
from gallery_app.metadata.containers.open import read_blocks
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.read import FORMATS, read_metadata

__all__ = ["inspect", "metadata", "preview", "previews", "shown", "special"]

_QUALITY = 88
_HEAD = 400


class _Shape(NamedTuple):
    format: str
    width: int
    height: int
    orientation: int
    taken: str = ""
    camera: str = ""


def inspect(path: Path) -> Inspected:
    """Return what a picture's headers say; its pixels are not read, so a damaged picture may pass.

    Raises:
        FileError: There is no such file, or no picture this program reads is in it.
    """
    check_file(path)
    shape = _shape(path)
    reading = read_metadata(path)
    status = path.stat()
    file = PhotoFile(
        path=str(path),
        size=status.st_size,
        modified=status.st_mtime_ns,
        fingerprint=fingerprint(path),
        format=shape.format,
        width=shape.width,
        height=shape.height,
        orientation=shape.orientation,
        taken=reading.taken or shape.taken,
        camera=reading.camera or shape.camera,
    )
    return Inspected(file, reading, embedded_preview(path) or b"")


def metadata(path: Path) -> Reading:
    """Return what a file of any kind and its sidecar say, whether or not there is a picture to show.

    Raises:
        FileError: It cannot be opened.
    """
    check_file(path)
    return read_metadata(path)


def preview(path: Path, edge: int) -> bytes:
    """Return the picture as a small JPEG in sRGB: upright, flat, at most `edge` pixels on its longer side.

    Raises:
        FileError: There is no picture to show, for the reason given.
    """
    return previews(path, (edge,))[0]


def previews(path: Path, edges: Sequence[int]) -> tuple[bytes, ...]:
    """Return the picture in several sizes, as `preview` does; it is unpacked once.

    Raises:
        FileError: There is no picture to show, for the reason given.
    """
    check_file(path)
    with failing(path):
        largest = shown(path, max(edges))
        return tuple(_jpeg(largest, edge) for edge in edges)


def _jpeg(picture: Image.Image, edge: int) -> bytes:
    small = picture
    if max(picture.size) > edge:
        small = picture.copy()
        small.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def special(path: Path) -> Heif | Raw | Photoshop | None:
    """Return what a file says whose format Pillow does not know, or knows wrongly; None for all others.

    Raises:
        FileError: The file cannot be read.
    """
    with failing(path), path.open("rb") as file:
        if is_heif(file.read(_HEAD)):
            return read_heif(file) or Heif(0, 0, 1, b"", b"")
        return read_photoshop(path, file) or read_raw(file)


def _shape(path: Path) -> _Shape:
    told = special(path)
    if isinstance(told, Raw):
        size = told.width, told.height
        if not all(size):
            size = embedded_size(path) or developed_size(path)
        check_size(path, *size)
        # Fuji's own file says little; the JPEG in it says all.
        carried = embedded_reading(path) if told.kind == "RAF" else Reading()
        said = told.taken or carried.taken, told.camera or carried.camera
        return _Shape(told.kind, *size, told.orientation, *said)
    if isinstance(told, Heif):
        if not told.width * told.height:
            raise FileError("{path} is damaged and cannot be shown.", path=path)
        check_size(path, told.width, told.height)
        return _Shape("HEIC", told.width, told.height, told.orientation)
    if isinstance(told, Photoshop):
        check_size(path, told.width, told.height)
        return _Shape("PSD", told.width, told.height, 1)
    with opened(path) as image:
        if image.format == "PNG" and "exif" not in image.info:
            late = read_blocks(path.read_bytes())
            image.info |= {"exif": late.exif} if late and late.exif else {}
        turned = orientation(image)
        width, height = image.size
        name = "JPEG" if image.format == "MPO" else str(image.format)
    # Pillow gives the size of a TIFF as it will be shown, of others as it is stored.
    if turned >= LYING and name != "TIFF":
        width, height = height, width
    return _Shape(name, width, height, turned)


def shown(path: Path, edge: int) -> Image.Image:
    """Return a picture upright in sRGB, flat, at most `edge` pixels on its longer side.

    Raises:
        FileError: There is no picture to show, for the reason given.
    """
    told = special(path)
    if isinstance(told, Raw):
        return _raw_shown(path, edge)
    if isinstance(told, Photoshop):
        return _deep_shown(path, edge)
    if isinstance(told, Heif):
        carried = None if can_open_heif() else embedded_picture(path, edge)
        if carried:
            return carried
        learn_heif(path)
        # The library has turned it already.
        return _unpacked(path, edge, (*FORMATS, "HEIF"), turned=1)
    return _unpacked(path, edge, FORMATS)


def _unpacked(path: Path, edge: int, formats: tuple[str, ...], turned: int | None = None) -> Image.Image:
    with opened(path, formats=formats) as image:
        profile = image.info.get("icc_profile")
        check_memory(path, image, edge)
        image.load()
        if turned is None:
            turned = 1 if image.format == "TIFF" else orientation(image)  # Pillow turns TIFF itself
        return for_screen(image, edge, turned, profile)


def _deep_shown(path: Path, edge: int) -> Image.Image:
    with path.open("rb") as file, eight_bits(file) as source, opened(path, formats=("PSD",), source=source) as image:
        profile = image.info.get("icc_profile")
        check_memory(path, image, edge)
        return for_screen(halved(image), edge, 1, profile)


def _raw_shown(path: Path, edge: int) -> Image.Image:
    """Return the camera's own JPEG where it is large enough, as photographers know it; else develop."""
    carried = embedded_picture(path, edge)
    if carried and (max(carried.size) * 2 >= edge or not can_develop()):
        return carried
    try:
        return for_screen(developed(path), edge, 1, None)
    except FileError:
        if carried:
            return carried
        # Of some cameras only a small picture without compression is there, which stands first in the file.
        with suppress(FileError):
            return _unpacked(path, edge, ("TIFF",))
        raise
