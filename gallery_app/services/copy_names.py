"""Names for copies of photos, from a pattern such as ``{year}/{date:%Y%m%d}_{photographer}_{seq:4}``."""

import re
from datetime import datetime
from pathlib import Path

from gallery_app.captions.variables import Variable, filled, pieces
from gallery_app.errors import InputError
from gallery_app.ingest.facts import Inspected
from gallery_app.services.importing import photo_of
from gallery_app.services.photo_values import VARIABLES, photo_values

__all__ = ["CopyNames"]

_OWN = ("year", "month", "day", "hour", "minute", "second", "name", "number")
_KNOWN = {**VARIABLES, **{name: name for name in _OWN}}
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_MOST_LETTERS = 40
"""Of a value: a name of a file has 255 bytes on every system, and a caption more."""


class CopyNames:
    """A pattern: the variables of captions, of which a photo's file answers most, and a few of its own.

    They are {year} {month} {day} {hour} {minute} {second} of the shot, or of the file where that is not known, {name}
    of the file without its suffix, and {number}, which is {seq:4}.
    """

    def __init__(self, pattern: str) -> None:
        """Read the pattern.

        Raises:
            InputError: It has a variable that is not known, or leads out of the folder.
        """
        self._pieces = pieces(pattern, _KNOWN)
        probe = Path("".join(piece if isinstance(piece, str) else "x" for piece in self._pieces))
        if probe.is_absolute() or ".." in probe.parts or pattern.endswith(("/", "\\")):
            raise InputError("The name {name} leads out of the folder.", name=pattern)

    def of(self, path: Path, number: int, picture: Inspected | None = None) -> Path:
        """Return the name of one copy.

        Args:
            path: The original.
            number: How many come before it in this run, and one.
            picture: What its header says; None where it cannot be read.

        Raises:
            OSError: The original cannot be looked at.
        """
        taken = picture.file.taken if picture else ""
        at = _moment(taken) or datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        said = photo_values(photo_of(picture), lambda _path: picture.reading) if picture else {}
        values = {
            **said,
            **{part: f"{getattr(at, part):02}" for part in _OWN[:6]},
            "name": path.stem,
            "file": path.stem,
            "folder": path.parent.name,
            "camera": said.get("camera") or "camera",
            "number": f"{number:04}",
        }
        safe = {name: _safe(value) if value else "" for name, value in values.items()}
        safe |= {"date": taken if _moment(taken) else at.isoformat(), "seq": str(number)}
        safe["today"] = datetime.now().astimezone().isoformat()
        # A value that nobody knows leaves a mark, so that what stands around it does not run together.
        marked = [piece if isinstance(piece, str) or _says(piece, safe) else "_" for piece in self._pieces]
        return Path(filled(marked, safe).text + path.suffix)


def _says(variable: Variable, values: dict[str, str]) -> bool:
    return not filled([variable], values).missing


def _safe(value: str) -> str:
    return _UNSAFE.sub("_", value)[:_MOST_LETTERS].strip(". ") or "_"


def _moment(taken: str) -> datetime | None:
    try:
        return datetime.fromisoformat(taken)
    except ValueError:
        return None
