"""Preflight: what would go wrong in print."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Task
from gallery_app.render.pdf_check import check_pdf
from gallery_app.wording import Message

__all__ = ["Finding", "preflight_pdf"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or that somebody should look at.

    Attributes:
        code: A word for programs, such as ``font-missing``.
        message: What is wrong, where, and what to do.
        page: Number of the page from 1, or None for the whole document.
        photo: Id of the photo it is about, or None.
        error: It must not go to print so.
    """

    code: str
    message: Message
    page: int | None = None
    photo: int | None = None
    error: bool = True


def preflight_pdf(path: Path) -> Task[tuple[Finding, ...]]:
    """Look over a PDF of any program as a printer would.

    Raises:
        FileError: The file cannot be read, is no PDF, or is locked with a password.
    """
    found = yield from check_pdf(path)
    return tuple(Finding(f.code, f.message, f.page, error=f.error) for f in found)
