"""What goes on pages, before anyone has decided where: texts and pictures in reading order."""

from dataclasses import dataclass

from gallery_app.domain.credit import Credit
from gallery_app.layout.scene import MIDDLE

__all__ = ["Content", "ContentItem", "ContentSection"]


@dataclass(frozen=True, slots=True)
class ContentItem:
    """One photo with the words that are printed with it.

    Attributes:
        photo: Id of the photo.
        title: A few words, such as 日新月异.
        description: The archive's text, for captions lists and galleries; "" for none.
        caption: Text for this use, printed instead of the title; "" follows the title.
        credit: The credit as it is printed, such as 田正 摄; "" for none.
        path: Absolute path of the image, or None while there is none.
        width: Pixels as shown; 0 while there is no image.
        height: Pixels as shown; 0 while there is no image.
        alt: What the picture shows, for readers who cannot see it; "" follows the printed words.
        rating: 0 to 5 stars.
        taken: ISO 8601 date or time, or "".
        place: Where it was taken.
        themes: Subject terms.
        focus: The point of the picture that must stay in sight, in fractions of its width and height.
        lead: The editor made it the main picture.
        credits: Who is credited, for templates that print credits in a style of their own.
        translations: Texts in another language by the name of their field, such as title.en.
    """

    photo: int
    title: str = ""
    description: str = ""
    caption: str = ""
    credit: str = ""
    path: str | None = None
    width: int = 0
    height: int = 0
    alt: str = ""
    rating: int = 0
    taken: str = ""
    place: str = ""
    themes: tuple[str, ...] = ()
    focus: tuple[float, float] = MIDDLE
    lead: bool = False
    credits: tuple[Credit, ...] = ()
    translations: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The printed text without its credit."""
        return self.caption or self.title

    @property
    def spoken(self) -> str:
        """The alternative text."""
        return self.alt or self.words or self.description


@dataclass(frozen=True, slots=True)
class ContentSection:
    """Photos that stand under one heading.

    Attributes:
        heading: Heading lines; empty for the lead.
        items: Photos in reading order.
        paragraphs: Its text, for templates that print it.
    """

    heading: tuple[str, ...] = ()
    items: tuple[ContentItem, ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """Everything of one document.

    Attributes:
        headline: Main title; "" for none.
        subtitle: Second title without its leading dash; "" for none.
        bylines: Authors as printed, such as 本报记者 高快明.
        date: ISO 8601 day of publication, or "".
        publication: Newspaper or magazine, or "".
        sections: In reading order; those without photos are passed over by pages.
        language: BCP 47 tag of the texts; it chooses the words the page itself adds.
    """

    headline: str = ""
    subtitle: str = ""
    bylines: tuple[str, ...] = ()
    date: str = ""
    publication: str = ""
    sections: tuple[ContentSection, ...] = ()
    language: str = "zh-CN"

    @property
    def items(self) -> tuple[ContentItem, ...]:
        """Every photo, in reading order."""
        return tuple(item for section in self.sections for item in section.items)
