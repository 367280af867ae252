"""Text from a file or from standard input, in whatever encoding it has."""

import sys
from pathlib import Path

from gallery_app.errors import FileError, InputError
from gallery_app.reasons import reason_of

__all__ = ["STANDARD_INPUT", "piped_report", "text_of"]

STANDARD_INPUT = "-"


def text_of(name: str) -> str:
    """Return the text of a file, or of standard input for ``-``; it may be empty.

    Raises:
        FileError: It cannot be read, or is no text.
    """
    from gallery_app.services.reporting import decoded  # noqa: PLC0415  `--help` starts without it

    text = decoded(_bytes_of(name))
    if text is None:
        raise FileError("{path} is not a text file.", path=name)
    return text


def piped_report() -> str:
    """Return the text of a report from standard input.

    Raises:
        FileError: It is no text.
        InputError: It is empty.
    """
    text = text_of(STANDARD_INPUT)
    if not text.strip():
        raise InputError("Standard input is empty; a report's text is needed.")
    return text


def _bytes_of(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(name).absolute()
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError("Cannot read {path}: {reason}.", path=path, reason=reason_of(error)) from error
