"""Files and folders to inspected pictures, several at a time."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.facts import Inspected, Inspection
from gallery_app.ingest.scan import image_files
from gallery_app.wording import Message

__all__ = ["inspect_files"]

_SCAN_STEP = 100


def inspect_files(paths: Iterable[Path], decoder: Decoder) -> Task[Inspection]:
    """Find the image files at `paths` and read their headers; nothing is stored and no file is changed.

    Args:
        paths: Files and folders, as for `image_files`.
        decoder: Reads the files; it stays open.

    Yields:
        One step for each hundred files found, then one for each file read.

    Returns:
        The pictures in the order they were found, and every failure.
    """
    files: list[Path] = []
    failures: list[Failure] = []
    for found in image_files(paths):
        if isinstance(found, Failure):
            failures.append(found)
            continue
        files.append(found)
        if len(files) % _SCAN_STEP == 0:
            yield Progress(len(files), 0, Message.of("Looking in {folder}", folder=found.parent.name))
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
            yield Progress(done, len(files), Message.of("Reading {name}", name=path.name))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return Inspection(tuple(pictures), tuple(failures))


def _inspected(path: Path, decoder: Decoder) -> Inspected | Failure:
    try:
        return decoder.facts(path)
    except FileError as error:
        return Failure(str(path), error.message)
