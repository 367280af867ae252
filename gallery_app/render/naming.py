"""Names of files that every system takes."""

import re
import unicodedata
from pathlib import Path, PurePosixPath

__all__ = ["FileNames", "numbered", "safe_stem"]

# Windows: characters with a meaning in paths, and names of devices, which no file may have with whatever ending.
_STEERING = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 120
"""Bytes in UTF-8; file systems take 255 with ending and number."""


def safe_stem(text: str, otherwise: str = "export") -> str:
    """Return a text as the name of a file without its ending: one part, visible, of a length that systems take."""
    name = _STEERING.sub(" ", unicodedata.normalize("NFC", text))
    name = " ".join(name.split()).strip(". ")
    name = name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip(". ")
    return f"_{name}" if _DEVICES.fullmatch(name) else name or otherwise


def numbered(out: Path, count: int) -> list[Path]:
    """Return a file's name for each of `count` pages: itself for one, else ``name-1``, ``name-2`` and so on."""
    return [out] if count == 1 else [out.with_stem(f"{out.stem}-{number}") for number in range(1, count + 1)]


class FileNames:
    """Gives out names that differ also where upper and lower case, or forms of one letter, count as the same."""

    def __init__(self) -> None:
        """Begin with an empty folder."""
        self._taken = set[str]()

    def free(self, name: str) -> str:
        """Return the name, or with the first of -2, -3 … before its ending that is free, and keep it."""
        path, number = PurePosixPath(name), 1
        while self._key(name) in self._taken:
            number += 1
            name = f"{path.stem}-{number}{path.suffix}"
        self._taken.add(self._key(name))
        return name

    @staticmethod
    def _key(name: str) -> str:
        return unicodedata.normalize("NFKC", name).casefold()
