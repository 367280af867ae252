"""Arguments as argparse reads them, with its words in the reader's language."""

import argparse
import math
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from gallery_app.cli.table import wrapped
from gallery_app.errors import InputError
from gallery_app.wording import Message

__all__ = ["Family", "Parser", "UsageError", "number", "one_of", "photo_id", "size"]

Say = Callable[..., str]
"""Turns a template with its values into the reader's language."""

_ERRORS: tuple[tuple[str, Message], ...] = (
    ("the following arguments are required: (?P<names>.*)", Message.of("Something is missing: {names}.")),
    ("unrecognized arguments: (?P<names>.*)", Message.of("This is not understood: {names}.")),
    ("argument (?P<name>.*?): expected .*argument.*", Message.of("{name} needs a value.")),
    ("argument (?P<name>.*?): ignored explicit argument .*", Message.of("{name} takes no value.")),
    (
        "argument (?P<name>.*?): not allowed with argument (?P<other>.*)",
        Message.of("{name} and {other} exclude each other."),
    ),
    ("one of the arguments (?P<names>.*) is required", Message.of("One of these is needed: {names}.")),
    (
        "argument (?P<name>.*?): invalid choice: (?P<value>.*) \\(choose from (?P<known>.*)\\)",
        Message.of("There is no {value}; choose one of {known}."),
    ),
)


class UsageError(InputError):
    """The command line was written wrongly.

    Attributes:
        program: The words that ask for help when ``--help`` follows them.
    """

    def __init__(self, program: str, message: Message) -> None:
        """Take the parser's name and the sentence."""
        super().__init__(message.template, **dict(message.values))
        self.program = program


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language and says what is wrong in one sentence."""

    def __init__(self, *, say: Say, query: bool = False, **settings: Any) -> None:  # noqa: ANN401  argparse's own
        """Take what says sentences; with `query`, words that begin with one dash are part of a search."""

        def formatter(prog: str) -> argparse.HelpFormatter:
            return _Formatter(prog, say)

        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=formatter,
            **settings,
        )
        self.say = say
        self._query = query
        self._given = self.add_argument_group(say("What to give"))
        self._options = self.add_argument_group(say("Options"))
        self._common = self.add_argument_group(say("Everywhere"))

    def give(self, name: str, help_: str, **settings: Any) -> None:  # noqa: ANN401  argparse's own
        """Add a positional argument."""
        self._given.add_argument(name, help=_literal(help_), **settings)

    def option(self, name: str, help_: str, **settings: Any) -> None:  # noqa: ANN401  argparse's own
        """Add an option."""
        self._options.add_argument(name, help=_literal(help_), **settings)

    def common(self) -> None:
        """Add the options that every verb takes, before and after its name."""
        self._common.add_argument(
            "--catalog", metavar="FILE", type=Path, default=argparse.SUPPRESS, help=self.say("Catalog to work with.")
        )
        self._common.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help=self.say("Print JSON, and nothing else.")
        )
        self._common.add_argument("-h", "--help", action="help", help=self.say("Show this help."))

    def parse_known_args(  # type: ignore[override]  # argparse overloads it for other namespaces
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read arguments; see `__init__` for words of a search that begin with a dash."""
        if self._query and args is not None:
            # A blank in front keeps argparse from taking -横图 for an option; a search does not mind it.
            args = [f" {word}" if re.match("-[^-]", word) and word != "-h" else word for word in args]
        try:
            return super().parse_known_args(args, namespace)
        except UsageError:
            raise
        except InputError as error:  # A value that does not fit: the innermost parser knows whose help is meant.
            raise UsageError(self.prog, error.message) from error

    def error(self, message: str) -> NoReturn:
        """Say what is wrong.

        Raises:
            UsageError: Always.
        """
        for pattern, sentence in _ERRORS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                raise UsageError(self.prog, Message.of(sentence.template, **found.groupdict()))
        raise UsageError(self.prog, Message.of("The command line cannot be read: {reason}.", reason=message))


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog, max_help_position=32, width=100)
        self._say = say

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._say("Usage: ") if prefix is None else prefix)

    # argparse counts a Han character as one place, and breaks 2023-10 at its hyphen.

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = self._split_lines(text, width - len(indent))
        return "\n".join(indent + line for line in lines)


class Family:
    """The verbs that stand under one word."""

    def __init__(self, parser: Parser, name: str) -> None:
        """Take the parser of the word and how the choice of a verb is called in the arguments."""
        self._parser = parser
        self.say = parser.say
        self._verbs = parser.add_subparsers(title=parser.say("Verbs"), dest=name, metavar="VERB")
        self._name = name

    def verb(self, name: str, help_: str, run: Callable[..., int], *, query: bool = False) -> Parser:
        """Add a verb and what runs it; return its parser."""
        parser = self._added(name, help_, query=query)
        parser.set_defaults(run=run)
        return parser

    def family(self, name: str, help_: str) -> "Family":
        """Add a word that has verbs of its own."""
        parser = self._added(name, help_, query=False)

        def ask(*_: object) -> int:
            raise UsageError(parser.prog, Message.of("Something is missing: {names}.", names="VERB"))

        parser.set_defaults(run=ask)
        return Family(parser, f"{self._name}_{name}")

    def _added(self, name: str, help_: str, *, query: bool) -> Parser:
        parser: Parser = self._verbs.add_parser(name, help=help_, description=help_, say=self.say, query=query)
        parser.common()
        return parser


def _literal(help_: str) -> str:
    """Return a help text whose percent signs, as in ``{date:%Y}``, mean themselves to argparse."""
    return help_.replace("%", "%%")


def photo_id(text: str) -> int:
    """Read the id of a record.

    Raises:
        InputError: It is not a whole number above 0.
    """
    if not (text.strip().isdecimal() and int(text)):
        raise InputError("An id is a whole number such as 7, not {value}.", value=text)
    return int(text)


def number(text: str) -> int:
    """Read a whole number from 0.

    Raises:
        InputError: It is none.
    """
    if not text.strip().isdecimal():
        raise InputError("A whole number from 0 is needed, not {value}.", value=text)
    return int(text)


def size(text: str) -> float:
    """Read a number of millimetres or pixels.

    Raises:
        InputError: It is none.
    """
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise InputError("A number such as 3 or 2.5 is needed, not {value}.", value=text)
    return value


def one_of(values: Iterable[str]) -> Callable[[str], str]:
    """Return what reads one of the given words, and raises `InputError` for any other."""
    known = tuple(values)

    def read(text: str) -> str:
        if text not in known:
            raise InputError("There is no {value}; choose one of {known}.", value=text, known=", ".join(known))
        return text

    return read
