"""Names of files that Windows, macOS and Linux all take, and that no two files of a folder share."""

import re
import unicodedata
from pathlib import PurePosixPath

__all__ = ["FileNames", "safe_stem"]

_MOST = 60
"""Characters of a name without its ending: Windows counts the folders above it, up to 260 in all."""
_MOST_BYTES = 180
"""The same as UTF-8, of which Linux takes 255 for the whole name."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%]')
# The names of devices, with whatever ending: Windows opens the device.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def safe_stem(text: str, otherwise: str = "file") -> str:
    """Return a name without ending for a text; `otherwise` where nothing of the text can stay.

    Characters that cannot be seen go: one that turns the direction of writing would show another ending than the
    file has.
    """
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in _UNSEEN)
    name = " ".join(_FORBIDDEN.sub("_", seen).split())[:_MOST]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    return f"_{name}" if _DEVICE.match(name) else name or otherwise


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
