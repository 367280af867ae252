"""`doctor`: what of this machine is missing or in order."""

import argparse

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    family.verb("doctor", family.say("Say what of this machine is missing or in order."), _doctor)


def _doctor(_arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.doctor import Doctor  # noqa: PLC0415  it asks the renderer for fonts

    terminal = session.terminal
    findings = Doctor(session.catalog).findings()
    healthy = all(finding.ok for finding in findings)
    if terminal.json:
        looked = [{"name": f.name, "ok": f.ok, "message": terminal.words(f.message)} for f in findings]
        terminal.document({"ok": healthy, "findings": looked})
    else:
        for finding in findings:
            terminal.print(f"{'✓' if finding.ok else '✗'} {terminal.words(finding.message)}")
    return 0 if healthy else 1
