"""`layout`: templates, composing pages, and the pages of a saved layout."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

from gallery_app.cli.language import CHINESE
from gallery_app.cli.parser import Family, UsageError, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.spoken import moment
from gallery_app.cli.terminal import Terminal
from gallery_app.errors import InputError
from gallery_app.wording import Message

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.arranging import Proposal

__all__ = ["add"]

_MOST = 4
"""How many arrangements are shown."""


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    layout = family.family("layout", say("Compose pages, and look at them."))
    layout.verb("templates", say("List the templates."), _templates)
    compose = layout.verb("compose", say("Compose pages and keep them as a layout."), _compose, query=True)
    compose.give("report", say("Id of the report."), nargs="?", type=photo_id, metavar="REPORT")
    compose.option("--query", say("Compose the photos of a search instead."), metavar="Q")
    compose.option("--title", say("Title above the photos of a search; made from it if not given."), metavar="TEXT")
    compose.option("--template", say("Name of the template."), required=True, metavar="T")
    compose.option("--page", say("Paper, such as A3; the template's own if not given."), metavar="P")
    compose.option(
        "--proposals", say("Show several arrangements with their figures, and save none."), action="store_true"
    )
    compose.option("--take", say("Save the arrangement of this number."), type=photo_id, metavar="N")
    layout.verb("list", say("List the saved layouts."), _list)
    named = layout.verb("rename", say("Give a layout another name."), _rename)
    named.give("layout", say("Id of the layout."), type=photo_id, metavar="ID")
    named.give("name", say("Its name."), metavar="NAME")
    removed = layout.verb("remove", say("Remove a layout; undo brings it back."), _remove)
    removed.give("layout", say("Id of the layout."), type=photo_id, metavar="ID")
    show = layout.verb("show", say("Show the pages of a layout."), _show)
    show.give("layout", say("Id of the layout."), type=photo_id, metavar="ID")


def _templates(_arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.arranging import template_faults, templates  # noqa: PLC0415  it asks for measures

    terminal, say = session.terminal, session.terminal.say
    language = "zh" if terminal.language == CHINESE else "en"
    known = templates()
    if terminal.json:
        terminal.document(
            [
                {
                    "name": t.name,
                    "title": t.names[language],
                    "about": t.about[language],
                    "page": t.page,
                    "origin": t.origin,
                }
                for t in known
            ]
        )
    else:
        rows = [(t.name, t.names[language], t.page, t.about[language], t.origin or say("built in")) for t in known]
        terminal.table(rows, (say("Name"), say("Title"), say("Page"), say("About"), say("Origin")))
    faults = template_faults()
    terminal.failures(faults)
    return int(bool(faults))


def _compose(arguments: argparse.Namespace, session: Session) -> int:
    if (arguments.report is None) == (arguments.query is None):
        raise UsageError("gallery-app layout compose", Message.of("Give either a report or --query."))
    if arguments.title is not None and arguments.query is None:
        message = Message.of("--title goes with --query: reports have their own title.")
        raise UsageError("gallery-app layout compose", message)
    with session.desk() as desk:
        arranging, query = desk.arranging, (arguments.query or "").strip()
        if arguments.report is not None:
            content = arranging.report_content(arguments.report)
        else:
            content = arranging.query_content(query, arguments.title)
        count = _MOST if arguments.proposals else arguments.take or 1
        found = arranging.proposals(content, arguments.template, arguments.page, count=count)
        if arguments.proposals:
            return _offered(found, session.terminal)
        if arguments.take and arguments.take > len(found):
            raise InputError("There are only {count} arrangements of these photos.", count=len(found))
        chosen = found[(arguments.take or 1) - 1]
        made = arranging.save(
            chosen.scene, content, arguments.template, arguments.page, report=arguments.report, query=query
        )
        pages = arranging.show(made.layout)
    return _told(made.layout, pages, session.terminal)


def _offered(proposals: "Sequence[Proposal]", terminal: Terminal) -> int:
    if terminal.json:
        terminal.document(
            [
                {
                    "proposal": number,
                    "words": terminal.words(each.words),
                    "pages": len(each.scene.pages),
                    "score": {name: round(value, 4) for name, value in asdict(each.score).items()},
                }
                for number, each in enumerate(proposals, start=1)
            ]
        )
        return 0
    for each in proposals:
        terminal.print(terminal.words(each.words))
    return 0


def _list(_arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        layouts = desk.arranging.layouts()
    if terminal.json:
        fields = ("id", "name", "template", "page", "report", "query", "modified")
        terminal.document([{field: getattr(layout, field) for field in fields} for layout in layouts])
    elif layouts:
        rows = [(str(each.id), each.name, each.template, each.page, moment(each.modified)) for each in layouts]
        terminal.table(rows, (say("Id"), say("Name"), say("Template"), say("Page size"), say("Changed")))
    else:
        terminal.print(say("There are no layouts yet."))
    return 0


def _rename(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        desk.arranging.rename(arguments.layout, arguments.name)
    return _done(arguments.layout, "Layout {layout} is called {name}.", session.terminal, name=arguments.name.strip())


def _remove(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        desk.arranging.remove(arguments.layout)
    return _done(arguments.layout, "Layout {layout} has been removed.", session.terminal)


def _done(layout: int, sentence: str, terminal: Terminal, **values: object) -> int:
    if terminal.json:
        terminal.document({"layout": layout, **values})
    else:
        terminal.print(terminal.say(sentence, layout=layout, **values))
    return 0


def _show(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        pages = desk.arranging.show(arguments.layout)
    return _told(arguments.layout, pages, session.terminal)


def _told(layout: int, document: dict[str, object], terminal: Terminal) -> int:
    if terminal.json:
        terminal.document(document)
        return 0
    say = terminal.say
    pages = cast("list[dict[str, Any]]", document["pages"])
    terminal.print(say("Layout {layout}, pages: {count}", layout=layout, count=len(pages)))
    for number, page in enumerate(pages, start=1):
        photos = sum(item["kind"] == "image" for item in page["items"])
        terminal.print(
            say(
                "Page {number}: {width} × {height} mm, photos: {photos}",
                number=number,
                width=f"{page['width_mm']:g}",
                height=f"{page['height_mm']:g}",
                photos=photos,
            )
        )
    return 0
