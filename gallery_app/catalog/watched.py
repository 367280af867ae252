"""Folders that are watched."""

import os
from collections.abc import Mapping

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.photo_rows import read_file
from gallery_app.catalog.text import path_in, path_out
from gallery_app.domain.photo import PhotoFile

__all__ = ["WatchedFolders"]

_BELOW = "select * from photo_file where current = 1 and path >= ? and path < ?"


class WatchedFolders:
    """Records in the table watched_folder."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def folders(self) -> tuple[str, ...]:
        """Return the absolute paths of the folders, in order."""
        return tuple(path_out(row["path"]) for row in self._link.rows("select path from watched_folder order by path"))

    def add(self, folder: str) -> None:
        """Watch a folder; nothing happens when it is watched already."""
        with self._link.transaction():
            self._link.run("insert or ignore into watched_folder values (?)", path_in(folder))

    def remove(self, folder: str) -> None:
        """Watch a folder no more; its photos stay."""
        with self._link.transaction():
            self._link.run("delete from watched_folder where path = ?", path_in(folder))

    def files_below(self, folder: str) -> Mapping[str, PhotoFile]:
        """Return the images that lie in a folder or below it, by path."""
        within = path_in(folder).rstrip(os.sep)
        files = map(read_file, self._link.rows(_BELOW, (within + os.sep, within + chr(ord(os.sep) + 1))))
        return {file.path: file for file in files}
