"""Folders that are watched, as the catalog keeps them."""

from collections.abc import Mapping
from typing import Protocol

from gallery_app.domain.photo import PhotoFile

__all__ = ["HoldsWatched", "WatchStore"]


class WatchStore(Protocol):
    """The folders whose photos are taken in as they come; choosing one is no step of undo."""

    def folders(self) -> tuple[str, ...]:
        """Return the absolute paths of the folders, in order."""

    def add(self, folder: str) -> None:
        """Watch a folder; nothing happens when it is watched already."""

    def remove(self, folder: str) -> None:
        """Watch a folder no more; its photos stay."""

    def files_below(self, folder: str) -> Mapping[str, PhotoFile]:
        """Return the images that lie in a folder or below it, by path."""


class HoldsWatched(Protocol):
    """A catalog that knows which folders are watched."""

    @property
    def watched(self) -> WatchStore:
        """Folders that are watched."""
