"""The command line from words to an exit status.

Status 0: done. 1: done, but some items failed. 2: wrong usage. 3: the catalog cannot be used. 70: a fault of the
program. 130: interrupted. 141: whoever read the output stopped reading.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from gallery_app import __version__, log
from gallery_app.cli import verbs
from gallery_app.cli.language import reader_language
from gallery_app.cli.parser import Family, Parser, UsageError
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.errors import CatalogError, InputError, UserError
from gallery_app.paths import default_catalog, resources_folder
from gallery_app.reasons import reason_of
from gallery_app.wording import Wording

__all__ = ["command_line", "run"]

PROGRAM = "gallery-app"

FAILED, WRONG_USAGE, NO_CATALOG, FAULT, INTERRUPTED, UNREAD = 1, 2, 3, 70, 130, 141

_logger = log.logger(__name__)


def run(argv: Sequence[str], open_window: Callable[[Path, bool], int]) -> int:
    """Run one command line and return its exit status.

    Args:
        argv: The words after the program's name.
        open_window: Opens the window on a catalog and returns its exit status.
    """
    log.start()
    terminal = Terminal(Wording.load(reader_language(), resources_folder() / "i18n"))
    try:
        status = _answer(argv, terminal, open_window)
        sys.stdout.flush()
    except KeyboardInterrupt:
        terminal.note(terminal.say("Interrupted; the work so far is kept."))
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return UNREAD
    except UserError as error:
        return _refused(error, terminal)
    except OSError as error:
        _logger.debug("refused by the system", exc_info=error)
        _forget_output()
        terminal.note(terminal.say("The system refused: {reason}.", reason=reason_of(error)))
        return FAILED
    except Exception as error:
        _logger.debug("unexpected", exc_info=error)
        kind = type(error).__name__
        terminal.note(
            terminal.say(
                "The program failed: {kind}: {error}. Run it with GALLERY_LOG=DEBUG to see where.",
                kind=kind,
                error=error,
            )
        )
        return FAULT
    return status


def _answer(argv: Sequence[str], terminal: Terminal, open_window: Callable[[Path, bool], int]) -> int:
    try:
        arguments = command_line(terminal).parse_args(argv)
    except SystemExit:  # argparse has printed the help or the version.
        return 0
    terminal.json = getattr(arguments, "json", False)
    named: Path | None = getattr(arguments, "catalog", None)
    session = Session(terminal, (named or default_catalog()).absolute(), open_window, named is not None)
    status: int = arguments.run(arguments, session)
    return status


def command_line(terminal: Terminal) -> Parser:
    """Return the parser of every verb, its words in the reader's language."""
    say = terminal.say
    parser = Parser(
        say=say,
        prog=PROGRAM,
        description=say("A photo gallery and caption manager for editors. Without a verb the window opens."),
        epilog=say(
            "Exit status: 0 done; 1 done, but some items failed; 2 wrong usage; 3 the catalog cannot be used;"
            " 70 a fault of the program; 130 interrupted, with the work so far kept."
        ),
    )
    parser.common()
    parser.option("--version", say("Show the version."), action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(run=_window)
    family = Family(parser, "verb")
    for add in verbs.ALL:
        add(family)
    return parser


def _window(_arguments: argparse.Namespace, session: Session) -> int:
    return session.open_window(session.catalog, False)


def _refused(error: UserError, terminal: Terminal) -> int:
    terminal.note(terminal.words(error.message))
    if isinstance(error, UsageError):
        terminal.note(terminal.say("See {command}.", command=f"{error.program} --help"))
    if isinstance(error, CatalogError):
        return NO_CATALOG
    return WRONG_USAGE if isinstance(error, InputError) else FAILED


def _forget_output() -> None:
    # Python writes what is left at exit, and would fail once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
