"""Files and folders to inspected pictures, several at a time."""

from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.facts import Inspected, Inspection
from gallery_app.ingest.scan import image_files
from gallery_app.wording import Message

__all__ = ["FoundFiles", "find_files", "inspect_files"]

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
    failures: list[Failure] = []
    pictures: list[Inspected] = []
    pool = ThreadPoolExecutor(decoder.workers, thread_name_prefix="inspect")
    try:
        # Only a few are asked ahead, so that stopping has little to wait for.
        waiting = iter(files)
        asked: deque[Future[Inspected | Failure]] = deque()
        for done, path in enumerate(files, 1):
            while len(asked) < 2 * decoder.workers and (ahead := next(waiting, None)) is not None:
                asked.append(pool.submit(_inspected, ahead, decoder))
            answer = asked.popleft().result()
            (failures if isinstance(answer, Failure) else pictures).append(answer)  # type: ignore[arg-type]
            yield Progress(before + done, total or len(files), Message.of("Reading {name}", name=path.name))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return Inspection(tuple(pictures), tuple(failures))


def _inspected(path: Path, decoder: Decoder) -> Inspected | Failure:
    try:
        return decoder.facts(path)
    except FileError as error:
        return Failure(str(path), error.message)
