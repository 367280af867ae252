"""Files and folders to pictures that have been looked into, several at a time."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import BugError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.developed import Developed
from gallery_app.ingest.facts import Inspected, Inspection
from gallery_app.ingest.scan import image_files
from gallery_app.ingest.stream import Stream
from gallery_app.wording import Message

__all__ = ["FoundFiles", "develop_files", "find_files", "inspect_files", "read_headers"]

T = TypeVar("T")

_SCAN_STEP = 100
_HEADERS_AHEAD, _PICTURES_AHEAD = 32, 3
"""Questions that a worker has ahead: as much as it does while the program stores a batch of answers."""


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The image files at the given paths.

    Attributes:
        files: In natural order, once each.
        failures: What was named and cannot be taken in.
    """

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]


def find_files(paths: Iterable[Path]) -> Task[FoundFiles]:
    """Find the image files at `paths`, as `image_files` does; one step for each hundred found."""
    files: list[Path] = []
    failures: list[Failure] = []
    for found in image_files(paths):
        if isinstance(found, Failure):
            failures.append(found)
            continue
        files.append(found)
        if len(files) % _SCAN_STEP == 0:
            yield Progress(len(files), 0, Message.of("Looking in {folder}", folder=found.parent.name))
    return FoundFiles(tuple(files), tuple(failures))


def read_headers(files: Iterable[Path], decoder: Decoder) -> Generator[Inspected | Failure, None, None]:
    """Yield for each image file what its headers say, or why that is not known, in the order of the files.

    Nothing is stored and no file is changed. Closing it stops the work; the decoder stays open.
    """
    numbered = Stream[tuple[int, Path]](decoder, "inspect", _HEADERS_AHEAD, lambda item: item[1])
    early: dict[int, Inspected | Failure] = {}
    upcoming = 0
    with closing(numbered.answers(enumerate(files))) as answers:
        for (number, _), answer in answers:
            early[number] = _expected(answer, Inspected)
            while upcoming in early:
                yield early.pop(upcoming)
                upcoming += 1


def inspect_files(files: Sequence[Path], decoder: Decoder) -> Task[Inspection]:
    """Read the headers of image files, as `read_headers` does; one step for each file read."""
    pictures, failures = list[Inspected](), list[Failure]()
    with closing(read_headers(files, decoder)) as answers:
        for number, (path, answer) in enumerate(zip(files, answers, strict=True), 1):
            if isinstance(answer, Failure):
                failures.append(answer)
            else:
                pictures.append(answer)
            yield Progress(number, len(files), Message.of("Reading {name}", name=path.name))
    return Inspection(tuple(pictures), tuple(failures))


def develop_files(
    files: Iterable[PhotoFile], decoder: Decoder, others: Callable[[], bool] = lambda: False
) -> Generator[tuple[PhotoFile, Developed | Failure], None, None]:
    """Yield each file with its previews and hashes, or why there are none, as they are done.

    `Unread` says that another time there may be some. Where `others` are to be let pass, their pictures come first.
    """
    stream = Stream[PhotoFile](decoder, "develop", _PICTURES_AHEAD, lambda file: Path(file.path), others)
    with closing(stream.answers(files)) as answers:
        for file, answer in answers:
            yield file, _expected(answer, Developed)


def _expected(answer: object, kind: type[T]) -> T | Failure:
    if not isinstance(answer, kind | Failure):
        raise BugError(f"the worker answered {type(answer)}")
    return answer
