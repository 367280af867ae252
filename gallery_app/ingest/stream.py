"""One question about many pictures: every worker has some ahead, so that none waits for the program or a core."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import wait
from pathlib import Path
from typing import Generic, TypeVar

from gallery_app.domain.task import Failure
from gallery_app.errors import FileError
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.reader import Reader
from gallery_app.ingest.unread import Unread, UnreadError
from gallery_app.wording import Message

__all__ = ["Stream"]

T = TypeVar("T")


class Stream(Generic[T]):
    """Asks a decoder's workers one question about many files.

    It takes all workers but one, and none for longer than there is work; where others wait, it asks nothing new.
    """

    def __init__(
        self,
        decoder: Decoder,
        question: str,
        ahead: int,
        path: Callable[[T], Path],
        others: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take whom to ask what.

        Args:
            decoder: Has the workers; it stays open.
            question: What each file is asked for: see `worker.serve`.
            ahead: Questions that a worker may owe an answer to.
            path: The file of an item.
            others: Whether others are to be let pass; then nothing new is asked, and workers are given back.
        """
        self._decoder, self._question, self._ahead, self._path = decoder, question, ahead, path
        self._others = others
        self._asked: dict[Reader, deque[T]] = {}
        self._held: deque[T] = deque()
        self._done: deque[tuple[T, object]] = deque()

    def answers(self, items: Iterable[T]) -> Generator[tuple[T, object], None, None]:
        """Yield each item with its answer or `Failure` as they come; closing it stops the workers that owe answers."""
        waiting = iter(items)
        try:
            while True:
                self._ask(waiting)
                while self._done:
                    yield self._done.popleft()
                if self._asked:
                    self._collect()
                elif not self._held:
                    return
        finally:
            for reader in self._asked:
                self._decoder.drop(reader)

    def _ask(self, waiting: Iterator[T]) -> None:
        """Ask ahead as far as workers are to be had."""
        while not (self._asked and (self._decoder.is_wanted or self._others())):
            if not self._held and (item := next(waiting, None)) is not None:
                self._held.append(item)
            if not self._held:
                return
            path = self._path(self._held[0])
            try:
                reader = self._reader(path)
            except UnreadError as error:
                self._done.append((self._held.popleft(), Unread(str(path), error.message)))
                return
            if reader is None:
                return
            self._asked.setdefault(reader, deque()).append(self._held.popleft())
            reader.send((self._question, str(path)), self._decoder.allowance(path))

    def _reader(self, path: Path) -> Reader | None:
        """Return the worker with least to do that may be asked, another one only when all have enough."""
        least = min(self._asked, key=lambda reader: len(self._asked[reader]), default=None)
        if least is None:
            return self._decoder.lend(path)
        return least if len(self._asked[least]) < self._ahead else self._decoder.lend_spare(path)

    def _collect(self) -> None:
        """Wait until an answer has come or is late."""
        wait([reader.pipe for reader in self._asked], min(reader.left() for reader in self._asked))
        for reader in [each for each in self._asked if each.left() <= 0 or each.pipe.poll()]:
            try:
                answer = reader.take()
            except (EOFError, OSError) as error:
                self._lose(reader, error)
            else:
                if answer is not None:
                    self._note(reader, answer)

    def _note(self, reader: Reader, answer: object) -> None:
        item = self._asked[reader].popleft()
        told = Failure(str(self._path(item)), answer) if isinstance(answer, Message) else answer
        self._done.append((item, told))
        if not self._asked[reader]:
            del self._asked[reader]
            self._decoder.give_back(reader)

    def _lose(self, reader: Reader, error: Exception) -> None:
        """Blame the picture that a worker was at; what it had ahead is asked of another."""
        items = self._asked.pop(reader)
        self._decoder.drop(reader)
        # One that has not even started says nothing about any of them, and another would not start either.
        for item in [items.popleft() for _ in range(1 if reader.is_ready else len(items))]:
            self._done.append((item, _told(self._path(item), self._decoder.blame(reader, self._path(item), error))))
        self._held.extendleft(reversed(items))


def _told(path: Path, error: FileError) -> Failure:
    return (Unread if isinstance(error, UnreadError) else Failure)(str(path), error.message)
