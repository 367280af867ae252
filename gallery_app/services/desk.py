"""Everything an editor can do, as one handle that the front ends are given."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gallery_app.services.arranging import Arranging
from gallery_app.services.captioning import Captioning
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

__all__ = ["Desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """The services of one open catalog.

    Attributes:
        catalog: Path of the catalog file.
        close: Lets go of the catalog and stops the worker processes.
    """

    catalog: Path
    library: Library
    finding: Finding
    captioning: Captioning
    reporting: Reporting
    importing: Importing
    linking: Linking
    arranging: Arranging
    exporting: Exporting
    previewing: Previewing
    history: History
    sample: Sample
    doctor: Doctor
    close: Callable[[], None]
