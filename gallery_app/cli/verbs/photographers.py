"""`photographers`: the register, its counts for fees, and its care."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.records import Json
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.domain.photographer import Photographer, Published

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.registering import Period

__all__ = ["add"]

_Counted = Sequence[tuple[Photographer, Published]]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    parser = family.verb("photographers", say("List the register of photographers."), _list)
    parser.option("--period", say("Count what was published: 2023, 2023-10 or 2023-10..2023-12."), metavar="PERIOD")
    parser.option("--csv", say("Write the counts as a table to this file."), type=Path, metavar="FILE")
    # The word lists by itself, so a verb after it is one of these or nothing.
    care = Family(parser, "photographers")
    merged = care.verb("merge", say("Make several entries one person; the first keeps its name."), _merge)
    merged.give("kept", say("Id, name or alias of the entry that stays."), metavar="PERSON")
    merged.give("others", say("Entries that become part of it."), nargs="+", metavar="PERSON")
    split = care.verb("split", say("Make a name of an entry a person of its own."), _split)
    split.give("person", say("Id, name or alias of the entry."), metavar="PERSON")
    split.give("name", say("One of its aliases, or a new name."), metavar="NAME")
    split.option(
        "--photos", say("Photos of the new person; else those whose printed line has the name."),
        nargs="+", type=photo_id, metavar="PHOTO",
    )  # fmt: skip
    renamed = care.verb("rename", say("Give an entry another name; the old one stays an alias."), _rename)
    renamed.give("person", say("Id, name or alias of the entry."), metavar="PERSON")
    renamed.give("name", say("The new name."), metavar="NAME")
    care.verb("similar", say("List names that may be one person's."), _similar)
    edited = care.verb("set", say("Set unit, role, English form and aliases of an entry."), _set)
    edited.give("person", say("Id, name or alias of the entry."), metavar="PERSON")
    for option in ("--unit", "--role", "--english"):
        edited.option(option, say("The new value; empty for none."), metavar="TEXT")
    edited.option("--aliases", say("Other spellings of the name."), nargs="*", metavar="NAME")


def _list(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.registering import Period  # noqa: PLC0415  `--help` starts without it

    period = Period.of(arguments.period) if arguments.period else None
    with session.desk() as desk:
        people = desk.registering.published(period)
        if arguments.csv:
            desk.registering.export(arguments.csv.absolute(), _heads(session.terminal)[1:], period)
    _show(people, period, session.terminal)
    undated = sum(count.undated for _, count in people)
    if undated:
        session.terminal.note(
            session.terminal.say(
                "Not counted, because their report has no date: {count} placements. Give it one: {command}",
                count=undated,
                command="gallery-app report set ID --date 2023-10-12",
            )
        )
    return 0


def _heads(terminal: Terminal) -> tuple[str, ...]:
    say = terminal.say
    return (say("Id"), say("Name"), say("Unit"), say("Role"), say("Photos"), say("Placements"), say("Publications"))


def _show(people: _Counted, period: "Period | None", terminal: Terminal) -> None:
    if terminal.json:
        terminal.document([_json(person, count) for person, count in people])
        return
    rows = [
        (
            p.id,
            p.name,
            p.unit,
            p.role,
            n.photos if period else p.photos,
            n.placements,
            n.publications,
            p.pinyin,
            "、".join(p.aliases),
        )
        for p, n in people
        if n.placements or not period
    ]
    if rows:
        terminal.table(rows, (*_heads(terminal), terminal.say("Pinyin"), terminal.say("Aliases")))
    elif period:
        terminal.print(terminal.say("Nothing was published in this period."))
    else:
        terminal.print(terminal.say("There is no photographer in this catalog yet."))


def _json(person: Photographer, count: Published) -> Json:
    return {
        **_entry(person),
        "published": {"photos": count.photos, "placements": count.placements, "publications": count.publications},
    }


def _entry(person: Photographer) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "pinyin": person.pinyin,
        "english": person.english,
        "unit": person.unit,
        "role": person.role,
        "photos": person.photos,
    }


def _merge(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        kept = desk.registering.find(arguments.kept)
        others = [desk.registering.find(other).id for other in arguments.others]
        desk.registering.merge(kept.id, others)
        _tell(desk.registering.get(kept.id), session.terminal)
    return 0


def _split(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        person = desk.registering.find(arguments.person)
        made = desk.registering.split(person.id, arguments.name, arguments.photos)
        new = desk.registering.get(made.person)
    if terminal.json:
        terminal.document({**_entry(new), "moved": list(made.photos)})
    else:
        terminal.print(
            terminal.say("{name} is a person of its own now, with {count} photos.", name=new.name, count=new.photos)
        )
    return 0


def _rename(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        person = desk.registering.find(arguments.person)
        desk.registering.rename(person.id, arguments.name)
        _tell(desk.registering.get(person.id), session.terminal)
    return 0


def _set(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        person = desk.registering.find(arguments.person)
        desk.registering.set(
            person.id,
            unit=arguments.unit,
            role=arguments.role,
            english=arguments.english,
            aliases=arguments.aliases,
        )
        _tell(desk.registering.get(person.id), session.terminal)
    return 0


def _tell(person: Photographer, terminal: Terminal) -> None:
    if terminal.json:
        terminal.document(_entry(person))
        return
    terminal.print(
        terminal.say(
            "{id} {name} ({aliases}), photos: {count}",
            id=person.id,
            name=person.name,
            aliases="、".join((*person.aliases, *filter(None, (person.unit, person.role, person.english)))) or "—",
            count=person.photos,
        )
    )


def _similar(_arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        pairs = desk.registering.similar()
    if terminal.json:
        terminal.document(
            [
                {
                    "people": [pair.one.id, pair.other.id],
                    "names": list(pair.names),
                    "reason": terminal.words(pair.reason),
                }
                for pair in pairs
            ]
        )
    elif pairs:
        rows = [(*pair.names, pair.one.photos, pair.other.photos, terminal.words(pair.reason)) for pair in pairs]
        terminal.table(rows, (say("Name"), say("Similar name"), say("Photos"), say("Photos"), say("Reasons")))
    else:
        terminal.print(say("No names are one character apart."))
    return 0
