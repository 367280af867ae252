"""What the command line says and where: results to standard output, everything else to standard error."""

import contextlib
import json
import sys
from collections.abc import Iterable, Sequence
from time import monotonic
from typing import TypeVar

from gallery_app.cli.table import columns, padded, shortened
from gallery_app.domain.task import Failure, Progress, Task, drain
from gallery_app.wording import Message, Wording

__all__ = ["Terminal"]

T = TypeVar("T")

_STEERING = {code: "�" for code in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if chr(code) not in "\t\n"}
_BAR = 24
_LINE = 78
_TELLING = 2.0
"""Seconds a task has run before its speed is worth saying."""


class Terminal:
    """The two streams, in the reader's language.

    Attributes:
        json: Standard output carries JSON and nothing else.
    """

    def __init__(self, wording: Wording) -> None:
        """Take the reader's language; the streams speak UTF-8 and never fail on an odd file name."""
        self.json = False
        self._begun = 0.0
        self._wording = wording
        for stream in (sys.stdout, sys.stderr):
            # A file name that is no text becomes an escape, which JSON readers turn back into the very same name.
            with contextlib.suppress(AttributeError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a replaced stream may lack it

    @property
    def language(self) -> str:
        """The reader's language, ``zh-CN`` or ``en``."""
        return self._wording.language

    def words(self, message: Message) -> str:
        """Return a message in the reader's language."""
        return self._wording.say(message)

    def say(self, template: str, **values: object) -> str:
        """Return a sentence of the command line itself in the reader's language."""
        return self.words(Message.of(template, **values))

    def document(self, value: object) -> None:
        """Print one JSON document."""
        self.print(json.dumps(value, ensure_ascii=False, indent=1))

    def line(self, value: object) -> None:
        """Print one line of JSON lines."""
        self.print(json.dumps(value, ensure_ascii=False))

    def print(self, text: str = "") -> None:
        """Print a line to standard output; what would steer the terminal is shown as a sign."""
        print(text.translate(_STEERING))

    def table(self, rows: Sequence[Sequence[object]], heads: Sequence[str]) -> None:
        """Print rows under their heads."""
        for line in columns(rows, heads):
            self.print(line)

    def note(self, text: str) -> None:
        """Print a warning or a failure to standard error."""
        print(text.translate(_STEERING), file=sys.stderr, flush=True)

    def failure(self, failure: Failure) -> str:
        """Return what failed as one sentence that names its path."""
        reason = self.words(failure.message)
        return reason if not failure.path or failure.path in reason else f"{failure.path}: {reason}"

    def failures(self, failed: Iterable[Failure]) -> None:
        """List what failed, each with its path and the reason."""
        for failure in failed:
            self.note(self.failure(failure))

    def watch(self, task: Task[T]) -> T:
        """Run a long task to its end, with a bar when somebody is looking; an interruption closes the task."""
        shown, self._begun = sys.stderr.isatty(), monotonic()
        with contextlib.closing(task):
            try:
                return drain(task, self._bar if shown else None)
            finally:
                if shown:
                    print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _bar(self, progress: Progress) -> None:
        share = progress.done / progress.total if progress.total else 0
        bar = padded("█" * round(share * _BAR), _BAR)
        count = f"{progress.done}/{progress.total}{self._speed(progress)}" if progress.total else str(progress.done)
        what = shortened(self.words(progress.what), _LINE - _BAR - len(count) - 6)
        print(f"\r\x1b[K[{bar}] {count}  {what}", end="", file=sys.stderr, flush=True)

    def _speed(self, progress: Progress) -> str:
        """Return steps a second and the minutes and seconds left, once there is something to go by."""
        gone = monotonic() - self._begun
        if gone < _TELLING or not progress.done:
            return ""
        left = round(gone / progress.done * (progress.total - progress.done))
        return f"  {progress.done / gone:.0f}/s  {left // 60}:{left % 60:02}"
