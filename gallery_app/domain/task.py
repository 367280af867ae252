"""Long work as a generator of `Progress`, run to its end by `drain` or step by step off the GUI thread."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

from gallery_app.wording import Message

__all__ = ["Failure", "Progress", "Task", "drain"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a task is.

    Attributes:
        done: Steps finished.
        total: Steps in all, or 0 while that is not known.
        what: What is being done now.
    """

    done: int
    total: int
    what: Message


Task = Generator[Progress, None, T]
"""Long work: yields `Progress`, returns its result. Closing it cancels; its ``with`` blocks roll back."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One item of a batch that could not be done; the rest went on.

    Attributes:
        path: The file, or "" when the item is not a file.
        message: What is wrong and what to do.
    """

    path: str
    message: Message


def drain(task: Task[T], watch: Callable[[Progress], None] | None = None) -> T:
    """Run a task to its end, showing each step to `watch`, and return its result."""
    while True:
        try:
            progress = next(task)
        except StopIteration as end:
            result: T = end.value
            return result
        if watch:
            watch(progress)
