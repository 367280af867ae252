"""`export`: a report, a layout or a search as files for others."""

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, Parser, UsageError, one_of, photo_id, size
from gallery_app.cli.session import Session
from gallery_app.errors import InputError
from gallery_app.wording import Message

if TYPE_CHECKING:  # `parse` starts without the services.
    from gallery_app.services.desk import Desk
    from gallery_app.services.exporting import Options, Source

__all__ = ["add"]

_TARGET = "newsprint"
"""What `preflight` looks at when no other target is named."""


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    export = family.verb("export", say("Export a report, a layout or a search."), _export, query=True)
    export.give("id", say("Id of a report or a layout."), nargs="?", type=photo_id, metavar="LAYOUT|REPORT")
    export.option("--query", say("Export the photos of a search instead."), metavar="Q")
    export.option("--title", say("Title above the photos of a search; made from it if not given."), metavar="TEXT")
    export.option(
        "--format",
        say("Kind of file, such as pdf, pdf-x4, png or html; an unknown one is answered with the list."),
        required=True,
        metavar="F",
    )
    export.option("--out", say("File or folder to write."), required=True, type=Path, metavar="PATH")
    export.option("--template", say("Name of the template."), metavar="T")
    export.option("--page", say("Paper, such as A3; the template's own if not given."), metavar="P")
    _print_options(export)


def _print_options(export: Parser) -> None:
    say = export.say
    export.option("--ppi", say("Pixels an inch, of pictures in pages or of pages as pictures."), type=size, metavar="N")
    export.option("--icc", say("ICC profile of the press that pages are made for."), type=Path, metavar="FILE")
    export.option(
        "--intent",
        say("Colours that the press cannot print: relative moves only these, perceptual moves all."),
        type=one_of(("relative", "perceptual")),
        default="relative",
        metavar="I",
    )
    export.option("--bleed", say("How far pictures at the edge reach beyond it, mm."), type=size, metavar="MM")
    export.option("--marks", say("Put crop and register marks around the page."), action="store_true")
    export.option(
        "--strip-gps",
        say("Leave place and camera out also for print; screen and web formats never carry them."),
        action="store_true",
    )
    export.option(
        "--originals",
        say("Put photos into a package as they are, without captions written into them."),
        action="store_true",
    )


def _export(arguments: argparse.Namespace, session: Session) -> int:
    if (arguments.id is None) == (arguments.query is None):
        raise UsageError("gallery-app export", Message.of("Give either an id or --query."))
    if arguments.title is not None and arguments.query is None:
        raise UsageError("gallery-app export", Message.of("--title goes with --query: reports have their own title."))
    terminal = session.terminal
    with session.desk() as desk:
        source = _source(desk, arguments)
        exported = terminal.watch(
            desk.exporting.run(
                source,
                arguments.format,
                arguments.out.absolute(),
                template=arguments.template,
                page=arguments.page,
                options=_options(arguments),
            )
        )
        errors = 0 if terminal.json else _press_errors(desk, source, arguments)
    files = [str(path.absolute()) for path in exported.files]
    terminal.failures(exported.warnings)
    if terminal.json:
        terminal.document({"files": files, "warnings": [terminal.failure(warning) for warning in exported.warnings]})
    else:
        for path in files:
            terminal.print(path)
        if errors:
            terminal.print(
                terminal.say(
                    "Preflight for {target} finds errors: {count}. Look at them with {command}",
                    target=_TARGET,
                    count=errors,
                    command=_preflight_command(source, arguments),
                )
            )
    return 0


def _press_errors(desk: "Desk", source: "Source", arguments: argparse.Namespace) -> int:
    """Return how many errors preflight finds in a saved layout that went to a press; 0 for anything else."""
    if source.layout is None or not arguments.format.startswith("pdf-x"):
        return 0
    icc = arguments.icc and arguments.icc.absolute()
    found = desk.preflighting.layout(source.layout, _TARGET, icc)
    return sum(each.severity == "error" for each in found)


def _preflight_command(source: "Source", arguments: argparse.Namespace) -> str:
    profile = f" --icc {shlex.quote(str(arguments.icc))}" if arguments.icc else ""
    return f"gallery-app preflight {source.layout}{profile}"


def _options(arguments: argparse.Namespace) -> "Options":
    from gallery_app.services.exporting import Intent, Options  # noqa: PLC0415  `--help` starts without it

    return Options(
        ppi=arguments.ppi,
        icc=arguments.icc and arguments.icc.absolute(),
        intent=Intent(arguments.intent),
        bleed=arguments.bleed,
        marks=arguments.marks,
        strip_gps=arguments.strip_gps,
        originals=arguments.originals,
    )


def _source(desk: "Desk", arguments: argparse.Namespace) -> "Source":
    from gallery_app.services.exporting import Source  # noqa: PLC0415  `--help` starts without it

    if arguments.query is not None:
        return Source(query=arguments.query.strip(), title=arguments.title)
    # The catalog gives reports and layouts their numbers from one row, so a number never names both.
    if any(report.id == arguments.id for report in desk.reporting.all()):
        return Source(report=arguments.id)
    if any(layout.id == arguments.id for layout in desk.arranging.layouts()):
        return Source(layout=arguments.id)
    raise InputError("There is no report and no layout {id} in this catalog.", id=arguments.id)
