"""Small files of the kinds that cameras and Photoshop write, made from their published structure."""

import io
import struct
import zlib

from PIL import Image

__all__ = ["boxed", "cr3", "dng", "heic", "jpeg", "late_exif_png", "psd", "raf", "tiff"]

Entry = tuple[int, int, bytes]
"""Tag, field type, data."""

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}


def jpeg(size: tuple[int, int] = (160, 120), colour: str = "teal", **options: object) -> bytes:
    """Return a JPEG whose upper left quarter is red."""
    image = Image.new("RGB", size, colour)
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92, subsampling=0, **options)  # type: ignore[arg-type]  # Pillow's own options
    return out.getvalue()


def short(*numbers: int) -> bytes:
    """Return numbers of 16 bits."""
    return struct.pack(f"<{len(numbers)}H", *numbers)


def long(*numbers: int) -> bytes:
    """Return numbers of 32 bits."""
    return struct.pack(f"<{len(numbers)}I", *numbers)


def tiff(*directories: list[Entry], tail: bytes = b"", magic: bytes = b"II*\0") -> bytes:
    """Return a TIFF stream of a chain of directories; long values follow them, and `tail` ends it."""
    starts, at = [], 8
    for entries in directories:
        starts.append(at)
        at += 2 + 12 * len(entries) + 4
    body, values = b"", b""
    for number, entries in enumerate(directories):
        body += struct.pack("<H", len(entries))
        for tag, kind, data in entries:
            count = len(data) // _SIZES[kind]
            place = data.ljust(4, b"\0") if len(data) <= 4 else long(at + len(values))
            values += data if len(data) > 4 else b""
            body += struct.pack("<HHI", tag, kind, count) + place
        body += long(starts[number + 1] if number + 1 < len(starts) else 0)
    return magic + long(8) + body + values + tail


def dng(
    preview: bytes, *, turned: int = 1, size: tuple[int, int] = (400, 300), named: bool = True, magic: bytes = b"II*\0"
) -> bytes:
    """Return a raw file: a JPEG preview in its first directory, a mosaic of `size` in the next; `named` as DNG."""

    def head(end: int) -> bytes:
        first: list[Entry] = [
            (0x100, 4, long(160)), (0x101, 4, long(120)), (0x103, 3, short(7)), (0x106, 3, short(6)),
            (0x10F, 2, b"NIKON CORPORATION\0"), (0x110, 2, b"NIKON D850\0"),
            (0x111, 4, long(end)), (0x112, 3, short(turned)), (0x117, 4, long(len(preview))),
            *([(0xC612, 1, bytes((1, 4, 0, 0)))] if named else []),
        ]  # fmt: skip
        mosaic: list[Entry] = [
            (0x100, 4, long(size[0] + 16)), (0x101, 4, long(size[1] + 8)), (0x103, 3, short(1)),
            (0x106, 3, short(32803)), (0xC620, 4, long(*size)),
        ]  # fmt: skip
        return tiff(first, mosaic, magic=magic)

    return head(len(head(0))) + preview


def boxed(kind: bytes, *content: bytes) -> bytes:
    """Return a box of the ISO base media format."""
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind + body


def cr3(preview: bytes, turned: int = 6) -> bytes:
    """Return a file with Canon's boxes: basics, EXIF, thumbnail and preview."""
    basics = tiff([(0x100, 4, long(600)), (0x101, 4, long(400)), (0x10F, 2, b"Canon\0"),
                   (0x110, 2, b"Canon EOS R5\0"), (0x112, 3, short(turned))])  # fmt: skip
    exif = tiff([(0x9003, 2, b"2024:05:02 10:11:12\0")])
    uuid = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    thumb = boxed(b"THMB", bytes(16), jpeg((80, 60)))
    movie = boxed(b"moov", boxed(b"uuid", uuid, boxed(b"CMT1", basics), boxed(b"CMT2", exif), thumb))
    large = boxed(
        b"uuid", bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16"), bytes(8), boxed(b"PRVW", bytes(16), preview)
    )
    return boxed(b"ftyp", b"crx \0\0\0\1crx isom") + movie + large


def raf(preview: bytes) -> bytes:
    """Return a Fuji file: a header that says where its JPEG is."""
    head = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + struct.pack(">II", 100, len(preview))
    return head.ljust(100, b"\0") + preview


def heic(
    width: int, height: int, *, quarters: int = 0, mirror: int | None = None, exif: bytes = b"", xmp: bytes = b""
) -> bytes:
    """Return the boxes of a HEIC file without any picture in them."""
    properties = boxed(b"ispe", bytes(4), struct.pack(">II", width, height)) + boxed(b"irot", bytes((quarters,)))
    linked = [1, 2]
    if mirror is not None:
        properties += boxed(b"imir", bytes((mirror,)))
        linked.append(3)
    ipma = boxed(b"ipma", bytes(4), struct.pack(">IHB", 1, 1, len(linked)), bytes(linked))
    items = [(1, b"hvc1", b""), (2, b"Exif", bytes(4) + exif if exif else b""), (3, b"mime", xmp)]
    infos = [boxed(b"infe", b"\2\0\0\0", struct.pack(">HH", number, 0), kind, b"\0") for number, kind, _ in items]
    data, table = b"", b""
    for number, _, content in items:
        table += struct.pack(">HHHHII", number, 1, 0, 1, len(data), len(content))
        data += content
    meta = boxed(
        b"meta", bytes(4), boxed(b"pitm", bytes(4), b"\0\1"), boxed(b"iinf", bytes(4), b"\0\3", *infos),
        boxed(b"iprp", boxed(b"ipco", properties), ipma),
        boxed(b"iloc", b"\1\0\0\0", b"\x44\0", b"\0\3", table), boxed(b"idat", data),
    )  # fmt: skip
    return boxed(b"ftyp", b"heic\0\0\0\0mif1heic") + meta


def psd(image: Image.Image, thumbnail: bytes = b"", depth: int = 8) -> bytes:
    """Return a Photoshop file of one flat picture, with a thumbnail in its resources."""
    modes = {"L": 1, "RGB": 3, "CMYK": 4, "LAB": 9}
    resource = b""
    if thumbnail:
        body = bytes(28) + thumbnail
        resource = (
            b"8BIM" + struct.pack(">H", 1036) + b"\0\0" + struct.pack(">I", len(body)) + body + bytes(len(body) % 2)
        )
    planes = [band.tobytes() for band in image.split()]
    if image.mode == "CMYK":
        planes = [bytes(255 - value for value in plane) for plane in planes]
    if depth == 16:
        planes = [b"".join(bytes((value, value)) for value in plane) for plane in planes]
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, len(planes), image.height, image.width, depth, modes[image.mode])
    return (
        head
        + struct.pack(">I", 0)
        + struct.pack(">I", len(resource))
        + resource
        + struct.pack(">IH", 0, 0)
        + b"".join(planes)
    )


def late_exif_png(turned: int) -> bytes:
    """Return a PNG that tells its orientation only after its pixels."""
    exif = Image.Exif()
    exif[0x0112] = turned
    body = b"eXIf" + exif.tobytes().removeprefix(b"Exif\0\0")
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "PNG")
    whole = out.getvalue()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return whole[:-12] + chunk + whole[-12:]
