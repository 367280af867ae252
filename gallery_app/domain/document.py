"""What stands in a document beside its words."""

from dataclasses import dataclass

__all__ = ["DocumentPicture", "ShownPicture"]


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


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """The picture that a report's document shows with a caption, as the catalog keeps it.

    Attributes:
        number: Its place among all pictures of the document, from 1.
        name: The name of its file, without folders.
        fingerprint: That of the bytes in the document, as of a `PhotoFile`; "" where the document only names it.
    """

    number: int
    name: str
    fingerprint: str = ""
