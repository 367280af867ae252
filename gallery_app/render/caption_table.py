"""The caption list: one row a photo, as spreadsheets and people read it."""

from collections.abc import Iterator
from pathlib import Path

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.metadata.fields import every_field
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.spreadsheet import csv_bytes
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["COLUMNS", "caption_csv", "caption_heads", "caption_rows", "export_csv", "translated"]

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
    rows = ([number, *cells] for number, cells in enumerate(caption_rows(content), 1))
    return csv_bytes([caption_heads(content), *rows])


def translated(content: Content) -> tuple[str, ...]:
    """Return the fields that a photo says in another language, such as title.en: each has a column of its own."""
    said = {name for item in content.items for name, text in item.translations if text}
    return tuple(name for name in every_field() if name in said)


def caption_heads(content: Content) -> list[str]:
    """Return what stands over the columns, in the language of the content; a list can be read back by them."""
    words, fields = words_for(content.language), every_field()
    chinese = content.language.startswith("zh")
    further = [fields[name].zh if chinese else fields[name].en for name in translated(content)]
    return [*(words[column] for column in COLUMNS), *further]


def caption_rows(content: Content) -> Iterator[tuple[str | int, ...]]:
    """Yield for each photo what stands under the heads, but for the number; "" where there is nothing."""
    further = translated(content)
    for section in content.sections:
        for item in section.items:
            said = dict(item.translations)
            yield "　".join(section.heading), *_cells(item), *(said.get(name, "") for name in further)


def _cells(item: ContentItem) -> tuple[str | int, ...]:
    words = (item.title, item.words, item.description, item.credit, item.taken, item.place)
    pixels = f"{item.width} × {item.height}" if item.width and item.height else ""
    return (*words, "；".join(item.themes), item.rating or "", item.path or "", item.alt, pixels)
