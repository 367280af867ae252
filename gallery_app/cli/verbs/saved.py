"""`saved`: searches under a name."""

import argparse

from gallery_app.cli.parser import Family, one_of
from gallery_app.cli.session import Session
from gallery_app.cli.table import shortened
from gallery_app.domain.query import Sort

__all__ = ["add"]

_TEXT = 60


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    saved = family.family("saved", say("List, keep and drop saved searches."))
    saved.verb("list", say("List saved searches with how many photos match."), _list)
    new = saved.verb("add", say("Save a search under a name."), _add, query=True)
    new.give("name", say("Name of the saved search."), metavar="NAME")
    new.give("query", say("The search, in the words of the verb search."), nargs="+", metavar="QUERY")
    new.option(
        "--report", say("Shortlist of this report: photos found that do not stand in it."), type=int, metavar="ID"
    )
    new.option("--sort", say("Order: {orders}.", orders=", ".join(Sort)), type=one_of(Sort), default=Sort.ADDED)
    change = saved.verb("change", say("Change the search under a name."), _change, query=True)
    change.give("name", say("Name or id of the saved search."), metavar="NAME")
    change.give("query", say("The search, in the words of the verb search."), nargs="*", metavar="QUERY")
    change.option("--rename", say("Another name."), metavar="NAME")
    change.option("--sort", say("Order: {orders}.", orders=", ".join(Sort)), type=one_of(Sort))
    drop = saved.verb("remove", say("Drop a saved search; its photos stay."), _remove)
    drop.give("name", say("Name or id of the saved search."), metavar="NAME")


def _list(_arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        entries = desk.saving.entries()
    if terminal.json:
        terminal.document(
            [
                {
                    "id": e.search.id,
                    "name": e.search.name,
                    "query": e.search.text,
                    "sort": e.search.sort,
                    "report": e.search.report,
                    "photos": e.count,
                }
                for e in entries
            ]
        )
    elif entries:
        rows = [(e.search.id, e.search.name, shortened(e.search.text, _TEXT), e.count) for e in entries]
        terminal.table(rows, (say("Id"), say("Name"), say("Search"), say("Photos")))
    else:
        terminal.print(say("There is no saved search in this catalog yet."))
    return 0


def _add(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        number, _ = desk.saving.add(
            arguments.name, " ".join(arguments.query), Sort(arguments.sort), report=arguments.report
        )
    _tell(session, number, "Saved the search {name}.", arguments.name)
    return 0


def _change(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        search = desk.saving.find(arguments.name)
        desk.saving.change(
            search.id,
            name=arguments.rename,
            text=" ".join(arguments.query) if arguments.query else None,
            sort=Sort(arguments.sort) if arguments.sort else None,
        )
    _tell(session, search.id, "Saved the search {name}.", arguments.rename or search.name)
    return 0


def _remove(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        search = desk.saving.find(arguments.name)
        desk.saving.remove(search.id)
    _tell(session, search.id, "Dropped the saved search {name}.", search.name)
    return 0


def _tell(session: Session, number: int, template: str, name: str) -> None:
    if session.terminal.json:
        session.terminal.document({"id": number, "name": name})
    else:
        session.terminal.print(session.terminal.say(template, name=name))
