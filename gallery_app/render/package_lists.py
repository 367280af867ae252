"""What a package says about itself: a list for people, a manifest for programs, a word to whoever opens it."""

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePath, PurePosixPath

from gallery_app.layout.content import Content, ContentItem
from gallery_app.render.captions import title_of
from gallery_app.render.clean_text import clean
from gallery_app.render.options import Options
from gallery_app.render.words import words_for

__all__ = ["Packed", "caption_text", "checksums", "manifest", "readme", "sidecar_name"]

_VERSION = 1
"""Of the manifest; a change that readers must know of raises it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of the package.

    Attributes:
        path: Relative to the package, with forward slashes.
        role: What it is: pages, photo, sidecar, captions or about.
        bytes: Its size.
        sha256: Its checksum (FIPS 180-4), hexadecimal.
    """

    path: str
    role: str
    bytes: int
    sha256: str


def caption_text(content: Content, places: Mapping[str, str]) -> str:
    """Return the caption list as plain text: sections, numbered captions with credits, where each photo lies.

    Args:
        content: The photos.
        places: Where the file of an original lies in the package.
    """
    return clean("\n".join(_lines(content, places)))


def _lines(content: Content, places: Mapping[str, str]) -> Iterator[str]:
    dash = "——" if content.language.startswith("zh") else ""
    yield title_of(content.headline, len(content.items), content.language)
    yield from filter(None, [content.subtitle and dash + content.subtitle, "　".join(content.bylines)])
    number, missing = 0, words_for(content.language)["missing"]
    for section in content.sections:
        if section.items:
            yield "\n" + "　".join(section.heading) if section.heading else ""
        for item in section.items:
            number += 1
            yield f"{number}. {'　'.join(filter(None, [item.words, item.credit]))}"
            if item.description and item.description != item.words:
                yield f"   {item.description}"
            yield f"   {places.get(item.path or '', missing)}"
    yield ""


def manifest(content: Content, places: Mapping[str, str], files: Iterable[Packed]) -> bytes:
    """Return the manifest as JSON: the report, its photos with their words, every file with size and checksum."""
    packed = list(files)
    document = {
        "format": "tushuo-package",
        "version": _VERSION,
        "language": content.language,
        "headline": content.headline,
        "subtitle": content.subtitle,
        "bylines": content.bylines,
        "date": content.date,
        "publication": content.publication,
        "photos": list(_photos(content, places, {file.path for file in packed})),
        "files": [asdict(file) for file in packed],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    # JSON escapes control characters itself; half a surrogate pair has no place in UTF-8 and becomes �.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _photos(content: Content, places: Mapping[str, str], packed: Container[str]) -> Iterator[dict[str, object]]:
    number = 0
    for section in content.sections:
        for item in section.items:
            number += 1
            yield {"number": number, "section": section.heading, **_photo(item, places, packed)}


def _photo(item: ContentItem, places: Mapping[str, str], packed: Container[str]) -> dict[str, object]:
    file = places.get(item.path or "")
    beside = sidecar_name(file) if file else ""
    names = ("title", "caption", "description", "credit", "alt", "taken", "place", "themes", "rating")
    return {
        **{name: getattr(item, name) for name in names},
        "file": file,
        "sidecar": beside if beside in packed else None,
        "original": PurePath(item.path).name if item.path else None,
        "pixels": [item.width, item.height],
    }


def checksums(files: Iterable[Packed]) -> bytes:
    """Return the checksums as the tool sha256sum reads them."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in files).encode()


def sidecar_name(photo: str) -> str:
    """Return the path of a photo's sidecar, under the name that every reader of XMP looks for."""
    return str(PurePosixPath(photo).with_suffix(".xmp"))


def readme(content: Content, photos: int, options: Options) -> bytes:
    """Return a word to whoever opens the package, in its language; with the mark that old editors need for UTF-8."""
    words = words_for(content.language)
    title = title_of(content.headline, len(content.items), content.language)
    state = "package_stripped" if options.strip_gps else "package_whole" if options.originals else "package_inscribed"
    notes = words[state]
    return words["package"].format(title=title, photos=photos, notes=notes).encode("utf-8-sig")
