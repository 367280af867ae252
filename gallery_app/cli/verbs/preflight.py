"""`preflight`: what would go wrong in print."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.preflighting import Finding

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    preflight = family.verb("preflight", say("Say what would go wrong in print."), _preflight)
    preflight.option(
        "--pdf", say("A PDF file, of this or any other program."), required=True, type=Path, metavar="FILE"
    )


def _preflight(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.preflighting import preflight_pdf  # noqa: PLC0415  `--help` starts without it

    terminal = session.terminal
    found = terminal.watch(preflight_pdf(arguments.pdf.absolute()))
    errors, warnings = (tuple(f for f in found if f.error is wrong) for wrong in (True, False))
    if terminal.json:
        terminal.document({"errors": _shown(errors, terminal), "warnings": _shown(warnings, terminal)})
    else:
        for sign, group in (("✗", errors), ("!", warnings)):
            for finding in group:
                terminal.print(f"{sign} {terminal.words(finding.message)}")
        if not found:
            terminal.print(f"✓ {terminal.say('Nothing stands in the way of print.')}")
    return 1 if errors else 0


def _shown(found: "Iterable[Finding]", terminal: Terminal) -> list[dict[str, Any]]:
    return [{"code": f.code, "page": f.page, "photo": f.photo, "message": terminal.words(f.message)} for f in found]
