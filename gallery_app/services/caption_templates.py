"""Templates for captions: a tick a field, as JSON files in a folder of the user's data.

A file is named as the template is, and holds what is to be done to each field::

    {"fields": {"description": {"how": "prepend", "text": "{date:%-m月%-d日}，"}}}
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from gallery_app.captions.variables import pieces
from gallery_app.domain.task import Failure
from gallery_app.errors import FileError, InputError
from gallery_app.files import safe_write
from gallery_app.layout.json_object import JsonObject
from gallery_app.paths import caption_templates_folder
from gallery_app.reasons import reason_of
from gallery_app.services.captioning import FIELDS
from gallery_app.services.photo_values import VARIABLES
from gallery_app.wording import Message

__all__ = ["CaptionTemplate", "Stamp", "StampHow", "Templates"]

_NAME = re.compile(r"[^\\/:*?\"<>|.\x00-\x1f][^\\/:*?\"<>|\x00-\x1f]{0,59}")
_MOST_TEXT = 20_000
_MOST_BYTES = 1_000_000


class StampHow(StrEnum):
    """What a template does to a field."""

    REPLACE = "replace"
    APPEND = "append"
    PREPEND = "prepend"
    IF_EMPTY = "if-empty"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a template says about one field.

    Attributes:
        field: A name in `captioning.FIELDS`.
        text: The text, with variables and codes; it is set against the old one as it stands, blanks included.
        how: How it meets what the field says already.
    """

    field: str
    text: str
    how: StampHow = StampHow.REPLACE


@dataclass(frozen=True, slots=True)
class CaptionTemplate:
    """One template.

    Attributes:
        name: What it is called, and its file's stem.
        stamps: What it says, one a field; fields that are not named are left alone.
    """

    name: str
    stamps: tuple[Stamp, ...]


class Templates:
    """The templates of one folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder, or the user's own; it need not exist yet."""
        self._folder = folder or caption_templates_folder()

    def all(self) -> tuple[CaptionTemplate, ...]:
        """Return the templates that can be used, by name."""
        return tuple(template for template, faults in self._read() if not faults)

    def faults(self) -> tuple[Failure, ...]:
        """Return what is wrong with the others, one sentence a fault."""
        return tuple(fault for _, faults in self._read() for fault in faults)

    def find(self, name: str) -> CaptionTemplate:
        """Return one template.

        Raises:
            InputError: There is none of that name, or something in it is wrong.
        """
        every = self._read()
        for template, faults in every:
            if template.name == name.strip():
                if faults:
                    raise InputError(faults[0].message.template, **dict(faults[0].message.values))
                return template
        known = ", ".join(template.name for template, faults in every if not faults) or "–"
        raise InputError("There is no template {name}; choose one of {known}.", name=name, known=known)

    def keep(self, template: CaptionTemplate) -> Path:
        """Write a template, in the place of one of the same name; return its file.

        Raises:
            InputError: Its name cannot be a file's, it says nothing, or something in it is wrong.
            FileError: The file cannot be written.
        """
        if not _NAME.fullmatch(template.name) or template.name != template.name.strip():
            raise InputError("{name} cannot be the name of a template; use letters and digits.", name=template.name)
        _check(template.stamps)
        fields = {stamp.field: {"how": stamp.how, "text": stamp.text} for stamp in template.stamps}
        path = self._folder / f"{template.name}.json"
        self._folder.mkdir(parents=True, exist_ok=True)
        return safe_write(path, (json.dumps({"fields": fields}, ensure_ascii=False, indent=2) + "\n").encode())

    def remove(self, name: str) -> None:
        """Take a template away, also one that cannot be read.

        Raises:
            InputError: There is none of that name.
            FileError: The file cannot be removed.
        """
        path = self._folder / f"{name}.json"
        if not _NAME.fullmatch(name) or not path.is_file():
            raise InputError("There is no template {name}.", name=name)
        try:
            path.unlink()
        except OSError as error:
            raise FileError("{path} cannot be removed: {reason}.", path=path, reason=reason_of(error)) from error

    def _read(self) -> list[tuple[CaptionTemplate, tuple[Failure, ...]]]:
        return [_read(path) for path in sorted(self._folder.glob("*.json"))]


def _read(path: Path) -> tuple[CaptionTemplate, tuple[Failure, ...]]:
    try:
        with path.open("rb") as file:
            data = json.loads(file.read(_MOST_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        fault = Message.of("The template {path} cannot be used: {reason}.", path=path, reason=error)
        return CaptionTemplate(path.stem, ()), (Failure(str(path), fault),)
    top = JsonObject(data, path)
    top.only(("fields",))
    given = top.child("fields")
    given.only(FIELDS)
    stamps = tuple(_stamp(name, given.child(name)) for name in FIELDS if given.has(name))
    if not top.faults:
        try:
            _check(stamps)
        except InputError as error:
            top.faults.append(
                Message.of("The template {path} cannot be used: {reason}", path=path, reason=error.message)
            )
    return CaptionTemplate(path.stem, stamps), tuple(Failure(str(path), fault) for fault in top.faults)


def _stamp(name: str, given: JsonObject) -> Stamp:
    given.only(("how", "text"))
    how = StampHow(given.choice("how", tuple(StampHow))) if given.has("how") else StampHow.REPLACE
    return Stamp(name, given.text("text", _MOST_TEXT), how)


def _check(stamps: Sequence[Stamp]) -> None:
    """Refuse what could not be used.

    Raises:
        InputError: It says nothing, a field is not known or named twice, or a variable is wrong.
    """
    if not stamps:
        raise InputError("A template needs at least one field.")
    named: Mapping[str, int] = {stamp.field: number for number, stamp in enumerate(stamps)}
    for number, stamp in enumerate(stamps):
        if stamp.field not in FIELDS:
            raise InputError(
                "There is no field {field}; fields are {fields}.", field=stamp.field, fields=", ".join(FIELDS)
            )
        if named[stamp.field] != number:
            raise InputError("A template names the field {field} twice.", field=stamp.field)
        pieces(stamp.text, VARIABLES)
