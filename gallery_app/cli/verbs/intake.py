"""`import`: image files and folders into the catalog."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.pairing import pair, tell
from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.domain.task import Failure

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.importing import ImportResult

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    intake = family.verb("import", say("Take image files and folders into the catalog."), _import)
    intake.give("paths", say("Files and folders, read recursively."), nargs="+", type=Path, metavar="PATH")
    intake.option("--report", say("Match the photos to the captions of this report."), type=photo_id, metavar="ID")
    intake.option("--template", say("Fill in this caption template on the photos that are new."), metavar="NAME")


def _import(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        if arguments.report is not None:
            desk.reporting.view(arguments.report)  # An unknown report is refused before any file is read.
        template = desk.templating.templates.find(arguments.template) if arguments.template is not None else None
        result = terminal.watch(desk.importing.run([path.absolute() for path in arguments.paths]))
        wanted, photos = arguments.report, result.photos
        pairing = pair(desk, wanted, photos, apply=True, onto=result.step) if wanted is not None else None
        left: tuple[Failure, ...] = ()
        if template is not None:
            plan = terminal.watch(desk.templating.plan(result.added, template))
            desk.rewriting.apply(plan, onto=result.step)
            left = plan.left
    terminal.failures((*result.failed, *left))
    if terminal.json:
        terminal.document(_document(result, terminal) | ({"matched": pairing.applied} if pairing else {}))
    else:
        _tell(result, terminal)
        if pairing:
            terminal.print(terminal.say("Captions given their photo: {count}.", count=pairing.applied))
            tell(pairing, arguments.report, terminal)
    return 1 if result.failed or left else 0


def _document(result: "ImportResult", terminal: Terminal) -> dict[str, object]:
    return {
        "added": len(result.added),
        "updated": len(result.updated),
        "unchanged": len(result.unchanged),
        "duplicates": len(result.duplicates),
        "moved": len(result.moved),
        "failed": [{"path": failure.path, "error": terminal.words(failure.message)} for failure in result.failed],
        "seconds": round(result.seconds, 3),
    }


def _tell(result: "ImportResult", terminal: Terminal) -> None:
    terminal.print(
        terminal.say(
            "Added {added}, updated {updated}, unchanged {unchanged}, duplicates {duplicates}, moved {moved},"
            " failed {failed}, in {seconds} s.",
            added=len(result.added),
            updated=len(result.updated),
            unchanged=len(result.unchanged),
            duplicates=len(result.duplicates),
            moved=len(result.moved),
            failed=len(result.failed),
            seconds=f"{result.seconds:.1f}",
        )
    )
