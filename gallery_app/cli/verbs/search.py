"""`search`, `show` and `uses`: finding photos and looking at one."""

import argparse

from gallery_app.cli.parser import Family, number, one_of, photo_id
from gallery_app.cli.records import credits_line, file_path, photo_found, photo_whole, placement_json
from gallery_app.cli.session import Session
from gallery_app.cli.spoken import shot
from gallery_app.cli.table import shortened
from gallery_app.cli.terminal import Terminal
from gallery_app.domain.counts import Facets
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Aspect, Facet, Field, Shape, Sort
from gallery_app.errors import InputError
from gallery_app.wording import Message

__all__ = ["add"]

_TITLE = 40

_FACETS: dict[Field | Aspect, Message] = {
    Field.PHOTOGRAPHER: Message.of("Photographers"),
    Field.THEME: Message.of("Themes"),
    Field.REPORT: Message.of("Reports"),
    Field.SECTION: Message.of("Sections"),
    Field.ORGANISATION: Message.of("Organisations"),
    Field.LABEL: Message.of("Colour labels"),
    Field.FORMAT: Message.of("Formats"),
    Aspect.YEAR: Message.of("Years"),
    Aspect.MONTH: Message.of("Months"),
    Aspect.SHAPE: Message.of("Shapes"),
    Aspect.RATING: Message.of("Stars"),
}
_SHAPES = {
    Shape.LANDSCAPE: Message.of("landscape"),
    Shape.PORTRAIT: Message.of("portrait"),
    Shape.SQUARE: Message.of("square"),
}
_MOST_VALUES = 20


def add(family: Family) -> None:
    """Add the verbs."""
    say = family.say
    search = family.verb("search", say("Find photos; an empty query is everything."), _search, query=True)
    search.give(
        "query",
        say(
            "Words, “phrases”, -not, OR, brackets; fields such as photographer: theme: section: report: title:"
            " description: credit: organisation: place: label: file: format:; date:2023-10..2024 rating:>=3"
            " width:>4000; is:landscape is:portrait is:square; no:credit no:description no:file no:use no:theme is:used"
            " is:picked is:recent is:duplicate. Chinese words do as well; see docs/search.md."
        ),
        nargs="*",
        metavar="QUERY",
    )
    search.option("--limit", say("How many photos at the most."), type=number, metavar="N")
    search.option("--offset", say("How many photos to pass over."), type=number, metavar="N", default=0)
    orders = say("Order: {orders}.", orders=", ".join(Sort))
    search.option("--sort", orders, type=one_of(Sort), metavar="ORDER")
    search.option("--facets", say("Also count photographers, themes, reports and sections."), action="store_true")
    search.option("--saved", say("Ask a saved search, by its name or id; words given narrow it."), metavar="NAME")
    show = family.verb("show", say("Show everything known of a photo."), _show)
    show.give("photo", say("Id of the photo."), type=photo_id, metavar="PHOTO")
    uses = family.verb("uses", say("List where a photo is used."), _uses)
    uses.give("photo", say("Id of the photo."), type=photo_id, metavar="PHOTO")


