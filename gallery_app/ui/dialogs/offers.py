"""What the export dialog offers: the report in hand, and what the gallery shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gallery_app.services.exporting import Source
from gallery_app.ui.scope import Scope

__all__ = ["Offer", "file_stem", "offers"]

# Characters that a file name cannot have on one of the three systems.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be exported.

    Attributes:
        text: What it is called in the dialog.
        name: Stem of the file it becomes.
        source: What the export service is given.
    """

    text: str
    name: str
    source: Source


def offers(
    report: Scope | None, ids: Sequence[int], title: str, *, report_first: bool, chosen: Sequence[int] = ()
) -> list[Offer]:
    """Return what can be exported, likeliest first.

    Args:
        report: The report in hand, or None.
        ids: The photos that are shown, in order.
        title: What the photos that are shown are called.
        report_first: The editor looks at the report rather than at a choice of photos.
        chosen: The photos among them that are chosen, if that is more than one.
    """
    found = []
    if report:
        text = QCoreApplication.translate("ExportDialog", "Report “{headline}”").format(headline=report.name)
        found.append(Offer(text, file_stem(report.name), Source(report=report.report)))
    if ids:
        text = QCoreApplication.translate("ExportDialog", "Photos shown ({number})").format(number=len(ids))
        shown = Offer(text, file_stem(title), Source(photos=tuple(ids), headline=title))
        found.insert(len(found) if report_first else 0, shown)
    if chosen:
        text = QCoreApplication.translate("ExportDialog", "Photos chosen ({number})").format(number=len(chosen))
        found.insert(0, Offer(text, file_stem(title), Source(photos=tuple(chosen), headline=title)))
    return found


def file_stem(text: str) -> str:
    """Return a title as a file name without suffix, safe on every system."""
    stem = _FORBIDDEN.sub(" ", text).strip(" .")[:_LONGEST].strip()
    return stem or "export"
