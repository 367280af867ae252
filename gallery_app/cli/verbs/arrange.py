"""`layout`: templates, composing pages, and the pages of a saved layout."""

import argparse
from typing import Any, cast

from gallery_app.cli.language import CHINESE
from gallery_app.cli.parser import Family, UsageError, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.wording import Message

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    layout = family.family("layout", say("Compose pages, and look at them."))
    layout.verb("templates", say("List the templates."), _templates)
    compose = layout.verb("compose", say("Compose pages and keep them as a layout."), _compose, query=True)
    compose.give("report", say("Id of the report."), nargs="?", type=photo_id, metavar="REPORT")
    compose.option("--query", say("Compose the photos of a search instead."), metavar="Q")
    compose.option("--template", say("Name of the template."), required=True, metavar="T")
    compose.option("--page", say("Paper, such as A3; the template's own if not given."), metavar="P")
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
    with session.desk() as desk:
        if arguments.report is not None:
            made = desk.arranging.compose_report(arguments.report, arguments.template, arguments.page)
        else:
            made = desk.arranging.compose_query(arguments.query.strip(), arguments.template, arguments.page)
        pages = desk.arranging.show(made.layout)
    return _told(made.layout, pages, session.terminal)


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
