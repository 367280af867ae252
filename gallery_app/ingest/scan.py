"""Which image files lie at the given places."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from gallery_app.domain.task import Failure
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["IMAGE_SUFFIXES", "image_files", "natural_key"]

IMAGE_SUFFIXES = frozenset(
    (
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".tif", ".tiff", ".webp", ".avif"),
        *(".gif", ".bmp", ".jp2", ".j2k", ".jpx", ".psd", ".heic", ".heif", ".hif"),
        *(
            ".dng",
            ".nef",
            ".nrw",
            ".cr2",
            ".cr3",
            ".crw",
            ".arw",
            ".raf",
            ".rw2",
            ".orf",
            ".pef",
            ".srw",
            ".mrw",
            ".x3f",
        ),
    )
)
"""Suffixes of the files that can be read, in lower case."""

_PICTURES_OF_OTHERS = frozenset(
    (".jxl", ".psb", ".eps", ".svg", ".iiq", ".3fr", ".fff", ".rwl", ".kdc", ".dcr", ".erf", ".mef", ".mos", ".sr2")
)
_NOT_FOR_PEOPLE = frozenset(("__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found"))


def image_files(paths: Iterable[Path]) -> Iterator[Path | Failure]:
    """Find image files, folders searched to the bottom, each file once.

    In every folder its files come before its subfolders, both in natural order (图2 before 图10). Hidden and system
    files are passed over unless they are named themselves; pipes, sockets and devices are never opened.

    Args:
        paths: Files and folders.

    Yields:
        Absolute paths of image files, and a `Failure` for what was asked for and cannot be taken.
    """
    seen: set[str] = set()
    for path in paths:
        path = Path(os.path.abspath(path))  # noqa: PLW2901, PTH100 - resolve() would replace a link by its target
        try:
            kind = path.stat().st_mode
        except OSError as error:
            yield _failure("{path} cannot be opened: {reason}.", path, error)
            continue
        if stat.S_ISDIR(kind):
            yield from _in_folder(path, seen)
        elif not stat.S_ISREG(kind):
            yield _failure("{path} is not a file.", path)
        elif _takes(path) or not path.suffix:
            yield from _once(path, os.path.realpath(path), seen)
        else:
            yield _unreadable(path)


def natural_key(name: str) -> tuple[tuple[tuple[int, int | str], ...], str]:
    """Return a sort key under which numbers count as numbers and case does not count."""
    folded = unicodedata.normalize("NFC", name).casefold()
    parts = re.split(r"(\d+)", folded)
    return tuple((0, int(p)) if p.isdecimal() else (1, p) for p in parts if p), name


def _in_folder(top: Path, seen: set[str]) -> Iterator[Path | Failure]:
    # Beside each folder stands where it really is, so that only links have to be looked up.
    waiting = [(top, os.path.realpath(top))]
    while waiting:
        folder, real = waiting.pop()
        if real in seen:  # a link that leads back into its own folder
            continue
        seen.add(real)
        try:
            with os.scandir(folder) as listing:
                entries = sorted(filter(_is_for_people, listing), key=lambda entry: natural_key(entry.name))
        except OSError as error:
            yield _failure("The folder {path} cannot be opened: {reason}.", folder, error)
            continue
        for entry in entries:
            yield from _in_entry(entry, real, seen)
        folders = [entry for entry in entries if _is_kind(entry, "is_dir")]
        waiting += [(Path(entry.path), _real(entry, real)) for entry in reversed(folders)]


def _in_entry(entry: os.DirEntry[str], folder: str, seen: set[str]) -> Iterator[Path | Failure]:
    path = Path(entry.path)
    if not _is_kind(entry, "is_file"):
        return
    if _takes(path):
        yield from _once(path, _real(entry, folder), seen)
    elif path.suffix.lower() in _PICTURES_OF_OTHERS:
        yield _unreadable(path)


def _real(entry: os.DirEntry[str], folder: str) -> str:
    return os.path.realpath(entry.path) if entry.is_symlink() else os.path.join(folder, entry.name)  # noqa: PTH118 - fast


def _once(path: Path, real: str, seen: set[str]) -> Iterator[Path | Failure]:
    if real in seen:
        return
    seen.add(real)
    try:
        str(path).encode()
    except UnicodeEncodeError:
        # Bytes of another system's character set; no catalog could keep such a name.
        shown = Path(os.fsencode(path).decode("utf-8", "replace"))
        yield _failure("The name of {path} is not readable text; rename the file and add it again.", shown)
    else:
        yield path


def _takes(path: Path) -> bool:
    return path.suffix.lower() in IMAGE_SUFFIXES


def _is_for_people(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", "~$")) or entry.name.casefold() in _NOT_FOR_PEOPLE:
        return False
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return not attributes & stat.FILE_ATTRIBUTE_HIDDEN


def _is_kind(entry: os.DirEntry[str], question: str) -> bool:
    try:
        return bool(getattr(entry, question)())
    except OSError:  # a link that leads nowhere or in a circle
        return False


def _unreadable(path: Path) -> Failure:
    return _failure("{path} is in a format that cannot be read; save it as JPEG, PNG or TIFF and add that.", path)


def _failure(template: str, path: Path, error: OSError | None = None) -> Failure:
    reason = {"reason": reason_of(error)} if error else {}
    return Failure(str(path), Message.of(template, path=path, **reason))
