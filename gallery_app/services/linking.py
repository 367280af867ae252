"""Linking photos to sections: by hand, and by matching files to the captions of a report."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import FieldText, Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.query import Everything, State
from gallery_app.domain.stores import Catalog, Edit
from gallery_app.errors import InputError
from gallery_app.reports.match import CaptionSlot, FileFacts, match_files
from gallery_app.wording import Message

__all__ = ["Linking", "Match", "Matching"]

_MOST_LOOSE = 400
"""Newest photos that are looked at for what is open; beyond that it is not this report an editor is busy with."""


@dataclass(frozen=True, slots=True)
class Match:
    """One image proposed for one caption.

    Attributes:
        photo: Id of the photo that has the image.
        placement: Id of the placement whose caption it fits.
        score: 0 to 1.
        reasons: Why, strongest first.
        certain: Sure enough to be applied without asking.
        others: Ids of other placements whose captions it fits about as well.
    """

    photo: int
    placement: int
    score: float
    reasons: tuple[Message, ...]
    certain: bool
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """What matching a report found.

    Attributes:
        pairs: Every proposed pair, in the order of the captions.
        unmatched_captions: Ids of placements without an image for which there is no pair, not even a doubtful one.
        unmatched_photos: Ids of photos with an image for which there is no pair, not even a doubtful one.
        applied: How many pairs were applied.
        changes: What changed.
    """

    pairs: tuple[Match, ...]
    unmatched_captions: tuple[int, ...]
    unmatched_photos: tuple[int, ...]
    applied: int = 0
    changes: Changes = field(default_factory=Changes)

    @property
    def doubtful(self) -> int:
        """How many pairs wait for an editor's word; their captions and photos are not among the unmatched."""
        return sum(not pair.certain for pair in self.pairs)


