r"""`codes`: lists of code replacements, as ``=hu=`` or ``\hu#2\``."""

import argparse

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    codes = family.family("codes", say("Code replacements: tab-separated lists in a folder of yours."))
    codes.verb("list", say("List codes, where they stand, and what is wrong with the lists."), _list)
    expand = codes.verb("expand", say("Replace the codes in a text."), _expand)
    expand.give("text", say("The text, such as =hu= or \\hu#2\\."), metavar="TEXT")


def _list(_arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.paths import codes_folder  # noqa: PLC0415  `--help` starts without it
    from gallery_app.services.codes import read_code_lists  # noqa: PLC0415  the same

    terminal, say = session.terminal, session.terminal.say
    codes = read_code_lists()
    terminal.failures(codes.faults)
    if terminal.json:
        terminal.document(
            [
                {"code": code, "texts": list(texts), "list": str(codes.sources[code])}
                for code, texts in codes.texts.items()
            ]
        )
    elif codes.texts:
        rows = [(code, " | ".join(texts), codes.sources[code].name) for code, texts in codes.texts.items()]
        terminal.table(rows, (say("Code"), say("Text"), say("List")))
    else:
        terminal.print(
            say("There are no code replacements yet; put tab-separated lists into {folder}.", folder=codes_folder())
        )
    return 1 if codes.faults else 0


def _expand(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.codes import read_code_lists  # noqa: PLC0415  see `_list`

    terminal = session.terminal
    done = read_code_lists().replace(arguments.text)
    if terminal.json:
        terminal.document({"text": done.text, "unknown": list(done.unknown)})
    else:
        terminal.print(done.text)
        for code in done.unknown:
            terminal.note(terminal.say("No list has the code {code}; it stays as it is.", code=code))
    return 1 if done.unknown else 0
