"""The second pass over images: previews and hashes, in the background; what is left to do is asked of the catalog."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from gallery_app.domain.file_content import FileContent
from gallery_app.domain.likeness import Likeness
from gallery_app.domain.photo import PhotoFile
from gallery_app.domain.stores import Catalog, PreviewStore
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.files import content_hash
from gallery_app.ingest.developed import LARGE, SMALL, Developed
from gallery_app.ingest.pipeline import develop_files
from gallery_app.ingest.unread import Unread
from gallery_app.wording import Message

if TYPE_CHECKING:
    from gallery_app.ingest.decode import Decoder
    from gallery_app.services.previewing import Previewing

__all__ = ["Prepared", "Preparing"]

_BATCH = 64
_SECONDS = 2.0
_PATIENCE = 5.0
_WHAT = Message.of("Preparing photos")
"""What is done is noted after so many pictures or so long, so that little is done twice after a crash."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the second pass did.

    Attributes:
        done: How many images have got their previews and hashes.
        failed: Images that are in the catalog and cannot be shown.
        seconds: Time taken.
    """

    done: int
    failed: tuple[Failure, ...]
    seconds: float


class Preparing:
    """Previews and hashes for images that have none yet."""

    def __init__(
        self, catalog: Catalog, previews: PreviewStore, decoder: "Callable[[], Decoder]", previewing: "Previewing"
    ) -> None:
        """Take the catalog, where previews are kept, what gives the decoder, and what is to come first."""
        self._contents = catalog.contents
        self._likeness = catalog.likeness
        self._previews = previews
        self._decoder = decoder
        self._first = previewing

    def waiting(self, photos: Sequence[int] | None = None) -> int:
        """Return how many images have not been prepared yet, of some photos or of all."""
        return self._contents.count_waiting(photos)

    def run(self, photos: Sequence[int] | None = None) -> Task[Prepared]:
        """Prepare every image that is not yet, of some photos or of all; nothing of it is a step of undo.

        It may be stopped and begun again at any time: what is done is never done twice.
        """
        started, total = perf_counter(), self.waiting(photos)
        if not total:
            return Prepared(0, (), perf_counter() - started)
        known = yield from self._recognise(photos, total)
        answers = develop_files(self._there(photos), self._decoder(), self._first.is_asked)
        noted, done, failed = perf_counter(), known, list[Failure]()
        found: list[FileContent] = []
        looks: list[Likeness] = []
        try:
            for step, (file, answer) in enumerate(answers, known + 1):
                if isinstance(answer, Failure):
                    failed.append(answer)
                    if not isinstance(answer, Unread):  # else it waits for the next run
                        found.append(FileContent(file.id, file.fingerprint, file.modified))
                elif answer.fingerprint == file.fingerprint:  # else it has changed, and is to be read again first
                    done += 1
                    found.append(self._kept(file, answer))
                    looks.append(Likeness(file.fingerprint, answer.likeness or None, answer.inner))
                if len(found) >= _BATCH or perf_counter() - noted > _SECONDS:
                    self._note(found, looks)
                    noted = perf_counter()
                yield Progress(step, total, _WHAT)
        finally:
            self._note(found, looks)
        return Prepared(done, tuple(failed), perf_counter() - started)

    def _recognise(self, photos: Sequence[int] | None, total: int) -> Task[int]:
        """Note images that are the same to the last byte, only moved or copied; nothing is decoded for them."""
        known = 0
        for file, content in self._contents.redated(photos):
            if all(self._previews.get(file.fingerprint, edge) for edge in (SMALL, LARGE)) and _holds(file, content):
                known += 1
                self._contents.note([FileContent(file.id, file.fingerprint, file.modified, content)])
                yield Progress(known, total, _WHAT)
        return known

    def _there(self, photos: Sequence[int] | None) -> Iterator[PhotoFile]:
        """Yield what waits and can be reached; a drive that is not plugged in makes no picture unreadable."""
        for file in self._contents.waiting(photos):
            if Path(file.path).exists():
                self._first.let_pass(_PATIENCE)
                yield file

    def _kept(self, file: PhotoFile, developed: Developed) -> FileContent:
        # The previews first: what is noted as done is done.
        self._previews.put(file.fingerprint, LARGE, developed.large)
        self._previews.put(file.fingerprint, SMALL, developed.small)
        return FileContent(file.id, file.fingerprint, file.modified, developed.content)

    def _note(self, found: list[FileContent], looks: list[Likeness]) -> None:
        batch, seen = found.copy(), looks.copy()
        found.clear()
        looks.clear()
        if seen:
            self._likeness.note(seen)
        if batch:
            self._contents.note(batch)


def _holds(file: PhotoFile, content: str) -> bool:
    try:
        return content_hash(Path(file.path)) == content
    except OSError:
        return False
