"""Whether a photo's own file names somebody else than the catalog does."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from gallery_app.metadata.read import read_metadata
from gallery_app.wording import Message

__all__ = ["credit_in_file"]


def credit_in_file(path: Path, names: Sequence[str]) -> Message | None:
    """Return what the file says where it names none of these people; None where it agrees, says nothing or is gone.

    A name in Latin letters says nothing against one in Chinese: cameras are often set up so.

    Args:
        path: The photo's file.
        names: The photographers as the catalog has them.
    """
    try:
        status = path.stat()
        told = _creators(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return None
    said, wanted = _plain("".join(told)), [_plain(name) for name in names if name]
    if not said or not wanted or any(name in said for name in wanted):
        return None
    if _is_latin(said) != all(map(_is_latin, wanted)):
        return None
    return Message.of("its file names {told}, the catalog {names}", told="、".join(told), names="、".join(names))


@lru_cache(maxsize=5000)
def _creators(path: Path, _modified: int, _size: int) -> tuple[str, ...]:
    return read_metadata(path).texts("creators")


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _is_latin(text: str) -> bool:
    return all(letter < "\u0250" for letter in text)
