"""The one composition root: opens the catalog and says what decodes pictures and what measures text."""

from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.catalog.opening import open_catalog
from gallery_app.catalog.previews import open_previews
from gallery_app.render.door import learn
from gallery_app.services.desk import Desk

if TYPE_CHECKING:
    from PIL import Image

    from gallery_app.ingest.decode import Decoder
    from gallery_app.layout.measure import Measure

__all__ = ["open_desk", "restore_catalog"]


def open_desk(path: Path, *, alone: bool = False) -> Desk:
    """Open or make the catalog at `path` and return everything an editor can do with it.

    Args:
        path: The catalog file.
        alone: Keep other programs from writing meanwhile, as a window must.

    Raises:
        CatalogInUseError: It is to be opened alone, and another program has it open.
        CatalogError: The catalog cannot be used: locked, newer, damaged, not a catalog, or the folder is read-only.
    """
    learn(_camera_file)
    return Desk(open_catalog(path, alone=alone), open_previews(path.with_suffix(".previews")), _decoder, _measure)


def restore_catalog(path: Path, backup: Path) -> Path | None:
    """Let a backup take the place of the catalog at `path`; return where what it replaced is kept, if anything was.

    Raises:
        CatalogError: The backup cannot be used, or the catalog is open in another program; nothing was changed.
        FileError: The disk refused; the catalog is what it was.
    """
    from gallery_app.catalog.restore import restore  # noqa: PLC0415 - for the rare case

    return restore(path, backup)


def _camera_file(path: Path) -> "Image.Image | None":
    from gallery_app.ingest.whole import whole_picture  # noqa: PLC0415 - loads Pillow

    return whole_picture(path)


def _decoder() -> "Decoder":
    from gallery_app.ingest.decode import Decoder  # noqa: PLC0415 - loads multiprocessing

    return Decoder()


def _measure(language: str) -> "Measure":
    from gallery_app.render.typst import TypstMeasure  # noqa: PLC0415 - loads the typesetter

    return TypstMeasure(language)
