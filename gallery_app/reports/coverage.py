"""What is missing in the pictures of a report."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gallery_app.captions.content import (
    Element,
    has_date,
    is_archive_picture,
    is_marked_machine_made,
    missing_elements,
    names_machine,
)
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Section
from gallery_app.wording import Message

__all__ = ["CoverageFinding", "Pictures", "Use", "coverage_findings", "photo_findings", "section_findings"]

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Use:
    """One earlier use of a photo.

    Attributes:
        headline: The report it stood in.
        date: When that was published, ISO 8601, "" for unknown.
        publication: Where, "" for unknown.
    """

    headline: str
    date: str = ""
    publication: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """A section with its pictures.

    Attributes:
        section: The section.
        placements: Its placements in order.
        photos: The photo of each placement, in the same order.
    """

    section: Section
    placements: Sequence[Placement]
    photos: Sequence[Photo]


@dataclass(frozen=True, slots=True)
class CoverageFinding:
    """Something an editor should look at.

    Attributes:
        code: For scripts, such as ``no-photo`` or ``used-before``.
        message: For people.
        section: Id of the section.
        photo: Id of the photo, or None where the section as a whole is meant.
    """

    code: str
    message: Message
    section: int
    photo: int | None = None


def coverage_findings(
    sections: Sequence[Pictures],
    uses: Mapping[int, Sequence[Use]],
    known: Collection[str] = (),
    *,
    news: bool = False,
) -> tuple[CoverageFinding, ...]:
    """Return what is missing, in reading order; of each section what concerns the whole of it first.

    Args:
        sections: The report's sections; the lead has no heading.
        uses: For each photo its uses in other reports.
        known: Names of the register, which make out who is told in a caption.
        news: Captions have to tell when, where, who and what.
    """
    found: list[CoverageFinding] = []
    for pictures in sections:
        found += section_findings(pictures)
        for placement, photo in zip(pictures.placements, pictures.photos, strict=True):
            text = placement.caption or photo.description or photo.title
            for code, message in photo_findings(photo, text, uses.get(photo.id, ()), known, news=news):
                found.append(CoverageFinding(code, message, pictures.section.id, photo.id))
    return tuple(found)


def section_findings(pictures: Pictures) -> Iterator[CoverageFinding]:
    """Yield what concerns a section as a whole, gravest first; the window and the command line both tell these."""
    number, photos = pictures.section.id, pictures.photos
    if not photos:
        yield CoverageFinding("no-photo", Message.of("no photo"), number)
        return
    files = [photo.file for photo in photos if photo.file]
    if len(files) < len(photos):
        message = Message.of("{count} without a file", count=len(photos) - len(files))
        yield CoverageFinding("no-file", message, number)
    if len(photos) < _SEVERAL:
        yield CoverageFinding("one-photo", Message.of("only one photo"), number)
    people = {name for photo in photos for name in photo.photographers}
    if len(photos) >= _SEVERAL and len(people) == 1:
        yield CoverageFinding("one-photographer", Message.of("one photographer only"), number)
    if not pictures.section.heading and files and not any(file.width > file.height for file in files):
        yield CoverageFinding("no-landscape", Message.of("no landscape photo for the lead"), number)


_Found = Iterator[tuple[str, Message]]


def photo_findings(photo: Photo, text: str, uses: Sequence[Use], known: Collection[str], *, news: bool) -> _Found:
    """Yield code and words of what an editor should look at in one use of a photo; see `coverage_findings`."""
    for use in uses:
        yield "used-before", _used(use)
    if not text.strip():
        yield "no-caption", Message.of("no caption")
    if not photo.credits:
        yield "no-credit", Message.of("no credit")
    if news and text.strip():
        for element in missing_elements(text, known, photo.place):
            yield f"no-{element.value}", _MISSING[element]
    yield from _archive(photo, text)
    if not is_marked_machine_made(text) and (names_machine(_told(photo)) or _says_machine(photo)):
        yield "unmarked-ai", Message.of("made by AI, and the caption does not say so")


_MISSING = {
    Element.WHEN: Message.of("the caption does not say when"),
    Element.WHERE: Message.of("the caption does not say where"),
    Element.WHO: Message.of("the caption does not say who"),
    Element.WHAT: Message.of("the caption does not say what happens"),
}


def _used(use: Use) -> Message:
    if use.date and use.publication:
        template = "used before in {headline} ({publication}, {date})"
        return Message.of(template, headline=use.headline, publication=use.publication, date=use.date)
    if use.date:
        return Message.of("used before in {headline} ({date})", headline=use.headline, date=use.date)
    return Message.of("used before in {headline}", headline=use.headline)


def _archive(photo: Photo, text: str) -> _Found:
    printed = " ".join((text, photo.raw, *(f"{credit.role} {credit.raw}" for credit in photo.credits)))
    if not is_archive_picture(printed) or has_date(text) or has_date(photo.raw):
        return
    if photo.taken:
        yield (
            "undated-archive",
            Message.of("an archive picture, and the caption lacks its date {taken}", taken=photo.taken),
        )
    else:
        yield "undated-archive", Message.of("an archive picture without a date")


def _told(photo: Photo) -> str:
    """Return everything that may say how the picture came about."""
    file = (photo.file.path.replace("\\", "/").rsplit("/", 1)[-1], photo.file.camera) if photo.file else ()
    parties = (f"{credit.organisation} {credit.role} {credit.raw}" for credit in photo.credits)
    return " ".join((photo.title, photo.description, photo.rights, photo.raw, *photo.themes, *file, *parties))


def _says_machine(photo: Photo) -> bool:
    """Whether the fields that IPTC has for it say that a model made the photo, or a part of it."""
    return photo.said("digital_source").casefold().endswith("trainedalgorithmicmedia") or bool(photo.said("ai_system"))
