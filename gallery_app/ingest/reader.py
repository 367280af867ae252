"""One worker process as the program sees it: questions go in ahead, answers come out in their order and in time."""

import contextlib
import math
import multiprocessing
import os
import time
from collections import deque
from multiprocessing.process import BaseProcess
from pathlib import Path

from gallery_app.ingest.worker import serve

__all__ = ["Reader"]

_MEMORY = 2_000_000_000
_START_SECONDS = 60.0
_STOP_SECONDS = 2.0
_PATIENCE = 4
"""Times the limit that an answer may take on a machine busy with other things, as long as the worker is not."""


class Reader:
    """One process and the pipe to it; for use from one thread at a time.

    Attributes:
        pipe: Our end; readable where an answer has come or the process has died.
        process: The worker.
        is_ready: Whether it has begun to serve.
    """

    def __init__(self) -> None:
        """Start the process; it need not be ready to be asked."""
        # spawn: a fork of a program with threads and a window can deadlock.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, _MEMORY), daemon=True)
        self.process.start()
        # Ours is the only copy of that end left, so a dead worker ends the pipe.
        theirs.close()
        self.is_ready = False
        self._limits = deque((_START_SECONDS,))
        self._begin()

    def send(self, question: tuple[object, ...], seconds: float) -> None:
        """Ask without waiting for the answer; what was asked before is answered first.

        Args:
            question: One of those that `serve` knows.
            seconds: What the answer may take, from when the one before has come.
        """
        self._limits.append(seconds)
        if len(self._limits) == 1:
            self._begin()
        with contextlib.suppress(OSError):  # a process that has died is noticed where its answers are awaited
            self.pipe.send(question)

    def receive(self) -> object:
        """Return the next answer, waiting for it if need be.

        Raises:
            TimeoutError: There was none in time.
            EOFError: The process died.
            OSError: The same.
        """
        while (answer := self.take()) is None:
            pass
        return answer

    def take(self) -> object | None:
        """Return the next answer, or None where the process has only said that it is ready, or gets more time.

        Raises:
            TimeoutError: There was none in time.
            EOFError: The process died.
            OSError: The same.
        """
        if not self.pipe.poll(self.left()):
            self._be_patient()
            return None
        answer: object = self.pipe.recv()
        self._limits.popleft()
        if self._limits:
            self._begin()
        if self.is_ready:
            return answer
        self.is_ready = True
        return None

    def left(self) -> float:
        """Return the seconds until the answer that is being made is late."""
        return max(0.0, self._since + self._limits[0] - time.monotonic())

    def kill(self) -> None:
        """End the process at once and collect it."""
        with contextlib.suppress(ValueError):  # closed already
            self.process.kill()
            self.process.join(_STOP_SECONDS)
        self.pipe.close()

    def _begin(self) -> None:
        self._since, self._worked, self._chances = time.monotonic(), self._processor(), _PATIENCE

    def _be_patient(self) -> None:
        """Let the time begin anew where a picture waits for others, and its own time has not passed yet."""
        self._chances -= 1
        if not self._chances or not self._processor() - self._worked < self._limits[0] / 2:
            raise TimeoutError
        self._since = time.monotonic()

    def _processor(self) -> float:
        """Return the processor's time it has taken, in seconds; infinite where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        except (OSError, ValueError):
            return math.inf
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
