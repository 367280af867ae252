"""Who may write: any number of command lines at once, or one window alone.

It is a lock of the operating system on a small file beside the catalog, so it ends with the program that holds it,
however that ends. Reading needs none.
"""

import contextlib
import os
import time
from pathlib import Path

from gallery_app.errors import CatalogInUseError
from gallery_app.files import hold

__all__ = ["Lock"]

_STEP = 0.05


class Lock:
    """The right to write to one catalog."""

    def __init__(self, catalog: Path) -> None:
        """Take the catalog; nothing is locked yet."""
        self._catalog = catalog
        self._descriptor: int | None = None

    def take(self, *, alone: bool = False, patience: float = 0.0) -> None:
        """Hold the right to write until `release`; what is held already is kept as it is.

        Args:
            alone: Nobody else may write meanwhile, as a window needs.
            patience: Seconds to wait for others.

        Raises:
            CatalogInUseError: Others hold it.
        """
        if self._descriptor is not None:
            return
        try:
            descriptor = os.open(self._catalog.with_name(self._catalog.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:  # nothing can be written there; SQLite says so better
            return
        end = time.monotonic() + patience
        while not hold(descriptor, shared=not alone):
            if time.monotonic() >= end:
                os.close(descriptor)
                raise CatalogInUseError(
                    "The catalog {path} is open in another window or being changed by another program;"
                    " here it can only be read.",
                    path=self._catalog,
                )
            time.sleep(_STEP)
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others write."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None
