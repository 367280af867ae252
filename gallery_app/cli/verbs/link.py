"""`link` and `unlink`: placing photos in sections by hand."""

import argparse

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.wording import Message

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    for name, help_, run in (
        ("link", say("Place photos in a section of a report."), _link),
        ("unlink", say("Take photos out of a section; their records stay."), _unlink),
    ):
        verb = family.verb(name, help_, run)
        verb.give("photos", say("Ids of the photos."), nargs="+", type=photo_id, metavar="PHOTO")
        verb.give("section", say("Id of the section."), type=photo_id, metavar="SECTION")


def _link(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        desk.linking.link(arguments.photos, arguments.section)
    return _told(arguments, session, Message.of("Placed in section {section}: {count}."))


def _unlink(arguments: argparse.Namespace, session: Session) -> int:
    with session.desk() as desk:
        desk.linking.unlink(arguments.photos, arguments.section)
    return _told(arguments, session, Message.of("Taken out of section {section}: {count}."))


def _told(arguments: argparse.Namespace, session: Session, sentence: Message) -> int:
    photos = list(dict.fromkeys(arguments.photos))
    if session.terminal.json:
        session.terminal.document({"photos": photos, "section": arguments.section})
    else:
        session.terminal.print(session.terminal.say(sentence.template, count=len(photos), section=arguments.section))
    return 0
