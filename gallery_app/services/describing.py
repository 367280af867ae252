"""What image files say about themselves, without a catalog."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.pipeline import find_files
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import Field, every_field
from gallery_app.wording import Message

__all__ = ["Described", "FileFacts", "describe"]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file.

    Attributes:
        path: Absolute path.
        reading: What it and its sidecar say.
        fields: Every field, in the order they are shown.
        width: Pixels as shown; 0 where there is no picture that this program opens.
        height: Pixels as shown.
        orientation: EXIF orientation, 1 to 8.
    """

    path: str
    reading: Reading
    fields: tuple[Field, ...]
    width: int = 0
    height: int = 0
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class Described:
    """All files.

    Attributes:
        files: Those that could be read, in order.
        failures: What could not, each with its reason.
    """

    files: tuple[FileFacts, ...]
    failures: tuple[Failure, ...]


def describe(paths: Sequence[Path]) -> Task[Described]:
    """Read the metadata of files; of folders, that of the image files in them. No file is changed."""
    named = [path for path in paths if path.is_file()]
    found = yield from find_files([path for path in paths if not path.is_file()])
    files, failures = list[FileFacts](), list(found.failures)
    todo = [*named, *found.files]
    with closing(Decoder()) as decoder:
        for number, path in enumerate(todo):
            yield Progress(number, len(todo), Message.of("Reading {name}", name=path.name))
            try:
                files.append(_facts(path, decoder))
            except FileError as error:
                failures.append(Failure(str(path), error.message))
    return Described(tuple(files), tuple(failures))


def _facts(path: Path, decoder: Decoder) -> FileFacts:
    try:
        picture = decoder.facts(path)
    except FileError:
        # A raw file or a sidecar has texts, though no picture that this program opens.
        reading = decoder.metadata(path)
        if reading == Reading():
            raise
        return FileFacts(str(path), reading, tuple(every_field().values()))
    file = picture.file
    return FileFacts(
        str(path), picture.reading, tuple(every_field().values()), file.width, file.height, file.orientation
    )
