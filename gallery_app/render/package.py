"""A package to hand on: pages, photos, caption list, and a manifest that proves that nothing was lost on the way."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.scene import Scene
from gallery_app.reasons import reason_of
from gallery_app.render.caption_table import caption_csv
from gallery_app.render.colour import AS_IS
from gallery_app.render.inscribed import Inscribe, Inscribed, as_it_is
from gallery_app.render.naming import FileNames, safe_stem
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported, counted
from gallery_app.render.package_box import Archive, Box, Folder, opened
from gallery_app.render.package_lists import caption_text, checksums, manifest, readme, sidecar_name
from gallery_app.render.pdf import export_pdf
from gallery_app.render.upright import upright
from gallery_app.render.xlsx import workbook
from gallery_app.wording import Message

__all__ = ["export_package"]

_SUFFIX = 8
"""Characters that the ending of a photo's name may have, its dot among them."""


def export_package(
    scene: Scene,
    content: Content,
    out: Path,
    options: Options = DEFAULTS,
    write: Writer = safe_write,
    inscribe: Inscribe = as_it_is,
) -> Task[Exported]:
    """Write a folder, or for a name that ends in .zip one file, with everything that belongs to a report.

    Photos are the originals with captions written in by `inscribe`, a sidecar beside those that take none; with
    `options.originals` they are the very files, byte for byte; with `options.strip_gps` copies that say nothing but
    their captions, who made them and whose they are. One that is missing or cannot be read is warned of and the rest
    goes on. Names are safe on every system; the manifest and the checksums name them by relative paths.

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
        photos = _Photos(box, as_it_is if options.originals else inscribe, stripped=options.strip_gps)
        places, failed = yield from counted(photos.put(content), len(scene.images), steps)
        yield Progress(steps - 1, steps, Message.of("Writing {name}", name=out.name))
        _lists(box, content, places, options)
        files = box.close()
    # A photo that is broken may fail twice: on its page and on its own.
    return Exported(files, tuple(dict.fromkeys([*printed.warnings, *failed])))


@dataclass(frozen=True, slots=True)
class _Photos:
    """Puts photos into a package."""

    box: Box
    inscribe: Inscribe
    stripped: bool
    names: FileNames = field(default_factory=FileNames)

    def put(self, content: Content) -> Task[tuple[dict[str, str], list[Failure]]]:
        """Put every photo in once; return where each original lies, and what is to be said of some."""
        places, said = dict[str, str](), list[Failure]()
        for number, item in enumerate(content.items, 1):
            yield Progress(number - 1, len(content.items), Message.of("Packing photos"))
            if item.path is None or item.path in places:
                continue
            try:
                photo = self._given(item, Path(item.path))
            except FileError as error:
                said.append(Failure(item.path, error.message))
                continue
            places[item.path] = self._one(number, item, photo)
            said += [Failure(item.path, photo.note)] if photo.note else []
        return places, said

    def _given(self, item: ContentItem, path: Path) -> Inscribed:
        photo = self.inscribe(item, upright(path, colours=AS_IS).data if self.stripped else path)
        return replace(photo, data=_readable(photo.data))

    def _one(self, number: int, item: ContentItem, photo: Inscribed) -> str:
        path = Path(item.path or "")
        suffix = ".jpg" if self.stripped else _suffix(path)
        name = self.names.free(f"photos/{number:03d} {safe_stem(item.title or path.stem, 'photo')}{suffix}")
        self.box.put(name, "photo", photo.data)
        if photo.sidecar:
            self.box.put(sidecar_name(name), "sidecar", photo.sidecar)
        return name


def _readable(data: bytes | Path) -> bytes | Path:
    try:
        with opened(data) as file:
            file.read(1)
    except OSError as error:
        reason = reason_of(error)
        raise FileError("Cannot read the picture {path}: {reason}.", path=data, reason=reason) from error
    return data


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= _SUFFIX else ""


def _lists(box: Box, content: Content, places: Mapping[str, str], options: Options) -> None:
    """Put in what the package says about itself; the lists name photos by where they lie in it."""
    sections = [
        replace(section, items=tuple(replace(item, path=places.get(item.path or "")) for item in section.items))
        for section in content.sections
    ]
    local = replace(content, sections=tuple(sections))
    box.put("captions.xlsx", "captions", workbook(local))
    box.put("captions.csv", "captions", caption_csv(local))
    box.put("captions.txt", "captions", caption_text(content, places).encode("utf-8-sig"))
    box.put("README.txt", "about", readme(content, len(places), options))
    box.put("manifest.json", "about", manifest(content, places, box.packed))
    box.put("SHA256SUMS", "about", checksums(box.packed))
