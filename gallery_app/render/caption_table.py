"""The caption list: one row a photo, as spreadsheets and people read it."""

from collections.abc import Iterator
from pathlib import Path

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.spreadsheet import csv_bytes
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["COLUMNS", "caption_csv", "caption_rows", "export_csv"]

COLUMNS = (
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
    "alt",
    "pixels",
)
"""What a row holds, by the key of the word that heads it."""


def export_csv(content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the captions to the file `out`, in UTF-8 with the mark that Excel looks for.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.

    Raises:
        FileError: The file cannot be written.
    """
    yield Progress(0, 1, Message.of("Writing {name}", name=out.name))
    return Exported((write(out, caption_csv(content)).absolute(),))


def caption_csv(content: Content) -> bytes:
    """Return the captions as CSV, under heads in the language of the content."""
    words = words_for(content.language)
    heads = [words[column] for column in COLUMNS]
    rows = ([number, *cells] for number, cells in enumerate(caption_rows(content), 1))
    return csv_bytes([heads, *rows])


def caption_rows(content: Content) -> Iterator[tuple[str | int, ...]]:
    """Yield for each photo what stands in `COLUMNS`, but for the number; "" where there is nothing."""
    for section in content.sections:
        for item in section.items:
            yield "　".join(section.heading), *_cells(item)


def _cells(item: ContentItem) -> tuple[str | int, ...]:
    words = (item.title, item.words, item.description, item.credit, item.taken, item.place)
    pixels = f"{item.width} × {item.height}" if item.width and item.height else ""
    return (*words, "；".join(item.themes), item.rating or "", item.path or "", item.alt, pixels)
