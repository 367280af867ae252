"""Pages as pictures, one a page: PNG and JPEG for screens, TIFF also in the inks of a press."""

import io
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.errors import FileError, InputError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Page, Scene
from gallery_app.render.colour import SCREEN, Press, open_press
from gallery_app.render.glyphs import font_warnings
from gallery_app.render.image import PRINT_PPI, Prepared, Wanted, prepare
from gallery_app.render.naming import numbered
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported, counted
from gallery_app.render.plates import inked
from gallery_app.render.privacy import PROGRAM, Owed, packet
from gallery_app.render.typst import typeset_png
from gallery_app.wording import Message

if TYPE_CHECKING:
    from PIL import Image

# ruff: noqa: PLC0415 - Pillow is heavy, and most commands draw nothing

__all__ = ["SCREEN_PPI", "export_jpeg", "export_png", "export_tiff"]

SCREEN_PPI = 144.0
"""Resolution of pages that are looked at on a screen, pixels an inch."""
_MOST_PIXELS = 200_000_000
_QUALITY = 92

Draw = Callable[[Scene, Prepared, float], bytes]
"""Draws a scene of one page, with its photos, at so many pixels an inch."""


def export_png(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, or, with several pages, to ``out-1``, ``out-2`` … beside it, in sRGB.

    A picture that another program made is not written over: it may be somebody's photo.

    Args:
        scene: The pages.
        out: A file whose name ends in .png.
        options: `ppi` is heeded.
        write: What writes the files.

    Raises:
        FileError: A file cannot be written, or a picture of its name did not come from here.
        InputError: The pages would have too many pixels.
        UserError: No Chinese font is installed.
    """
    return _export(scene, out, Wanted(options.ppi or SCREEN_PPI), write, _png)


def export_jpeg(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene as JPEG in sRGB; arguments and errors as for `export_png`."""
    return _export(scene, out, Wanted(options.ppi or SCREEN_PPI), write, _jpeg)


def export_tiff(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene as TIFF: in sRGB, or with `options.icc` in the inks of that press, black text in black alone.

    Arguments and errors as for `export_png`; also:

    Raises:
        InputError: The profile cannot be used.
    """
    press = open_press(options.icc, options.intent) if options.icc else None
    wanted = Wanted(options.ppi or PRINT_PPI, press or SCREEN)
    return _export(scene, out, wanted, write, _inked_tiff(press) if press else _tiff)


def _export(scene: Scene, out: Path, wanted: Wanted, write: Writer, draw: Draw) -> Task[Exported]:
    names = numbered(out, len(scene.pages))
    for name, page in zip(names, scene.pages, strict=True):
        _refuse_large(page, wanted.ppi)
        _spare_photo(name)
    total, done, files, warnings = len(scene.images), 0, list[Path](), list[Failure]()
    for number, (name, page) in enumerate(zip(names, scene.pages, strict=True), 1):
        part = replace(scene, pages=(page,), bleed=0.0)
        with tempfile.TemporaryDirectory(prefix="tushuo-") as folder:
            prepared = yield from counted(prepare(part, Path(folder), wanted), done, total)
            done += len(part.images)
            yield Progress(done, total, Message.of("Drawing page {page}", page=number))
            files.append(write(name, draw(part, prepared, wanted.ppi)).absolute())
            warnings += prepared.warnings
    return Exported(tuple(files), (*warnings, *font_warnings(scene)))


def _refuse_large(page: Page, ppi: float) -> None:
    pixels = page.width * page.height * (ppi / MM_PER_INCH) ** 2
    if pixels > _MOST_PIXELS:
        raise InputError(
            "A page of {width} × {height} mm at {ppi} pixels an inch is too large for a picture; ask for fewer.",
            width=f"{page.width:g}",
            height=f"{page.height:g}",
            ppi=f"{ppi:g}",
        )


def _spare_photo(path: Path) -> None:
    with suppress(OSError):  # what cannot be read cannot be known for one of ours
        if not path.exists() or not (data := path.read_bytes()) or PROGRAM.encode() in data:
            return
    raise FileError("{path} is there already and was not made by this program; choose another name.", path=path)


def _png(scene: Scene, pictures: Prepared, ppi: float) -> bytes:
    data = typeset_png(scene, pictures, ppi)[0]
    # PNG (third edition), 5.6: all three belong before the first IDAT, so behind IHDR, which has 25 bytes.
    head, rest = data[:33], data[33:]
    return head + b"".join(_chunks(scene, ppi)) + rest


def _chunks(scene: Scene, ppi: float) -> Iterator[bytes]:
    yield _chunk(b"iCCP", b"sRGB\0\0" + zlib.compress(_srgb()))
    metre = round(ppi / MM_PER_INCH * 1000)
    yield _chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))
    yield _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + _told(scene))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _told(scene: Scene) -> bytes:
    return packet(Owed(creators=scene.authors), scene.title, PROGRAM)


def _seen(scene: Scene, pictures: Prepared, ppi: float) -> "Image.Image":
    from PIL import Image

    with Image.open(io.BytesIO(typeset_png(scene, pictures, ppi)[0])) as page:
        return page.convert("RGB")


def _jpeg(scene: Scene, pictures: Prepared, ppi: float) -> bytes:
    out = io.BytesIO()
    page, dpi = _seen(scene, pictures, ppi), (round(ppi), round(ppi))
    page.save(out, "JPEG", quality=_QUALITY, subsampling=0, dpi=dpi, icc_profile=_srgb(), xmp=_told(scene))
    return out.getvalue()


def _tiff(scene: Scene, pictures: Prepared, ppi: float) -> bytes:
    return _as_tiff(_seen(scene, pictures, ppi), scene, ppi, _srgb())


def _inked_tiff(press: Press) -> Draw:
    def draw(scene: Scene, pictures: Prepared, ppi: float) -> bytes:
        return _as_tiff(inked(scene, pictures, ppi), scene, ppi, press.data)

    return draw


_XMP = 700
"""TIFF tag of an XMP packet (ISO 16684-3)."""


def _as_tiff(page: "Image.Image", scene: Scene, ppi: float, profile: bytes) -> bytes:
    from PIL import TiffImagePlugin

    told, out = TiffImagePlugin.ImageFileDirectory_v2(), io.BytesIO()
    told[_XMP] = _told(scene)
    told.tagtype[_XMP] = 1  # bytes
    page.save(out, "TIFF", compression="tiff_lzw", dpi=(ppi, ppi), icc_profile=profile, tiffinfo=told)
    return out.getvalue()
