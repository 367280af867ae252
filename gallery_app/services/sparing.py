"""Writing out without writing over: what belongs to the catalog is spared, whatever name an export is given."""

from pathlib import Path

from gallery_app.domain.stores import Catalog
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write

__all__ = ["spare", "sparing_writer"]

_TAILS = ("", "-wal", "-shm", "-journal", ".lock")


def sparing_writer(catalog: Catalog) -> Writer:
    """Return a writer that refuses the catalog's photos, its own files and the texts of its reports.

    The writer raises `FileError` with one sentence for these, and for whatever `safe_write` cannot write.
    """

    def write(path: Path, data: bytes | Path) -> Path:
        spare(catalog, path)
        return safe_write(path, data)

    return write


def spare(catalog: Catalog, path: Path) -> None:
    """Refuse a path where a photo of the catalog, one of its own files or the text of a report lies.

    Raises:
        FileError: One of them lies there.
    """
    target = path.resolve()
    if catalog.photos.by_path(str(target)):
        raise FileError("{path} is a photo of the catalog and is not written over; choose another name.", path=path)
    if _beside(target, Path(catalog.path)):
        raise FileError("{path} belongs to the catalog and is not written over; choose another name.", path=path)
    if any(report.source == str(target) for report in catalog.reports.all()):
        raise FileError("{path} is the text of a report and is not written over; choose another name.", path=path)


def _beside(target: Path, catalog: Path) -> bool:
    """Whether a path is the catalog, its previews or a file that SQLite keeps beside either."""
    own = (catalog.name, catalog.with_suffix(".previews").name)
    return target.parent == catalog.parent and target.name in {name + tail for name in own for tail in _TAILS}
