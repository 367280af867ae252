"""`duplicates`: image files that are the same, look alike, or belong to one burst."""

import argparse
from collections.abc import Callable

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session
from gallery_app.cli.spoken import shot

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    say = family.say
    verb = family.verb("duplicates", say("List image files that are the same to the last byte."), _duplicates)
    verb.option("--near", say("List also photos that look alike: cropped, resized, captioned."), action="store_true")
    verb.option("--bursts", say("List also photos that a camera took in one go."), action="store_true")


def _duplicates(arguments: argparse.Namespace, session: Session) -> int:
    sections: list[Callable[[Session], tuple[list[dict[str, object]], int]]] = [_exact]
    sections += [_near] if arguments.near else []
    sections += [_bursts] if arguments.bursts else []
    answers = [section(session) for section in sections]
    groups = [group for found, _ in answers for group in found]
    terminal = session.terminal
    if terminal.json:
        terminal.document(groups)
    elif not groups:
        terminal.print(terminal.say("No photo is there twice." if arguments.near else "No file is there twice."))
    return max(status for _, status in answers)


def _exact(session: Session) -> tuple[list[dict[str, object]], int]:
    terminal = session.terminal
    with session.desk() as desk:
        twins = terminal.watch(desk.refinding.duplicates())
    for each in [] if terminal.json else twins:
        terminal.print(terminal.say("The same {size} bytes:", size=each.size))
        for photo, path in each.files:
            terminal.print(f"  {photo}  {path}")
    return [
        {
            "kind": "exact",
            "hash": each.content,
            "size": each.size,
            "files": [{"photo": photo, "path": path} for photo, path in each.files],
        }
        for each in twins
    ], 0


def _near(session: Session) -> tuple[list[dict[str, object]], int]:
    terminal = session.terminal
    with session.desk() as desk:
        alike = terminal.watch(desk.likening.alike())
    terminal.failures(alike.failed)
    if alike.passed:
        terminal.note(terminal.say("Not looked at, because they cannot be shown: {count}.", count=alike.passed))
    for group in [] if terminal.json else alike.groups:
        terminal.print(terminal.say("Look alike; bits of 64 that differ from the first:"))
        for member in group:
            terminal.print(f"  {member.photo}  {member.distance:2}  {member.path}")
    return [
        {"kind": "near", "files": [{"photo": m.photo, "path": m.path, "distance": m.distance} for m in group]}
        for group in alike.groups
    ], 1 if alike.failed else 0


def _bursts(session: Session) -> tuple[list[dict[str, object]], int]:
    terminal = session.terminal
    with session.desk() as desk:
        stacks = terminal.watch(desk.stacking.stacks())
    for stack in [] if terminal.json else stacks:
        terminal.print(
            terminal.say("Taken in one go, {taken}, {camera}:", taken=shot(stack.taken), camera=stack.camera)
        )
        for photo, path in stack.photos:
            terminal.print(f"  {photo}  {path}")
    return [
        {
            "kind": "burst",
            "camera": stack.camera,
            "taken": stack.taken,
            "files": [{"photo": photo, "path": path} for photo, path in stack.photos],
        }
        for stack in stacks
    ], 0
