"""The one composition root: opens the catalog and says what decodes pictures and what measures text."""

from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.catalog.opening import open_catalog
from gallery_app.catalog.previews import open_previews
from gallery_app.services.desk import Desk

if TYPE_CHECKING:
    from gallery_app.ingest.decode import Decoder
    from gallery_app.layout.measure import Measure

__all__ = ["open_desk"]


def open_desk(path: Path) -> Desk:
    """Open or make the catalog at `path` and return everything an editor can do with it.

    Raises:
        CatalogError: The catalog cannot be used: locked, newer, damaged, not a catalog, or the folder is read-only.
    """
    return Desk(open_catalog(path), open_previews(path.with_suffix(".previews")), _decoder, _measure)


def _decoder() -> "Decoder":
    from gallery_app.ingest.decode import Decoder  # noqa: PLC0415 - loads multiprocessing

    return Decoder()


def _measure(language: str) -> "Measure":
    from gallery_app.render.typst import TypstMeasure  # noqa: PLC0415 - loads the typesetter

    return TypstMeasure(language)
