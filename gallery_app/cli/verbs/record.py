"""`import-records`: photo records from a table, in bulk."""

import argparse
from pathlib import Path

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    verb = family.verb("import-records", say("Take photo records from a table into the catalog, in bulk."), _records)
    verb.give(
        "file",
        say(
            "Table with a head (CSV or XLSX; an exported caption list too), or JSON lines: title, description, caption,"
            " photographers, organisations, credit, themes, date, place, rating, rights, report, section, path;"
            " lists are parted by a semicolon."
        ),
        type=Path,
        metavar="FILE.csv|.xlsx|.jsonl",
    )


def _records(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        result = terminal.watch(desk.recording.run(arguments.file))
        terminal.watch(desk.finding.tend())
    terminal.failures(result.failed)
    if terminal.json:
        terminal.document(
            {
                "added": result.count,
                "updated": 0,
                "unchanged": result.unchanged,
                "duplicates": 0,
                "moved": 0,
                "failed": [{"path": f.path, "error": terminal.words(f.message)} for f in result.failed],
                "seconds": round(result.seconds, 3),
            }
        )
    else:
        terminal.print(
            terminal.say(
                "Added {added}, unchanged {unchanged}, failed {failed}, in {seconds} s.",
                added=result.count,
                unchanged=result.unchanged,
                failed=len(result.failed),
                seconds=f"{result.seconds:.1f}",
            )
        )
    return 1 if result.failed else 0
