"""Taking in what was dropped: texts become reports, images photos, and the two are matched."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.reading import ReportReading
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import UserError
from gallery_app.wording import Message

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.desk import Desk
    from gallery_app.services.reporting import ReportAdded
    from gallery_app.services.reviewing import Review

__all__ = ["Dropped", "Known", "ReadTexts", "TakenIn", "read_pasted", "read_texts", "sorted_paths", "take_in"]

_TEXTS = {".txt", ".text", ".md", ".markdown", ".docx", ".doc", ".html", ".htm", ".pdf", ".rtf", ".odt"}


_BESIDE = re.compile(r"[.~_]|readme|licen[cs]e|说明|自述", re.IGNORECASE)
"""How a text in a folder of photos is called that is no report."""


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
class Known:
    """A report that was read and is in the catalog already, by its headline.

    Attributes:
        report: Id of the one in the catalog.
        reading: What was read, should it be taken in all the same.
    """

    report: int
    reading: ReportReading


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in made.

    Attributes:
        report: Id of the report that was taken in last or matched, or None.
        captions: How many captions were taken in.
        photos: How many photos the image files belong to.
        matched: How many captions got their image.
        doubtful: How many likely pairs wait to be decided; they count among no others.
        captions_waiting: For how many captions of the report there is no likely image.
        photos_waiting: How many of the images fit no caption.
        failed: Files that could not be read.
        barren: Name of what was given, if no image file was found in it; "" otherwise.
        known: Reports that were not taken in, because one of the same headline is in the catalog.
        changes: What changed.
    """

    report: int | None
    captions: int
    photos: int
    matched: int
    doubtful: int
    captions_waiting: int
    photos_waiting: int
    failed: tuple[Failure, ...]
    barren: str
    known: tuple[Known, ...]
    changes: Changes


def sorted_paths(paths: Iterable[Path]) -> Dropped:
    """Tell reports' texts from images by their suffix; a folder holds images, and perhaps texts."""
    given = tuple(paths)
    folders = {p for p in given if p.is_dir()}
    alone = tuple(p for p in given if p not in folders and _is_text(p))
    inside = tuple(text for folder in given if folder in folders for text in _texts_in(folder))
    return Dropped((*alone, *inside), tuple(p for p in given if p not in alone))


def _texts_in(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if _is_text(p) and p.is_file() and not _BESIDE.match(p.name))
    except OSError:  # taking the folder in says why
        return []


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in _TEXTS


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """The texts of a drop, read.

    Attributes:
        reviews: Readings that an editor can check.
        failed: Texts that could not be read; the rest goes on.
    """

    reviews: "tuple[Review, ...]"
    failed: tuple[Failure, ...]


def read_texts(desk: "Desk", texts: Sequence[Path]) -> Task[ReadTexts]:
    """Read the texts of reports so that an editor can check them; nothing is stored."""
    from gallery_app.services.reporting import read_manuscript  # noqa: PLC0415 - not for the first painted window

    found, failed = list["Review"](), list[Failure]()
    for number, text in enumerate(texts):
        yield Progress(number, len(texts), Message.of("Reading {name}", name=text.name))
        try:
            found.append(desk.reporting.check(read_manuscript(text)))
        except UserError as error:
            failed.append(Failure(str(text), error.message))
    return ReadTexts(tuple(found), tuple(failed))


def read_pasted(desk: "Desk", text: str) -> "Task[Review]":
    """Read the text of a report from the clipboard so that an editor can check it; nothing is stored."""
    yield Progress(0, 0, Message.of("Reading the text"))
    return desk.reporting.check(text)


def take_in(
    desk: "Desk",
    images: Sequence[Path],
    *,
    readings: Sequence[ReportReading] = (),
    report: int | None = None,
    again: bool = False,
    failed: tuple[Failure, ...] = (),
) -> Task[TakenIn]:
    """Take in reports and images, then give the captions their images; all of it is one step of undo.

    Args:
        desk: The services.
        images: Image files and folders.
        readings: Reports that were read.
        report: Without a new report, the one the images are matched to; None leaves them unmatched.
        again: Take in reports whose headline is in the catalog already; otherwise the images go to those.
        failed: What failed before, to be told with what fails now.
    """
    known = () if again else _known(desk, readings)
    doubles = [each.reading for each in known]
    added: list[ReportAdded] = []
    for reading in readings:
        if reading not in doubles:
            added.append(desk.reporting.add(reading, added[0].step if added else None))
    step = added[0].step if added else None
    ids = _joined(*(report_added.changes.ids for report_added in added))
    photos: tuple[int, ...] = ()
    barren = ""
    if images:
        imported = yield from desk.importing.run(images, step)
        step = imported.step
        photos, failed = imported.photos, (*failed, *imported.failed)
        if not (photos or imported.failed or imported.passed):
            barren = images[0].name or str(images[0])
        ids = _joined(ids, {Kind.PHOTO: frozenset(photos)})
    targets = [each.report for each in added] or [each.report for each in known if images]
    targets = targets or ([] if report is None else [report])
    matched, doubtful, waiting, loose = 0, 0, 0, set(photos)
    for target in targets:
        matching = desk.linking.match(target, photos=sorted(loose) if images else None, apply=True, onto=step)
        matched += matching.applied
        doubtful += matching.doubtful
        waiting += len(matching.unmatched_captions)
        loose -= {pair.photo for pair in matching.pairs}
        ids = _joined(ids, matching.changes.ids)
    return TakenIn(
        report=targets[-1] if targets else None,
        captions=sum(len(each.photos) for each in added),
        photos=len(photos),
        matched=matched,
        doubtful=doubtful,
        captions_waiting=waiting,
        photos_waiting=len(loose) if targets else 0,
        failed=failed,
        barren=barren,
        known=known,
        changes=Changes(ids, Act.ADD_REPORT if added else Act.IMPORT),
    )


def _known(desk: "Desk", readings: Sequence[ReportReading]) -> tuple[Known, ...]:
    headlines = {_key(stored.headline): stored.id for stored in desk.reporting.all() if stored.headline}
    return tuple(Known(headlines[key], each) for each in readings if (key := _key(each.headline)) in headlines)


def _key(headline: str) -> str:
    return "".join(headline.split())


def _joined(*parts: dict[Kind, frozenset[int]]) -> dict[Kind, frozenset[int]]:
    kinds = {kind for part in parts for kind in part}
    return {kind: frozenset().union(*(part.get(kind, frozenset()) for part in parts)) for kind in kinds}
