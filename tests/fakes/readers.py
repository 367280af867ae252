"""Picture readers that are none."""

import os
from multiprocessing.connection import Connection

__all__ = ["gone_at_once"]


def gone_at_once(_pipe: Connection, _memory: int) -> None:
    """End before saying a word, as a program does that lacks a library."""
    os._exit(3)
