"""A package to hand on: pages, photos, caption list, and a manifest that proves that nothing was lost on the way."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.scene import Scene
from gallery_app.render.caption_table import caption_csv
from gallery_app.render.colour import AS_IS
from gallery_app.render.naming import FileNames, safe_stem
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported, counted
from gallery_app.render.package_box import Archive, Box, Folder, opened
from gallery_app.render.package_lists import caption_text, checksums, manifest, readme
from gallery_app.render.pdf import export_pdf
from gallery_app.render.upright import upright
from gallery_app.render.xlsx import workbook
from gallery_app.wording import Message

__all__ = ["Inscribe", "export_package"]

_SUFFIX = 8
"""Characters that the ending of a photo's name may have, its dot among them."""

Inscribe = Callable[[ContentItem, Path], "bytes | Path"]
"""Gives what goes in for a photo: its very file, or a copy with its caption and credit written into it."""


def _original(_item: ContentItem, path: Path) -> bytes | Path:
    return path


def _stripped(_item: ContentItem, path: Path) -> bytes | Path:
    return upright(path, colours=AS_IS).data


def export_package(
    scene: Scene,
    content: Content,
    out: Path,
    options: Options = DEFAULTS,
    write: Writer = safe_write,
    inscribe: Inscribe = _original,
) -> Task[Exported]:
    """Write a folder, or for a name that ends in .zip one file, with everything that belongs to a report.

    Photos are the originals, byte for byte; with `options.strip_gps` they are copies that say nothing but who made
    them and whose they are. One that is missing or cannot be read is warned of and the rest goes on. Names are safe on
    every system; the manifest and the checksums name them by relative paths.

    Raises:
        FileError: A file cannot be written.
        UserError: No Chinese font is installed.
    """
    steps = len(scene.images) + len(content.items) + 1
    with tempfile.TemporaryDirectory(prefix="tushuo-") as folder:
        zipped = out.suffix.lower() == ".zip"
        box = Archive(Path(folder) / "package.zip", out, write) if zipped else Folder(out, write)
        pages = Path(folder) / "pages.pdf"
        printed = yield from counted(export_pdf(scene, pages, Options(ppi=options.ppi)), 0, steps)
        box.put("pages.pdf", "pages", pages)
        give = _stripped if options.strip_gps else inscribe
        places, failed = yield from counted(_photos(box, content, give), len(scene.images), steps)
        yield Progress(steps - 1, steps, Message.of("Writing {name}", name=out.name))
        _lists(box, content, places, stripped=options.strip_gps)
        files = box.close()
    # A photo that is broken may fail twice: on its page and on its own.
    return Exported(files, tuple(dict.fromkeys([*printed.warnings, *failed])))


def _photos(box: Box, content: Content, give: Inscribe) -> Task[tuple[dict[str, str], list[Failure]]]:
    """Put every photo in once; return where each original lies, and those that could not be read."""
    places, failed, names = dict[str, str](), list[Failure](), FileNames()
    for number, item in enumerate(content.items, 1):
        yield Progress(number - 1, len(content.items), Message.of("Packing photos"))
        if item.path is None or item.path in places:
            continue
        try:
            data = _readable(give(item, Path(item.path)))
        except FileError as error:
            failed.append(Failure(item.path, error.message))
            continue
        stem = safe_stem(item.title or Path(item.path).stem, "photo")
        suffix = ".jpg" if isinstance(data, bytes) else _suffix(data)
        name = names.free(f"photos/{number:03d} {stem}{suffix}")
        box.put(name, "photo", data)
        places[item.path] = name
    return places, failed


def _readable(data: bytes | Path) -> bytes | Path:
    try:
        with opened(data) as file:
            file.read(1)
    except OSError as error:
        reason = error.strerror or error
        raise FileError("Cannot read the picture {path}: {reason}.", path=data, reason=reason) from error
    return data


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= _SUFFIX else ""


def _lists(box: Box, content: Content, places: Mapping[str, str], *, stripped: bool) -> None:
    """Put in what the package says about itself; the lists name photos by where they lie in it."""
    sections = [
        replace(section, items=tuple(replace(item, path=places.get(item.path or "")) for item in section.items))
        for section in content.sections
    ]
    local = replace(content, sections=tuple(sections))
    box.put("captions.xlsx", "captions", workbook(local))
    box.put("captions.csv", "captions", caption_csv(local))
    box.put("captions.txt", "captions", caption_text(content, places).encode("utf-8-sig"))
    box.put("README.txt", "about", readme(content, len(places), stripped=stripped))
    box.put("manifest.json", "about", manifest(content, places, box.packed))
    box.put("SHA256SUMS", "about", checksums(box.packed))
