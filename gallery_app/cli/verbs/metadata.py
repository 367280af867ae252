"""`metadata`: what files say about themselves, and the catalog's captions into them."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.cli.parser import Family, UsageError, one_of, photo_id
from gallery_app.cli.session import Session
from gallery_app.cli.terminal import Terminal
from gallery_app.wording import Message

if TYPE_CHECKING:  # `--help` starts without the services.
    from gallery_app.domain.sync import Difference
    from gallery_app.services.describing import FileFacts
    from gallery_app.services.desk import Desk
    from gallery_app.services.taking import Conflict
    from gallery_app.services.writing_back import Target, WriteResult

__all__ = ["add"]

_CHOICES = ("ask", "mine", "file", "merge")
_PLACES = ("sidecar", "xmp", "iptc", "exif")
_LEGACY = ("always", "if-present", "never")


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    metadata = family.family("metadata", say("Read metadata of files, and write captions into them."))
    read = metadata.verb("read", say("Say what files' EXIF, IPTC and XMP say; no catalog is opened."), _read)
    read.give("paths", say("Files and folders, read recursively."), nargs="+", type=Path, metavar="PATH")
    write = metadata.verb("write", say("Write the catalog's captions into files."), _write, query=True)
    write.give("photos", say("Ids of photos, or a search."), nargs="+", metavar="QUERY|PHOTO")
    write.option("--to", say("Where to: file, sidecar, or copies:FOLDER."), default="file", metavar="PLACE")
    write.option(
        "--conflicts",
        say("When another program has changed a caption: ask, mine, file or merge."),
        default="ask", type=one_of(_CHOICES), metavar="RULE",
    )  # fmt: skip
    write.option(
        "--legacy",
        say("Write IPTC and EXIF beside XMP: always, if-present or never."),
        default="if-present", type=one_of(_LEGACY), metavar="RULE",
    )  # fmt: skip
    state = metadata.verb("state", say("Say whether catalog and files say the same."), _state, query=True)
    state.give("photos", say("Ids of photos, or a search."), nargs="+", metavar="QUERY|PHOTO")

    take = metadata.verb(
        "take", say("Take a field from one place of a photo's file, where its places disagree."), _take
    )
    take.give("photo", say("Id of the photo."), type=photo_id, metavar="PHOTO")
    take.give("field", say("The field; without it what the places say is listed."), nargs="?", metavar="FIELD")
    take.give("place", say("sidecar, xmp, iptc or exif."), nargs="?", type=one_of(_PLACES), metavar="PLACE")
    topics = metadata.verb("topics", say("List IPTC Media Topics with the themes that stand for them."), _topics)
    topics.option("--theme", say("Let this theme stand for a topic."), metavar="THEME")
    topics.option("--code", say("The topic's eight digits; nothing takes it away."), default="", metavar="CODE")

    values = metadata.verb("values", say("List what editors have written in a field before."), _values)
    values.give("field", say("The field, such as city."), metavar="FIELD")
    values.give("typed", say("How the values begin, or their pinyin."), nargs="?", default="", metavar="TEXT")


def _take(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    if arguments.field and not arguments.place:
        raise UsageError("gallery-app metadata take", Message.of("Say which place: sidecar, xmp, iptc or exif."))
    with session.desk() as desk:
        if arguments.place:
            desk.taking.take(arguments.photo, arguments.field, arguments.place)
        found = desk.taking.conflicts(arguments.photo)
    if terminal.json:
        terminal.document([_conflict(each) for each in found])
    else:
        rows = [(each.field, origin, _joined(value)) for each in found for origin, value in each.values]
        terminal.table(rows, (terminal.say("Field"), terminal.say("Place"), terminal.say("Value")))
    return 0


def _conflict(conflict: "Conflict") -> dict[str, object]:
    return {"field": conflict.field, "values": [{"source": o, "value": v} for o, v in conflict.values]}


def _values(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        found = desk.past_values.of(arguments.field, arguments.typed)
    if terminal.json:
        terminal.document([{"value": each.text, "photos": each.photos} for each in found])
    else:
        terminal.table(found, (terminal.say("Value"), terminal.say("Photos")))
    return 0


def _topics(arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        if arguments.theme is not None:
            desk.topics.set(arguments.theme, arguments.code)
        found = desk.topics.all()
    if terminal.json:
        terminal.document(
            [{"code": t.code, "zh": t.zh, "en": t.en, "wider": t.wider, "themes": list(names)} for t, names in found]
        )
    else:
        rows = [(("  " if t.wider else "") + t.code, t.zh, t.en, "、".join(names)) for t, names in found]
        terminal.table(rows, (say("Code"), "中文", "English", say("Themes")))
    return 0


def _read(arguments: argparse.Namespace, session: Session) -> int:
    from gallery_app.services.describing import describe  # noqa: PLC0415  `--help` starts without it

    terminal = session.terminal
    found = terminal.watch(describe([path.absolute() for path in arguments.paths]))
    terminal.failures(found.failures)
    if terminal.json:
        terminal.document([_document(facts) for facts in found.files])
    else:
        for facts in found.files:
            _tell(facts, terminal)
    return 1 if found.failures else 0


def _document(facts: "FileFacts") -> dict[str, object]:
    reading = facts.reading
    return {
        "path": facts.path,
        "fields": {each.name: reading.values.get(each.name, [] if each.listed else "") for each in facts.fields},
        "sources": dict(reading.origins),
        "conflicts": [_conflict(conflict) for conflict in reading.conflicts],
        "unsure": reading.unsure,
        "taken": reading.taken,
        "camera": reading.camera,
        "width": facts.width,
        "height": facts.height,
        "orientation": facts.orientation,
    }


def _tell(facts: "FileFacts", terminal: Terminal) -> None:
    reading, chinese = facts.reading, terminal.language == "zh-CN"
    terminal.print(facts.path)
    for each in facts.fields:
        if each.name in reading.values:
            terminal.print(
                f"  {each.zh if chinese else each.en}  {reading.text(each.name)}  [{reading.origins[each.name]}]"
            )
    for conflict in reading.conflicts:
        said = "; ".join(f"{origin}: {'、'.join((v,) if isinstance(v, str) else v)}" for origin, v in conflict.values)
        terminal.note(terminal.say("  Places disagree on {field}: {said}", field=conflict.field, said=said))
    if reading.unsure:
        terminal.note(terminal.say("  Its IPTC texts do not say their character set; they may be misread."))


def _write(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    target = _target(arguments)
    with session.desk() as desk:
        result = terminal.watch(desk.writing_back.run(_photos(arguments, desk), target))
    terminal.failures((*result.failed, *result.warnings))
    _answer(result, terminal)
    return 1 if result.failed else 0


def _photos(arguments: argparse.Namespace, desk: "Desk") -> tuple[int, ...]:
    if all(word.strip().isdecimal() for word in arguments.photos):
        return tuple(int(word) for word in arguments.photos)
    return tuple(desk.finding.search(" ".join(arguments.photos).strip()).ids)


def _state(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        found = [(photo, desk.writing_back.state(photo)) for photo in desk.library.photos(_photos(arguments, desk))]
    if terminal.json:
        terminal.document(
            [{"id": p.id, "state": each.state, "differences": _differences(each.differences)} for p, each in found]
        )
        return 0
    for photo, each in found:
        terminal.print(f"{photo.id}  {photo.title}  {_state_words(each.state, terminal)}")
        for difference in each.differences:
            mine, theirs = _joined(difference.mine), _joined(difference.file)
            terminal.print(
                terminal.say(
                    "  {field}: here “{mine}”, in the file “{file}”", field=difference.field, mine=mine, file=theirs
                )
            )
    return 0


def _differences(differences: "Iterable[Difference]") -> list[dict[str, object]]:
    return [{"field": each.field, "catalog": each.mine, "file": each.file} for each in differences]


def _joined(value: "str | tuple[str, ...]") -> str:
    return value if isinstance(value, str) else "、".join(value)


def _state_words(state: str, terminal: Terminal) -> str:
    words = {
        "no file": terminal.say("no file"),
        "in step": terminal.say("in step"),
        "not written": terminal.say("not yet written"),
        "catalog newer": terminal.say("catalog newer"),
        "file newer": terminal.say("file newer"),
        "conflict": terminal.say("conflict"),
    }
    return words[state]


def _target(arguments: argparse.Namespace) -> "Target":
    from gallery_app.services.writing_back import Legacy, Place, Resolve, Target  # noqa: PLC0415  see `_read`

    place, _, folder = arguments.to.partition(":")
    if place not in set(Place) or (place == Place.COPIES) != bool(folder):
        raise UsageError("gallery-app metadata write", Message.of("--to takes file, sidecar or copies:FOLDER."))
    where = Path(folder).absolute() if folder else None
    return Target(Place(place), where, Resolve(arguments.conflicts), Legacy(arguments.legacy))


def _answer(result: "WriteResult", terminal: Terminal) -> None:
    if terminal.json:
        terminal.document(
            {
                "written": list(result.written),
                "unchanged": list(result.unchanged),
                "failed": [{"path": f.path, "error": terminal.words(f.message)} for f in result.failed],
                "conflicts": [
                    {"id": c.photo, "path": c.path, "differences": _differences(c.differences)}
                    for c in result.conflicts
                ],
                "warnings": [terminal.failure(warning) for warning in result.warnings],
            }
        )
        return
    terminal.print(
        terminal.say(
            "Written {written}, unchanged {unchanged}, failed {failed}.",
            written=len(result.written), unchanged=len(result.unchanged), failed=len(result.failed),
        )
    )  # fmt: skip
