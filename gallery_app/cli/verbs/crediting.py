"""`credits`: the credit lines of a report, or of the pages of a layout, in a house style."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.crediting import PageCredits, ReportCredits
    from gallery_app.services.desk import Desk

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    parser = family.verb("credits", say("List the credit lines of a report or a layout."), _credits)
    parser.give("id", say("Id of the report or layout."), type=photo_id, metavar="REPORT|LAYOUT")
    parser.option(
        "--style", say("House style, or a pattern such as {example}.", example="{title}（图/{names}）"),
        default="plain", metavar="STYLE",
    )  # fmt: skip
    parser.option("--fold", say("Sum up what all or most pictures share in one line."), action="store_true")


def _credits(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        # Reports and layouts share one sequence of ids.
        if any(layout.id == arguments.id for layout in desk.arranging.layouts()):
            return _pages(desk, arguments, terminal)
        found = desk.crediting.report(arguments.id, arguments.style)
    if terminal.json:
        terminal.document(_json(arguments.id, arguments.style, found))
    else:
        _print(found, terminal, fold=arguments.fold)
    _tell(found.uncredited, terminal)
    return 0


def _tell(uncredited: Sequence[int], terminal: Terminal) -> None:
    if uncredited:
        photos = ", ".join(map(str, uncredited))
        terminal.note(terminal.say("Photos without a credit: {photos}", photos=photos))


def _pages(desk: "Desk", arguments: argparse.Namespace, terminal: Terminal) -> int:
    pages = desk.crediting.pages(arguments.id, arguments.style)
    if terminal.json:
        document = [_page_json(page) for page in pages]
        terminal.document({"layout": arguments.id, "style": arguments.style, "pages": document})
    for page in pages if not terminal.json else ():
        line = page.summary if arguments.fold and page.summary else page.placed
        terminal.print(terminal.say("Page {page}: {credits}", page=page.page, credits=line))
    _tell([photo for page in pages for photo in page.uncredited], terminal)
    return 0


def _page_json(page: "PageCredits") -> dict[str, object]:
    return {
        "page": page.page,
        "summary": page.summary,
        "placed": page.placed,
        "photos": [{"photo": photo, "word": word} for photo, word in zip(page.photos, page.words, strict=True)],
        "uncredited": list(page.uncredited),
    }


def _json(report: int, style: str, found: "ReportCredits") -> dict[str, object]:
    return {
        "report": report,
        "style": style,
        "summary": found.summary,
        "numbered": found.numbered,
        "lines": [
            {
                "photo": line.photo,
                "section": line.section,
                "credit": line.credit,
                "line": line.line,
                "folded": line.folded,
            }
            for line in found.lines
        ],
        "uncredited": list(found.uncredited),
    }


def _print(found: "ReportCredits", terminal: Terminal, *, fold: bool) -> None:
    folded = fold and found.summary
    for line in found.lines:
        terminal.print(line.folded if folded else line.line)
    if folded:
        terminal.print(found.summary)
