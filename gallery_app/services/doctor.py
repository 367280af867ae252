"""What of this machine is missing or in order: fonts, a writable cache, a working catalog folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from gallery_app.paths import cache_folder
from gallery_app.render.fonts import find_cjk_fonts
from gallery_app.wording import Message

__all__ = ["Doctor", "Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: ``font``, ``cache``, ``catalog``.
        ok: It is in order.
        message: What was found, and what to do when it is not in order.
    """

    name: str
    ok: bool
    message: Message


class Doctor:
    """Looks the machine over."""

    def __init__(self, catalog: Path) -> None:
        """Take the path of the catalog in use."""
        self._catalog = catalog

    def findings(self) -> tuple[Finding, ...]:
        """Look at everything; each finding says what to do."""
        return (_fonts(), _folder("cache", cache_folder()), _folder("catalog", self._catalog.parent))


def _fonts() -> Finding:
    fonts = find_cjk_fonts()
    if found := (*fonts.serif[:1], *fonts.sans[:1]):
        return Finding("font", True, Message.of("Pages are set in {fonts}.", fonts=", ".join(found)))
    return Finding(
        "font",
        False,
        Message.of("No Chinese font was found; install Noto Sans CJK SC (Debian: apt install fonts-noto-cjk)."),
    )


def _folder(name: str, folder: Path) -> Finding:
    standing = next(p for p in (folder, *folder.parents) if p.exists())
    if os.access(standing, os.W_OK):
        return Finding(name, True, Message.of("{folder} can be written.", folder=folder))
    return Finding(name, False, Message.of("{folder} cannot be written; choose another folder.", folder=folder))
