"""`edit`: the fields of one photo or many."""

import argparse
from collections.abc import Sequence

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.domain.changes import Kind
from gallery_app.errors import InputError

__all__ = ["add"]


class _Change(argparse.Action):
    """Keeps --set, --add and --remove in the order they were written."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002  argparse's signature
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Note one change."""
        field, sign, value = str(values).partition("=")
        if not sign:
            raise InputError(
                "{option} takes FIELD=VALUE, such as title=日新月异, not {value}.", option=option_string, value=values
            )
        changes = [*namespace.edits, (str(option_string).removeprefix("--"), field.strip(), value)]
        namespace.edits = changes


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    edit = family.verb("edit", say("Change fields of photos; lists take ;"), _edit)
    edit.give("photos", say("Ids of the photos."), nargs="+", type=photo_id, metavar="PHOTO")
    edit.set_defaults(edits=[])
    for name, help_ in (
        ("--set", say("Set a field.")),
        ("--add", say("Add to a field.")),
        ("--remove", say("Remove from a field.")),
    ):
        edit.option(name, help_, action=_Change, dest="edits", metavar="FIELD=VALUE", default=argparse.SUPPRESS)


def _edit(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.captioning import FieldEdit, How  # noqa: PLC0415  only this verb needs them

    if not arguments.edits:
        raise InputError("Nothing to change was given; use --set, --add or --remove FIELD=VALUE.")
    edits = [FieldEdit(How(how), field, value) for how, field, value in arguments.edits]
    with session.desk() as desk:
        changed = sorted(desk.captioning.edit(arguments.photos, edits).of(Kind.PHOTO))
    if session.terminal.json:
        session.terminal.document({"changed": changed})
    else:
        session.terminal.print(session.terminal.say("Photos changed: {count}.", count=len(changed)))
    return 0
