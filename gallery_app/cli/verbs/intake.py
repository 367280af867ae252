"""`import`: image files and folders into the catalog."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.pairing import pair, tell
from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.domain.task import Failure
from gallery_app.errors import InputError

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.copying import Copied
    from gallery_app.services.desk import Desk
    from gallery_app.services.importing import ImportResult

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    intake = family.verb("import", say("Take image files and folders into the catalog."), _import)
    intake.give("paths", say("Files and folders, read recursively."), nargs="+", type=Path, metavar="PATH")
    intake.option(
        "--copy-to",
        say("Copy the files into dated folders under DIR first, and read the copies back."),
        type=Path,
        metavar="DIR",
    )
    intake.option(
        "--name",
        say(
            "Path of each copy under DIR; its places: {places}.",
            places="{date:%Y%m%d} {photographer} {title} {city} {name} {camera} {seq:4} {year} {month} {day} {hour} …",
        ),
        metavar="TEMPLATE",
    )
    intake.option("--report", say("Match the photos to the captions of this report."), type=photo_id, metavar="ID")
    intake.option("--template", say("Fill in this caption template on the photos that are new."), metavar="NAME")


def _import(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        if arguments.report is not None:
            desk.reporting.view(arguments.report)  # An unknown report is refused before any file is read.
        template = desk.templating.templates.find(arguments.template) if arguments.template is not None else None
        result, copied = _taken_in(arguments, desk, terminal)
        wanted, photos = arguments.report, result.photos
        pairing = pair(desk, wanted, photos, apply=True, onto=result.step) if wanted is not None else None
        captioned = [each.caption.id for each in pairing.pairs] if pairing else []
        prepared = terminal.watch(desk.preparing.run([*photos, *captioned]))
        left: tuple[Failure, ...] = ()
        if template is not None:
            plan = terminal.watch(desk.templating.plan(result.added, template))
            desk.rewriting.apply(plan, onto=result.step)
            left = plan.left
    failed = (*(copied.failed if copied else result.failed), *prepared.failed, *left)
    terminal.failures(failed)
    if terminal.json:
        document = _document(result, failed, terminal, result.seconds + prepared.seconds)
        matched = {"matched": pairing.applied} if pairing else {}
        terminal.document(document | (_copies(copied) if copied else {}) | matched)
    else:
        if copied:
            _tell_copies(copied, terminal)
        _tell(result, len(failed), terminal, result.seconds + prepared.seconds)
        if pairing:
            terminal.print(terminal.say("Captions given their photo: {count}.", count=pairing.applied))
            tell(pairing, arguments.report, terminal)
    return 1 if failed else 0


def _taken_in(arguments: argparse.Namespace, desk: "Desk", terminal: Terminal) -> "tuple[ImportResult, Copied | None]":
    paths = [path.absolute() for path in arguments.paths]
    if arguments.copy_to is None:
        if arguments.name is not None:
            raise InputError("{option} belongs to {other}.", option="--name", other="--copy-to")
        return terminal.watch(desk.importing.run(paths)), None
    named = {"name": arguments.name} if arguments.name is not None else {}
    copied = terminal.watch(desk.copying.run(paths, arguments.copy_to.absolute(), **named))
    return copied.result, copied


def _copies(copied: "Copied") -> dict[str, object]:
    return {
        "copied": [{"from": original, "to": copy} for original, copy in copied.copied],
        "known": list(copied.known),
        "safe_to_erase": copied.safe_to_erase,
    }


def _tell_copies(copied: "Copied", terminal: Terminal) -> None:
    say, count, known = terminal.say, len(copied.copied), len(copied.known)
    terminal.print(say("Copied and read back {count}, there already {known}.", count=count, known=known))
    if not (count or known or copied.failed):
        terminal.print(say("There was no photo to copy."))
    elif copied.safe_to_erase:
        terminal.print(say("Every photo lies in its new place, byte for byte: the card is safe to erase."))
    else:
        terminal.print(say("Not every photo was copied: do not erase the card."))


def _document(
    result: "ImportResult", failed: "Sequence[Failure]", terminal: Terminal, seconds: float
) -> dict[str, object]:
    return {
        "added": len(result.added),
        "updated": len(result.updated),
        "unchanged": len(result.unchanged),
        "duplicates": len(result.duplicates),
        "moved": len(result.moved),
        "failed": [{"path": failure.path, "error": terminal.words(failure.message)} for failure in failed],
        "seconds": round(seconds, 3),
        **({"passed": result.passed} if result.passed else {}),
    }


def _tell(result: "ImportResult", failed: int, terminal: Terminal, seconds: float) -> None:
    terminal.print(
        terminal.say(
            "Added {added}, updated {updated}, unchanged {unchanged}, duplicates {duplicates}, moved {moved},"
            " failed {failed}, in {seconds} s.",
            added=len(result.added),
            updated=len(result.updated),
            unchanged=len(result.unchanged),
            duplicates=len(result.duplicates),
            moved=len(result.moved),
            failed=failed,
            seconds=f"{seconds:.1f}",
        )
    )
    if result.passed:
        terminal.print(
            terminal.say(
                "Passed over, because they were refused before: {count}; name one to hear why.", count=result.passed
            )
        )
