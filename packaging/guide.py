"""Builds the user guide: ``python packaging/guide.py`` (``make guide``).

Fills the tables that the program itself knows (keys, metadata fields) into ``docs/guide``, and writes each language as
HTML with its pictures to ``resources/help``, where the window's help reads it.
"""

import hashlib
import html
import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PIL import Image

from gallery_app.files import safe_write
from gallery_app.metadata.fields import fields
from gallery_app.ui.actions import ACTIONS, MENUS, Entries, Menu
from gallery_app.ui.canvas.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
HELP = ROOT / "resources" / "help"
LANGUAGES = {"en": "en", "zh": "zh-CN"}
"""Folders of the guide, and the window's languages."""

_WIDTH, _SHOWN, _QUALITY = 1344, 672, 78
"""Pixels that a picture has, pixels that it is shown at, and the quality of its JPEG."""
_BLOCK = re.compile(r"(<!-- (keys|fields) -->\n).*?(<!-- end -->)", re.DOTALL)
_HEADS = {
    "en": {"keys": ("Action", "Keys"), "fields": ("Field", "Name", "XMP", "IPTC-IIM", "Bytes", "EXIF"), "page": "Page"},
    "zh": {"keys": ("操作", "按键"), "fields": ("名称", "字段", "XMP", "IPTC-IIM", "字节", "EXIF"), "page": "版面上"},
}
_CONTENTS = {"en": "Contents", "zh": "目录"}


def slug(heading: str) -> str:
    """Return the anchor of a heading, as code forges make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def pages(language: str) -> list[str]:
    """Return the stems of a language's pages in their order: the index, then what it links to."""
    index = (GUIDE / language / "index.md").read_text("utf-8")
    return ["index", *dict.fromkeys(re.findall(r"\]\(([\w-]+)\.md\)", index))]


def filled(text: str, language: str) -> str:
    """Return a page with its tables made anew."""
    tables = {"keys": _keys, "fields": _fields}
    return _BLOCK.sub(lambda found: f"{found[1]}\n{tables[found[2]](language)}\n\n{found[3]}", text)


def _keys(language: str) -> str:
    known = {spec.name: spec for spec in ACTIONS}
    parts = []
    for menu in MENUS:
        rows = [(_said(known[name].text, "Actions", language), known[name].keys) for name in _names(menu.entries)]
        parts.append((_said(menu.text, "Actions", language), rows))
    page = [(_said(each.text, "LayoutCommands", language), (each.keys,)) for each in COMMANDS if each.keys]
    parts.append((_HEADS[language]["page"], page))
    return "\n\n".join(
        f"### {_bare(str(title))}\n\n" + _table(_HEADS[language]["keys"], [(_bare(w), _chips(k)) for w, k in rows if k])
        for title, rows in parts
        if any(keys for _, keys in rows)
    )


def _names(entries: Entries) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Menu):
            yield from _names(entry.entries)
        elif entry:
            yield entry


def _chips(keys: Sequence[str]) -> str:
    return " · ".join(f"`{key}`" for key in keys)


def _bare(words: str) -> str:
    return re.sub(r"\(&.\)|&|…", "", words)


def _said(text: str, context: str, language: str) -> str:
    """Return a text of the window in a language of the guide."""
    return text if language == "en" else _chinese().get((context, text), text)


def _chinese() -> dict[tuple[str, str], str]:
    whole = ET.parse(ROOT / "resources" / "i18n" / "ui_zh_CN.ts").getroot()  # noqa: S314 - a file of our own
    return {
        (each.findtext("name") or "", message.findtext("source") or ""): message.findtext("translation") or ""
        for each in whole.iter("context")
        for message in each.iter("message")
        if message.findtext("translation")
    }


def _fields(language: str) -> str:
    rows = []
    for each in fields():
        iim = f"{each.iim[0]}:{each.iim[1]:03}" if each.iim else ""
        limit, tag = str(each.bytes or ""), f"0x{each.exif:04X}" if each.exif else ""
        words = (f"`{each.name}`", each.en) if language == "en" else (each.zh, f"`{each.name}`")
        rows.append((*words, f"`{each.xmp}`", iim, limit, tag))
    return _table(_HEADS[language]["fields"], rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head, rule = f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)
    return "\n".join(
        [head, rule, *("|" + "|".join(f" {cell} " if cell else " " for cell in row) + "|" for row in rows)]
    )


