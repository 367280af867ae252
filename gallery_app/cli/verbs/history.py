"""`undo`, `redo` and `history`: steps back and forth, also after a restart."""

import argparse
from collections.abc import Collection

from gallery_app.cli.parser import Family, number, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.spoken import field_words, moment
from gallery_app.domain.changes import Act, Changes, HistoryEntry, Kind
from gallery_app.wording import Message

__all__ = ["add"]

_ACTS: dict[Act, Message] = {
    Act.EDIT: Message.of("Edit photos"),
    Act.IMPORT: Message.of("Import files"),
    Act.ADD_REPORT: Message.of("Add a report"),
    Act.MATCH: Message.of("Match files to captions"),
    Act.LINK: Message.of("Link photos"),
    Act.UNLINK: Message.of("Unlink photos"),
    Act.COMPOSE: Message.of("Compose pages"),
    Act.ARRANGE: Message.of("Change a layout"),
    Act.REMOVE: Message.of("Remove records"),
    Act.STACK: Message.of("Change stacks"),
}

_OTHERS: dict[Kind, Message] = {
    Kind.PHOTOGRAPHER: Message.of("Edit photographers"),
    Kind.THEME: Message.of("Edit themes"),
    Kind.REPORT: Message.of("Edit a report"),
    Kind.PLACEMENT: Message.of("Edit captions of a report"),
    Kind.LAYOUT: Message.of("Change a layout"),
    Kind.SEARCH: Message.of("Edit saved searches"),
    Kind.COLLECTION: Message.of("Edit collections"),
}
"""What an edit that touched no photo is called: after the first kind of record it touched."""


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    undo = family.verb("undo", say("Take the last edits back."), _undo)
    undo.give("steps", say("How many edits; 1 if not given."), nargs="?", type=number, default=1, metavar="N")
    redo = family.verb("redo", say("Do edits again that were taken back."), _redo)
    redo.give("steps", say("How many edits; 1 if not given."), nargs="?", type=number, default=1, metavar="N")
    history = family.verb("history", say("List edits, newest first."), _history)
    history.give("photo", say("Only edits of this photo."), nargs="?", type=photo_id, metavar="PHOTO")


def _undo(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        steps = desk.history.undo(arguments.steps)
    _show_steps(steps, session, "undone", Message.of("Undone: {what}"), Message.of("There is nothing to undo."))
    return 0


def _redo(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        steps = desk.history.redo(arguments.steps)
    _show_steps(steps, session, "redone", Message.of("Done again: {what}"), Message.of("There is nothing to do again."))
    return 0


def _show_steps(steps: tuple[Changes, ...], session: Session, key: str, done: Message, nothing: Message) -> None:
    terminal = session.terminal
    if terminal.json:
        terminal.document({key: [{"act": s.act, "photos": sorted(s.of(Kind.PHOTO))} for s in steps]})
        return
    for step in steps:
        if step.act:
            terminal.print(terminal.say(done.template, what=_what(step.act, step.ids)))
    if not steps:
        terminal.print(terminal.words(nothing))


def _history(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        entries = desk.history.entries(arguments.photo)
    if terminal.json:
        terminal.document(
            [
                {
                    "id": e.id,
                    "act": e.act,
                    "at": e.at,
                    "undone": e.undone,
                    "photos": list(e.photos),
                    "fields": [{"field": f.field, "from": f.before, "to": f.after} for f in e.fields],
                }
                for e in entries
            ]
        )
        return 0
    if not entries:
        terminal.print(terminal.say("Nothing has been edited yet."))
        return 0
    say = terminal.say
    if arguments.photo is not None:
        heads = [say("No."), say("When"), say("What"), say("Field"), say("From"), say("To"), ""]
        terminal.table([row for entry in entries for row in _field_rows(entry, session)], heads)
        return 0
    heads = [say("No."), say("When"), say("What"), say("Photos"), ""]
    terminal.table([_row(entry, session) for entry in entries], heads)
    return 0


def _row(entry: HistoryEntry, session: Session) -> list[object]:
    terminal = session.terminal
    state = terminal.say("taken back") if entry.undone else ""
    return [entry.id, moment(entry.at), terminal.words(_what(entry.act, entry.kinds)), len(entry.photos), state]


def _what(act: Act, kinds: Collection[Kind]) -> Message:
    """Return what was done; an edit is named after what it touched."""
    if act is Act.EDIT and Kind.PHOTO not in kinds:
        return next((words for kind, words in _OTHERS.items() if kind in kinds), _ACTS[act])
    return _ACTS[act]


def _field_rows(entry: HistoryEntry, session: Session) -> list[list[object]]:
    number, at, act, _, state = _row(entry, session)
    if not entry.fields:
        return [[number, at, act, "", "", "", state]]
    return [
        [number, at, act, field_words(f.field, session.terminal), f.before or "—", f.after or "—", state]
        for f in entry.fields
    ]
