"""`match`: files to the captions of a report, with reasons."""

import argparse
from pathlib import PurePath

from gallery_app.cli.pairing import Pairing, captions_json, pair, pairs_json, tell_open
from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.table import shortened
from gallery_app.cli.terminal import Terminal

__all__ = ["add"]

_NAME, _TITLE = 36, 30


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    match = family.verb("match", say("Match files to the captions of a report."), _match)
    match.give("report", say("Id of the report."), type=photo_id, metavar="REPORT")
    match.option("--apply", say("Give captions their files where the match is certain."), action="store_true")
    match.option(
        "--accept",
        say("Give this caption this photo's image, whatever the score; may be repeated."),
        action="append",
        default=[],
        type=_accepted,
        metavar="PHOTO=PLACEMENT",
    )
    match.option(
        "--refuse",
        say("Never propose this photo for this caption again; may be repeated."),
        action="append",
        default=[],
        type=_accepted,
        metavar="PHOTO=PLACEMENT",
    )
    match.option("--ask-again", say("Propose refused pairs again."), action="store_true")


def _accepted(text: str) -> tuple[int, int]:
    photo, _, placement = text.partition("=")
    return photo_id(photo), photo_id(placement)


def _match(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        for photo, placement in arguments.accept:
            desk.linking.give(photo, placement)
        if arguments.ask_again:
            desk.linking.ask_again(arguments.report)
        for photo, placement in arguments.refuse:
            desk.linking.refuse(photo, placement)
        pairing = pair(desk, arguments.report, apply=arguments.apply)
    if terminal.json:
        terminal.document(
            {
                "pairs": pairs_json(pairing.pairs, terminal),
                "unmatched_captions": captions_json(pairing.captions),
                "unmatched_files": list(pairing.files),
                "doubtful": pairing.doubtful,
                "applied": pairing.applied,
            }
        )
        return 0
    if not (pairing.pairs or pairing.captions or pairing.files):
        terminal.print(terminal.say("Every caption has its image, and no photo is left over."))
    _table(pairing, terminal)
    tell_open(pairing, terminal)
    if arguments.apply:
        applied = terminal.say(
            "Pairs applied: {applied} of {count}.", applied=pairing.applied, count=len(pairing.pairs)
        )
        terminal.print(applied)
    _how_to_accept(pairing, arguments.report, terminal)
    return 0


def _how_to_accept(pairing: Pairing, report: int, terminal: Terminal) -> None:
    for found in pairing.pairs:
        ways = () if found.match.certain else ((found.match.placement, found.caption), *found.others)
        for placement, caption in ways:
            command = f"gallery-app match {report} --accept {found.match.photo}={placement}"
            file, title = PurePath(found.path).name, caption.title
            terminal.print(terminal.say("If {file} is {title}: {command}", file=file, title=title, command=command))


def _table(pairing: Pairing, terminal: Terminal) -> None:
    say = terminal.say
    rows = [
        (
            shortened(PurePath(pair.path).name, _NAME),
            shortened(pair.caption.title, _TITLE),
            f"{pair.match.score:.0%}",
            say("certain") if pair.match.certain else say("doubtful"),
            "；".join(terminal.words(reason) for reason in pair.match.reasons),
        )
        for pair in pairing.pairs
    ]
    if rows:
        terminal.table(rows, (say("File"), say("Caption"), say("Score"), "", say("Reasons")))
