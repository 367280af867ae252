"""What an export answers, and how its parts are counted."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gallery_app.domain.task import Failure, Progress, Task

__all__ = ["Exported", "counted"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that were written, and what could not be shown in them.

    Attributes:
        files: Absolute paths, in page order.
        warnings: Pictures that could not be used, each with the reason; the rest went on.
    """

    files: tuple[Path, ...]
    warnings: tuple[Failure, ...] = ()


def counted(task: Task[T], done: int, total: int) -> Task[T]:
    """Run a part of a longer task as steps of the whole, with `done` steps before it and `total` in all."""
    with contextlib.closing(task):
        while True:
            try:
                progress = next(task)
            except StopIteration as end:
                made: T = end.value
                return made
            yield Progress(done + progress.done, total, progress.what)
