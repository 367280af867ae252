"""`preflight`: what would go wrong in print."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gallery_app.cli.parser import Family, UsageError, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.wording import Message

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.preflighting import Finding

__all__ = ["add"]

_NEWSPRINT = "newsprint"


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    preflight = family.verb("preflight", say("Say what would go wrong in print."), _preflight)
    preflight.give("layout", say("Id of the layout."), nargs="?", type=photo_id, metavar="LAYOUT")
    preflight.option(
        "--target", say("Where it goes: newsprint, coated or screen."), default=_NEWSPRINT, metavar="TARGET"
    )
    preflight.option(
        "--icc",
        say("ICC profile of the press, to know how much ink pictures will take."),
        type=Path,
        metavar="FILE",
    )
    preflight.option(
        "--pdf", say("Look over a PDF file instead, of this or any other program."), type=Path, metavar="FILE"
    )


def _preflight(arguments: argparse.Namespace, session: Session) -> int:
    if (arguments.layout is None) == (arguments.pdf is None):
        raise UsageError("gallery-app preflight", Message.of("Give either a layout or --pdf."))
    if arguments.pdf is not None and arguments.icc is not None:
        raise UsageError(
            "gallery-app preflight", Message.of("--icc means nothing for --pdf: the file names its press.")
        )
    terminal = session.terminal
    found = _found(arguments, session)
    errors, warnings = (tuple(f for f in found if f.severity == grave) for grave in ("error", "warning"))
    if terminal.json:
        terminal.document({"errors": _shown(errors, terminal), "warnings": _shown(warnings, terminal)})
    else:
        for sign, group in (("✗", errors), ("!", warnings)):
            for finding in group:
                # A sentence about a PDF names its page itself.
                _tell(sign, finding, terminal, page=0 if arguments.pdf else finding.page)
        if not found:
            terminal.print(f"✓ {terminal.say('Nothing stands in the way of print.')}")
    return 1 if errors else 0


def _found(arguments: argparse.Namespace, session: Session) -> "tuple[Finding, ...]":
    if arguments.pdf is not None:
        from gallery_app.services.preflighting import preflight_pdf  # noqa: PLC0415  `--help` starts without it

        return session.terminal.watch(preflight_pdf(arguments.pdf.absolute()))
    with session.desk() as desk:
        icc = arguments.icc and arguments.icc.absolute()
        return desk.preflighting.layout(arguments.layout, arguments.target, icc)


def _tell(sign: str, finding: "Finding", terminal: Terminal, *, page: int) -> None:
    place = terminal.say("page {number}", number=page) + "  " if page else ""
    advice = f" {terminal.words(finding.advice)}" if finding.advice else ""
    terminal.print(f"{sign} {place}{terminal.words(finding.message)}{advice}")


def _shown(found: "Iterable[Finding]", terminal: Terminal) -> list[dict[str, Any]]:
    return [
        {"code": f.code, "page": f.page or None, "photo": f.photo, "message": terminal.words(f.message)} for f in found
    ]
