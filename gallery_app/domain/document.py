"""What stands in a document beside its words."""

from dataclasses import dataclass

__all__ = ["DocumentPicture"]


@dataclass(frozen=True, slots=True)
class DocumentPicture:
    """One image that stands in a document.

    Attributes:
        name: Its name there: a path, an address, or the member of a DOCX such as ``word/media/image1.jpeg``.
        line: Number of its line, from 1.
        caption: Place of its caption among all captions of the report in reading order, from 0; None for none.
    """

    name: str
    line: int
    caption: int | None = None
