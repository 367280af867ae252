"""`parse caption` and `parse report`: what the readers make of a text; no catalog is opened."""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.cli.text import STANDARD_INPUT, piped_report, text_of
from gallery_app.domain.reading import CaptionReading, ReportReading
from gallery_app.domain.report import signed
from gallery_app.errors import InputError

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    parse = family.family("parse", say("Read captions or a report, without a catalog."))
    caption = parse.verb("caption", say("Read caption lines: plain, or JSON lines with id and lines."), _captions)
    caption.give(
        "file",
        say("File with captions; - or nothing for standard input."),
        nargs="?",
        default=STANDARD_INPUT,
        metavar="FILE|-",
    )
    report = parse.verb("report", say("Read a report."), _report)
    report.give("file", say("Text of the report, or - for standard input."), metavar="FILE|-")


def _captions(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.reporting import caption_json, read_caption  # noqa: PLC0415  `--help` starts without it

    terminal = session.terminal
    for name, lines in _blocks(text_of(arguments.file)):
        reading = read_caption(lines)
        if terminal.json:
            terminal.line({"id": name, **caption_json(reading)})
        else:
            _print_caption(reading, terminal)
    return 0


def _blocks(text: str) -> Iterator[tuple[object, list[str]]]:
    """Yield the id and the lines of each block; a plain line is a block, its id the number of the line."""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line.lstrip().startswith("{"):
            yield _record(line, number)
        elif line.strip():
            yield number, [line]


def _record(line: str, number: int) -> tuple[object, list[str]]:
    try:
        record = json.loads(line)
        lines = record["lines"]
    except (ValueError, KeyError) as error:
        raise InputError("Line {number} is not a JSON object with id and lines.", number=number) from error
    if not isinstance(lines, list) or not all(isinstance(part, str) for part in lines):
        raise InputError("Line {number} is not a JSON object with id and lines.", number=number)
    return record.get("id", number), lines


def _print_caption(reading: CaptionReading, terminal: Terminal) -> None:
    say = terminal.say
    if not reading.is_caption:
        terminal.print(say("Not a caption: {text}", text=reading.raw))
        return
    parts = [
        reading.caption,
        "、".join(reading.photographers),
        "、".join(reading.organisations),
        "、".join(reading.suppliers),
        reading.role,
        reading.taken,
        "、".join(reading.notes),
    ]
    terminal.print(" | ".join(part for part in parts if part))
    if reading.alternatives:
        others = " / ".join("、".join(a.photographers) or a.caption for a in reading.alternatives)
        terminal.print(say("  {percent} sure; or: {others}", percent=f"{reading.confidence:.0%}", others=others))


def _report(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.reporting import (  # noqa: PLC0415  `--help` starts without it
        read_report,
        read_report_file,
        report_json,
    )

    terminal, file = session.terminal, arguments.file
    reading = read_report(piped_report()) if file == STANDARD_INPUT else read_report_file(Path(file).absolute())
    for warning in reading.warnings:
        terminal.note(terminal.words(warning))
    if terminal.json:
        terminal.document(report_json(reading))
    else:
        _print_report(reading, terminal)
    return 0


def _print_report(reading: ReportReading, terminal: Terminal) -> None:
    say = terminal.say
    terminal.print(say("Headline: {text}", text=reading.headline))
    if reading.subtitle:
        terminal.print(say("Subtitle: {text}", text=reading.subtitle))
    for authors in signed(reading.bylines):
        terminal.print(say("By: {text}", text=authors))
    for section in reading.sections:
        terminal.print()
        terminal.print(" ".join(section.heading) or say("lead"))
        terminal.print(
            say(
                "  Paragraphs: {paragraphs}; captions: {captions}",
                paragraphs=len(section.paragraphs),
                captions=len(section.captions),
            )
        )
        for caption in section.captions:
            people = "、".join((*caption.photographers, *caption.organisations, *caption.suppliers))
            # What only marks the picture, such as 资料图片, names nobody; it is said as well.
            terminal.print(f"  · {caption.caption}  {people or '、'.join(caption.notes)}")
    for passage in reading.set_aside:
        terminal.print()
        terminal.print(say("Set aside ({why}): {text}", why=passage.why, text=passage.text))
