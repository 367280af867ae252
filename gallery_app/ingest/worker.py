"""The worker process: answers questions about pictures until its pipe is closed.

Kept light, because the program itself imports it to start workers; Pillow is loaded in the worker only.
"""

import contextlib
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from gallery_app.errors import UserError
from gallery_app.ingest.unread import Unread, UnreadError
from gallery_app.reasons import reason_of
from gallery_app.wording import Message

__all__ = ["serve"]


def serve(pipe: Connection, memory: int) -> None:
    """Say ready, then answer questions until the other end closes.

    They are ``("inspect", path)``, ``("metadata", path)``, ``("preview", path, edge)`` and ``("develop", path)``.

    An answer is what the question returns, or why there is none: a `Message`, or `Unread` where that may pass.

    Args:
        pipe: Where questions come from and answers go.
        memory: Bytes of address space the process may use, where the system can limit it.
    """
    # Ctrl-C goes to every process of the terminal; the program decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Here, not above: see the module's own words.
    from gallery_app.ingest import develop, picture  # noqa: PLC0415

    # libtiff and libjpeg talk to standard error about every odd byte; our own sentences say what matters.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit(memory)
    answers: dict[str, Callable[..., object]] = {
        "inspect": picture.inspect,
        "metadata": picture.metadata,
        "preview": picture.preview,
        "develop": develop.develop,
    }
    with contextlib.suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            question, path, *rest = pipe.recv()
            pipe.send(_answer(answers[question], Path(path), *rest))


def _answer(ask: Callable[..., object], path: Path, *rest: int) -> object:
    try:
        return ask(path, *rest)
    except UnreadError as error:
        return Unread(str(path), error.message)
    except UserError as error:
        return error.message
    except OSError as error:
        reason = reason_of(error)
        return Unread(str(path), Message.of("{path} cannot be read: {reason}.", path=path, reason=reason))
    except Exception as error:  # noqa: BLE001 - one picture must not take the worker with it
        return Message.of("{path} cannot be read ({reason}).", path=path, reason=type(error).__name__)


def _limit(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - POSIX only
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
