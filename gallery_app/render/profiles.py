"""Press profiles on this machine: which there are, and what to say to somebody who named none."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from gallery_app.errors import UserError
from gallery_app.render.colour import open_press
from gallery_app.wording import Message

__all__ = ["advice", "known_profiles"]

_ENDINGS = {".icc", ".icm"}
_MOST = 2000
"""Files looked at; a folder of profiles has a few dozen."""


def known_profiles() -> dict[str, Path]:
    """Return the CMYK press profiles in the usual folders of this platform, by the names they give themselves."""
    found: dict[str, Path] = {}
    for path in _files():
        try:
            found.setdefault(open_press(path).name, path)
        except UserError:
            continue  # for screens and cameras, or broken
    return dict(sorted(found.items()))


def advice() -> Message:
    """Return a sentence that lists the profiles of this machine, or says where to get one."""
    if known := known_profiles():
        return Message.of(
            "On this machine are: {profiles}.", profiles="; ".join(f"{name} ({path})" for name, path in known.items())
        )
    return Message.of("None is installed on this machine; ask the printer for the profile of the press and the paper.")


def _files() -> Iterator[Path]:
    left = _MOST
    for folder in _folders():
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in _ENDINGS and path.is_file() and left:
                left -= 1
                yield path


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        windows, common = os.environ.get("SYSTEMROOT", r"C:\Windows"), os.environ.get("COMMONPROGRAMFILES", "")
        own = Path(windows) / "System32" / "spool" / "drivers" / "color"
        return (own, Path(common) / "Adobe" / "Color" / "Profiles") if common else (own,)
    if sys.platform == "darwin":
        libraries = (home / "Library", Path("/Library"), Path("/System/Library"))
        adobe = Path("/Library/Application Support/Adobe/Color/Profiles")
        return (*(library / "ColorSync" / "Profiles" for library in libraries), adobe)
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    shared = tuple(Path(folder) / "color" / "icc" for folder in data.split(":") if folder)
    return (home / ".local" / "share" / "color" / "icc", home / ".color" / "icc", *shared)
