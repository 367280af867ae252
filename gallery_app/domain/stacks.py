"""Stacks: photos of one moment that are shown as one, the best of them on top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["HasStacks", "Stack", "StackStore"]


@dataclass(frozen=True, slots=True)
class Stack:
    """One stack.

    Attributes:
        id: The catalog's number.
        photos: Ids of its photos, two at least; the first is on top.
    """

    id: int
    photos: tuple[int, ...]


class StackStore(Protocol):
    """Stacks and what is in them; writing needs an open edit."""

    def all(self) -> tuple[Stack, ...]:
        """Return every stack; one that has a single photo left is none."""

    def put(self, photos: Sequence[int]) -> int:
        """Make a stack of photos, in this order, which leave the stacks they were in; return its id."""

    def arrange(self, stack: int, photos: Sequence[int]) -> None:
        """Put the photos of a stack into this order."""

    def dissolve(self, stacks: Iterable[int]) -> None:
        """Let the photos of these stacks stand alone again."""


class HasStacks(Protocol):
    """A catalog that keeps stacks."""

    @property
    def stacks(self) -> StackStore:
        """Stacks."""
