"""Picture readers that are none, or are not quite sound."""

import os
import time
from multiprocessing.connection import Connection

__all__ = ["gone_at_once", "treacherous"]


def gone_at_once(_pipe: Connection, _memory: int) -> None:
    """End before saying a word, as a program does that lacks a library."""
    os._exit(3)


def treacherous(pipe: Connection, _memory: int) -> None:
    """Answer with the name that was asked about; die of one that is called deadly, sleep over one called endless."""
    pipe.send("ready")
    while True:
        _, path = pipe.recv()
        if "deadly" in path:
            os._exit(3)
        if "endless" in path:
            time.sleep(60)
        pipe.send(path)