class Linking:
    """Which photo illustrates which section."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to write to."""
        self._catalog = catalog

    def together(self, act: Act = Act.LINK) -> AbstractContextManager[Edit]:
        """Make everything linked, moved or taken out inside one step of undo."""
        return self._catalog.edit(act)

    def link(self, photos: Sequence[int], section: int, position: int | None = None) -> Changes:
        """Place photos in a section, at its end or from `position` on, in the order given.

        A photo that stands in another section of the same report moves here: it would else be printed twice.

        Raises:
            InputError: There is no such photo or section.
        """
        report = self._require(photos, section)
        uses = {p.photo: p for p in self._catalog.placements.of_report(report)}
        with self._catalog.edit(Act.LINK) as edit:
            for offset, photo in enumerate(photos):
                at = None if position is None else position + offset
                if photo in uses:
                    self._catalog.placements.move(uses[photo].id, section, at)
                else:
                    self._catalog.placements.add(photo, section, position=at)
        return edit.changes

    def move(self, placement: int, section: int, position: int | None = None) -> Changes:
        """Move a use of a photo to another place or section of its report.

        Raises:
            InputError: There is no such placement or section, or the section belongs to another report.
        """
        stored = self._catalog.placements.get(placement)
        if stored is None:
            raise InputError("There is no placement {placement} in this catalog.", placement=placement)
        if self._report_of(section) != stored.report:
            raise InputError("Section {section} belongs to another report.", section=section)
        with self._catalog.edit(Act.LINK) as edit:
            self._catalog.placements.move(placement, section, position)
        return edit.changes

    def unlink(self, photos: Sequence[int], section: int) -> Changes:
        """Take photos out of a section; the records stay.

        Raises:
            InputError: There is no such photo or section, or a photo does not stand in it.
        """
        self._require(photos, section)
        uses = [p for photo in self._catalog.photos.get(photos) for p in photo.placements if p.section == section]
        if absent := set(photos) - {use.photo for use in uses}:
            raise InputError("Photo {photo} does not stand in section {section}.", photo=min(absent), section=section)
        with self._catalog.edit(Act.UNLINK) as edit:
            for use in uses:
                self._catalog.placements.remove(use.id)
        return edit.changes

    def match(
        self, report: int, *, photos: Sequence[int] | None = None, apply: bool = False, onto: int | None = None
    ) -> Matching:
        """Match images to the captions of a report that have none yet.

        Args:
            report: Id of the report.
            photos: Candidates; None for every photo with an image that is used nowhere.
            apply: Give each caption of a certain pair its image, as one step of undo.
            onto: Number of the step of undo that this goes on with.

        Raises:
            InputError: There is no such report.
        """
        stored = self._catalog.reports.get(report)
        if stored is None:
            raise InputError("There is no report {report} in this catalog.", report=report)
        contexts = {section.id: " ".join(section.heading) for section in stored.sections}
        placements = self._catalog.placements.of_report(report)
        # A number in a file's name counts all captions of the page, also those that have their image already.
        places = {placement.id: place for place, placement in enumerate(placements, 1)}
        waiting = self._waiting(placements)
        candidates = self._candidates(placements, photos)
        slots = [_slot(use, photo, contexts[use.section], places[use.id]) for use, photo in waiting]
        pairs = match_files(
            self._pictured(report, slots), self._facts(candidates), self._refused(report, waiting, candidates)
        )
        by_path = {photo.file.path: photo.id for photo in candidates if photo.file}
        matches = tuple(Match(by_path[p.file], p.caption, p.score, p.reasons, p.certain, p.others) for p in pairs)
        done = self.apply([m for m in matches if m.certain], onto) if apply else Changes()
        taken_slots, taken_photos = {m.placement for m in matches}, {m.photo for m in matches}
        return Matching(
            matches,
            tuple(placement.id for placement, _ in waiting if placement.id not in taken_slots),
            tuple(photo.id for photo in candidates if photo.id not in taken_photos),
            sum(m.certain for m in matches) if apply else 0,
            done,
        )

    def open_questions(self, report: int) -> Matching:
        """Return what is undecided about a report: captions without an image, recent photos used nowhere, likely pairs.

        Only so many of the newest photos are looked at, so that the answer takes no longer in a large catalog.

        Raises:
            InputError: There is no such report.
        """
        recent = self._catalog.photos.get(self._catalog.finder.find(State.RECENT, limit=_MOST_LOOSE).ids)
        return self.match(report, photos=[photo.id for photo in recent if photo.file and not photo.placements])

    def give(self, photo: int, placement: int) -> Changes:
        """Give the caption of a placement the image of a photo, because an editor says so.

        Raises:
            InputError: There is no such photo or placement, the photo has no image, or the caption has one already.
        """
        slot = self._catalog.placements.get(placement)
        if slot is None:
            raise InputError("There is no placement {placement} in this catalog.", placement=placement)
        self._require([photo], slot.section)
        captioned, imaged = self._catalog.photos.get([slot.photo, photo]) if slot.photo != photo else (None, None)
        if captioned is None or captioned.file:
            raise InputError("The caption of placement {placement} has its image already.", placement=placement)
        if imaged is None or imaged.file is None:
            raise InputError("Photo {photo} has no image to give.", photo=photo)
        return self.apply([Match(photo, placement, 1.0, (), certain=True)])

    def refuse(self, photo: int, placement: int) -> Changes:
        """Keep that the image of a photo is not the picture of a caption; the pair is not proposed again.

        Raises:
            InputError: There is no such photo or placement.
        """
        slot = self._catalog.placements.get(placement)
        if slot is None:
            raise InputError("There is no placement {placement} in this catalog.", placement=placement)
        self._require([photo], slot.section)
        with self._catalog.edit(Act.MATCH) as edit:
            self._catalog.clues.refuse(photo, slot.photo)
        return edit.changes

    def refused(self, report: int) -> int:
        """Return how many pairs of a report an editor has refused."""
        return len(self._catalog.clues.refused(report))

    def ask_again(self, report: int) -> Changes:
        """Let the refused pairs of a report be proposed again."""
        with self._catalog.edit(Act.MATCH) as edit:
            self._catalog.clues.ask_again(report)
        return edit.changes

    def apply(self, matches: Iterable[Match], onto: int | None = None) -> Changes:
        """Give each matched caption its image, as one step of undo or as part of the step of that number."""
        with self._catalog.edit(Act.MATCH, onto=onto) as edit:
            for match in matches:
                self._join(match.placement, match.photo)
        return edit.changes

    def _join(self, placement: int, candidate: int) -> None:
        slot = self._catalog.placements.get(placement)
        found = self._catalog.photos.get([slot.photo, candidate]) if slot else ()
        if slot is None or len(found) != 2:  # noqa: PLR2004  a caption's record and an image's record
            return
        captioned, imaged = found
        if imaged.placements:
            # A photo of the archive that is in use elsewhere keeps its own record.
            self._catalog.placements.set_photo(placement, imaged.id)
            self._catalog.photos.update(_filled(imaged, captioned))
            self._drop_if_unused(captioned.id)
        elif imaged.file:
            self._catalog.photos.attach(captioned.id, imaged.file)
            self._catalog.photos.update(_filled(captioned, imaged))
            self._catalog.photos.remove(imaged.id)

    def _drop_if_unused(self, photo: int) -> None:
        if not any(record.placements for record in self._catalog.photos.get([photo])):
            self._catalog.photos.remove(photo)

    def _pictured(self, report: int, slots: Sequence[CaptionSlot]) -> list[CaptionSlot]:
        shown = self._catalog.clues.shown(report)
        return [replace(slot, picture=shown.get(slot.key)) for slot in slots]

    def _facts(self, photos: Sequence[Photo]) -> list[FileFacts]:
        copies = self._catalog.clues.copies([photo.id for photo in photos])
        return [_facts(photo, copies.get(photo.id, ())) for photo in photos]

    def _refused(
        self, report: int, waiting: Sequence[tuple[Placement, Photo]], candidates: Sequence[Photo]
    ) -> frozenset[tuple[int, str]]:
        """Return the refused pairs as matching names them: by placement and path."""
        refused = self._catalog.clues.refused(report)
        paths = {photo.id: photo.file.path for photo in candidates if photo.file}
        uses = {captioned.id: placement.id for placement, captioned in waiting}
        return frozenset((uses[cap], paths[photo]) for photo, cap in refused if photo in paths and cap in uses)

    def _waiting(self, placements: Sequence[Placement]) -> list[tuple[Placement, Photo]]:
        photos = {photo.id: photo for photo in self._catalog.photos.get([p.photo for p in placements])}
        return [(p, photos[p.photo]) for p in placements if p.photo in photos and photos[p.photo].file is None]

    def _candidates(self, placements: Sequence[Placement], photos: Sequence[int] | None) -> list[Photo]:
        ids = self._catalog.finder.find(Everything()).ids if photos is None else photos
        here = {p.photo for p in placements}
        found = self._catalog.photos.get(ids)
        return [p for p in found if p.file and p.id not in here and (photos is not None or not p.placements)]

    def _require(self, photos: Sequence[int], section: int) -> int:
        """Return the report a section belongs to, once everything named is known."""
        known = {photo.id for photo in self._catalog.photos.get(photos)}
        if unknown := set(photos) - known:
            raise InputError("There is no photo {photo} in this catalog.", photo=min(unknown))
        return self._report_of(section)

    def _report_of(self, section: int) -> int:
        for report in self._catalog.reports.all():
            if any(s.id == section for s in report.sections):
                return report.id
        raise InputError("There is no section {section} in this catalog.", section=section)


