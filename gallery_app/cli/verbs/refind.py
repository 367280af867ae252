"""`missing` and `relink`: the image files of the catalog as they are on disk."""

import argparse
from pathlib import Path

from gallery_app.cli.parser import Family
from gallery_app.cli.session import Session

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    family.verb("missing", say("Look whether every image file is where it was; changed ones are read again."), _missing)
    relink = family.verb("relink", say("Find missing image files again in a folder, whatever their names."), _relink)
    relink.give("folder", say("Folder to look in, to the bottom."), type=Path, metavar="DIR")


def _missing(_arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        looked = terminal.watch(desk.refinding.look())
        prepared = terminal.watch(desk.preparing.run([*looked.back, *looked.changed]))
    failed = (*looked.failed, *prepared.failed)
    terminal.failures(failed)
    if terminal.json:
        terminal.document(
            {
                "files": looked.files,
                "missing": [{"photo": m.photo, "path": m.path, "offline": m.offline} for m in looked.missing],
                "back": list(looked.back),
                "changed": list(looked.changed),
                "failed": [{"path": f.path, "error": terminal.words(f.message)} for f in failed],
            }
        )
        return 1 if failed else 0
    say = terminal.say
    if looked.missing:
        states = {True: say("offline"), False: say("missing")}
        heads = [say("Photo"), say("State"), say("File")]
        terminal.table([[m.photo, states[m.offline], m.path] for m in looked.missing], heads)
    terminal.print(
        say(
            "Files {files}, missing {missing}, back {back}, read again {changed}.",
            files=looked.files,
            missing=len(looked.missing),
            back=len(looked.back),
            changed=len(looked.changed),
        )
    )
    return 1 if failed else 0


def _relink(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        relinked = terminal.watch(desk.refinding.relink(arguments.folder.absolute()))
        prepared = terminal.watch(desk.preparing.run([photo for photo, _ in relinked.found]))
    failed = (*relinked.failed, *prepared.failed)
    terminal.failures(failed)
    if terminal.json:
        terminal.document(
            {
                "relinked": [{"photo": photo, "path": path} for photo, path in relinked.found],
                "missing": relinked.missing,
                "failed": [{"path": f.path, "error": terminal.words(f.message)} for f in failed],
            }
        )
    else:
        for photo, path in relinked.found:
            terminal.print(f"{photo}  {path}")
        count = len(relinked.found)
        terminal.print(terminal.say("Found {count}, still missing {missing}.", count=count, missing=relinked.missing))
    return 1 if failed else 0
