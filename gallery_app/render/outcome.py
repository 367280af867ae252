"""What an export answers, and how one of several pages counts and names them."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gallery_app.domain.task import Failure, Progress, Task

__all__ = ["Exported", "counted", "numbered"]

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


def numbered(out: Path, count: int) -> list[Path]:
    """Return a file's name for each of `count` pages: itself for one, else ``name-1``, ``name-2`` and so on."""
    return [out] if count == 1 else [out.with_stem(f"{out.stem}-{number}") for number in range(1, count + 1)]
