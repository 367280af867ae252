"""`demo`: a catalog with the sample report, its drawn pictures and its exported pages."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.errors import UserError
from gallery_app.paths import data_folder
from gallery_app.screen import has_screen

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.desk import Desk

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    demo = family.verb("demo", say("Make a catalog of the sample report, and export its pages."), _demo)
    demo.option("--out", say("Folder for the catalog, the pictures and the pages."), type=Path, metavar="DIR")
    demo.option("--no-window", say("Do not open the window afterwards."), action="store_true")


def _demo(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    folder = (arguments.out or data_folder() / "demo").absolute()
    catalog = folder / "demo.tushuo"
    with session.desk(catalog) as desk:
        made = terminal.watch(desk.sample.make(folder))
        exports, whole = _exported(desk, made.report, folder / "exports", terminal)
    if terminal.json:
        terminal.document(
            {"catalog": str(catalog), "report": made.report, "photos": len(made.photos), "exports": exports}
        )
    else:
        terminal.print(terminal.say("Catalog: {path}", path=catalog))
        terminal.print(terminal.say("Report {report}, photos: {photos}", report=made.report, photos=len(made.photos)))
        for path in exports:
            terminal.print(path)
    sys.stdout.flush()
    status = 0 if whole else 1
    if not arguments.no_window and has_screen():
        return session.open_window(catalog, True) or status
    return status


def _exported(desk: "Desk", report: int, out: Path, terminal: Terminal) -> tuple[list[str], bool]:
    try:
        exported = terminal.watch(desk.sample.export(report, out))
    except UserError as error:  # Without a Chinese font there are no pages; the catalog is still worth a look.
        terminal.note(terminal.words(error.message))
        return sorted(str(path) for path in out.rglob("*") if path.is_file()), False
    return list(exported.exports), True