def _search(arguments: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    with session.desk() as desk:
        saved = desk.saving.find(arguments.saved) if arguments.saved else None
        result = desk.finding.search(
            " ".join(arguments.query),
            scope=desk.finding.read(saved.text if saved else ""),
            sort=Sort(arguments.sort or (saved.sort if saved else Sort.ADDED)),
            limit=arguments.limit,
            offset=arguments.offset,
            facets=arguments.facets,
        )
        photos = desk.library.photos(result.ids)
    if terminal.json:
        document = {
            "total": result.total,
            "took_ms": round(result.took_ms, 3),
            "photos": [photo_found(photo) for photo in photos],
        }
        terminal.document(document | ({"facets": _facets(result.facets)} if arguments.facets else {}))
        return 0
    _table(photos, terminal)
    _facet_lists(result.facets, terminal)
    terminal.print(terminal.say("Photos: {shown} of {total}", shown=len(photos), total=result.total))
    return 0


def _facets(facets: Facets) -> dict[str, list[dict[str, object]]]:
    return {
        field.value: [{"value": facet.value, "count": facet.count} for facet in counts]
        for field, counts in facets.fields.items()
    }


def _table(photos: tuple[Photo, ...], terminal: Terminal) -> None:
    if photos:
        say = terminal.say
        heads = [say("Id"), say("Title"), say("Credit"), say("Section"), say("Date"), say("File")]
        terminal.table([_row(photo, terminal) for photo in photos], heads)
        terminal.print()


def _row(photo: Photo, terminal: Terminal) -> list[object]:
    sections = "、".join(p.heading or terminal.say("lead") for p in photo.placements)
    return [
        photo.id,
        shortened(photo.title, _TITLE),
        credits_line(photo),
        shortened(sections, _TITLE),
        shot(photo.taken),
        file_path(photo) or "—",
    ]


def _facet_lists(facets: Facets, terminal: Terminal) -> None:
    for field, counts in facets.fields.items():
        values = [f"{_value(facet, terminal)} {facet.count}" for facet in counts[:_MOST_VALUES]]
        more = ["…"] if len(counts) > _MOST_VALUES else []
        name = terminal.words(_FACETS[field])
        terminal.print(terminal.say("{name}: {values}", name=name, values=" · ".join(values + more)))


def _value(facet: Facet, terminal: Terminal) -> str:
    match facet.field:
        case Aspect.SHAPE:
            return terminal.words(_SHAPES[Shape(facet.value)])
        case Field.LABEL:
            return terminal.words(_LABELS[Label(facet.value)])
        case _:
            return facet.value


def _known(session: Session, photo: int) -> Photo:
    with session.desk() as desk:
        found = desk.library.photo(photo)
    if found is None:
        raise InputError("There is no photo {photo} in this catalog.", photo=photo)
    return found


def _show(arguments: argparse.Namespace, session: Session) -> int:
    photo, terminal = _known(session, arguments.photo), session.terminal
    if terminal.json:
        terminal.document(photo_whole(photo))
        return 0
    for name, value in _facts(photo, terminal):
        if value:
            terminal.print(terminal.say("{name}: {value}", name=name, value=value))
    _use_lines(photo, terminal)
    return 0


def _facts(photo: Photo, terminal: Terminal) -> list[tuple[str, object]]:
    from gallery_app.services.credit_words import printed_role  # noqa: PLC0415  `--help` starts without it
    from gallery_app.services.further import further_name  # noqa: PLC0415  `--help` starts without it

    say, file = terminal.say, photo.file
    parties = (filter(None, (c.organisation, c.name, printed_role(c, photo.raw))) for c in photo.credits)
    credit = "、".join(map(" ".join, parties))
    return [
        (say("Photo"), photo.id),
        (say("Title"), photo.title),
        (say("Description"), photo.description),
        (say("Credit"), credit),
        (say("Themes"), "、".join(photo.themes)),
        (say("Place"), photo.place),
        (say("Date"), shot(photo.taken)),
        (say("Rating"), "★" * photo.rating),
        (say("Pick"), _PICKS[photo.pick.value] and terminal.words(_PICKS[photo.pick.value])),
        (say("Colour label"), photo.label and terminal.words(_LABELS[photo.label])),
        (say("Rights"), photo.rights),
        *((further_name(n, chinese=terminal.language == "zh-CN"), text) for n, text in photo.further),
        (say("Caption line"), photo.raw),
        (say("File"), file and file.path),
        (say("Image"), file and f"{file.format} {file.width} × {file.height}"),
        (say("Camera"), file and file.camera),
    ]


_LABELS = {
    Label.RED: Message.of("red"),
    Label.YELLOW: Message.of("yellow"),
    Label.GREEN: Message.of("green"),
    Label.BLUE: Message.of("blue"),
    Label.PURPLE: Message.of("purple"),
}

_PICKS = {"": Message.of(""), "picked": Message.of("picked"), "rejected": Message.of("rejected")}


def _uses(arguments: argparse.Namespace, session: Session) -> int:
    photo, terminal = _known(session, arguments.photo), session.terminal
    if terminal.json:
        terminal.document([placement_json(placement) for placement in photo.placements])
        return 0
    _use_lines(photo, terminal)
    if not photo.placements:
        terminal.print(terminal.say("Photo {photo} is not used anywhere.", photo=photo.id))
    return 0


def _use_lines(photo: Photo, terminal: Terminal) -> None:
    for use in photo.placements:
        heading = use.heading or terminal.say("lead")
        terminal.print(
            terminal.say(
                "Used in report {report} {headline}, section {section} {heading}, place {position}.",
                report=use.report,
                headline=use.headline,
                section=use.section,
                heading=heading,
                position=use.position + 1,
            )
        )
        if use.caption is not None:
            terminal.print(f"  {use.caption}")
