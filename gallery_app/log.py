"""The program's own diary: one logger a room, written to standard error only when asked."""

import logging
import os

__all__ = ["logger", "start"]


def logger(name: str) -> logging.Logger:
    """Return the logger of a module, given its ``__name__``."""
    return logging.getLogger(name)


def start() -> None:
    """Let warnings through to standard error; ``GALLERY_LOG`` names another level, such as ``DEBUG``."""
    level = os.environ.get("GALLERY_LOG", "WARNING").upper()
    known = logging.getLevelNamesMapping()
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=known.get(level, logging.WARNING))
