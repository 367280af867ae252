"""Templates for captions over many photos: variables and codes put in for each, shown before they are made."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from gallery_app.captions.variables import Variable, filled, pieces
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.metadata.facts import Reading
from gallery_app.services.caption_templates import CaptionTemplate, Stamp, StampHow, Templates
from gallery_app.services.codes import Codes, read_code_lists
from gallery_app.services.photo_values import OF_FILES, VARIABLES, photo_values
from gallery_app.services.rewriting import LISTS, FieldChange, Plan, change_of, known_photos, text_of
from gallery_app.wording import Message

__all__ = ["Templating"]

_Text = tuple[Stamp, tuple[str | Variable, ...]]


class Templating:
    """Templates, and what they would make of photos; `rewriting` makes it."""

    def __init__(self, catalog: Catalog, decoder: Callable[[], Decoder], templates: Templates | None = None) -> None:
        """Take the catalog, what reads files when a template asks for what they say, and the templates."""
        self._catalog = catalog
        self._decoder = decoder
        self.templates = templates or Templates()

    def plan(self, photos: Sequence[int], template: CaptionTemplate, start: int = 1) -> Task[Plan]:
        """Return what a template would change; a value that is not known leaves its field alone, and is told.

        Args:
            photos: Ids of photos, in the order they are counted.
            template: The template.
            start: The first count of ``{seq}``.

        Raises:
            InputError: A photo is not known, or the template is wrong.
        """
        known, codes = known_photos(self._catalog, photos), read_code_lists()
        texts = [(stamp, pieces(codes.replace(stamp.text).text, VARIABLES)) for stamp in template.stamps]
        asked = {piece.name for _, text in texts for piece in text if isinstance(piece, Variable)}
        reading = self._reading if asked & OF_FILES else None
        found = list[FieldChange | Failure]()
        for number, photo in enumerate(known):
            yield Progress(number, len(known), Message.of("Filling in the template"))
            counted = {"seq": str(start + number), "today": date.today().isoformat()}  # noqa: DTZ011  the desk's own day
            found += _stamped(photo, texts, {**photo_values(photo, reading), **counted})
        left = [*codes.faults, *_unknown_codes(template, codes), *(each for each in found if isinstance(each, Failure))]
        return Plan(tuple(each for each in found if isinstance(each, FieldChange)), tuple(left))

    def _reading(self, path: Path) -> Reading:
        try:
            return self._decoder().metadata(path)
        except FileError:
            return Reading()  # what the file would have said is told as missing


def _unknown_codes(template: CaptionTemplate, codes: Codes) -> Iterator[Failure]:
    for stamp in template.stamps:
        for code in codes.replace(stamp.text).unknown:
            yield Failure("", Message.of("No list has the code {code}; it stays as it is.", code=code))


def _stamped(photo: Photo, texts: Sequence[_Text], values: Mapping[str, str]) -> Iterator[FieldChange | Failure]:
    """Yield what a template makes of one photo; every variable has the value of before."""
    for stamp, text in texts:
        old = text_of(photo, stamp.field)
        if stamp.how is StampHow.IF_EMPTY and old:
            continue
        new = filled(text, values)
        if new.missing:
            names = ", ".join(f"{{{name}}}" for name in new.missing)
            reason = Message.of(
                "Photo {photo} has no {names}; its {field} is left.", photo=photo.id, names=names, field=stamp.field
            )
            yield Failure(photo.file.path if photo.file else "", reason)
        else:
            yield from change_of(photo, stamp.field, _joined(stamp, old, new.text))


def _joined(stamp: Stamp, old: str, new: str) -> str:
    between = "；" if stamp.field in LISTS and old and new else ""
    match stamp.how:
        case StampHow.APPEND:
            # A second run adds nothing to what the first has added.
            return old if new and old.endswith(new) else f"{old}{between}{new}"
        case StampHow.PREPEND:
            return old if new and old.startswith(new) else f"{new}{between}{old}"
        case _:
            return new
