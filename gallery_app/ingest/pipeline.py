"""Files and folders to pictures that have been looked into, several at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.developed import Developed
from gallery_app.ingest.facts import Inspected, Inspection
from gallery_app.ingest.scan import image_files
from gallery_app.ingest.unread import Unread, UnreadError
from gallery_app.wording import Message

__all__ = ["FoundFiles", "develop_files", "find_files", "inspect_files"]

T = TypeVar("T")
R = TypeVar("R")

_SCAN_STEP = 100


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


def inspect_files(files: Sequence[Path], decoder: Decoder, *, before: int = 0, total: int = 0) -> Task[Inspection]:
    """Read the headers of image files; nothing is stored and no file is changed.

    Args:
        files: One batch of files.
        decoder: Reads the files; it stays open.
        before: Files of earlier batches, for the progress shown.
        total: Files of all batches; 0 when this is the only one.

    Yields:
        One step for each file read.

    Returns:
        The pictures in the order of `files`, and every failure.
    """
    answers: dict[Path, Inspected | Failure] = {}
    for path, answer in _answers(files, lambda path: _tried(decoder.facts, path), decoder.workers):
        answers[path] = answer
        yield Progress(before + len(answers), total or len(files), Message.of("Reading {name}", name=path.name))
    found = [answers[path] for path in files]
    return Inspection(
        tuple(each for each in found if isinstance(each, Inspected)),
        tuple(each for each in found if isinstance(each, Failure)),
    )


def develop_files(files: Iterable[PhotoFile], decoder: Decoder) -> Iterator[tuple[PhotoFile, Developed | Failure]]:
    """Yield each file with its previews and hashes, or why there are none, as they are done.

    `Unread` says that another time there may be some.
    """
    return _answers(files, lambda file: _tried(decoder.develop, Path(file.path)), decoder.workers)


def _answers(items: Iterable[T], ask: Callable[[T], R], workers: int) -> Iterator[tuple[T, R]]:
    """Yield each item with its answer, several being asked at a time; whatever is answered first comes first."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="pictures")
    asked: dict[Future[R], T] = {}
    waiting = iter(items)
    try:
        # Only a few are asked ahead, so that stopping has little to wait for.
        while True:
            while len(asked) < 2 * workers and (ahead := next(waiting, None)) is not None:
                asked[pool.submit(ask, ahead)] = ahead
            if not asked:
                return
            for answered in wait(asked, return_when=FIRST_COMPLETED).done:
                yield asked.pop(answered), answered.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _tried(read: Callable[[Path], R], path: Path) -> R | Failure:
    try:
        return read(path)
    except UnreadError as error:
        return Unread(str(path), error.message)
    except FileError as error:
        return Failure(str(path), error.message)
