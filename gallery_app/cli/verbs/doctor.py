"""`doctor`: what of this machine is missing or in order, and whether a disk keeps its promises."""

import argparse
from pathlib import Path

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    doctor = family.verb("doctor", say("Say what of this machine is missing or in order."), _doctor)
    doctor.option(
        "--self-test",
        say("Kill programs while they write in DIR, and say what they left; nothing stays there."),
        type=Path,
        metavar="DIR",
    )


def _doctor(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.doctor import Doctor  # noqa: PLC0415  it asks the renderer for fonts
    from gallery_app.services.self_testing import self_test  # noqa: PLC0415  it loads multiprocessing

    terminal = session.terminal
    if arguments.self_test is not None:
        findings = terminal.watch(self_test(arguments.self_test.absolute()))
    else:
        findings = Doctor(session.catalog).findings()
    healthy = all(finding.ok for finding in findings)
    if terminal.json:
        looked = [{"name": f.name, "ok": f.ok, "message": terminal.words(f.message)} for f in findings]
        terminal.document({"ok": healthy, "findings": looked})
    else:
        for finding in findings:
            terminal.print(f"{'✓' if finding.ok else '✗'} {terminal.words(finding.message)}")
    return 0 if healthy else 1
