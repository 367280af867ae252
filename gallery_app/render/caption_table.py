"""The caption list: one row a photo, as spreadsheets read it."""

from collections.abc import Iterator
from pathlib import Path

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.spreadsheet import write_csv
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["export_csv"]

_COLUMNS = (
    "number",
    "section",
    "title",
    "caption",
    "description",
    "credit",
    "taken",
    "place",
    "themes",
    "rating",
    "file",
)


def export_csv(content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the captions to the file `out`, in UTF-8 with the mark that Excel looks for.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.

    Raises:
        FileError: The file cannot be written.
    """
    yield Progress(0, 1, Message.of("Writing {name}", name=out.name))
    words = words_for(content.language)
    heads = [words[column] for column in _COLUMNS]
    return Exported((write_csv([heads, *_rows(content)], out, write),))


def _rows(content: Content) -> Iterator[tuple[str, ...]]:
    number = 0
    for section in content.sections:
        for item in section.items:
            number += 1
            yield (str(number), "　".join(section.heading), *_cells(item))


def _cells(item: ContentItem) -> tuple[str, ...]:
    words = (item.title, item.words, item.description, item.credit, item.taken, item.place)
    return (*words, "；".join(item.themes), str(item.rating or ""), item.path or "")
