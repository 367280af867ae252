"""The one composition root: opens the catalog and wires services, readers and renderers."""

from pathlib import Path

from gallery_app.catalog.opening import open_catalog
from gallery_app.catalog.previews import open_previews
from gallery_app.ingest.decode import Decoder
from gallery_app.render.typst import TypstMeasure
from gallery_app.services.arranging import Arranging
from gallery_app.services.captioning import Captioning
from gallery_app.services.desk import Desk
from gallery_app.services.doctor import Doctor
from gallery_app.services.exporting import Exporting
from gallery_app.services.finding import Finding
from gallery_app.services.history import History
from gallery_app.services.importing import Importing
from gallery_app.services.library import Library
from gallery_app.services.linking import Linking
from gallery_app.services.previewing import Previewing
from gallery_app.services.reporting import Reporting
from gallery_app.services.sample import Sample

__all__ = ["open_desk"]


def open_desk(path: Path) -> Desk:
    """Open or make the catalog at `path` and return everything an editor can do with it.

    Raises:
        CatalogError: The catalog cannot be used: locked, newer, damaged, not a catalog, or the folder is read-only.
    """
    catalog = open_catalog(path)
    previews = open_previews(path.with_suffix(".previews"))
    decoder = Decoder()
    reporting, captioning, linking = Reporting(catalog), Captioning(catalog), Linking(catalog)
    importing = Importing(catalog, decoder)
    arranging = Arranging(catalog, TypstMeasure)
    exporting = Exporting(catalog, arranging)

    def close() -> None:
        decoder.close()
        previews.close()
        catalog.close()

    return Desk(
        catalog=Path(catalog.path),
        library=Library(catalog),
        finding=Finding(catalog),
        captioning=captioning,
        reporting=reporting,
        importing=importing,
        linking=linking,
        arranging=arranging,
        exporting=exporting,
        previewing=Previewing(previews, decoder),
        history=History(catalog),
        sample=Sample(catalog, reporting, importing, linking, captioning, exporting),
        doctor=Doctor(path),
        close=close,
    )
