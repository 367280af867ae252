"""Matching files to captions, as `match`, `report add` and `import` share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gallery_app.cli.records import Json, file_path
from gallery_app.cli.terminal import Terminal
from gallery_app.domain.photo import Photo

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.desk import Desk
    from gallery_app.services.linking import Match

__all__ = ["Pair", "Pairing", "captions_json", "pair", "pairs_json", "tell", "tell_open"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One image proposed for one caption.

    Attributes:
        match: What was proposed, and why.
        caption: The photo record of the caption, as it was before.
        path: Absolute path of the image.
        others: Photo records of the other captions that it fits about as well, each with its placement.
    """

    match: "Match"
    caption: Photo
    path: str
    others: tuple[tuple[int, Photo], ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """What matching a report's captions came to.

    Attributes:
        pairs: Every proposed pair, best first.
        applied: How many captions were given their image.
        captions: Records of the captions that still have no image, in reading order; those of pairs not applied too.
        files: Absolute paths of the images that belong to no caption yet; those of pairs not applied too.
        open_captions: Of the captions those without any pair; the others are told with their pair.
        open_files: Of the files those without any pair.
    """

    pairs: tuple[Pair, ...]
    applied: int
    captions: tuple[Photo, ...]
    files: tuple[str, ...]
    open_captions: tuple[Photo, ...]
    open_files: tuple[str, ...]

    @property
    def doubtful(self) -> int:
        """How many pairs wait for an editor's word."""
        return sum(not pair.match.certain for pair in self.pairs)


def pair(
    desk: "Desk", report: int, photos: Sequence[int] | None = None, *, apply: bool, onto: int | None = None
) -> Pairing:
    """Match images to the captions of a report, and with `apply` give the certain ones their image.

    Args:
        desk: The services.
        report: Id of the report.
        photos: Candidates; None for every photo with an image that is used nowhere.
        apply: Store the certain pairs.
        onto: Number of the step of undo that this goes on with.

    Raises:
        InputError: There is no such report.
    """
    captions = _captions(desk, report)
    matching = desk.linking.match(report, photos=photos)
    found = [match.photo for match in matching.pairs] + list(matching.unmatched_photos)
    paths = {photo.id: file_path(photo) or "" for photo in desk.library.photos(found)}
    certain = [match for match in matching.pairs if match.certain] if apply else []
    if certain:
        desk.linking.apply(certain, onto)
    given, used = {match.placement for match in certain}, {match.photo for match in certain}
    paired = {match.placement for match in matching.pairs}
    return Pairing(
        pairs=tuple(
            Pair(match, captions[match.placement], paths[match.photo], tuple((o, captions[o]) for o in match.others))
            for match in matching.pairs
        ),
        applied=len(certain),
        captions=tuple(photo for use, photo in captions.items() if photo.file is None and use not in given),
        files=tuple(path for photo, path in paths.items() if photo not in used),
        open_captions=tuple(photo for use, photo in captions.items() if photo.file is None and use not in paired),
        open_files=tuple(paths[photo] for photo in matching.unmatched_photos if photo in paths),
    )


def _captions(desk: "Desk", report: int) -> dict[int, Photo]:
    sections = desk.reporting.view(report).sections
    return {
        placement.id: photo
        for section in sections
        for placement, photo in zip(section.placements, section.photos, strict=True)
    }


def captions_json(captions: Sequence[Photo]) -> list[Json]:
    """Return captions without an image: the id and the title of each record."""
    return [{"photo": photo.id, "title": photo.title} for photo in captions]


def pairs_json(pairs: Sequence[Pair], terminal: Terminal) -> list[Json]:
    """Return proposed pairs, with their reasons in the reader's language."""
    return [
        {
            "photo": pair.match.photo,
            "placement": pair.match.placement,
            "score": round(pair.match.score, 3),
            "reasons": [terminal.words(reason) for reason in pair.match.reasons],
            "certain": pair.match.certain,
            "alternatives": list(pair.match.others),
            "title": pair.caption.title,
            "file": pair.path,
        }
        for pair in pairs
    ]


def tell(pairing: Pairing, report: int, terminal: Terminal) -> None:
    """Print what is still open after matching: doubtful pairs, captions and files that are left."""
    say = terminal.say
    if pairing.doubtful:
        terminal.print(
            say(
                "Doubtful pairs: {count}; see {command}.",
                count=pairing.doubtful,
                command=f"gallery-app match {report}",
            )
        )
    tell_open(pairing, terminal)


def tell_open(pairing: Pairing, terminal: Terminal) -> None:
    """Print which captions and files are left over; those of doubtful pairs are told with the pairs."""
    say, captions = terminal.say, pairing.open_captions
    if captions:
        titles = "、".join(photo.title or f"#{photo.id}" for photo in captions)
        terminal.print(say("Captions without a file ({count}): {titles}", count=len(captions), titles=titles))
    for path in pairing.open_files:
        terminal.print(say("File without a caption: {path}", path=path))