def _slot(placement: Placement, photo: Photo, context: str, place: int) -> CaptionSlot:
    title = placement.caption or photo.title
    return CaptionSlot(placement.id, title, photo.photographers, photo.taken, context, place, photo.raw)


def _facts(photo: Photo, copies: tuple[str, ...]) -> FileFacts:
    path, taken, print_ = (photo.file.path, photo.file.taken, photo.file.fingerprint) if photo.file else ("", "", "")
    words = " ".join((photo.description, *photo.themes))
    title = photo.title or photo.description
    return FileFacts(path, title, photo.photographers, photo.taken or taken, words, copies, print_)


def _credited(known: tuple[Credit, ...], other: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """Return who is credited; a mark that names nobody (资料图片) stands behind the parties that the other has."""
    named = any(credit.name or credit.organisation for credit in known)
    return known if named else tuple(dict.fromkeys((*other, *known)))


def _filled(record: Photo, other: Photo) -> Photo:
    """Return `record` with what it lacks taken from `other`; nothing it says already is lost."""
    return replace(
        record,
        title=record.title or other.title,
        # Cameras and editors often put the title into the description as well; it would only be said twice.
        description=record.description or (other.description if other.description != record.title else ""),
        credits=_credited(record.credits, other.credits),
        themes=tuple(dict.fromkeys((*record.themes, *other.themes))),
        place=record.place or other.place,
        taken=record.taken or other.taken,
        rating=record.rating or other.rating,
        focus=record.focus or other.focus,
        pick=record.pick or other.pick,
        rights=record.rights or other.rights,
        label=record.label or other.label,
        further=tuple(sorted(FieldText(*each) for each in (dict(other.further) | dict(record.further)).items())),
    )
