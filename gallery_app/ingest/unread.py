"""Pictures that could not be looked at just now, through no fault of their own: another time they may be read."""

from dataclasses import dataclass

from gallery_app.domain.task import Failure
from gallery_app.errors import FileError

__all__ = ["Unread", "UnreadError"]


class UnreadError(FileError):
    """A file was not to be had, or nobody was there to read it; nothing is said about the picture in it."""


@dataclass(frozen=True, slots=True)
class Unread(Failure):
    """The same as one item of a batch."""
