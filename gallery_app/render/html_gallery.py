"""A gallery that any browser shows from disk: one page and a folder of pictures; a script only adds a viewer."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.setting import printed_date
from gallery_app.paths import resources_folder
from gallery_app.render.clean_text import clean
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.upright import upright
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["export_html"]

_EDGES = (1600, 800)
"""Longer edges of a picture, pixels: sharp on a large screen, and quick on a phone; both small enough to send."""
_WORTH = 1.25
"""A smaller picture is only made where the larger one has this many times its edge."""
_ROW = 15
"""Height that rows of photos are aimed at, in root ems."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A photo with its pictures, the largest first: address, width and height; none where it has a note."""

    item: ContentItem
    pictures: tuple[tuple[str, int, int], ...] = ()
    note: str = ""

    @property
    def shape(self) -> int:
        """A hundred times width over height, kept within what a row can hold."""
        _, width, height = self.pictures[0] if self.pictures else ("", 3, 2)
        return round(100 * min(max(width / height, 0.5), 3.0))


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
        return _Shown(item, note=words["missing"])
    made = list[tuple[str, int, int]]()
    for edge in _EDGES:
        if made and max(made[0][1:]) < edge * _WORTH:
            break
        try:
            picture = upright(Path(item.path), *_scaled(item, edge))
        except FileError as error:
            warnings.append(Failure(item.path, error.message))
            return _Shown(item, note=words["unreadable"])
        name = target.with_stem(f"{target.stem}-{edge}") if made else target
        keep(name, picture.data)
        made.append((f"{target.parent.name}/{name.name}", picture.width, picture.height))
    return _Shown(item, tuple(made))


def _scaled(item: ContentItem, edge: int) -> tuple[int, int]:
    scale = min(1.0, edge / max(item.width, item.height, 1))
    return max(1, round((item.width or edge) * scale)), max(1, round((item.height or edge) * scale))


def _document(content: Content, shown: list[_Shown]) -> str:
    style, script = _style(shown), _part("gallery.js")
    # Browsers differ on whether files beside a page on disk are its own, so they are named too.
    policy = (
        f"default-src 'none'; img-src 'self' file:; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _text(content.headline or words_for(content.language)["photos"].format(count=len(shown)))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{_text(content.language)}">',
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
            "</main><footer></footer>",
            _viewer(words_for(content.language)),
            f"<script>{script}</script></body></html>",
            "",
        ]
    )


def _viewer(words: Mapping[str, str]) -> str:
    """Return the viewer, which stays closed unless the script opens it."""
    marks = (("close", "×"), ("previous", "‹"), ("next", "›"))
    buttons = (
        f'<button type="button" class="{kind}" aria-label="{words[kind]}">{mark}</button>' for kind, mark in marks
    )
    words_and_count = '<div class="words" aria-live="polite"></div><p class="count"></p>'
    return f'<dialog><img alt="">{words_and_count}{"".join(buttons)}</dialog>'


def _text(text: str) -> str:
    return escape(clean(text))


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _part(name: str) -> str:
    return (resources_folder() / "templates" / "parts" / name).read_text("utf-8")


def _style(shown: list[_Shown]) -> str:
    # Frames share a row in proportion to their shapes. As classes, for the policy forbids style attributes.
    shapes = sorted({photo.shape for photo in shown})
    rules = [f".s{shape} {{ flex: {shape} 1 {shape * _ROW / 100:g}rem; }}" for shape in shapes]
    return _part("gallery.css") + "\n".join(rules)


def _header(content: Content, title: str) -> Iterable[str]:
    words = words_for(content.language)
    issue = "　".join(filter(None, [content.publication, printed_date(content.date, content.language)]))
    count = words["photos"].format(count=len(content.items))
    yield f'<header><p class="issue"><span>{_text(issue)}</span><span>{_text(count)}</span></p>'
    yield f"<h1>{title}</h1>"
    if content.subtitle:
        yield f'<p class="subtitle">{_text(content.subtitle)}</p>'
    if content.bylines:
        yield f'<p class="bylines">{_text("　".join(content.bylines))}</p>'
    yield from _contents(content)
    yield "</header>"


def _contents(content: Content) -> Iterable[str]:
    headed = [(n, s) for n, s in enumerate(content.sections, 1) if s.heading and s.items]
    if len(headed) > 1:
        links = (f'<li><a href="#section-{n}">{_text(" ".join(s.heading))}</a></li>' for n, s in headed)
        yield f"<nav><ol>{''.join(links)}</ol></nav>"


def _sections(content: Content, shown: list[_Shown]) -> Iterable[str]:
    photos = iter(shown)
    for number, section in enumerate(content.sections, 1):
        if section.items:
            yield f'<section id="section-{number}">{_heading(section)}<div class="photos">'
            yield from (_figure(next(photos)) for _ in section.items)
            yield "</div></section>"


def _heading(section: ContentSection) -> str:
    lines = "".join(f"<span>{_text(line)}</span> " for line in section.heading)
    return f"<h2>{lines.strip()}</h2>" if lines else ""


def _figure(photo: _Shown) -> str:
    item = photo.item
    picture = f'<div class="empty" role="img" aria-label="{_text(item.spoken)}">{_text(photo.note)}</div>'
    if photo.pictures:
        address, width, height = photo.pictures[0]
        image = f'<img src="{address}"{_choice(photo)} width="{width}" height="{height}" alt="{_text(item.spoken)}"'
        picture = f'<a href="{address}">{image} loading="lazy"></a>'
    return f'<figure class="s{photo.shape}">{picture}<figcaption>{_caption(item)}</figcaption></figure>'


def _choice(photo: _Shown) -> str:
    """Return what lets a browser take the smaller picture where that is enough."""
    if len(photo.pictures) == 1:
        return ""
    sources = ", ".join(f"{address} {width}w" for address, width, _ in photo.pictures)
    # A frame is about as wide as its row is high times its shape; on a phone it has the screen for itself.
    return f' srcset="{sources}" sizes="(max-width: 40rem) 100vw, {photo.shape * _ROW / 100 * 1.4:.0f}rem"'


def _caption(item: ContentItem) -> str:
    parts = [f"<b>{_text(item.words)}</b>"] if item.words else []
    if item.credit:
        parts.append(f'<span class="credit">{_text(item.credit)}</span>')
    if item.description and item.description != item.words:
        parts.append(f'<p class="description">{_text(item.description)}</p>')
    return " ".join(parts)
