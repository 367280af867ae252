"""What of this machine is missing or in order: fonts, and folders that can be written."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gallery_app.catalog.place import risk_of
from gallery_app.render.fonts import find_cjk_fonts
from gallery_app.wording import Message

__all__ = ["Doctor", "Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: ``font``, ``catalog``, ``place``, ``cache`` or ``temporary``; or the name of a test of a disk.
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
        return (
            _fonts(),
            _folder("catalog", self._catalog.parent, Message.of("the catalog")),
            _place(self._catalog),
            _folder("cache", self._catalog.parent, Message.of("previews")),
            _folder("temporary", Path(tempfile.gettempdir()), Message.of("pages that are being made")),
        )


def _fonts() -> Finding:
    fonts = find_cjk_fonts()
    if found := (*fonts.serif[:1], *fonts.sans[:1]):
        return Finding("font", True, Message.of("Pages are set in {fonts}.", fonts=", ".join(found)))
    missing = Message.of("No Chinese font was found; install Noto Sans CJK SC (Debian: apt install fonts-noto-cjk).")
    return Finding("font", False, missing)


def _place(catalog: Path) -> Finding:
    if risk := risk_of(catalog):
        slow = Message.of(
            "The catalog lies in a network or synchronised folder ({risk}): it is slower, and only one machine may"
            " have it open at a time. A folder of this machine is safer; keep backups there.",
            risk=risk,
        )
        return Finding("place", False, slow)
    return Finding("place", True, Message.of("The catalog lies on a disk of this machine."))


def _folder(name: str, folder: Path, what: Message) -> Finding:
    standing = next(p for p in (folder, *folder.parents) if p.exists())
    if standing.is_dir() and os.access(standing, os.W_OK):
        return Finding(
            name, True, Message.of("The folder for {what} can be written: {folder}.", what=what, folder=folder)
        )
    refused = Message.of(
        "The folder for {what} cannot be written: {folder}; allow it or choose another.", what=what, folder=folder
    )
    return Finding(name, False, refused)
