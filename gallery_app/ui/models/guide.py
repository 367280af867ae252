"""The user guide as it ships: its pages in order, and which of them tell of something."""

import html
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gallery_app.paths import resources_folder

__all__ = ["GuidePage", "guide_folder", "guide_pages", "pages_with"]

_TAGS = re.compile(r"<head>.*?</head>|<[^>]+>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page.

    Attributes:
        file: Name of its HTML file.
        title: Its first heading.
        words: Its text, folded for searching.
    """

    file: str
    title: str
    words: str


def guide_folder(language: str) -> Path:
    """Return the folder of a language, ``zh-CN`` or ``en``."""
    return resources_folder() / "help" / language


@cache
def guide_pages(language: str) -> tuple[GuidePage, ...]:
    """Return the pages of a language in their order."""
    folder = guide_folder(language)
    contents = json.loads((folder / "contents.json").read_text("utf-8"))
    return tuple(GuidePage(each["file"], each["title"], _words(folder / each["file"])) for each in contents)


def _words(page: Path) -> str:
    return html.unescape(_TAGS.sub("", page.read_text("utf-8"))).casefold()


def pages_with(language: str, typed: str) -> tuple[GuidePage, ...]:
    """Return the pages that have every word typed; all of them when nothing is."""
    wanted = typed.casefold().split()
    return tuple(page for page in guide_pages(language) if all(word in page.words for word in wanted))
