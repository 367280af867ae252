"""What a verb is given to work with: the terminal, and the catalog once it asks for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.terminal import Terminal
from gallery_app.errors import CatalogError

if TYPE_CHECKING:  # The services bring the whole house with them; `parse` starts without.
    from gallery_app.services.desk import Desk

__all__ = ["Session"]


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line.

    Attributes:
        terminal: Where results and warnings go.
        catalog: The catalog file that was named, or the default one; it may not exist.
        named: The catalog was named on the command line, so a folder that is not there is a slip of the pen.
        open_window: Opens the window on a catalog; True for a catalog that was just filled with the sample.
    """

    terminal: Terminal
    catalog: Path
    open_window: Callable[[Path, bool], int]
    named: bool = False

    @contextmanager
    def desk(self, catalog: Path | None = None) -> "Iterator[Desk]":
        """Open the catalog, or another one, and close it at the end.

        Raises:
            CatalogError: It cannot be used.
        """
        from gallery_app.bootstrap import open_desk  # noqa: PLC0415  `parse` and `--help` start without it

        path = catalog or self.catalog
        if path == self.catalog and self.named and not path.parent.is_dir():
            raise CatalogError("There is no folder {folder} for a catalog; check the name.", folder=path.parent)
        desk = open_desk(path)
        try:
            yield desk
        finally:
            desk.close()