def built(language: str) -> dict[str, str]:
    """Return the HTML of a language by file name, and its contents as JSON."""
    order = pages(language)
    texts = {stem: (GUIDE / language / f"{stem}.md").read_text("utf-8") for stem in order}
    titles = {stem: text.removeprefix("# ").partition("\n")[0] for stem, text in texts.items()}
    found = {}
    for place, stem in enumerate(order):
        around = {"prev": order[place - 1] if place else "", "next": (order[place + 1 :] or [""])[0]}
        way = [f'<a rel="{rel}" href="{to}.html">{html.escape(titles[to])}</a>' for rel, to in around.items() if to]
        way.insert(len(way) - bool(around["next"]), f'<a href="index.html">{_CONTENTS[language]}</a>')
        foot = f'<p class="way">{" · ".join(way)}</p>'
        found[f"{stem}.html"] = _page(titles[stem], _body(texts[stem]) + foot, LANGUAGES[language])
    contents = [{"file": f"{stem}.html", "title": titles[stem]} for stem in order]
    return {**found, "contents.json": json.dumps(contents, ensure_ascii=False, indent=1) + "\n"}


def _page(title: str, body: str, tag: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{tag}">\n<head><meta charset="utf-8"><title>{html.escape(title)}</title>\n'
        f'<link rel="stylesheet" href="../guide.css"></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _body(text: str) -> str:
    markdown = MarkdownIt("commonmark").enable("table")
    tokens = markdown.parse(re.sub(r"<!-- \w+ -->\n", "", text).replace("<!-- end -->", ""))
    for opening, inside in pairwise(tokens):
        if opening.type == "heading_open":
            anchor = Token("html_inline", "", 0, content=f'<a name="{slug(inside.content)}"></a>')
            inside.children = [anchor, *(inside.children or [])]
        inside.children = _joined(inside.children or [])
        for token in inside.children:
            _point(token)
    for token in tokens:
        token.content = token.content.rstrip("\n") if token.type == "fence" else token.content
    rendered: str = markdown.renderer.render(tokens, markdown.options, {})
    rendered = re.sub(r'<a href="outside">(.*?)</a>', r"\1", rendered)
    return rendered.replace("<p><img", '<p class="picture"><img').strip()


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Return what stands in a paragraph without the line breaks between Chinese characters, which are no blanks."""
    around = zip(
        tokens, ["", *(each.content for each in tokens)], [*(each.content for each in tokens[1:]), ""], strict=False
    )
    han = re.compile(r"[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]")
    return [
        each
        for each, before, after in around
        if not (each.type == "softbreak" and han.match(before[-1:]) and han.match(after[:1]))
    ]


def _point(token: Token) -> None:
    """Point a link or picture at its file among the help's; what lies outside the guide is not linked."""
    if token.type == "image":
        picture = Path(str(token.attrs["src"]))
        token.attrs.update(src=f"../pictures/{picture.stem}.jpg", width=_SHOWN)
    elif token.type == "link_open":
        to = str(token.attrs["href"])
        token.attrs["href"] = re.sub(r"\.md\b", ".html", to) if re.match(r"[\w-]+\.md|#", to) else "outside"


def pictures() -> dict[str, Path]:
    """Return every picture that the guide shows, by the name it has among the help's."""
    texts = [path.read_text("utf-8") for path in sorted(GUIDE.glob("*/*.md"))]
    shown = {found for text in texts for found in re.findall(r"!\[[^\]]*\]\(\.\./\.\./([^)]+)\)", text)}
    return {f"{Path(name).stem}.jpg": ROOT / "docs" / name for name in sorted(shown)}


def digest(picture: Path) -> str:
    """Return what tells whether a picture has changed since it was made small."""
    return hashlib.sha256(picture.read_bytes()).hexdigest()[:16]


def _small(picture: Path) -> bytes:
    with Image.open(picture) as whole:
        made = whole.convert("RGB")
        made.thumbnail((_WIDTH, _WIDTH * 2), Image.Resampling.LANCZOS)
    data = io.BytesIO()
    made.save(data, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return data.getvalue()


def main() -> None:
    """Write everything; what is no longer part of the guide goes."""
    for path in sorted(GUIDE.glob("*/*.md")):
        safe_write(path, filled(path.read_text("utf-8"), path.parent.name).encode())
    wanted = {HELP / "guide.css", HELP / "pictures.json"}
    for folder, tag in LANGUAGES.items():
        for name, text in built(folder).items():
            safe_write(HELP / tag / name, text.encode())
            wanted.add(HELP / tag / name)
    shown = pictures()
    for name, picture in shown.items():
        safe_write(HELP / "pictures" / name, _small(picture))
        wanted.add(HELP / "pictures" / name)
    digests = {name: digest(picture) for name, picture in shown.items()}
    safe_write(HELP / "pictures.json", (json.dumps(digests, indent=1) + "\n").encode())
    for path in HELP.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink()
    print(f"{len(wanted)} files in {HELP.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
