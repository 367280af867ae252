"""A gallery that any browser shows from disk: one page, a folder of pictures, no script."""

import base64
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.setting import printed_date
from gallery_app.paths import resources_folder
from gallery_app.render.jpeg import as_jpeg
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["export_html"]

_EDGE = 1600
"""Longer edge of a picture, pixels: sharp on a large screen, small enough to send."""
_ROW = 15
"""Height that rows of photos are aimed at, in root ems."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A photo with the address of its picture; "" where there is none."""

    item: ContentItem
    address: str
    note: str = ""

    @property
    def shape(self) -> int:
        """A hundred times width over height, kept within what a row can hold."""
        known = self.item.width > 0 and self.item.height > 0
        return round(100 * min(max(self.item.width / self.item.height, 0.5), 3.0)) if known else 150


def export_html(
    content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write a gallery: ``out/index.html`` and ``out/images``; or, for a name that ends in .html, that very file.

    Pictures of such a file lie beside it, in a folder named after it.

    Raises:
        FileError: A file cannot be written.
    """
    single = out.suffix.lower() in {".html", ".htm"}
    page = out if single else out / "index.html"
    folder = page.parent / (f"{page.stem}-images" if single else "images")
    items, shown, files, warnings = content.items, list[_Shown](), list[Path](), list[Failure]()

    def keep(path: Path, data: bytes) -> None:
        files.append(write(path, data).absolute())

    for number, item in enumerate(items, 1):
        yield Progress(number - 1, len(items), Message.of("Preparing photos"))
        shown.append(_pictured(item, folder / f"{number:03d}.jpg", content.language, keep, warnings))
    keep(page, _document(content, shown).encode())
    return Exported((files[-1], *files[:-1]), tuple(warnings))


def _pictured(
    item: ContentItem, target: Path, language: str, keep: Callable[[Path, bytes], None], warnings: list[Failure]
) -> _Shown:
    words = words_for(language)
    if item.path is None:
        return _Shown(item, "", words["missing"])
    scale = min(1.0, _EDGE / max(item.width, item.height, 1))
    size = (max(1, round(side * scale)) for side in (item.width or _EDGE, item.height or _EDGE))
    try:
        data = as_jpeg(Path(item.path), *size)
    except FileError as error:
        warnings.append(Failure(item.path, error.message))
        return _Shown(item, "", words["unreadable"])
    keep(target, data)
    return _Shown(item, f"{target.parent.name}/{target.name}")


def _document(content: Content, shown: list[_Shown]) -> str:
    style = _style(shown)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # Browsers differ on whether files beside a page on disk are its own, so they are named too.
    policy = (
        f"default-src 'none'; img-src 'self' file:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    title = escape(content.headline or words_for(content.language)["photos"].format(count=len(shown)))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(content.language)}">',
            '<head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{title}</title>",
            f"<style>{style}</style></head>",
            "<body>",
            *_header(content, title),
            "<main>",
            *_sections(content, shown),
            "</main><footer></footer></body></html>",
            "",
        ]
    )


def _style(shown: list[_Shown]) -> str:
    css = (resources_folder() / "templates" / "parts" / "gallery.css").read_text("utf-8")
    # Frames share a row in proportion to their shapes. As classes, for the policy forbids style attributes.
    shapes = sorted({photo.shape for photo in shown})
    rules = [f".s{shape} {{ flex: {shape} 1 {shape * _ROW / 100:g}rem; }}" for shape in shapes]
    return css + "\n".join(rules)


def _header(content: Content, title: str) -> Iterable[str]:
    words = words_for(content.language)
    issue = "　".join(filter(None, [content.publication, printed_date(content.date, content.language)]))
    count = words["photos"].format(count=len(content.items))
    yield f'<header><p class="issue"><span>{escape(issue)}</span><span>{escape(count)}</span></p>'
    yield f"<h1>{title}</h1>"
    if content.subtitle:
        yield f'<p class="subtitle">{escape(content.subtitle)}</p>'
    if content.bylines:
        yield f'<p class="bylines">{escape("　".join(content.bylines))}</p>'
    yield from _contents(content)
    yield "</header>"


def _contents(content: Content) -> Iterable[str]:
    headed = [(n, s) for n, s in enumerate(content.sections, 1) if s.heading and s.items]
    if len(headed) > 1:
        links = (f'<li><a href="#section-{n}">{escape(" ".join(s.heading))}</a></li>' for n, s in headed)
        yield f"<nav><ol>{''.join(links)}</ol></nav>"


def _sections(content: Content, shown: list[_Shown]) -> Iterable[str]:
    photos = iter(shown)
    for number, section in enumerate(content.sections, 1):
        if section.items:
            yield f'<section id="section-{number}">{_heading(section)}<div class="photos">'
            yield from (_figure(next(photos)) for _ in section.items)
            yield "</div></section>"


def _heading(section: ContentSection) -> str:
    lines = "".join(f"<span>{escape(line)}</span> " for line in section.heading)
    return f"<h2>{lines.strip()}</h2>" if lines else ""


def _figure(photo: _Shown) -> str:
    item = photo.item
    picture = f'<div class="empty" role="img" aria-label="{escape(item.spoken)}">{escape(photo.note)}</div>'
    if photo.address:
        size = f' width="{item.width}" height="{item.height}"' if item.width and item.height else ""
        image = f'<img src="{photo.address}"{size} alt="{escape(item.spoken)}" loading="lazy">'
        picture = f'<a href="{photo.address}">{image}</a>'
    return f'<figure class="s{photo.shape}">{picture}<figcaption>{_caption(item)}</figcaption></figure>'


def _caption(item: ContentItem) -> str:
    parts = [f"<b>{escape(item.words)}</b>"] if item.words else []
    if item.credit:
        parts.append(f'<span class="credit">{escape(item.credit)}</span>')
    if item.description and item.description != item.words:
        parts.append(f'<p class="description">{escape(item.description)}</p>')
    return " ".join(parts)
