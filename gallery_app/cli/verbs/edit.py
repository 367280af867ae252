"""`edit`: the fields of one photo or many."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, number, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.spoken import field_words
from gallery_app.domain.changes import Kind
from gallery_app.errors import InputError

if TYPE_CHECKING:  # `--help` starts without the services.
    from gallery_app.domain.photo import Photo
    from gallery_app.services.captioning import FieldEdit
    from gallery_app.services.desk import Desk
    from gallery_app.services.rewriting import Plan

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
    edit.give("photos", say("Ids of the photos."), nargs="*", type=photo_id, metavar="PHOTO")
    edit.option("--query", say("The photos that a search finds, in its order."), metavar="QUERY")
    edit.set_defaults(edits=[])
    for name, help_ in (
        ("--set", say("Set a field.")),
        ("--add", say("Add to a field.")),
        ("--remove", say("Remove from a field.")),
    ):
        edit.option(name, help_, action=_Change, dest="edits", metavar="FIELD=VALUE", default=argparse.SUPPRESS)
    edit.option("--codes", say("Replace codes such as =hu= in these values."), action="store_true")
    edit.option("--template", say("Fill in a template for captions."), metavar="NAME")
    edit.option("--start", say("First number of {{seq}} in the template."), type=number, default=1, metavar="N")
    edit.option("--from", say("Copy fields of this photo."), dest="source", type=photo_id, metavar="PHOTO")
    edit.option("--find", say("Find this text."), metavar="TEXT")
    edit.option("--replace", say("Put this in its place; nothing takes it out."), metavar="TEXT")
    edit.option("--ignore-case", say("Find capitals and small letters alike."), action="store_true")
    edit.option("--fields", say("Fields to copy or to search, parted by commas."), metavar="FIELDS")
    edit.option("--dry-run", say("Only say what would change."), action="store_true")


def _edit(arguments: argparse.Namespace, session: Session) -> int:
    ways = [bool(arguments.edits), arguments.template is not None, arguments.source is not None]
    ways.append(arguments.find is not None)
    if not any(ways):
        raise InputError("Nothing to change was given; use --set, --add or --remove FIELD=VALUE.")
    if sum(ways) > 1:
        raise InputError("Change one thing at a time: fields, or --template, or --from, or --find.")
    with session.desk() as desk:
        photos = _photos(arguments, desk)
        if arguments.template is not None or arguments.find is not None:
            return _planned(arguments, session, desk, photos)
        if arguments.dry_run:
            from gallery_app.services.rewriting import plan_of  # noqa: PLC0415  `--help` starts without the services

            _show(session, plan_of(_tried(arguments, desk, photos)))
        else:
            _tell(session, _done(arguments, desk, photos))
    return 0


def _photos(arguments: argparse.Namespace, desk: "Desk") -> tuple[int, ...]:
    if bool(arguments.photos) == (arguments.query is not None):
        raise InputError("Name the photos by their ids, or by --query.")
    return tuple(arguments.photos) or tuple(desk.finding.search(arguments.query).ids)


def _done(arguments: argparse.Namespace, desk: "Desk", photos: Sequence[int]) -> list[int]:
    if arguments.source is not None:
        changes = desk.pasting.paste(arguments.source, photos, _fields(arguments))
    else:
        changes = desk.captioning.edit(photos, _edits(arguments))
    return sorted(changes.of(Kind.PHOTO))


def _tried(arguments: argparse.Namespace, desk: "Desk", photos: Sequence[int]) -> "tuple[tuple[Photo, Photo], ...]":
    if arguments.source is not None:
        return desk.pasting.tried(arguments.source, photos, _fields(arguments))
    return desk.captioning.tried(photos, _edits(arguments))


def _edits(arguments: argparse.Namespace) -> "list[FieldEdit]":
    from gallery_app.services.captioning import FieldEdit, How  # noqa: PLC0415  only this verb needs them
    from gallery_app.services.codes import read_code_lists  # noqa: PLC0415  the same

    codes = read_code_lists() if arguments.codes else None
    return [
        FieldEdit(How(how), field, codes.replace(value).text if codes else value)
        for how, field, value in arguments.edits
    ]


def _fields(arguments: argparse.Namespace) -> tuple[str, ...]:
    return tuple(name.strip() for name in (arguments.fields or "").split(",") if name.strip())


def _planned(arguments: argparse.Namespace, session: Session, desk: "Desk", photos: Sequence[int]) -> int:
    from gallery_app.services.replacing import SEARCHED, Search  # noqa: PLC0415  only this verb needs them

    if arguments.find is not None:
        fields = _fields(arguments) or SEARCHED
        search = Search(arguments.find, arguments.replace or "", fields, any_case=arguments.ignore_case)
        plan = desk.replacing.plan(photos, search)
    else:
        template = desk.templating.templates.find(arguments.template)
        plan = session.terminal.watch(desk.templating.plan(photos, template, arguments.start))
    session.terminal.failures(plan.left)
    if arguments.dry_run:
        _show(session, plan)
    else:
        desk.rewriting.apply(plan)
        _tell(session, sorted(plan.photos))
    return 1 if plan.left else 0


def _show(session: Session, plan: "Plan") -> None:
    terminal, say = session.terminal, session.terminal.say
    if terminal.json:
        terminal.document(
            {
                "changed": [],
                "would_change": [
                    {"id": c.photo, "field": c.field, "old": c.old, "new": c.new, "placement": c.placement}
                    for c in plan.changes
                ],
                "left": [terminal.words(failure.message) for failure in plan.left],
            }
        )
        return
    for change in plan.changes:
        field = field_words(change.field, terminal)
        terminal.print(say("Photo {photo}, {field}:", photo=change.photo, field=field))
        terminal.print(f"  - {change.old}")
        terminal.print(f"  + {change.new}")
    terminal.print(say("Photos that would change: {count}.", count=len(plan.photos)))


def _tell(session: Session, changed: Sequence[int]) -> None:
    if session.terminal.json:
        session.terminal.document({"changed": list(changed)})
    else:
        session.terminal.print(session.terminal.say("Photos changed: {count}.", count=len(changed)))
