"""Small pictures for the screen: kept beside the catalog, made when first asked for."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import PreviewStore
from gallery_app.ingest.developed import CARRIED, LARGE, SMALL

if TYPE_CHECKING:
    from gallery_app.ingest.decode import Decoder

__all__ = ["EDGES", "Previewing"]

EDGES = (SMALL, LARGE)
"""Longer edges of the previews that are kept, in pixels: a grid cell and a screen."""


class Previewing:
    """Previews of image files."""

    def __init__(self, store: PreviewStore, decoder: "Callable[[], Decoder]") -> None:
        """Take where previews are kept, and what gives the decoder when one has to be made."""
        self._store = store
        self._decoder = decoder
        self._asked = 0
        self._settled = threading.Condition()

    def kept(self, file: PhotoFile, edge: int) -> bytes | None:
        """Return the kept preview of one of the sizes in `EDGES` as JPEG, or None; quick enough for the GUI thread."""
        return self._store.get(file.fingerprint, edge)

    def rough(self, file: PhotoFile, edge: int) -> bytes | None:
        """Return the small picture that the file carries, as long as no preview of this size is kept."""
        return None if self.kept(file, edge) else self._store.get(file.fingerprint, CARRIED)

    def make(self, file: PhotoFile, edge: int) -> bytes:
        """Return the preview as JPEG, decoding the image if need be; call it off the GUI thread.

        Raises:
            FileError: The image is missing or cannot be decoded.
        """
        kept = self.kept(file, edge)
        if kept is not None:
            return kept
        made = self.large(file, edge)
        self._store.put(file.fingerprint, edge, made)
        return made

    def large(self, file: PhotoFile, edge: int) -> bytes:
        """Return a picture of any size as JPEG without keeping it; call it off the GUI thread.

        Raises:
            FileError: The image is missing or cannot be decoded.
        """
        with self._asking():
            return self._decoder().preview(Path(file.path), edge)

    def is_asked(self) -> bool:
        """Return whether somebody waits for a picture."""
        return self._asked > 0

    def let_pass(self, seconds: float) -> None:
        """Wait until nobody waits for a picture, at most so long: what is in sight comes before what is not."""
        with self._settled:
            self._settled.wait_for(lambda: not self._asked, seconds)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        with self._settled:
            self._asked += 1
        try:
            yield
        finally:
            with self._settled:
                self._asked -= 1
                self._settled.notify_all()
