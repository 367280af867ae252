"""Keeping the catalog safe: checking it, mending it, and backups of it."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.stores import Catalog
from gallery_app.errors import FileError
from gallery_app.wording import Message

__all__ = ["Checked", "Safeguarding"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        done: What was put right, one sentence each.
        wrong: What is wrong now, one sentence each.
    """

    done: tuple[Message, ...]
    wrong: tuple[Message, ...]


class Safeguarding:
    """The safety of one open catalog."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog that is to be kept."""
        self._catalog = catalog

    def back_up(self, target: Path) -> None:
        """Write a verified backup to a file that is not there yet, while the catalog is in use.

        Raises:
            CatalogError: The catalog is damaged; nothing was written.
            FileError: There is a file of that name, or it cannot be written.
        """
        if target.exists():
            raise FileError("{path} is there already; choose another name for the backup.", path=target)
        self._catalog.back_up(target)

    def keep_backup(self) -> Path | None:
        """Make one of the backups that are kept beside the catalog and take turns; None where the newest one will do.

        Raises:
            CatalogError: The catalog is damaged; every backup stays.
            FileError: It cannot be written; every backup stays.
        """
        return self._catalog.keep_backup()

    def check(self, *, repair: bool = False) -> Checked:
        """Read the whole catalog; with `repair`, put right what needs no guess, after a backup.

        Raises:
            CatalogError: The file is damaged beyond that.
        """
        done = self._catalog.repair() if repair else ()
        return Checked(done, self._catalog.check())
