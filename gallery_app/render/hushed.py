"""Picture libraries talk to the terminal about every odd byte of a damaged file; our own sentences say what matters."""

import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

__all__ = ["hushed"]

_STDERR = 2

logging.getLogger("PIL").setLevel(logging.CRITICAL)


class _Hush:
    """Standard error of the libraries, closed while anyone asks for it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.askers = 0
        self.kept = -1
        self.ours: TextIO | None = None
        self.before: TextIO | None = None

    def begin(self) -> None:
        try:
            self.kept = os.dup(_STDERR)
        except OSError:  # a window without a terminal
            self.kept = -1
            return
        self.before, self.ours = sys.stderr, None
        if _is_real(sys.stderr):
            # What this program itself says goes on being seen.
            sys.stderr.flush()
            stream = os.fdopen(self.kept, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
            self.ours = sys.stderr = stream
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _STDERR)
        os.close(nowhere)

    def end(self) -> None:
        if self.kept < 0:
            return
        os.dup2(self.kept, _STDERR)
        if self.ours is not None:
            self.ours.flush()
            if sys.stderr is self.ours and self.before is not None:
                sys.stderr = self.before
        os.close(self.kept)


_HUSH = _Hush()


@contextmanager
def hushed() -> Iterator[None]:
    """Keep libraries from writing to standard error; for use from several threads at once."""
    # Pillow's own warnings, of which each thread would have to be asked apart.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    with _HUSH.lock:
        _HUSH.askers += 1
        if _HUSH.askers == 1:
            _HUSH.begin()
    try:
        yield
    finally:
        with _HUSH.lock:
            _HUSH.askers -= 1
            if not _HUSH.askers:
                _HUSH.end()


def _is_real(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.fileno() == _STDERR
    except (OSError, ValueError):
        return False
