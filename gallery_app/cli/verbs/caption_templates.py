"""`templates`: what is stamped on captions, under a name."""

import argparse
from collections.abc import Sequence

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session
from gallery_app.errors import InputError

__all__ = ["add"]


class _Stamp(argparse.Action):
    """Keeps what is said of each field in the order it was written."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002  argparse's signature
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Note one field."""
        field, sign, text = str(values).partition("=")
        if not sign:
            raise InputError(
                "{option} takes FIELD=TEXT, such as title={{report}}, not {value}.", option=option_string, value=values
            )
        namespace.stamps = [*namespace.stamps, (str(option_string).removeprefix("--"), field.strip(), text)]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    templates = family.family("templates", say("List, keep and drop templates for captions."))
    templates.verb("list", say("List templates for captions, and what is wrong with those that cannot be used."), _list)
    keep = templates.verb("set", say("Keep a template for captions under a name."), _set)
    keep.give("name", say("Name of the template."), metavar="NAME")
    keep.set_defaults(stamps=[])
    for name, help_ in (
        ("--replace", say("Put this text in the place of what a field says.")),
        ("--append", say("Put this text after what a field says.")),
        ("--prepend", say("Put this text before what a field says.")),
        ("--if-empty", say("Put this text where a field says nothing.")),
    ):
        keep.option(name, help_, action=_Stamp, dest="stamps", metavar="FIELD=TEXT", default=argparse.SUPPRESS)
    drop = templates.verb("remove", say("Drop a template for captions; photos stay as they are."), _remove)
    drop.give("name", say("Name of the template."), metavar="NAME")
    templates.verb("variables", say("List the variables that the texts of templates may have."), _variables)


def _list(_arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.caption_templates import Templates  # noqa: PLC0415  `--help` starts without it

    terminal, say = session.terminal, session.terminal.say
    templates = Templates()
    found, faults = templates.all(), templates.faults()
    terminal.failures(faults)
    if terminal.json:
        terminal.document(
            [{"name": t.name, "fields": {s.field: {"how": s.how, "text": s.text} for s in t.stamps}} for t in found]
        )
    elif found:
        rows = [(t.name, s.field, s.how, s.text) for t in found for s in t.stamps]
        terminal.table(rows, (say("Name"), say("Field"), say("How"), say("Text")))
    else:
        terminal.print(say("There is no template for captions yet."))
    return 1 if faults else 0


def _set(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.caption_templates import (  # noqa: PLC0415  see `_list`
        CaptionTemplate,
        Stamp,
        StampHow,
        Templates,
    )

    stamps = tuple(Stamp(field, text, StampHow(how)) for how, field, text in arguments.stamps)
    path = Templates().keep(CaptionTemplate(arguments.name, stamps))
    if session.terminal.json:
        session.terminal.document({"name": arguments.name, "path": str(path)})
    else:
        session.terminal.print(session.terminal.say("Kept the template {name}.", name=arguments.name))
    return 0


def _remove(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.caption_templates import Templates  # noqa: PLC0415  see `_list`

    Templates().remove(arguments.name)
    if session.terminal.json:
        session.terminal.document({"name": arguments.name})
    else:
        session.terminal.print(session.terminal.say("Dropped the template {name}.", name=arguments.name))
    return 0


def _variables(_arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.photo_values import OF_FILES, VARIABLES  # noqa: PLC0415  see `_list`

    terminal, say = session.terminal, session.terminal.say
    spellings: dict[str, list[str]] = {}
    for spelled, name in VARIABLES.items():
        spellings.setdefault(name, []).extend([spelled] if spelled != name else [])
    ordered = sorted(spellings, key=lambda name: (name in OF_FILES, name))
    if terminal.json:
        terminal.document([{"name": n, "also": spellings[n], "from_file": n in OF_FILES} for n in ordered])
    else:
        rows = [
            (f"{{{n}}}", "、".join(spellings[n]), say("file") if n in OF_FILES else say("catalog")) for n in ordered
        ]
        terminal.table(rows, (say("Variable"), say("Also"), say("From")))
    return 0
