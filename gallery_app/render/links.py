"""Pictures beside a layout document: upright, whole, of a known resolution, under names that every system takes."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer
from gallery_app.layout.scene import ImageBox, Scene
from gallery_app.render.file_names import FileNames, safe_stem
from gallery_app.render.jpeg import as_jpeg
from gallery_app.wording import Message

__all__ = ["FOLDER", "LINK_PPI", "Link", "Links", "link_pictures", "upright"]

FOLDER = "Links"
"""Where layout programs look for pictures that have moved with their document."""
LINK_PPI = 300
"""Resolution written into every linked picture, pixels an inch."""
_EDGE = 16_000
"""More pixels than a side may have, so that a picture keeps all of its own."""
_QUALITY = 95
_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Link:
    """A linked picture.

    Attributes:
        name: Name of the file in the folder.
        width: Pixels.
        height: Pixels.
    """

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Links:
    """The linked pictures of a scene.

    Attributes:
        folder: Where they lie.
        pictures: By the path of the original; one that could not be read is not among them.
        files: Absolute paths of what was written.
        warnings: Pictures that could not be read.
    """

    folder: Path
    pictures: dict[str, Link]
    files: tuple[Path, ...]
    warnings: tuple[Failure, ...]

    def of(self, box: ImageBox) -> Link | None:
        """Return the picture of a frame, if there is one."""
        return self.pictures.get(box.path) if box.path else None


def link_pictures(scene: Scene, folder: Path, write: Writer) -> Task[Links]:
    """Write every picture of a scene once; one that cannot be read is warned of and the rest goes on.

    Raises:
        FileError: A file cannot be written.
    """
    boxes = {box.path: box for box in scene.images if box.path}
    names, pictures, files, warnings = FileNames(), dict[str, Link](), list[Path](), list[Failure]()
    for number, (path, box) in enumerate(boxes.items()):
        yield Progress(number, len(boxes), Message.of("Preparing photos"))
        # With the photo's number the same name never means another picture, whichever document was written before.
        name = names.free(f"{box.photo:05d} {safe_stem(Path(path).stem, 'photo')}.jpg")
        try:
            data, width, height = upright(Path(path))
        except FileError as error:
            warnings.append(Failure(path, error.message))
            continue
        files.append(write(folder / name, data).absolute())
        pictures[path] = Link(name, width, height)
    return Links(folder, pictures, tuple(files), tuple(warnings))


def upright(path: Path) -> tuple[bytes, int, int]:
    """Return a picture in all its pixels as an upright JPEG of `LINK_PPI`, and its width and height.

    Raises:
        FileError: The file is not there, is no picture, or is damaged.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 heavy, and most commands draw nothing

    data = as_jpeg(path, _EDGE, _EDGE)
    with Image.open(io.BytesIO(data)) as image:
        if image.getexif().get(_ORIENTATION, 1) == 1:
            return _with_density(data), image.width, image.height
        turned = ImageOps.exif_transpose(image)
        notes = {key: image.info[key] for key in ("icc_profile", "xmp") if image.info.get(key)}
        exif = turned.getexif().tobytes() if len(turned.getexif()) else b""
        out = io.BytesIO()
        turned.save(out, "JPEG", quality=_QUALITY, subsampling=0, exif=exif, **notes)
    return _with_density(out.getvalue()), turned.width, turned.height


# JFIF 1.02: version, unit (1 is an inch), density across and down, a thumbnail of no pixels.
_JFIF = struct.pack(">HH5sHBHHBB", 0xFFE0, 16, b"JFIF\0", 0x0102, 1, LINK_PPI, LINK_PPI, 0, 0)


def _with_density(data: bytes) -> bytes:
    """Return a JPEG that says `LINK_PPI`: layout programs scale pictures from the size that it gives them."""
    at = 2
    while data[at : at + 2] == b"\xff\xe0":
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:2] + _JFIF + data[at:]
