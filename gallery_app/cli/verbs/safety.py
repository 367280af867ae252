"""`backup`, `restore` and `check`: the safety of the catalog."""

import argparse
from pathlib import Path

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    backup = family.verb("backup", say("Write a verified copy of the catalog, also while it is in use."), _backup)
    backup.give("file", say("File to write; it must not be there yet."), type=Path, metavar="FILE")
    restore = family.verb("restore", say("Let a backup take the catalog's place; what was there is kept."), _restore)
    restore.give("file", say("The backup."), type=Path, metavar="FILE")
    check = family.verb("check", say("Say whether the catalog is whole."), _check)
    check.option("--repair", say("Put right what needs no guess, after a backup."), action="store_true")


def _backup(arguments: argparse.Namespace, session: Session) -> int:
    terminal, target = session.terminal, arguments.file.absolute()
    with session.desk() as desk:
        desk.safeguarding.back_up(target)
    if terminal.json:
        terminal.document({"backup": str(target), "bytes": target.stat().st_size, "verified": True})
    else:
        terminal.print(terminal.say("The backup was written and read back whole: {path}", path=target))
    return 0


def _restore(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.bootstrap import restore_catalog  # noqa: PLC0415  only this verb needs it

    terminal = session.terminal
    kept = restore_catalog(session.catalog, arguments.file.absolute())
    if terminal.json:
        terminal.document({"catalog": str(session.catalog), "replaced": str(kept) if kept else None})
        return 0
    terminal.print(terminal.say("The catalog {path} is what the backup holds.", path=session.catalog))
    if kept:
        terminal.print(terminal.say("What it replaced is kept: {path}", path=kept))
    return 0


def _check(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        found = desk.safeguarding.check(repair=arguments.repair)
    done, wrong = ([terminal.words(each) for each in said] for said in (found.done, found.wrong))
    if terminal.json:
        terminal.document({"ok": not wrong, "wrong": wrong, "repaired": done})
        return 1 if wrong else 0
    for line in (*done, *wrong):
        terminal.print(line)
    if not wrong:
        terminal.print(terminal.say("The catalog is whole."))
    return 1 if wrong else 0
