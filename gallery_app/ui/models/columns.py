"""What a list of photos shows of each, as a table of columns."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Sort
from gallery_app.ui.models.credit_text import names_of
from gallery_app.ui.models.facts import file_name, megabytes, shown_time
from gallery_app.ui.models.labels import label_words
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["COLUMNS", "Column"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: What code and settings call it.
        words: English heading; the translation's key.
        width: Width before an editor chooses another, in pixels.
        text: Returns what it says of a photo; marks are painted instead.
        sort: The order it puts the photos in, as the command line has it; None for none.
        shown: Whether it is shown before an editor chooses.
        number: It holds numbers, set at the right.
    """

    name: str
    words: str
    width: int
    text: Callable[[Photo], str]
    sort: Sort | None = None
    shown: bool = True
    number: bool = False

    @property
    def heading(self) -> str:
        """The heading in the language in force."""
        return QCoreApplication.translate("Columns", self.words)


def _nothing(_photo: Photo) -> str:
    return ""


def _section(photo: Photo) -> str:
    return "、".join(use.heading or QCoreApplication.translate("Words", "Lead") for use in photo.placements)


def _size(photo: Photo) -> str:
    return f"{photo.file.width} × {photo.file.height}" if photo.file else ""


COLUMNS = (
    Column("picture", QT_TRANSLATE_NOOP("Columns", "Photo"), 72, _nothing),
    Column("title", QT_TRANSLATE_NOOP("Columns", "Title"), 184, lambda photo: photo.title, Sort.TITLE),
    Column(
        "photographer",
        QT_TRANSLATE_NOOP("Columns", "Photographer"),
        112,
        lambda photo: "、".join(names_of(photo)),
        Sort.PHOTOGRAPHER,
    ),
    Column("rating", QT_TRANSLATE_NOOP("Columns", "Stars"), 80, lambda photo: "★" * photo.rating, Sort.RATING),
    Column("pick", QT_TRANSLATE_NOOP("Columns", "Pick"), 48, _nothing),
    Column("label", QT_TRANSLATE_NOOP("Columns", "Colour"), 72, lambda photo: label_words(photo.label), shown=False),
    Column("section", QT_TRANSLATE_NOOP("Columns", "Section"), 128, _section, Sort.SECTION),
    Column("taken", QT_TRANSLATE_NOOP("Columns", "Taken"), 128, lambda photo: shown_time(photo.taken), Sort.DATE),
    Column("size", QT_TRANSLATE_NOOP("Columns", "Pixels"), 96, _size, number=True),
    Column(
        "file",
        QT_TRANSLATE_NOOP("Columns", "File"),
        160,
        lambda photo: file_name(photo.file) if photo.file else "",
    ),
    Column(
        "bytes",
        QT_TRANSLATE_NOOP("Columns", "MB"),
        56,
        lambda photo: megabytes(photo.file) if photo.file else "",
        shown=False,
        number=True,
    ),
    Column(
        "format", QT_TRANSLATE_NOOP("Columns", "Format"), 64, lambda p: p.file.format if p.file else "", shown=False
    ),
    Column("themes", QT_TRANSLATE_NOOP("Columns", "Themes"), 144, lambda photo: "、".join(photo.themes), shown=False),
    Column("place", QT_TRANSLATE_NOOP("Columns", "Place"), 96, lambda photo: photo.place, shown=False),
    Column(
        "description", QT_TRANSLATE_NOOP("Columns", "Description"), 240, lambda photo: photo.description, shown=False
    ),
    Column(
        "added",
        QT_TRANSLATE_NOOP("Columns", "Added"),
        128,
        lambda photo: shown_time(photo.added),
        Sort.ADDED,
        shown=False,
    ),
)
