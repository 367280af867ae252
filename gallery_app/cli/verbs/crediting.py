"""`credits`: the credit lines of a report in a house style."""

import argparse
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.crediting import ReportCredits

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    parser = family.verb("credits", say("List the credit lines of a report."), _credits)
    parser.give("report", say("Id of the report."), type=photo_id, metavar="REPORT")
    parser.option(
        "--style", say("House style, or a pattern such as {example}.", example="{title}（图/{names}）"),
        default="plain", metavar="STYLE",
    )  # fmt: skip
    parser.option("--fold", say("Sum up what all or most pictures share in one line."), action="store_true")


def _credits(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        found = desk.crediting.report(arguments.report, arguments.style)
    if terminal.json:
        terminal.document(_json(arguments.report, arguments.style, found))
    else:
        _print(found, terminal, fold=arguments.fold)
    if found.uncredited:
        photos = ", ".join(map(str, found.uncredited))
        terminal.note(terminal.say("Photos without a credit: {photos}", photos=photos))
    return 0


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
