"""What services ask of a catalog for the sake of safety: its files on disk, checks and backups."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from gallery_app.domain.photo import PhotoFile
from gallery_app.wording import Message

__all__ = ["FileStore", "Keeping"]


class FileStore(Protocol):
    """The images of photos, as facts about the disk; noting one is no step of undo."""

    def files(self) -> Iterator[tuple[int, PhotoFile]]:
        """Yield the id and the image of every photo that has one."""

    def same_fingerprint(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """Return the files that share a fingerprint, group by group: id of the photo and absolute path.

        Files that an import left out, because a photo has the same image, count too.
        """

    def saw_files(self, files: Sequence[PhotoFile]) -> None:
        """Note what known files look like now."""

    def saw_dispute(self, photo: int, *, disputed: bool) -> None:
        """Note whether a photo's file says something else than the catalog."""


class Keeping(Protocol):
    """Checks and backups."""

    def check(self) -> tuple[Message, ...]:
        """Return one sentence for each thing that is wrong; nothing when the catalog is whole."""

    def repair(self) -> tuple[Message, ...]:
        """Put right what needs no guess, after a backup; return one sentence for each thing done."""

    def back_up(self, target: Path) -> None:
        """Write a verified copy as one file, while the catalog is in use; an old file is replaced."""

    def keep_backup(self) -> Path | None:
        """Make one of the backups that are kept beside the catalog, unless the newest one will do."""
