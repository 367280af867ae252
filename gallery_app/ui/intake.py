"""Taking in what was dropped: texts become reports, images photos, and the two are matched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.reading import ReportReading
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.wording import Message

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.desk import Desk
    from gallery_app.services.reviewing import Review

__all__ = ["Dropped", "TakenIn", "read_texts", "sorted_paths", "take_in"]

_TEXTS = {".txt", ".text", ".md", ".markdown", ".docx", ".doc", ".html", ".htm", ".pdf", ".rtf", ".odt"}


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files and folders, told apart.

    Attributes:
        texts: Files that a report may be read from.
        images: Everything else: image files and folders of them.
    """

    texts: tuple[Path, ...]
    images: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in made.

    Attributes:
        report: Id of the report that was taken in last or matched, or None.
        captions: How many captions were taken in.
        photos: How many photos the image files belong to.
        matched: How many captions got their image.
        captions_waiting: How many captions of the report have no image yet.
        photos_waiting: How many of the images fit no caption.
        failed: Files that could not be read.
        changes: What changed.
    """

    report: int | None
    captions: int
    photos: int
    matched: int
    captions_waiting: int
    photos_waiting: int
    failed: tuple[Failure, ...]
    changes: Changes


def sorted_paths(paths: Iterable[Path]) -> Dropped:
    """Tell reports' texts from images by their suffix."""
    given = tuple(paths)
    texts = tuple(p for p in given if p.suffix.lower() in _TEXTS and not p.is_dir())
    return Dropped(texts, tuple(p for p in given if p not in texts))


def read_texts(desk: "Desk", texts: Sequence[Path]) -> "Task[tuple[Review, ...]]":
    """Read the texts of reports so that an editor can check them; nothing is stored.

    Raises:
        FileError: A text cannot be read.
    """
    from gallery_app.services.reporting import read_manuscript  # noqa: PLC0415 - not for the first painted window

    found = []
    for number, text in enumerate(texts):
        yield Progress(number, len(texts), Message.of("Reading {name}", name=text.name))
        found.append(desk.reporting.check(read_manuscript(text)))
    return tuple(found)


def take_in(
    desk: "Desk",
    images: Sequence[Path],
    *,
    texts: Sequence[Path] = (),
    readings: Sequence[ReportReading] = (),
    report: int | None = None,
) -> Task[TakenIn]:
    """Take in reports and images, then give the captions their images.

    Args:
        desk: The services.
        images: Image files and folders.
        texts: Files to read reports from.
        readings: Reports that were read already.
        report: Without a new report, the one the images are matched to; None leaves them unmatched.

    Raises:
        FileError: A text cannot be read.
    """
    for text in texts:
        yield Progress(0, 0, Message.of("Reading {name}", name=text.name))
        readings = (*readings, desk.reporting.read(text))
    added = [desk.reporting.add(reading) for reading in readings]
    ids = _joined(*(report_added.changes.ids for report_added in added))
    photos: tuple[int, ...] = ()
    failed: tuple[Failure, ...] = ()
    if images:
        imported = yield from desk.importing.run(images)
        photos, failed = imported.photos, imported.failed
        ids = _joined(ids, {Kind.PHOTO: frozenset(photos)})
    targets = [each.report for each in added] or ([] if report is None else [report])
    matched, waiting, loose = 0, 0, set(photos)
    for target in targets:
        matching = desk.linking.match(target, photos=sorted(loose) if images else None, apply=True)
        matched += matching.applied
        waiting += len(matching.unmatched_captions) + sum(not pair.certain for pair in matching.pairs)
        loose -= {pair.photo for pair in matching.pairs if pair.certain}
        ids = _joined(ids, matching.changes.ids)
    return TakenIn(
        report=targets[-1] if targets else None,
        captions=sum(len(each.photos) for each in added),
        photos=len(photos),
        matched=matched,
        captions_waiting=waiting,
        photos_waiting=len(loose) if targets else 0,
        failed=failed,
        changes=Changes(ids, Act.ADD_REPORT if added else Act.IMPORT),
    )


def _joined(*parts: dict[Kind, frozenset[int]]) -> dict[Kind, frozenset[int]]:
    kinds = {kind for part in parts for kind in part}
    return {kind: frozenset().union(*(part.get(kind, frozenset()) for part in parts)) for kind in kinds}
